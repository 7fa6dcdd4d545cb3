// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_columns.h"

#include "storage/statement.h"

namespace rollcall::cache
{

namespace
{

QString prefixed(const QString &alias, const char *names)
{
    QStringList columns;
    for (const QString &name : QString::fromLatin1(names).split(QLatin1Char(' ')))
        columns.append(alias + QLatin1Char('.') + name);
    return columns.join(QLatin1String(", "));
}

} // namespace

QString userColumns(const QString &alias)
{
    return prefixed(alias,
        "rid id display_name user_name email department managed_apple_id external_id source state sync_state "
        "invite_status last_modified");
}

QString groupColumns(const QString &alias)
{
    return prefixed(alias, "rid id display_name external_id source member_count last_modified");
}

UserRow userRowFrom(const storage::Statement &statement)
{
    UserRow row;
    row.rid = static_cast<quint32>(statement.integer(0));
    row.id = statement.text(1);
    row.displayName = statement.text(2);
    row.userName = statement.text(3);
    row.email = statement.text(4);
    row.department = statement.text(5);
    row.managedAppleId = statement.text(6);
    row.externalId = statement.text(7);
    row.source = rules::sourceFromName(statement.text(8));
    row.state = rules::userStateFromName(statement.text(9)).value_or(row.state);
    row.syncState = rules::syncStateFromName(statement.text(10)).value_or(row.syncState);
    row.inviteStatus = rules::inviteStatusFromName(statement.text(11)).value_or(row.inviteStatus);
    row.lastModified = timeFrom(statement, 12);
    return row;
}

GroupRow groupRowFrom(const storage::Statement &statement)
{
    GroupRow row;
    row.rid = static_cast<quint32>(statement.integer(0));
    row.id = statement.text(1);
    row.displayName = statement.text(2);
    row.externalId = statement.text(3);
    row.source = rules::sourceFromName(statement.text(4));
    row.memberCount = static_cast<int>(statement.integer(5));
    row.lastModified = timeFrom(statement, 6);
    return row;
}

void bindRow(storage::Statement &statement, int index, const UserRow &row)
{
    statement.bindFrom(index, row.id, row.displayName, row.userName, row.email, row.department, row.managedAppleId,
        row.externalId, row.source ? rules::sourceName(*row.source) : QString(), rules::userStateName(row.state),
        rules::syncStateName(row.syncState), rules::inviteStatusName(row.inviteStatus), toColumn(row.lastModified));
}

void bindRow(storage::Statement &statement, int index, const GroupRow &row)
{
    statement.bindFrom(index, row.id, row.displayName, row.externalId,
        row.source ? rules::sourceName(*row.source) : QString(), row.memberCount, toColumn(row.lastModified));
}

QVariant toColumn(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime timeFrom(const storage::Statement &statement, int column)
{
    return statement.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(statement.integer(column), Qt::UTC);
}

} // namespace rollcall::cache
