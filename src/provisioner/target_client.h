// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/resource.h"
#include "scim/resource_type.h"

#include <QJsonObject>
#include <QStringList>
#include <QVector>

#include <optional>

namespace rollcall::provisioner
{

/// The service as the cycle sees it: the few calls that Entra makes, each of which waits for its answer. Exists so that
/// the cycle can be tested against a service that misbehaves on purpose.
///
/// Thread: any, several at once. Errors are those of `net::ScimClient`; nothing is tried again here.
class TargetClient
{
public:
    virtual ~TargetClient() = default;

    /// What matches `filter`, groups without their members; a few of them are enough to know that there are several.
    [[nodiscard]] virtual Result<QVector<scim::Resource>> find(scim::ResourceType type, const QString &filter) = 0;
    [[nodiscard]] virtual Result<scim::Resource> get(
        scim::ResourceType type, const QString &id, const QStringList &excludedAttributes)
        = 0;
    [[nodiscard]] virtual Result<scim::Resource> create(scim::ResourceType type, const QJsonObject &body) = 0;
    /// The resource, if the service answers with it.
    [[nodiscard]] virtual Result<std::optional<scim::Resource>> patch(
        scim::ResourceType type, const QString &id, const QJsonObject &body)
        = 0;
    /// Success, too, if there is none.
    [[nodiscard]] virtual Result<void> remove(scim::ResourceType type, const QString &id) = 0;
};

} // namespace rollcall::provisioner
