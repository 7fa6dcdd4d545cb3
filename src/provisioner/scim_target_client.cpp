// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/scim_target_client.h"

namespace rollcall::provisioner
{

ScimTargetClient::ScimTargetClient(net::ScimClient client) : m_client(std::move(client)) { }

Result<QVector<scim::Resource>> ScimTargetClient::find(scim::ResourceType type, const QString &filter)
{
    net::ListQuery query;
    query.filter = filter;
    query.count = 10;
    if (type == scim::ResourceType::Group)
        query.excludedAttributes = {QStringLiteral("members")};
    auto page = waitFor(m_client.list(type, query));
    if (!page)
        return page.error();
    return page->resources;
}

Result<scim::Resource> ScimTargetClient::get(
    scim::ResourceType type, const QString &id, const QStringList &excludedAttributes)
{
    return waitFor(m_client.get(type, id, excludedAttributes));
}

Result<scim::Resource> ScimTargetClient::create(scim::ResourceType type, const QJsonObject &body)
{
    return waitFor(m_client.create(type, body));
}

Result<std::optional<scim::Resource>> ScimTargetClient::patch(
    scim::ResourceType type, const QString &id, const QJsonObject &body)
{
    return waitFor(m_client.patch(type, id, body));
}

Result<void> ScimTargetClient::remove(scim::ResourceType type, const QString &id)
{
    return waitFor(m_client.remove(type, id));
}

} // namespace rollcall::provisioner
