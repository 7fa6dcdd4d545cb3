// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace rollcall::service
{

/// How a person is addressed in mail and on pages: displayName, else name.formatted, else given and family name, else
/// userName. One line of at most 80 characters: what could break a line, hide in it or turn its direction round
/// (controls, bidirectional overrides, zero-width characters) is left out. Not escaped. Pure; any thread.
[[nodiscard]] QString personName(const QJsonObject &user);

/// `text` as such a line.
[[nodiscard]] QString plainLine(const QString &text, int maxCharacters);

} // namespace rollcall::service
