// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QVector>

namespace rollcall::bench
{

/// Texts of one kind that somebody has typed when a search begins.
struct KeystrokeClass {
    QString name;
    QStringList texts;
};

/// Parts of the people's own names and addresses, of one to five characters, Latin and Japanese, the same each time;
/// and names typed letter by letter, two words, what nobody has.
[[nodiscard]] QVector<KeystrokeClass> keystrokeClasses();

} // namespace rollcall::bench
