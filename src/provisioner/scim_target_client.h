// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/scim_client.h"
#include "provisioner/target_client.h"

namespace rollcall::provisioner
{

/// A SCIM service over HTTP.
class ScimTargetClient final : public TargetClient
{
public:
    explicit ScimTargetClient(net::ScimClient client);

    [[nodiscard]] Result<QVector<scim::Resource>> find(scim::ResourceType type, const QString &filter) override;
    [[nodiscard]] Result<scim::Resource> get(
        scim::ResourceType type, const QString &id, const QStringList &excludedAttributes) override;
    [[nodiscard]] Result<scim::Resource> create(scim::ResourceType type, const QJsonObject &body) override;
    [[nodiscard]] Result<std::optional<scim::Resource>> patch(
        scim::ResourceType type, const QString &id, const QJsonObject &body) override;
    [[nodiscard]] Result<void> remove(scim::ResourceType type, const QString &id) override;

private:
    net::ScimClient m_client;
};

} // namespace rollcall::provisioner
