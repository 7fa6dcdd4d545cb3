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
        if (changes.everything || !changes.groups.isEmpty())
            noteChanges(changes.groups, changes.everything);
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
    awaitRows(rids, m_directory.groupRows(rids), m_rows);
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
    if (!group)
        return {};
    switch (static_cast<GroupColumn>(column)) {
    case GroupColumn::DisplayName: return knownValue(group->displayName);
    case GroupColumn::Source: return knownValue(group->source);
    case GroupColumn::MemberCount: return group->memberCount;
    case GroupColumn::LastModified: return knownValue(group->lastModified);
    }
    return {};
}

} // namespace rollcall::models
