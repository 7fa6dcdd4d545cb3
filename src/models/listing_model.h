// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "models/value_table_model.h"
#include "sync/directory.h"

namespace rollcall::models
{

/// What the lists of users and groups have in common: a listing of row ids that the cache answers, and rows that are
/// fetched in windows of 128 when a view asks for them.
///
/// The latest query wins: what an earlier one answers late is dropped. While a query runs, the rows of the one before
/// stay. A refresh that leaves the order as it is changes rows, inserts and removes them; only another order resets the
/// model. Rows are told apart by the resource's id, never by their position: after a reset find the selection again
/// with rowOf(). Works on the cache alone, so offline too.
class ListingModel : public ValueTableModel
{
    Q_OBJECT
public:
    /// Searches as the cache does: substring, over names, user name, e-mail and external id. Starts a query.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    /// Starts a query. A column out of range sorts by the first one.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// How many there are before the filter; 0 until the first answer.
    [[nodiscard]] qint64 totalCount() const { return m_total; }
    /// How many the filter lets through: the rows.
    [[nodiscard]] int shownCount() const { return static_cast<int>(m_rids.size()); }
    /// A query has been sent and not been answered.
    [[nodiscard]] bool isLoading() const { return m_querying; }
    /// A first answer has come: an empty list is empty now, not unknown.
    [[nodiscard]] bool isListed() const { return m_listed; }

    /// Empty if the row is not fetched yet.
    [[nodiscard]] QString idAt(int row) const;
    /// -1 if no row that was fetched since the model was made has this id, or if the filter leaves it out.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    void countsChanged();
    /// The cache could not answer; what was shown stays.
    void failed(const rollcall::Error &error);
};

} // namespace rollcall::models
