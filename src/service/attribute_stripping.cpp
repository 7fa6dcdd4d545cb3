// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/attribute_stripping.h"

#include "scim/json.h"
#include "scim/schema_uris.h"
#include "service/repository.h"
#include "service/stored_json.h"
#include "service/tag_stamp.h"
#include "service/user_store.h"
#include "service/user_sweep.h"

#include <QJsonArray>

namespace rollcall::service
{

namespace
{

const QLatin1String kSchemas("schemas");

QJsonArray without(const QJsonArray &schemas, QLatin1String schema)
{
    QJsonArray rest;
    for (const auto &one : schemas) {
        if (one.toString() != schema)
            rest.append(one);
    }
    return rest;
}

} // namespace

QJsonObject withoutCustomAttributes(QJsonObject user, const QStringList &names)
{
    QJsonObject extension = user.value(scim::kIvantiSchema).toObject();
    const QStringList present = extension.keys();
    for (const QString &name : present) {
        if (names.contains(name, Qt::CaseInsensitive))
            extension.remove(name);
    }
    if (extension.size() == present.size())
        return user;
    if (!extension.isEmpty()) {
        user.insert(scim::kIvantiSchema, extension);
        return user;
    }
    user.remove(scim::kIvantiSchema);
    if (user.contains(kSchemas))
        user.insert(kSchemas, without(user.value(kSchemas).toArray(), scim::kIvantiSchema));
    return user;
}

QByteArray hiddenStamp(const QByteArray &json, const QStringList &names)
{
    if (names.isEmpty() || !json.contains(scim::kIvantiSchema.data()))
        return {};
    TagStamp stamp;
    bool hides = false;
    const QStringList present = attributesOf(json).value(scim::kIvantiSchema).toObject().keys();
    for (const QString &name : present) {
        if (!names.contains(name, Qt::CaseInsensitive))
            continue;
        stamp.add(name.toUtf8());
        hides = true;
    }
    // A capital letter, which the groups' stamp before it has none of.
    return hides ? 'R' + stamp.text() : QByteArray();
}

Result<bool> stripUser(Repository &repository, const UserSweep &sweep, UserRecord &record, const QDateTime &now)
{
    if (!record.json.contains(scim::kIvantiSchema.data()))
        return false;
    const QJsonObject before = attributesOf(record.json);
    const QJsonObject after = withoutCustomAttributes(before, {sweep.subject});
    if (after == before)
        return false;
    record.touch(now);
    if (const auto done = UserStore(repository).update(record, after); !done)
        return done.error();
    AuditEntry entry = sweep.actor.entry(now, QStringLiteral("user.update"), QStringLiteral("User"), record.id,
        before.value(QLatin1String("userName")).toString());
    entry.detail = QStringLiteral("The custom attribute %1 was removed.").arg(sweep.subject);
    entry.before = scim::toBytes(QJsonObject{{scim::kIvantiSchema, before.value(scim::kIvantiSchema)}});
    entry.after = scim::toBytes(QJsonObject{{scim::kIvantiSchema, after.value(scim::kIvantiSchema).toObject()}});
    if (const auto told = AuditLog(repository).append(entry); !told)
        return told.error();
    return true;
}

Result<void> forgetAttribute(Repository &repository, const UserSweep &sweep)
{
    auto forget
        = repository.query(QStringLiteral("DELETE FROM custom_attributes WHERE name_key = ? AND removed IS NOT NULL"));
    if (!forget)
        return forget.error();
    return forget->runWith({sweep.subject.toLower()});
}

} // namespace rollcall::service
