// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <utility>

namespace rollcall::scim
{

// In a bulk job, `bulkId:NAME` stands for the id of a resource that another operation of the job creates (RFC 7644
// §3.7.2): as a whole string, or as the last segment of a path or URL.

/// The name in such a text; empty if it is none.
[[nodiscard]] QString bulkReferenceIn(const QString &text);

/// The names that `value` refers to, wherever in it.
[[nodiscard]] QSet<QString> bulkReferencesIn(const QJsonValue &value);

/// `value` with the ids in place of the names that are in `ids`; the others stay.
[[nodiscard]] QJsonValue withIds(const QJsonValue &value, const QHash<QString, QString> &ids);

/// The body of a POST in two parts, for resources that refer to each other in a circle: what can be created without a
/// name that is not in `ids`, and the body of the PATCH that adds the rest; empty if there is none. An attribute goes
/// as a whole, of an extension as well.
[[nodiscard]] std::pair<QJsonObject, QJsonObject> splitByReferences(
    const QJsonObject &body, const QHash<QString, QString> &ids);

} // namespace rollcall::scim
