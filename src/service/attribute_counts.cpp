// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/attribute_counts.h"

#include "scim/schema_uris.h"
#include "service/repository.h"

namespace rollcall::service
{

namespace
{

Result<void> add(Repository &repository, const char *kind, const QString &key, const QString &name, int delta)
{
    auto count = repository.query(
        QStringLiteral("INSERT INTO attribute_counts (kind, name_key, name, users) VALUES (?, ?, ?, ?) ON CONFLICT "
                       "(kind, name_key) DO UPDATE SET users = attribute_counts.users + excluded.users"));
    if (!count)
        return count.error();
    return count->runWith({QString::fromLatin1(kind), key, name, delta});
}

Result<void> addDifference(
    Repository &repository, const char *kind, const QMap<QString, QString> &before, const QMap<QString, QString> &after)
{
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (after.contains(it.key()))
            continue;
        if (const auto done = add(repository, kind, it.key(), it.value(), -1); !done)
            return done;
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.contains(it.key()))
            continue;
        if (const auto done = add(repository, kind, it.key(), it.value(), 1); !done)
            return done;
    }
    return {};
}

} // namespace

QString CountedAttributes::keyOf(QString name)
{
    for (QChar &c : name) {
        if (c >= u'A' && c <= u'Z')
            c = c.toLower();
    }
    return name;
}

CountedAttributes CountedAttributes::of(const QJsonObject &attributes, const QJsonArray &ldapAttributes)
{
    CountedAttributes counted;
    const QStringList custom = attributes.value(scim::kIvantiSchema).toObject().keys();
    for (const QString &name : custom)
        counted.idp.insert(keyOf(name), name);
    for (const auto &element : ldapAttributes) {
        const QString name = element.toObject().value(QLatin1String("name")).toString();
        counted.ldap.insert(keyOf(name), name);
    }
    return counted;
}

Result<void> countAttributes(Repository &repository, const CountedAttributes &before, const CountedAttributes &after)
{
    if (const auto done = addDifference(repository, "idp", before.idp, after.idp); !done)
        return done;
    return addDifference(repository, "ldap", before.ldap, after.ldap);
}

Result<QVector<AttributeCount>> attributeCounts(Repository &repository)
{
    auto query = repository.query(
        QStringLiteral("SELECT kind, name, users FROM attribute_counts WHERE users <> 0 ORDER BY kind, name_key"));
    if (!query)
        return query.error();
    QVector<AttributeCount> counts;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        counts.append({row.text(0), row.text(1), row.integer(2)});
    });
    if (!read)
        return read.error();
    return counts;
}

} // namespace rollcall::service
