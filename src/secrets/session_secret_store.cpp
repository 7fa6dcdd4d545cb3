// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/session_secret_store.h"

namespace rollcall::secrets
{

QFuture<Result<Secret>> SessionSecretStore::read(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.constFind(name);
    if (found == m_secrets.constEnd())
        return readyFuture(Result<Secret>(
            Error{ErrorCode::KeychainEntryNotFound, QStringLiteral("no secret of that name in this run"), name}));
    return readyFuture(Result<Secret>(*found));
}

QFuture<Result<void>> SessionSecretStore::write(const QString &name, const Secret &secret)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.insert(name, secret);
    return readyFuture(Result<void>());
}

QFuture<Result<void>> SessionSecretStore::remove(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_secrets.remove(name);
    return readyFuture(Result<void>());
}

} // namespace rollcall::secrets
