// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/attribute_mapping.h"

#include <QJsonArray>
#include <QJsonObject>

// What is sent to the service for one person, in the shapes that Entra sends. Pure.
namespace rollcall::provisioner
{

/// The body of `POST /Users`.
[[nodiscard]] QJsonObject createUserBody(const MappedUser &user);

/// The operations that make `current` what `user` is; empty if it is so. What has no value at the source is left as it
/// is.
[[nodiscard]] QJsonArray updateUserOperations(const MappedUser &user, const QJsonObject &current);

/// The operation that sets a person inactive.
[[nodiscard]] QJsonArray disableUserOperations();

/// The body of a PATCH (RFC 7644 §3.5.2).
[[nodiscard]] QJsonObject patchBody(const QJsonArray &operations);

/// What is compared to know whether the source has changed: of the mapped values, and nothing else.
[[nodiscard]] QByteArray sourceHash(const MappedUser &user);

/// `attribute eq "value"`, the value as JSON (RFC 7644 §3.4.2.2).
[[nodiscard]] QString equalsFilter(const QString &attribute, const QString &value);

/// Whether the service's record can be taken to be active: only a plain false says otherwise (RFC 7643 §4.1.1).
[[nodiscard]] bool isActive(const QJsonObject &resource);

} // namespace rollcall::provisioner
