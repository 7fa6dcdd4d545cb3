// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "rules/rule_code.h"
#include "service/caller.h"
#include "service/http_message.h"
#include "storage/table_watch.h"

#include <QDateTime>
#include <QHash>
#include <QVector>

#include <optional>
#include <variant>

namespace rollcall::service
{

class Repository;

/// Why nobody was recognised.
struct AuthFailure {
    std::optional<rules::RuleCode> rule; ///< None: there were no credentials, or of another scheme.
};

/// Recognises who is asking by `Authorization: Bearer …` (RFC 6750 §2.1; nowhere else in a request), and notes when a
/// token was used.
///
/// What is stored is kept in memory while it stays as it is (Repository::mark()): a token that is removed opens nothing
/// from the next request on. Every stored digest is compared with the given one's, in a time that does not depend on
/// what matches. Which rule let a token open nothing goes to the audit log, at most once a minute per rule and client
/// address: a flood of bad tokens must not fill the disk. Thread: the repository's.
class Authenticator
{
public:
    Authenticator(Repository &repository, const Clock &clock) : m_repository(repository), m_clock(clock) { }

    /// Fails as the database does.
    Result<std::variant<Caller, AuthFailure>> authenticate(const Request &request);

private:
    struct StoredToken {
        QString id;
        QByteArray digest;
        QByteArray previousDigest; ///< Of the secret before the latest renewal.
        bool isActive = false;
        QDateTime expires; ///< Invalid: never.
        QDateTime previousUntil;
        qint64 lastUsed = 0;
        Caller caller;
    };
    struct StoredKey {
        QByteArray digest;
        Caller caller;
    };

    /// Reads tokens and keys, unless they are as they were.
    Result<void> refresh();
    Result<void> readTokens();
    Result<void> readKeys();
    Result<std::variant<Caller, AuthFailure>> admitToken(
        StoredToken *token, bool byPreviousSecret, const Request &request);
    void noteUse(StoredToken &token, const Request &request);
    void tell(rules::RuleCode rule, const QString &tokenName, const Request &request);

    Repository &m_repository;
    const Clock &m_clock;
    std::optional<storage::TableWatch::Mark> m_mark; ///< Of what is known.
    QVector<StoredToken> m_tokens;
    QVector<StoredKey> m_keys;
    QHash<QByteArray, qint64> m_told; ///< Rule and address to when it was told last, in ms.
};

} // namespace rollcall::service
