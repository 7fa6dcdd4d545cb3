// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_transport.h"
#include "sync/connections.h"

#include <QObject>

namespace rollcall::app
{

/// Tries a connection before it is saved: is it SCIM, does the key open it, can the key be kept.
class Connector : public QObject
{
    Q_OBJECT

public:
    /// Requires: both outlive it.
    Connector(net::HttpTransport &transport, sync::Connections &connections, QObject *parent = nullptr);

    /// Ends in exactly one of the signals, unless it is destroyed, called again or told to forget before.
    void add(const settings::ConnectionProfile &profile, const Secret &key);
    /// Drops what is under way: no signal comes of it, and nothing is saved unless that was being done already.
    void forget() { ++m_attempt; }

Q_SIGNALS:
    void added(const rollcall::settings::ConnectionProfile &profile, rollcall::sync::KeyKept kept);
    void failed(const rollcall::Error &error);

private:
    void tryList(const net::Endpoint &endpoint);
    void keep();

    net::HttpTransport &m_transport;
    sync::Connections &m_connections;
    settings::ConnectionProfile m_profile;
    Secret m_key;
    int m_attempt = 0; ///< An answer to an earlier attempt is dropped.
};

} // namespace rollcall::app
