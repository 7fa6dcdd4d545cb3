// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/listing_model.h"

namespace rollcall::sync
{
class Directory;
}

namespace rollcall::models
{

/// The users in the cache, one a row. The columns are `sync::UserColumn`, in its order, and behind them the attributes
/// that were chosen.
///
/// Values: QString; `rules::Source`, `rules::UserState`, `rules::SyncState`, `rules::InviteStatus`; QDateTime. What the
/// service does not say is invalid.
class UserListModel : public ListingModel
{
    Q_OBJECT
public:
    /// Requires: `directory` outlives the model. Starts the first query.
    explicit UserListModel(sync::Directory &directory, QObject *parent = nullptr);

    enum OwnRole {
        GroupsOfDisabledRole = FirstOwnRole, ///< int: of a disabled user, how many groups still list it.
        FrozenValuesRole, ///< bool: has values of an LDAP source that stand still.
    };

    static constexpr int kFixedColumns = static_cast<int>(sync::UserColumn::LastModified) + 1;

    /// Attributes as columns, by name (`custAttr1`); the page names their headers anew.
    void setAttributeColumns(const QStringList &names);
    [[nodiscard]] const QStringList &attributeColumns() const { return m_attributes; }

    void readValues(
        const QVector<quint32> &rids, QObject *context, std::function<void(const Result<Values> &)> take) override;
    QFuture<Result<QVector<QByteArray>>> readDocuments(const QVector<quint32> &rids) override;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QFuture<Result<sync::Listing>> query(const QString &text, int column, Qt::SortOrder order) override;
    void fetch(const QVector<quint32> &rids) override;
    [[nodiscard]] bool isFetched(quint32 rid) const override { return m_rows.contains(rid); }
    [[nodiscard]] QVector<quint32> fetchedRids() const override { return m_rows.kept(); }
    [[nodiscard]] quint32 ridOf(const QString &id) const override { return m_rows.ridOf(id); }
    void drop(quint32 rid) override { m_rows.drop(rid); }
    [[nodiscard]] QVariant cellValue(int row, int column) const override;
    [[nodiscard]] QString rowId(int row) const override;
    [[nodiscard]] bool rowLoaded(int row) const override;
    [[nodiscard]] QVariant ownRole(int row, int column, int role) const override;

private:
    [[nodiscard]] static QVariant valueOf(const sync::UserRow &user, int column);

    sync::Directory &m_directory;
    QStringList m_attributes;
    FetchedRows<sync::UserRow> m_rows;
};

} // namespace rollcall::models
