// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

// What is sent to the service for a group, in the shapes that Entra sends. Pure.
namespace rollcall::provisioner
{

/// The body of `POST /Groups`: Entra creates groups empty.
[[nodiscard]] QJsonObject createGroupBody(const QString &objectId, const QString &displayName);

/// The operations that give `current` this name and externalId; empty if it has them.
[[nodiscard]] QJsonArray updateGroupOperations(
    const QString &objectId, const QString &displayName, const QJsonObject &current);

/// One operation for all of `ids`, in the shape that Entra's job sends by default.
[[nodiscard]] QJsonArray addMembersOperations(const QStringList &ids);
[[nodiscard]] QJsonArray removeMembersOperations(const QStringList &ids);

/// The ids of a group's members as the service lists them.
[[nodiscard]] QStringList memberIds(const QJsonObject &group);

[[nodiscard]] QByteArray groupHash(const QString &objectId, const QString &displayName);

} // namespace rollcall::provisioner
