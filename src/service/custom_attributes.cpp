// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/custom_attributes.h"

#include "rules/attribute_name.h"
#include "service/audit_log.h"
#include "service/command_line.h"
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

Result<void> insert(Repository &repository, const QString &name, const QDateTime &now)
{
    auto query
        = repository.query(QStringLiteral("INSERT INTO custom_attributes (name, name_key, created) VALUES (?, ?, ?)"));
    if (!query)
        return query.error();
    auto done = query->runWith({name, name.toLower(), now.toMSecsSinceEpoch()});
    if (!done && done.error().code == ErrorCode::Conflict)
        return Error{ErrorCode::Conflict, QStringLiteral("there is a custom attribute %1 already").arg(name), name};
    return done;
}

} // namespace

Result<QStringList> customAttributes(Repository &repository)
{
    auto query = repository.query(QStringLiteral("SELECT name FROM custom_attributes ORDER BY position"));
    if (!query)
        return query.error();
    QStringList names;
    const auto read = query->forEach({}, [&](const storage::Statement &row) { names.append(row.text(0)); });
    if (!read)
        return read.error();
    return names;
}

Result<void> addCustomAttribute(Repository &repository, const QString &name, const Clock &clock)
{
    if (const auto fault = rules::attributeNameFault(name))
        return unusable(name, *fault);
    auto transaction = repository.beginWrite();
    if (!transaction)
        return transaction.error();
    if (const auto done = insert(repository, name, clock.now()); !done)
        return done.error();
    const AuditEntry entry
        = commandLineEntry(QStringLiteral("attribute.add"), QStringLiteral("Attribute"), name, clock);
    if (const auto told = AuditLog(repository).append(entry); !told)
        return told.error();
    return transaction->commit();
}

} // namespace rollcall::service
