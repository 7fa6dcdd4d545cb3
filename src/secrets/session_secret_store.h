// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/secret_store.h"

#include <QHash>

#include <mutex>

namespace rollcall::secrets
{

/// Keeps secrets in memory, for this run only: what a person may choose where there is no keychain.
class SessionSecretStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<Secret>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    std::mutex m_mutex;
    QHash<QString, Secret> m_secrets;
};

} // namespace rollcall::secrets
