// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"
#include "core/when_done.h"

#include <QFuture>

namespace rollcall::secrets
{

/// Where keys are kept between runs. Names are scoped: `rollcall/<profile id>`.
///
/// Fails with `KeychainUnavailable`, `KeychainLocked`, `KeychainEntryNotFound` (only if it surely isn't there) or
/// `KeychainFailed`; the error's subject is the name. Thread: any; every future ends in a result.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual QFuture<Result<Secret>> read(const QString &name) = 0;
    /// Succeeds only if the secret can be read back.
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &name, const Secret &secret) = 0;
    /// Succeeds only if it is gone afterwards; one that never was is gone.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

} // namespace rollcall::secrets
