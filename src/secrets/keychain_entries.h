// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"
#include "core/when_done.h"

#include <QFuture>

#include <chrono>

namespace rollcall::secrets
{

/// The keychain's three operations as QtKeychain has them, each with a time-out of ours: a secret service that hangs
/// holds a job for 50 s. Their answers are not to be trusted (`KeychainSecretStore` knows how): on a locked keyring a
/// read says `KeychainEntryNotFound` and a removal succeeds without removing.
///
/// Thread: any. The jobs run in a thread with the event loop that they need, one for the whole process: QtKeychain's
/// queue of jobs is one per process and stays with the thread that first used it.
class KeychainEntries
{
public:
    KeychainEntries(QString service, std::chrono::milliseconds timeout);

    [[nodiscard]] QFuture<Result<Secret>> read(const QString &name);
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret);
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name);

private:
    QString m_service;
    std::chrono::milliseconds m_timeout;
};

} // namespace rollcall::secrets
