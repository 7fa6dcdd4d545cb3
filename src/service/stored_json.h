// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/resource_type.h"
#include "service/record.h"

#include <QByteArray>
#include <QJsonObject>

namespace rollcall::service
{

// A resource is stored as the bytes that are answered, so that a listing joins them without parsing:
//
//     {"schemas":["urn:…", …],"id":"…", …attributes…
//     ,"meta":{"resourceType":…,"created":…,"lastModified":…,"version":…}}
//
// What depends on the request or changes without the resource is spliced in when it is read: what it adds to the
// version, `location` at the end of `meta`, and behind it `groups` or `members` and the rollcall extension.

/// The bytes of `record` with these attributes; `schemas`, `id` and `meta` among them are made anew.
[[nodiscard]] QByteArray storedJson(scim::ResourceType type, const Record &record, const QJsonObject &attributes);

/// The attributes in stored bytes, `schemas` included, without `id` and `meta`.
[[nodiscard]] QJsonObject attributesOf(const QByteArray &json);

/// What is spliced into stored bytes.
struct Splice {
    QByteArray stamp; ///< See entityTag().
    QByteArray location; ///< A URL of ASCII characters, without quotes.
    QByteArray related; ///< `"groups":[…]` or `"members":[…]`; may be empty.
    QByteArray extensionSchema; ///< The rollcall extension's URN; may be empty.
    QByteArray extension; ///< Its object.
};

/// The complete resource. Requires: `json` is of storedJson().
[[nodiscard]] QByteArray spliced(const QByteArray &json, const Splice &splice);

/// `W/"7"`, the entity tag of a version (RFC 7644 §3.14), or `W/"7-1x2y3z"` with a stamp: letters and digits that stand
/// for what changes without the version (src/decisions/015-an-entity-tag-knows-the-groups.md).
[[nodiscard]] QByteArray entityTag(qint64 version, const QByteArray &stamp = {});

} // namespace rollcall::service
