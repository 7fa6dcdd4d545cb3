// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/connections.h"

#include "sync/transport_choice.h"

#include <algorithm>

namespace rollcall::sync
{
namespace
{

using settings::ConnectionProfile;

QString secretName(const QString &profileId)
{
    return QStringLiteral("rollcall/") + profileId;
}

Error nameTaken(const QString &name)
{
    return {ErrorCode::Conflict, QStringLiteral("another profile is called so"), name};
}

auto isCalled(const QString &id)
{
    return [id](const ConnectionProfile &profile) { return profile.id == id; };
}

} // namespace

Connections::Connections(settings::SettingsStore &settings, secrets::SecretStore &keychain)
    : m_settings(settings), m_keychain(keychain), m_worker(QStringLiteral("connections"))
{
}

QVector<ConnectionProfile> Connections::list() const
{
    return m_settings.profiles();
}

QFuture<Result<KeyKept>> Connections::add(const ConnectionProfile &profile, const Secret &key)
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

QFuture<Result<Connection>> Connections::open(const ConnectionProfile &profile)
{
    return m_worker.run([this, profile] { return openNow(profile); });
}

bool Connections::isNameTaken(const QString &name, const QString &exceptId) const
{
    const QVector<ConnectionProfile> profiles = m_settings.profiles();
    return std::any_of(profiles.begin(), profiles.end(), [&](const ConnectionProfile &other) {
        return other.id != exceptId && other.name.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
}

QFuture<Result<void>> Connections::change(const ConnectionProfile &profile)
{
    return m_worker.run([this, profile] { return changeNow(profile); });
}

Result<void> Connections::changeNow(const ConnectionProfile &profile)
{
    QVector<ConnectionProfile> profiles = m_settings.profiles();
    const auto known = std::find_if(profiles.begin(), profiles.end(), isCalled(profile.id));
    if (known == profiles.end())
        return Error{ErrorCode::NotFound, QStringLiteral("no such profile"), profile.id};
    if (isNameTaken(profile.name, profile.id))
        return nameTaken(profile.name);
    *known = profile;
    return m_settings.saveProfiles(profiles);
}

Result<Connection> Connections::openNow(const ConnectionProfile &profile)
{
    Result<Secret> key = keyNow(profile.id);
    if (!key.ok())
        return key.error();
    const bool withPassword = profile.signIn == ConnectionProfile::SignIn::Password;
    Result<net::Endpoint> endpoint
        = net::Endpoint::fromUrl(profile.url, std::move(*key), withPassword ? profile.userName : QString());
    if (!endpoint.ok())
        return endpoint.error();
    Result<net::TransportOptions> transport = transportFor(profile);
    if (!transport.ok())
        return transport.error();
    return Connection{profile, std::move(*endpoint), std::move(*transport)};
}

Result<KeyKept> Connections::addNow(const ConnectionProfile &profile, const Secret &key)
{
    if (const auto errors = profile.validate(); !errors.isEmpty())
        return errors.first().error;
    if (isNameTaken(profile.name, profile.id))
        return nameTaken(profile.name);
    const Result<KeyKept> kept = keep(profile.id, key);
    if (!kept.ok())
        return kept;
    QVector<ConnectionProfile> profiles = m_settings.profiles();
    const auto known = std::find_if(profiles.begin(), profiles.end(), isCalled(profile.id));
    const bool isNew = known == profiles.end();
    if (isNew)
        profiles.append(profile);
    else
        *known = profile;
    if (const Result<void> saved = m_settings.saveProfiles(profiles); !saved.ok()) {
        // A key without a profile would never be found again.
        if (isNew)
            (void)forget(profile.id);
        return saved.error();
    }
    return kept;
}

Result<KeyRemoval> Connections::removeNow(const QString &profileId)
{
    QVector<ConnectionProfile> profiles = m_settings.profiles();
    const auto found = std::find_if(profiles.begin(), profiles.end(), isCalled(profileId));
    if (found == profiles.end())
        return Error{ErrorCode::NotFound, QStringLiteral("no such profile"), profileId};
    Result<KeyRemoval> removal = forget(profileId);
    if (!removal.ok())
        return removal;
    profiles.erase(found);
    if (const Result<void> saved = m_settings.saveProfiles(profiles); !saved.ok())
        return saved.error();
    return removal;
}

Result<KeyKept> Connections::keep(const QString &profileId, const Secret &key)
{
    const QString name = secretName(profileId);
    const Result<void> written = waitFor(m_keychain.write(name, key));
    if (!written.ok() && written.error().code != ErrorCode::KeychainUnavailable)
        return written.error();
    if (written.ok()) {
        // One of this run would hide it.
        if (const Result<void> forgotten = waitFor(m_session.remove(name)); !forgotten.ok())
            return forgotten.error();
        return KeyKept::InKeychain;
    }
    if (const Result<void> held = waitFor(m_session.write(name, key)); !held.ok())
        return held.error();
    return KeyKept::ForThisRun;
}

Result<KeyRemoval> Connections::forget(const QString &profileId)
{
    const QString name = secretName(profileId);
    const Result<void> removed = waitFor(m_keychain.remove(name));
    if (!removed.ok() && removed.error().code != ErrorCode::KeychainUnavailable)
        return removed.error();
    if (const Result<void> forgotten = waitFor(m_session.remove(name)); !forgotten.ok())
        return forgotten.error();
    return removed.ok() ? KeyRemoval::Removed : KeyRemoval::LeftInKeychain;
}

Result<Secret> Connections::keyNow(const QString &profileId)
{
    const QString name = secretName(profileId);
    if (Result<Secret> held = waitFor(m_session.read(name)); held.ok())
        return held;
    return waitFor(m_keychain.read(name));
}

} // namespace rollcall::sync
