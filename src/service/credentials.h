// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "rules/profile.h"
#include "service/actor.h"
#include "service/role.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

// Keys open the admin API, and /scim/v2 for reading; tokens are what a provisioning client holds. Both are 256 random
// bits behind a prefix, stored as SHA-256 only: a secret is returned once, when it is made, and can't be read again.
//
// Every change is one transaction with its audit entry. Requires: called in the repository's thread. Fails as the
// database does; with InvalidArgument for a name that is blank, longer than 100 characters or has control characters;
// with Conflict for a name that is taken; with NotFound where something is removed or changed that is not there.

/// At most this many tokens at a time, so that one can be rotated while the other works.
inline constexpr int kMaxTokens = 2;
inline constexpr int kMaxTokenDays = 36'500;
inline constexpr int kRenewedHours = 24; ///< So long the old secret of a renewed token works.
inline constexpr int kWarningDays = 20; ///< So long before its end a token is about to expire.

struct KeyInfo {
    QString id;
    QString name;
    Role role = Role::Helpdesk;
    QDateTime createdAt;
};

enum class TokenState { Active, Inactive };

struct TokenInfo {
    QString id;
    QString name;
    rules::Profile profile = rules::Profile::Mdm;
    TokenState state = TokenState::Active;
    QDateTime createdAt;
    QDateTime expiresAt; ///< Invalid: never.
    QDateTime lastUsedAt; ///< Invalid: not yet. To the minute: not every request writes.
    QString lastUsedFrom; ///< The client's address.
    std::optional<int> lifetimeDays; ///< Of a secret, where it has an end.
    QDateTime previousUntil; ///< Until then the secret before the latest renewal works, too. Invalid: there is none.

    /// It has expired or will within kWarningDays.
    [[nodiscard]] bool expiresSoon(const QDateTime &now) const
    {
        return expiresAt.isValid() && now.addDays(kWarningDays) >= expiresAt;
    }
};

struct NewToken {
    QString name;
    rules::Profile profile = rules::Profile::Mdm;
    std::optional<int> expiresDays; ///< From now, 1 to kMaxTokenDays; none: never.
};

/// A new key, `rc_key_…`.
Result<Secret> addKey(Repository &repository, Role role, const QString &name, const Clock &clock);
Result<QVector<KeyInfo>> keys(Repository &repository);
/// `idOrName` is one of KeyInfo's.
Result<void> removeKey(Repository &repository, const QString &idOrName, const Clock &clock);

Result<QVector<TokenInfo>> tokens(Repository &repository);
/// Fails with NotFound.
Result<TokenInfo> findToken(Repository &repository, const QString &idOrName);

/// A new token, `rc_scim_…`. A third one is refused with Conflict.
Result<Secret> addToken(
    Repository &repository, const NewToken &token, const Clock &clock, const Actor &actor = Actor::commandLine());
/// A new secret for the same token, which lives as long as the old one did from its beginning on. The old one works for
/// kRenewedHours more, but not beyond its end; one of an earlier renewal no more.
Result<Secret> renewToken(
    Repository &repository, const QString &idOrName, const Clock &clock, const Actor &actor = Actor::commandLine());
/// Changes nothing, and tells nothing, if it is in that state already.
Result<void> setTokenState(Repository &repository, const QString &idOrName, TokenState state, const Clock &clock,
    const Actor &actor = Actor::commandLine());
Result<void> renameToken(Repository &repository, const QString &idOrName, const QString &name, const Clock &clock,
    const Actor &actor = Actor::commandLine());
Result<void> removeToken(
    Repository &repository, const QString &idOrName, const Clock &clock, const Actor &actor = Actor::commandLine());

} // namespace rollcall::service
