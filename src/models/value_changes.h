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
    QString path; ///< `name.givenName`, `emails[type eq "work"].value`
    QString before;
    QString after;

    friend bool operator==(const ValueChange &, const ValueChange &) = default;
};

/// In which values two JSON objects differ, as `sync::differencesBetween()` tells it; an empty text is an object
/// without attributes. Pure.
[[nodiscard]] QVector<ValueChange> valueChanges(const QByteArray &before, const QByteArray &after);

} // namespace rollcall::models
