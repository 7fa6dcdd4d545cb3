// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>

namespace rollcall::service
{

class Repository;

/// An entry's number and hash that somebody noted outside the database: who can change the database can write all of
/// its chain anew, but not what is written down elsewhere.
struct AuditAnchor {
    qint64 seq = 0;
    QByteArray hash;

    /// `NUMBER:HASH`, the hash in hexadecimal.
    [[nodiscard]] static std::optional<AuditAnchor> parse(const QString &text);
    [[nodiscard]] QString toString() const;

    friend bool operator==(const AuditAnchor &, const AuditAnchor &) = default;
};

/// Entries that are not as they were written.
struct AuditFault {
    enum class Kind {
        Altered, ///< `first` does not fit: it was changed, or the one before it was, its hash with it.
        Missing, ///< `first` to `last` were removed.
        Added, ///< `first` to `last` were put in without their place in the chain.
        BeginningCut, ///< Up to `last` everything is gone, and no retention tells of it.
        NoChain, ///< The record of where the chain ends is gone.
        AnchorMismatch, ///< `first` is another entry than the one that was noted.
    };

    Kind kind = Kind::Altered;
    qint64 first = 0;
    qint64 last = 0;

    [[nodiscard]] QString text() const; ///< English, for who operates the service.
    friend bool operator==(const AuditFault &, const AuditFault &) = default;
};

/// What verifyAudit() found. A value.
struct AuditVerdict {
    qint64 unchained = 0; ///< Entries from before the chain: nothing vouches for them.
    qint64 chained = 0;
    AuditAnchor head; ///< To be noted outside the database.
    QVector<AuditFault> faults; ///< The first ones, kMostFaults at most.
    qint64 faultCount = 0;
    bool anchorIsGone = false; ///< What was noted is older than what is kept: nothing can be said about it.

    static constexpr int kMostFaults = 50;
};

/// Follows the chain from its beginning to its end, in as little memory whatever the number of entries, and compares
/// it with `anchor` if there is one. `progress` is told the number of entries now and then.
///
/// Requires: a storage::Snapshot, if others may write meanwhile. Thread: the repository's. Fails as the database does.
Result<AuditVerdict> verifyAudit(Repository &repository, const std::optional<AuditAnchor> &anchor = {},
    const std::function<void(qint64)> &progress = {});

} // namespace rollcall::service
