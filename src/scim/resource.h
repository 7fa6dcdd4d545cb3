// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/meta.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <utility>

namespace rollcall::scim
{

/// What everybody needs of a resource; empty where it does not say.
struct ResourceFields {
    QString id;
    QString externalId;
    QString userName;
    QString displayName;
    Meta meta;
};

/// One user or group as a service sent it: its bytes, untouched, and what everybody needs of them.
///
/// A value, cheap to copy, safe in any thread. Names of attributes are found in any case (RFC 7643 §2.1).
class Resource
{
public:
    Resource() = default;
    /// Requires: `fields` were read from `json`.
    Resource(QByteArray json, ResourceFields fields) : m_json(std::move(json)), m_fields(std::move(fields)) { }

    /// Reads one resource; keeps `json` as it is.
    /// Fails with `MalformedJson`, or `ProtocolViolation` if it has no `id` that is a non-empty string.
    [[nodiscard]] static Result<Resource> parse(QByteArray json);

    /// A resource of an object made in the program. The id may be missing: a resource on its way to being created.
    [[nodiscard]] static Resource fromObject(const QJsonObject &object);

    /// The bytes as they came (white space included), or compact JSON after `fromObject()`.
    [[nodiscard]] const QByteArray &json() const { return m_json; }
    /// Parsed anew with each call: keep it. Empty for a default-made resource.
    [[nodiscard]] QJsonObject object() const;

    [[nodiscard]] const QString &id() const { return m_fields.id; }
    [[nodiscard]] const QString &externalId() const { return m_fields.externalId; }
    [[nodiscard]] const QString &userName() const { return m_fields.userName; }
    [[nodiscard]] const QString &displayName() const { return m_fields.displayName; }
    [[nodiscard]] const Meta &meta() const { return m_fields.meta; }

    /// Same bytes, not merely the same meaning.
    friend bool operator==(const Resource &a, const Resource &b) { return a.m_json == b.m_json; }

private:
    QByteArray m_json;
    ResourceFields m_fields;
};

} // namespace rollcall::scim
