// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/json_outline.h"
#include "scim/meta.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace rollcall::scim
{

/// One user or group as a service sent it: its bytes, untouched, and where in them is what. Only the id is looked for
/// when it comes in: most of what a sync reads is known already, and nothing else of it is looked at.
///
/// A value, cheap to copy, safe in any thread. One of a page shares the page's bytes, and keeps them. Names of
/// attributes are found in any case (RFC 7643 §2.1); what it does not say is empty.
class Resource
{
public:
    Resource() = default;

    /// Reads one resource; keeps `json` as it is.
    /// Fails with `MalformedJson`, or `ProtocolViolation` if it has no `id` that is a non-empty string.
    [[nodiscard]] static Result<Resource> parse(QByteArray json);

    /// The one that is part `number` of `outline`. Nothing if it is no object or has no `id` as above.
    [[nodiscard]] static std::optional<Resource> partOf(const JsonOutline &outline, quint32 number);

    /// A resource of an object made in the program. The id may be missing: a resource on its way to being created.
    [[nodiscard]] static Resource fromObject(const QJsonObject &object);

    /// The bytes as they came (white space included), or compact JSON after `fromObject()`. Copied with each call if it
    /// is one of a page.
    [[nodiscard]] QByteArray json() const { return isWhole() ? m_outline.text() : bytes().toByteArray(); }
    /// The same as a view, which lives as long as this resource.
    [[nodiscard]] QByteArrayView bytes() const { return isWhole() ? m_outline.bytes() : content().bytes(); }
    /// Parsed anew with each call: keep it. Empty for a default-made resource.
    [[nodiscard]] QJsonObject object() const;
    /// Requires: this resource outlives it.
    [[nodiscard]] JsonPart content() const { return m_outline.part(m_part); }

    [[nodiscard]] QString id() const { return QString::fromUtf8(m_id); }
    /// The id in UTF-8; lives as long as this resource.
    [[nodiscard]] QByteArrayView utf8Id() const { return m_id; }
    // Looked for anew with each call.
    [[nodiscard]] QString externalId() const { return text("externalId"); }
    [[nodiscard]] QString userName() const { return text("userName"); }
    [[nodiscard]] QString displayName() const { return text("displayName"); }
    [[nodiscard]] Meta meta() const;

    /// Same bytes, not merely the same meaning.
    friend bool operator==(const Resource &a, const Resource &b) { return a.bytes() == b.bytes(); }

private:
    Resource(JsonOutline outline, quint32 part, QByteArray id)
        : m_outline(std::move(outline)), m_part(part), m_id(std::move(id))
    {
    }
    [[nodiscard]] bool isWhole() const { return m_part == 0; }
    [[nodiscard]] QString text(std::string_view name) const;

    JsonOutline m_outline;
    quint32 m_part = 0;
    QByteArray m_id; ///< Of the outline's bytes, as a rule.
};

} // namespace rollcall::scim
