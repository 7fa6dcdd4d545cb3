// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/user_list_model.h"

#include "models/known_value.h"
#include "sync/directory.h"

namespace rollcall::models
{

using sync::UserColumn;

UserListModel::UserListModel(sync::Directory &directory, QObject *parent) : ListingModel(parent), m_directory(directory)
{
    connect(&directory, &sync::Directory::changed, this, [this](const sync::ChangeSet &changes) {
        if (changes.everything || !changes.users.isEmpty())
            noteChanges(changes.users, changes.everything);
    });
    refresh();
}

int UserListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kFixedColumns + static_cast<int>(m_attributes.size());
}

void UserListModel::setAttributeColumns(const QStringList &names)
{
    if (names == m_attributes)
        return;
    const QString sorted = m_attributes.value(sortColumn() - kFixedColumns);
    if (!m_attributes.isEmpty()) {
        beginRemoveColumns({}, kFixedColumns, columnCount() - 1);
        m_attributes.clear();
        endRemoveColumns();
    }
    if (!names.isEmpty()) {
        beginInsertColumns({}, kFixedColumns, kFixedColumns + static_cast<int>(names.size()) - 1);
        m_attributes = names;
        endInsertColumns();
    }
    forgetFetched();
    // The number of the column means another attribute now, or none.
    if (!sorted.isEmpty())
        sort(names.contains(sorted) ? kFixedColumns + static_cast<int>(names.indexOf(sorted)) : 0);
}

QFuture<Result<sync::Listing>> UserListModel::query(const QString &text, int column, Qt::SortOrder order)
{
    if (column >= kFixedColumns)
        return m_directory.users({text, UserColumn::DisplayName, order, m_attributes.value(column - kFixedColumns)});
    return m_directory.users({text, static_cast<UserColumn>(column), order});
}

void UserListModel::fetch(const QVector<quint32> &rids)
{
    awaitRows(rids, m_directory.userRows(rids, m_attributes, sync::RowMarks::Read), m_rows);
}

QString UserListModel::rowId(int row) const
{
    const sync::UserRow *user = fetchedRow(m_rows, row);
    return user ? user->id : QString();
}

bool UserListModel::rowLoaded(int row) const
{
    return fetchedRow(m_rows, row) != nullptr;
}

QVariant UserListModel::cellValue(int row, int column) const
{
    const sync::UserRow *user = fetchedRow(m_rows, row);
    return user ? valueOf(*user, column) : QVariant();
}

QVariant UserListModel::ownRole(int row, int, int role) const
{
    const sync::UserRow *user = fetchedRow(m_rows, row);
    if (!user)
        return {};
    switch (role) {
    case GroupsOfDisabledRole: return user->groupsOfDisabled;
    case FrozenValuesRole: return user->hasFrozenValues;
    default: return {};
    }
}

void UserListModel::readValues(
    const QVector<quint32> &rids, QObject *context, std::function<void(const Result<Values> &)> take)
{
    whenDone(m_directory.userRows(rids, m_attributes), context,
        [take = std::move(take), columns = columnCount()](const Result<QVector<sync::UserRow>> &rows) {
            if (!rows.ok())
                return take(rows.error());
            Values values;
            for (const sync::UserRow &user : *rows) {
                QVector<QVariant> row;
                for (int column = 0; !user.id.isEmpty() && column < columns; ++column)
                    row.append(valueOf(user, column));
                values.append(row);
            }
            take(values);
        });
}

QFuture<Result<QVector<QByteArray>>> UserListModel::readDocuments(const QVector<quint32> &rids)
{
    return m_directory.userJson(rids);
}

QVariant UserListModel::valueOf(const sync::UserRow &user, int column)
{
    if (column >= kFixedColumns)
        return knownValue(user.attributes.value(column - kFixedColumns));
    switch (static_cast<UserColumn>(column)) {
    case UserColumn::DisplayName: return knownValue(user.displayName);
    case UserColumn::UserName: return knownValue(user.userName);
    case UserColumn::Email: return knownValue(user.email);
    case UserColumn::Source: return knownValue(user.source);
    case UserColumn::State: return QVariant::fromValue(user.state);
    case UserColumn::SyncState: return QVariant::fromValue(user.syncState);
    case UserColumn::Department: return knownValue(user.department);
    case UserColumn::ManagedAppleId: return knownValue(user.managedAppleId);
    case UserColumn::InviteStatus: return QVariant::fromValue(user.inviteStatus);
    case UserColumn::LastModified: return knownValue(user.lastModified);
    }
    return {};
}

} // namespace rollcall::models
