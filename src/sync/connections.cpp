// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/connections.h"

#include "core/when_done.h"

namespace rollcall::sync
{
namespace
{

QString secretName(const QString &profileId)
{
    return QStringLiteral("rollcall/") + profileId;
}

void put(QVector<settings::ConnectionProfile> &profiles, const settings::ConnectionProfile &profile)
{
    for (settings::ConnectionProfile &known : profiles) {
        if (known.id == profile.id) {
            known = profile;
            return;
        }
    }
    profiles.append(profile);
}

Error noSuchProfile(const QString &profileId)
{
    return Error{ErrorCode::NotFound, QStringLiteral("there is no connection of this id"), profileId};
}

} // namespace

Connections::Connections(settings::SettingsStore &settings, secrets::SecretStore &keychain)
    : m_settings(settings), m_keychain(keychain), m_worker(QStringLiteral("connections"))
{
}

QVector<settings::ConnectionProfile> Connections::list() const
{
    const std::lock_guard lock(m_settingsMutex);
    return m_settings.profiles();
}

QFuture<Result<KeyKept>> Connections::add(const settings::ConnectionProfile &profile, const Secret &key)
{
    return m_worker.run([this, profile, key] { return addNow(profile, key); });
}

QFuture<Result<KeyRemoval>> Connections::remove(const QString &profileId)
{
    return m_worker.run([this, profileId] { return removeNow(profileId); });
}

QFuture<Result<Secret>> Connections::key(const QString &profileId)
{
    return m_worker.run([this, profileId] { return keyNow(profileId); });
}

QFuture<Result<Connection>> Connections::open(const settings::ConnectionProfile &profile)
{
    return m_worker.run([this, profile]() -> Result<Connection> {
        Result<Secret> key = keyNow(profile.id);
        if (!key)
            return key.error();
        auto endpoint = net::Endpoint::fromUrl(profile.url, std::move(key).value());
        if (!endpoint)
            return endpoint.error();
        return Connection{profile, std::move(endpoint).value()};
    });
}

Result<KeyKept> Connections::addNow(const settings::ConnectionProfile &profile, const Secret &key)
{
    if (const auto errors = profile.validate(); !errors.isEmpty())
        return errors.first().error;
    const QString name = secretName(profile.id);
    const Result<void> written = waitFor(m_keychain.write(name, key));
    const bool forThisRun = !written && written.error().code == ErrorCode::KeychainUnavailable;
    if (!written && !forThisRun)
        return written.error();

    const std::lock_guard lock(m_settingsMutex);
    auto profiles = m_settings.profiles();
    put(profiles, profile);
    if (const Result<void> saved = m_settings.saveProfiles(profiles); !saved)
        return saved.error();
    if (!forThisRun)
        return KeyKept::InKeychain;
    if (const Result<void> kept = waitFor(m_session.write(name, key)); !kept)
        return kept.error();
    return KeyKept::ForThisRun;
}

Result<KeyRemoval> Connections::removeNow(const QString &profileId)
{
    const std::lock_guard lock(m_settingsMutex);
    auto profiles = m_settings.profiles();
    const auto isIt = [&profileId](const settings::ConnectionProfile &profile) { return profile.id == profileId; };
    if (std::none_of(profiles.cbegin(), profiles.cend(), isIt))
        return noSuchProfile(profileId);

    const QString name = secretName(profileId);
    const Result<void> removed = waitFor(m_keychain.remove(name));
    const bool unavailable = !removed && removed.error().code == ErrorCode::KeychainUnavailable;
    if (!removed && !unavailable)
        return removed.error();
    profiles.removeIf(isIt);
    if (const Result<void> saved = m_settings.saveProfiles(profiles); !saved)
        return saved.error();
    if (const Result<void> forgotten = waitFor(m_session.remove(name)); !forgotten)
        return forgotten.error();
    return unavailable ? KeyRemoval::LeftInKeychain : KeyRemoval::Removed;
}

Result<Secret> Connections::keyNow(const QString &profileId)
{
    const QString name = secretName(profileId);
    if (Result<Secret> key = waitFor(m_session.read(name)))
        return key;
    return waitFor(m_keychain.read(name));
}

} // namespace rollcall::sync
