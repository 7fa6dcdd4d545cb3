// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/worker_thread.h"
#include "net/endpoint.h"
#include "net/http_transport.h"
#include "secrets/secret_store.h"
#include "secrets/session_secret_store.h"
#include "settings/settings_store.h"

namespace rollcall::sync
{

/// Where a key is after it was given.
enum class KeyKept {
    InKeychain,
    ForThisRun, ///< There is no keychain: in memory only, and asked for again next time. Say so.
};

/// What became of a removed connection's key.
enum class KeyRemoval {
    Removed,
    LeftInKeychain, ///< There is no keychain to remove it from now; if it was in one, it still is.
};

/// A service that can be talked to.
struct Connection {
    settings::ConnectionProfile profile;
    net::Endpoint endpoint;
    net::TransportOptions transport; ///< How it is reached.
};

/// The services that are set up: profiles in the settings, keys in the keychain. No key is ever in a file.
///
/// Thread: any. Requires: both stores outlive it.
class Connections
{
public:
    Connections(settings::SettingsStore &settings, secrets::SecretStore &keychain);

    [[nodiscard]] QVector<settings::ConnectionProfile> list() const;

    /// Whether another profile is called so; people tell them by their names, whatever the case.
    [[nodiscard]] bool isNameTaken(const QString &name, const QString &exceptId) const;

    /// Adds a profile, or replaces the one of the same id. `Conflict` if another one has its name. The key is written
    /// and read back first: no profile without its key. `KeychainLocked` and `KeychainFailed` change nothing; nor do
    /// the errors of a profile that is not valid.
    [[nodiscard]] QFuture<Result<KeyKept>> add(const settings::ConnectionProfile &profile, const Secret &key);

    /// Replaces the profile of the same id and leaves its key alone. `NotFound`, and as `add()`.
    [[nodiscard]] QFuture<Result<void>> change(const settings::ConnectionProfile &profile);

    /// Removes the key, and when it surely is gone the profile. `KeychainLocked` changes nothing. `NotFound`.
    [[nodiscard]] QFuture<Result<KeyRemoval>> remove(const QString &profileId);

    /// `KeychainEntryNotFound` if none is kept: ask for it, and keep the profile.
    [[nodiscard]] QFuture<Result<Secret>> key(const QString &profileId);

    /// The profile with its key, ready to be talked to. For remote ones. Fails as `key()`, `Endpoint::fromUrl()` and
    /// `transportFor()`.
    [[nodiscard]] QFuture<Result<Connection>> open(const settings::ConnectionProfile &profile);

private:
    [[nodiscard]] Result<KeyKept> addNow(const settings::ConnectionProfile &profile, const Secret &key);
    [[nodiscard]] Result<void> changeNow(const settings::ConnectionProfile &profile);
    [[nodiscard]] Result<Connection> openNow(const settings::ConnectionProfile &profile);
    [[nodiscard]] Result<KeyRemoval> removeNow(const QString &profileId);
    [[nodiscard]] Result<Secret> keyNow(const QString &profileId);
    [[nodiscard]] Result<KeyKept> keep(const QString &profileId, const Secret &key);
    [[nodiscard]] Result<KeyRemoval> forget(const QString &profileId);

    settings::SettingsStore &m_settings;
    secrets::SecretStore &m_keychain;
    secrets::SessionSecretStore m_session;
    WorkerThread m_worker;
};

} // namespace rollcall::sync
