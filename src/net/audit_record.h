// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

namespace rollcall::net
{

/// An entry of the MDM's audit log. What does not apply is empty.
struct AuditRecord {
    qint64 seq = 0;
    QDateTime at; ///< UTC
    QString actor;
    QString address;
    QString action; ///< `token.add`
    QString resourceType;
    QString resourceId;
    QString resourceName;
    QString rule; ///< Code of the rule that refused or warned.
    QString detail;
    QByteArray before; ///< A JSON object.
    QByteArray after;
    QString hash; ///< Of the chain, hexadecimal.

    friend bool operator==(const AuditRecord &, const AuditRecord &) = default;
};

/// Which entries; empty members don't narrow.
struct AuditQuery {
    QString actor{};
    QString action{};
    QString resourceId{};
    QString resourceName{}; ///< A part of it, without regard to case.
    QString rule{};
    QDateTime from{}; ///< Included; `to` is not.
    QDateTime to{};
    bool refusalsOnly = false;
    int limit = 100; ///< In a page, 1 to 1000.
};

struct AuditPage {
    QVector<AuditRecord> records; ///< Newest first.
    QString nextCursor; ///< Empty: there is no more.
};

enum class AuditFormat { JsonLines, Csv };

/// A piece of an export, oldest first: the file is the pieces, one after the other.
struct AuditChunk {
    QByteArray bytes;
    QString nextCursor; ///< Empty: that was the last.
};

} // namespace rollcall::net
