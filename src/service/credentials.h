// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "rules/profile.h"
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
};

struct NewToken {
    QString name;
    rules::Profile profile = rules::Profile::Mdm;
    std::optional<int> expiresDays; ///< From now, at least 1; none: never.
};

/// A new key, `rc_key_…`.
Result<Secret> addKey(Repository &repository, Role role, const QString &name, const Clock &clock);
Result<QVector<KeyInfo>> keys(Repository &repository);
/// `idOrName` is one of KeyInfo's.
Result<void> removeKey(Repository &repository, const QString &idOrName, const Clock &clock);

/// A new token, `rc_scim_…`. A third one is refused with Conflict.
Result<Secret> addToken(Repository &repository, const NewToken &token, const Clock &clock);
Result<QVector<TokenInfo>> tokens(Repository &repository);
Result<void> setTokenState(Repository &repository, const QString &idOrName, TokenState state, const Clock &clock);
Result<void> removeToken(Repository &repository, const QString &idOrName, const Clock &clock);

} // namespace rollcall::service
