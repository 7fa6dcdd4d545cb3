// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychain_secret_store.h"

#include "core/log.h"

namespace rollcall::secrets
{
namespace
{

const QString kCanary = QStringLiteral("rollcall/canary");

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &service, std::chrono::milliseconds timeout)
    : m_entries(service, timeout), m_worker(QStringLiteral("secrets"))
{
}

QFuture<Result<Secret>> KeychainSecretStore::read(const QString &name)
{
    return m_worker.run([this, name] { return readNow(name); });
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &name, const Secret &secret)
{
    return m_worker.run([this, name, secret] { return writeNow(name, secret); });
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString &name)
{
    return m_worker.run([this, name] { return removeNow(name); });
}

Result<Secret> KeychainSecretStore::readNow(const QString &name)
{
    Result<Secret> secret = waitFor(m_entries.read(name));
    if (secret.ok() || secret.error().code != ErrorCode::KeychainEntryNotFound)
        return secret;
    // Missing, or locked? Both look the same from here.
    if (const Result<void> unlocked = proveUnlocked(name); !unlocked.ok())
        return unlocked.error();
    return secret;
}

Result<void> KeychainSecretStore::writeNow(const QString &name, const Secret &secret)
{
    if (const Result<void> written = waitFor(m_entries.write(name, secret)); !written.ok())
        return written;
    const Result<Secret> readBack = waitFor(m_entries.read(name));
    if (!readBack.ok()) {
        const bool missing = readBack.error().code == ErrorCode::KeychainEntryNotFound;
        return missing ? Error{ErrorCode::KeychainLocked, QStringLiteral("what was written can't be read"), name}
                       : readBack.error();
    }
    if (readBack->reveal() != secret.reveal())
        return Error{ErrorCode::KeychainFailed, QStringLiteral("another secret was read back"), name};
    return {};
}

Result<void> KeychainSecretStore::removeNow(const QString &name)
{
    if (const Result<void> unlocked = proveUnlocked(name); !unlocked.ok())
        return unlocked;
    if (const Result<void> removed = waitFor(m_entries.remove(name));
        !removed.ok() && removed.error().code != ErrorCode::KeychainEntryNotFound)
        return removed;
    const Result<Secret> left = waitFor(m_entries.read(name));
    if (left.ok())
        return Error{ErrorCode::KeychainFailed, QStringLiteral("the secret is still there"), name};
    if (left.error().code != ErrorCode::KeychainEntryNotFound)
        return left.error();
    // It may have been locked in between: then nothing was removed either.
    return proveUnlocked(name);
}

/// Writes an entry without meaning, anew each time, and reads it back.
Result<void> KeychainSecretStore::proveUnlocked(const QString &name)
{
    Result<void> written = writeNow(kCanary, Secret::generate({}));
    if (written.ok())
        return written;
    Error error = written.error();
    error.subject = name;
    qCInfo(core::lcSecrets).noquote() << "the keychain is not usable:" << core::errorCodeName(error.code)
                                      << error.detail;
    return error;
}

} // namespace rollcall::secrets
