// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "net/attribute_catalog.h"
#include "net/provisioning_token.h"
#include "net/user_source.h"

#include <QJsonObject>
#include <QVector>

namespace rollcall::net
{

// The documents of the admin API, read from the service's answer or from one that was kept. Pure; what is not as
// described is a `ProtocolViolation`, members that are unknown are of a newer service.

[[nodiscard]] Result<QVector<ProvisioningToken>> readTokens(const QJsonObject &listing);
[[nodiscard]] Result<ProvisioningToken> readToken(const QJsonObject &token);
/// With its secret.
[[nodiscard]] Result<IssuedToken> readIssuedToken(const QJsonObject &token);
[[nodiscard]] Result<AttributeCatalog> readAttributes(const QJsonObject &listing);
[[nodiscard]] Result<CatalogAttribute> readAttribute(const QJsonObject &attribute);
[[nodiscard]] Result<SweepProgress> readSweep(const QJsonObject &progress);
[[nodiscard]] Result<QVector<UserSource>> readSources(const QJsonObject &listing);
[[nodiscard]] Result<UserSource> readSource(const QJsonObject &source);

} // namespace rollcall::net
