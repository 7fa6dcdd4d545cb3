// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>
#include <QVector>

namespace rollcall::cache
{

/// Whose data is not what it was: added, changed or removed, or member of another set of groups. Each id once.
struct ChangeSet {
    QVector<QString> users;
    QVector<QString> groups;
    bool everything = false; ///< Too many to name: ask for everything again. The ids are then empty.

    [[nodiscard]] bool isEmpty() const { return !everything && users.isEmpty() && groups.isEmpty(); }
    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

} // namespace rollcall::cache

Q_DECLARE_METATYPE(rollcall::cache::ChangeSet)
