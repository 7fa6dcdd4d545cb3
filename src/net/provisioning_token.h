// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace rollcall::net
{

/// A token that a provisioning client holds, without its secret. Times are UTC, invalid where there is none.
struct ProvisioningToken {
    QString id;
    QString name;
    QString profile; ///< `mdm` or `rfc`.
    bool active = false; ///< As it was set; an expired one may be active.
    QDateTime createdAt;
    QDateTime expiresAt; ///< Invalid: never.
    bool expiresSoon = false; ///< It has expired, or will within 20 days.
    QDateTime lastUsedAt; ///< Invalid: not yet.
    QString lastUsedFrom; ///< The client's address.
    QDateTime oldSecretUntil; ///< So long the secret before the renewal works, too. Invalid: there is none.

    friend bool operator==(const ProvisioningToken &, const ProvisioningToken &) = default;
};

/// What to make a token of.
struct NewToken {
    QString name;
    QString profile = QStringLiteral("mdm");
    std::optional<int> expiresDays{}; ///< From now; none: never.
};

/// A token whose secret was just made. It can't be had again.
struct IssuedToken {
    ProvisioningToken token;
    Secret secret;
};

} // namespace rollcall::net
