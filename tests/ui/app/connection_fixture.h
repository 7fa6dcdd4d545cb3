// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/traffic_log.h"
#include "secrets/session_secret_store.h"
#include "settings/settings_store.h"
#include "support/fake_clock.h"
#include "support/fake_scim_service.h"
#include "support/printers.h"
#include "sync/connections.h"

#include <QStandardPaths>
#include <QTemporaryDir>

namespace rollcall::test
{

/// A keychain that answers every question with one error.
class BrokenSecretStore final : public secrets::SecretStore
{
public:
    explicit BrokenSecretStore(ErrorCode code) : m_code(code) { }
    QFuture<Result<Secret>> read(const QString &) override { return readyFuture(Result<Secret>(error())); }
    QFuture<Result<void>> write(const QString &, const Secret &) override { return readyFuture(Result<void>(error())); }
    QFuture<Result<void>> remove(const QString &) override { return readyFuture(Result<void>(error())); }

private:
    [[nodiscard]] Error error() const { return {m_code, QStringLiteral("broken for the test"), {}}; }
    ErrorCode m_code;
};

/// What a connection is made with, over a service that does what the test says.
class ConnectionTest : public testing::Test
{
protected:
    [[nodiscard]] settings::ConnectionProfile profile(const QUrl &url) const
    {
        settings::ConnectionProfile made = settings::ConnectionProfile::remote(QStringLiteral("Contoso"), url);
        return made;
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    settings::SettingsStore m_settings{m_folder.filePath(QStringLiteral("rollcall.ini"))};
    secrets::SessionSecretStore m_keychain;
    sync::Connections m_connections{m_settings, m_keychain};
    FakeScimService m_service;
    net::TrafficLog m_traffic;
};

} // namespace rollcall::test
