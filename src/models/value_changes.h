// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

namespace rollcall::models
{

/// A value before and after; empty: there was, or is, none.
struct ValueChange {
    QString path; ///< `name.givenName`, `emails[0].value`
    QString before;
    QString after;

    friend bool operator==(const ValueChange &, const ValueChange &) = default;
};

/// In which values two JSON objects differ, in the order of their paths. What can't be read counts as nothing. Pure.
[[nodiscard]] QVector<ValueChange> valueChanges(const QByteArray &before, const QByteArray &after);

} // namespace rollcall::models
