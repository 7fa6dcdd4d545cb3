// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/worker_thread.h"
#include "secrets/keychain_entries.h"
#include "secrets/secret_store.h"

namespace rollcall::secrets
{

/// The system's keychain (Secret Service, KWallet, the macOS keychain, Windows' credentials), by QtKeychain.
///
/// Never a file in its place: without a keychain everything fails with `KeychainUnavailable`. QtKeychain 0.13.2 says
/// "not found" when the keyring is locked and "removed" when nothing was; so before such an answer is passed on, an
/// entry of no meaning (the canary) is written and read back: if that fails, it is `KeychainLocked`.
///
/// No operation takes longer than a few times `timeout`.
class KeychainSecretStore final : public SecretStore
{
public:
    /// `service` is what the keychain's own program shows the entries under.
    explicit KeychainSecretStore(const QString &service = QStringLiteral("Rollcall"),
        std::chrono::milliseconds timeout = std::chrono::seconds(8));

    [[nodiscard]] QFuture<Result<Secret>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    [[nodiscard]] Result<Secret> readNow(const QString &name);
    [[nodiscard]] Result<void> writeNow(const QString &name, const Secret &secret);
    [[nodiscard]] Result<void> removeNow(const QString &name);
    [[nodiscard]] Result<void> proveUnlocked(const QString &name);

    KeychainEntries m_entries;
    WorkerThread m_worker; // last: its work uses the entries
};

} // namespace rollcall::secrets
