// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/source.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace rollcall::cache
{

/// A group as lists show it. A value.
struct GroupRow {
    quint32 rid = 0; ///< As `UserRow::rid`, in a count of its own.
    QString id; ///< Empty: there is no such row any more.
    QString displayName;
    QString externalId;
    std::optional<rules::Source> source;
    int memberCount = 0; ///< Each member once, users that are not known here included.
    QDateTime lastModified; ///< UTC; invalid if the service does not say.
    // Read with `RowMarks::Read` only.
    int disabledMembers = 0;
    bool sharesName = false; ///< Another group has this name, in whatever case.

    friend bool operator==(const GroupRow &, const GroupRow &) = default;
};

} // namespace rollcall::cache
