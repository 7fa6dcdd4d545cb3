// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

namespace rollcall::cache
{

/// An entry of the service's audit log, as it was last seen. What does not apply is empty. A value.
struct AuditEntry {
    qint64 seq = 0;
    QDateTime at; ///< UTC
    QString actor;
    QString address;
    QString action; ///< `request.…`: something was refused.
    QString resourceType;
    QString resourceId;
    QString resourceName;
    QString rule;
    QString detail;
    QByteArray before; ///< A JSON object.
    QByteArray after;
    QString hash; ///< Of the log's chain.

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/// What a look at the audit log brought. A value.
struct AuditNews {
    QVector<AuditEntry> entries; ///< In any order; one that is there already is replaced.
    bool isAnotherLog = false; ///< What was kept is of a log that is no more.
    QDateTime refusalsFrom; ///< Older refusals are forgotten.
};

/// Which entries: those that meet all that is set. Means the same as the service's own filter does.
struct AuditSearch {
    QString actor{}; ///< Exactly.
    QString action{}; ///< Its beginning.
    QString resourceId{}; ///< Exactly.
    QString resourceName{}; ///< A part of it, without regard to case.
    QString rule{};
    QDateTime from{}; ///< Not before.
    QDateTime to{}; ///< Before.
    bool refusalsOnly = false;
    QDateTime afterAt{}; ///< Only what comes behind this place: that of an earlier answer's last entry.
    qint64 afterSeq = 0;
    int limit = 100;
};

/// What was found, newest first.
struct AuditEntries {
    QVector<AuditEntry> entries;
    bool hasMore = false;
};

} // namespace rollcall::cache
