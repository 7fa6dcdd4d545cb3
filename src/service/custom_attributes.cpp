// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/custom_attributes.h"

#include "rules/attribute_name.h"
#include "scim/json.h"
#include "service/repository.h"

namespace rollcall::service
{

namespace
{

Error unusable(const QString &name, rules::AttributeNameFault fault)
{
    const QString why = fault == rules::AttributeNameFault::Malformed
        ? QStringLiteral("a custom attribute's name is a letter, followed by at most 63 letters, digits, - and _")
        : QStringLiteral("the name belongs to a system variable or to an attribute of the core schema");
    return Error{ErrorCode::InvalidArgument, QStringLiteral("%1: %2").arg(name, why), name};
}

Result<QStringList> names(Repository &repository, const QString &condition)
{
    return repository.keptTexts(
        QStringLiteral("SELECT name FROM custom_attributes WHERE %1 ORDER BY position").arg(condition));
}

Result<void> insert(Repository &repository, const QString &name, const QDateTime &now)
{
    const auto removed = removedAttributes(repository);
    if (!removed)
        return removed.error();
    if (removed->contains(name, Qt::CaseInsensitive))
        return Error{ErrorCode::Conflict,
            QStringLiteral("the custom attribute %1 was removed, and its values still are being").arg(name), name};
    const auto known = customAttributes(repository);
    if (!known)
        return known.error();
    if (known->contains(name, Qt::CaseInsensitive))
        return Error{ErrorCode::Conflict, QStringLiteral("there is a custom attribute %1 already").arg(name), name};
    auto query
        = repository.query(QStringLiteral("INSERT INTO custom_attributes (name, name_key, created) VALUES (?, ?, ?)"));
    if (!query)
        return query.error();
    return query->runWith({name, name.toLower(), now.toMSecsSinceEpoch()});
}

} // namespace

Result<QVector<CustomAttribute>> listCustomAttributes(Repository &repository)
{
    auto query = repository.query(
        QStringLiteral("SELECT a.position, a.name, a.created, coalesce(c.users, 0) FROM custom_attributes a LEFT JOIN "
                       "attribute_counts c ON c.kind = 'idp' AND c.name_key = a.name_key WHERE a.removed IS NULL ORDER "
                       "BY a.position"));
    if (!query)
        return query.error();
    QVector<CustomAttribute> attributes;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        attributes.append(
            {row.integer(0), row.text(1), QDateTime::fromMSecsSinceEpoch(row.integer(2), Qt::UTC), row.integer(3)});
    });
    if (!read)
        return read.error();
    return attributes;
}

Result<QStringList> customAttributes(Repository &repository)
{
    return names(repository, QStringLiteral("removed IS NULL"));
}

Result<QStringList> removedAttributes(Repository &repository)
{
    return names(repository, QStringLiteral("removed IS NOT NULL"));
}

Result<std::optional<CustomAttribute>> findCustomAttribute(Repository &repository, const QString &name)
{
    const auto all = listCustomAttributes(repository);
    if (!all)
        return all.error();
    for (const CustomAttribute &attribute : *all) {
        if (attribute.name.compare(name, Qt::CaseInsensitive) == 0)
            return std::optional(attribute);
    }
    return std::optional<CustomAttribute>();
}

Result<void> addCustomAttribute(Repository &repository, const QString &name, const Clock &clock, const Actor &actor)
{
    if (const auto fault = rules::attributeNameFault(name))
        return unusable(name, *fault);
    auto transaction = repository.beginWrite();
    if (!transaction)
        return transaction.error();
    if (const auto done = insert(repository, name, clock.now()); !done)
        return done.error();
    AuditEntry entry = actor.entry(clock.now(), QStringLiteral("attribute.add"), QStringLiteral("Attribute"), {}, name);
    entry.after = scim::toBytes(QJsonObject{{QStringLiteral("name"), name}});
    if (const auto told = AuditLog(repository).append(entry); !told)
        return told.error();
    return transaction->commit();
}

} // namespace rollcall::service
