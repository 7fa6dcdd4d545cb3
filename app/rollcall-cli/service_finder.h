// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"
#include "net/endpoint.h"
#include "net/http_transport.h"
#include "secrets/keychain_secret_store.h"
#include "settings/settings_store.h"
#include "sync/connections.h"
#include "sync/embedded_service.h"

#include <QObject>

#include <optional>

namespace rollcall::cli
{

/// Finds the service that a command is to talk to: `--url` with its key, or the chosen connection's; one of our own is
/// started, and ends with this object.
///
///   find ( found | failed )   and after found perhaps failed, if a service of our own ends
///
/// Thread: main, with an event loop.
class ServiceFinder : public QObject
{
    Q_OBJECT

public:
    explicit ServiceFinder(CommonOptions options, QObject *parent = nullptr);
    ~ServiceFinder() override;

    void find();
    /// How the service is reached that was found.
    [[nodiscard]] const net::TransportOptions &transport() const { return m_transport; }

Q_SIGNALS:
    void found(const rollcall::net::Endpoint &endpoint);
    void failed(const rollcall::Error &error);

private:
    void startEmbedded();
    void tell(const Result<net::Endpoint> &endpoint);

    CommonOptions m_options;
    settings::SettingsStore m_settings;
    secrets::KeychainSecretStore m_keychain;
    sync::Connections m_connections;
    net::TransportOptions m_transport;
    std::optional<sync::EmbeddedService> m_embedded;
};

} // namespace rollcall::cli
