// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service_finder.h"

#include "cache_access.h"
#include "secret_file.h"

namespace rollcall::cli
{
namespace
{

Result<net::Endpoint> endpointFromOptions(const CommonOptions &options)
{
    if (options.keyFile.isEmpty())
        return net::Endpoint::fromUrl(QUrl(options.url), {});
    auto key = readSecret(options.keyFile);
    if (!key)
        return key.error();
    return net::Endpoint::fromUrl(QUrl(options.url), std::move(key).value());
}

} // namespace

ServiceFinder::ServiceFinder(CommonOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_connections(m_settings, m_keychain)
{
}

ServiceFinder::~ServiceFinder() = default;

void ServiceFinder::find()
{
    if (!m_options.url.isEmpty())
        return tell(endpointFromOptions(m_options));
    const auto profile = chosenProfile(m_options);
    if (!profile)
        return tell(profile.error());
    if (profile->kind == settings::ConnectionProfile::Kind::Embedded)
        return startEmbedded();
    whenDone(m_connections.open(*profile), this, [this](const Result<sync::Connection> &connection) {
        if (connection)
            m_transport = connection->transport;
        tell(connection ? Result<net::Endpoint>(connection->endpoint) : connection.error());
    });
}

void ServiceFinder::startEmbedded()
{
    m_embedded.emplace(sync::EmbeddedOptions::standard());
    connect(&*m_embedded, &sync::EmbeddedService::stopped, this, &ServiceFinder::failed);
    whenDone(m_embedded->start(), this, [this](const Result<net::Endpoint> &endpoint) { tell(endpoint); });
}

void ServiceFinder::tell(const Result<net::Endpoint> &endpoint)
{
    if (endpoint)
        Q_EMIT found(*endpoint);
    else
        Q_EMIT failed(endpoint.error());
}

} // namespace rollcall::cli
