// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connector.h"

#include "core/when_done.h"
#include "net/scim_client.h"

namespace rollcall::app
{

Connector::Connector(net::HttpTransport &transport, sync::Connections &connections, QObject *parent)
    : QObject(parent), m_transport(transport), m_connections(connections)
{
}

void Connector::add(const settings::ConnectionProfile &profile, const Secret &key)
{
    const int attempt = ++m_attempt;
    m_profile = profile;
    m_key = key;
    const auto endpoint = net::Endpoint::fromUrl(profile.url, key);
    if (!endpoint) {
        Q_EMIT failed(endpoint.error());
        return;
    }
    const net::ScimClient client(m_transport, *endpoint);
    whenDone(
        client.serviceProviderConfig(), this, [this, attempt, endpoint = *endpoint](const Result<QJsonObject> &config) {
            if (attempt != m_attempt)
                return;
            if (config)
                tryList(endpoint);
            else
                Q_EMIT failed(config.error());
        });
}

void Connector::tryList(const net::Endpoint &endpoint)
{
    // The configuration may be open to everybody (RFC 7644 §4): only a listing proves the key.
    net::ListQuery query;
    query.count = 1;
    const auto listed = net::ScimClient(m_transport, endpoint).list(scim::ResourceType::User, query);
    whenDone(listed, this, [this, attempt = m_attempt](const Result<scim::ListResponse> &list) {
        if (attempt != m_attempt)
            return;
        if (list)
            keep();
        else
            Q_EMIT failed(list.error());
    });
}

void Connector::keep()
{
    whenDone(m_connections.add(m_profile, m_key), this, [this, attempt = m_attempt](const Result<sync::KeyKept> &kept) {
        if (attempt != m_attempt)
            return;
        if (kept)
            Q_EMIT added(m_profile, *kept);
        else
            Q_EMIT failed(kept.error());
    });
}

} // namespace rollcall::app
