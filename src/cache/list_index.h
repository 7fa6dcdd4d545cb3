// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/attribute_column.h"
#include "cache/collation.h"
#include "cache/damaged_rows.h"
#include "cache/list_order.h"
#include "cache/list_table.h"
#include "cache/search_index.h"
#include "cache/second_thread.h"
#include "cache/sorted_rows.h"
#include "cache/written_rows.h"
#include "core/result.h"

#include <QHash>
#include <QLocale>

#include <map>
#include <memory>
#include <optional>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// What a list is searched and sorted by, in memory: the search index, and an order of row numbers for each column
/// that was asked for. SQLite is asked for rows by their numbers, never for a search or a page.
///
/// Requires: `loadMore()` to the end before the rest, the database outlives it. Thread: the database's.
class ListIndex
{
public:
    ListIndex(storage::Database &database, const ListTable &table, const QLocale &locale);

    /// Forgets all rows: they are read anew.
    void clear();
    /// Reads some more rows; false once all were read. Adds those whose text is damaged, which nothing finds.
    Result<bool> loadMore(QVector<quint32> &damaged);
    /// The rows by what people call them, if they were in this order when they were listed last.
    void setNames(const SortedRows &names) { m_orders.insert_or_assign(kNameColumn, ListOrder{names}); }
    [[nodiscard]] std::optional<SortedRows> names() const;
    /// Of its alphabet.
    [[nodiscard]] const QString &language() const { return m_collation.name(); }
    /// Follows a transaction of the writer, after which the mirror has `revision`. The orders follow when they are
    /// asked for.
    void update(const RowChanges &changes, qint64 revision);
    /// Whether very many updates are to come: what orders are made by from now on is kept until then.
    void expectUpdates(bool expected);
    /// Gets on with putting what was written in its place, a part of it; false if nothing is left. It is done in any
    /// case before an order is given, which takes as much longer.
    Result<bool> mendMore();
    /// Another alphabet: orders are made anew as they are asked for.
    void setLocale(const QLocale &locale);

    /// All rows, or those in `rows`. `column` is a place in the table's `sorted`.
    Result<QVector<quint32>> list(const RowSet *rows, int column, Qt::SortOrder order);
    /// The same in the order of an attribute's values.
    Result<QVector<quint32>> list(
        const RowSet *rows, const QString &attribute, const AttributeColumn &values, Qt::SortOrder order);

    [[nodiscard]] const SearchIndex &search() const { return m_search; }
    /// For what is to be done for all rows.
    [[nodiscard]] SecondThread &second() const { return *m_second; }
    [[nodiscard]] const std::vector<RowFacts> &facts() const { return m_facts; }
    /// The rows of which a whole searched column is `text`, folded.
    [[nodiscard]] RowSet findWhole(QStringView text) const;

private:
    static constexpr int kNameColumn = 0; ///< The first one of the table.

    void put(const QVector<IndexedRow> &rows);
    void forgetOrders();
    /// The order of all rows is made by now, or soon.
    [[nodiscard]] bool isReady(int column) const;
    Result<SortedRows> order(int column);
    Result<SortedRows> orderFor(const RowSet *rows, int column);
    Result<SortedRows> mendedAmong(const RowSet &rows);
    Result<SortedRows> mended(int column, const QVector<quint32> &places);
    Result<SortedRows> mendedByKeys(int column, const QVector<quint32> &places);
    Result<SortedRows> mendedByDatabase(int column, const QVector<quint32> &places);
    Result<void> readKeys(int column, const QVector<quint32> &rids);
    [[nodiscard]] QVector<quint32> toInsert(const ListOrder &order) const;
    Result<SortedRows> orderOf(const RowSet &few, int column);
    Result<SortedRows> buildOrder(
        const SortColumn &column, QVector<quint32> places, KeptKeys *keys, const RowSet *only = nullptr);

    storage::Database &m_database;
    const ListTable &m_table;
    Collation m_collation;
    std::unique_ptr<SecondThread> m_second = std::make_unique<SecondThread>();
    SearchIndex m_search{m_second.get()};
    std::vector<RowFacts> m_facts; ///< By row number.
    quint32 m_loadedTo = 0;
    std::map<int, ListOrder> m_orders;
    qint64 m_revision = 0; ///< That the last update led to.
    bool m_expectsUpdates = false;
    QHash<QString, SortedRows> m_attributeOrders;
};

} // namespace rollcall::cache
