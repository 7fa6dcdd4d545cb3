// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/group_list_model.h"

#include "models/known_value.h"
#include "sync/directory.h"

namespace rollcall::models
{

using sync::GroupColumn;

GroupListModel::GroupListModel(sync::Directory &directory, QObject *parent)
    : ListingModel(parent), m_directory(directory)
{
    connect(&directory, &sync::Directory::changed, this, [this](const sync::ChangeSet &changes) {
        // Another group of the same name, or a member who is disabled now, marks a row that did not change itself.
        if (changes.everything || !changes.groups.isEmpty() || !changes.users.isEmpty())
            noteChanges({}, true);
    });
    refresh();
}

int GroupListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(GroupColumn::LastModified) + 1;
}

QFuture<Result<sync::Listing>> GroupListModel::query(const QString &text, int column, Qt::SortOrder order)
{
    return m_directory.groups({text, static_cast<GroupColumn>(column), order});
}

void GroupListModel::fetch(const QVector<quint32> &rids)
{
    awaitRows(rids, m_directory.groupRows(rids, sync::RowMarks::Read), m_rows);
}

QString GroupListModel::rowId(int row) const
{
    const sync::GroupRow *group = fetchedRow(m_rows, row);
    return group ? group->id : QString();
}

bool GroupListModel::rowLoaded(int row) const
{
    return fetchedRow(m_rows, row) != nullptr;
}

QVariant GroupListModel::cellValue(int row, int column) const
{
    const sync::GroupRow *group = fetchedRow(m_rows, row);
    return group ? valueOf(*group, column) : QVariant();
}

QVariant GroupListModel::ownRole(int row, int, int role) const
{
    const sync::GroupRow *group = fetchedRow(m_rows, row);
    if (!group)
        return {};
    switch (role) {
    case DisabledMembersRole: return group->disabledMembers;
    case SharesNameRole: return group->sharesName;
    default: return {};
    }
}

void GroupListModel::readValues(
    const QVector<quint32> &rids, QObject *context, std::function<void(const Result<Values> &)> take)
{
    whenDone(m_directory.groupRows(rids), context,
        [take = std::move(take), columns = columnCount()](const Result<QVector<sync::GroupRow>> &rows) {
            if (!rows.ok())
                return take(rows.error());
            Values values;
            for (const sync::GroupRow &group : *rows) {
                QVector<QVariant> row;
                for (int column = 0; !group.id.isEmpty() && column < columns; ++column)
                    row.append(valueOf(group, column));
                values.append(row);
            }
            take(values);
        });
}

QFuture<Result<QVector<QByteArray>>> GroupListModel::readDocuments(const QVector<quint32> &rids)
{
    return m_directory.groupJson(rids);
}

QVariant GroupListModel::valueOf(const sync::GroupRow &group, int column)
{
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::DisplayName: return knownValue(group.displayName);
    case GroupColumn::Source: return knownValue(group.source);
    case GroupColumn::MemberCount: return group.memberCount;
    case GroupColumn::LastModified: return knownValue(group.lastModified);
    }
    return {};
}

} // namespace rollcall::models
