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

/// The user groups in the cache, one a row. The columns are `sync::GroupColumn`, in its order.
///
/// Values: QString; `rules::Source`; int (members); QDateTime. What the service does not say is invalid.
class GroupListModel : public ListingModel
{
    Q_OBJECT
public:
    /// Requires: `directory` outlives the model. Starts the first query.
    explicit GroupListModel(sync::Directory &directory, QObject *parent = nullptr);

    enum OwnRole {
        DisabledMembersRole = FirstOwnRole, ///< int
        SharesNameRole, ///< bool: another group has this name.
    };

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
    [[nodiscard]] static QVariant valueOf(const sync::GroupRow &group, int column);

    sync::Directory &m_directory;
    FetchedRows<sync::GroupRow> m_rows;
};

} // namespace rollcall::models
