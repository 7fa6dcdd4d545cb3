// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/list_index.h"

#include "cache/key_mender.h"
#include "cache/order_mender.h"
#include "cache/row_keys.h"
#include "cache/search_fold.h"
#include "cache/search_store.h"
#include "cache/sort_order.h"
#include "storage/database.h"
#include "storage/fast_statement.h"
#include "storage/snapshot.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

/// Of which nobody waits for long who wants something else meanwhile.
constexpr qsizetype kAtOnce = 16 * 1024;

/// Of fewer that were found these alone are sorted.
constexpr qsizetype kFew = 500;
/// Fewer changes are put in their places by keys that are read for it; to sort a million anew is as fast for more.
constexpr qsizetype kWorthKeys = 3'000;
/// As many are put in their places before anybody asks. It holds up who asks meanwhile, however many they are.
constexpr qint64 kWorthMending = 10'000;

} // namespace

ListIndex::ListIndex(storage::Database &database, const ListTable &table, const QLocale &locale)
    : m_database(database), m_table(table), m_collation(locale)
{
}

void ListIndex::clear()
{
    m_search = SearchIndex(m_second.get());
    m_facts.clear();
    m_loadedTo = 0;
    forgetOrders();
}

Result<bool> ListIndex::loadMore(QVector<quint32> &damaged)
{
    QVector<IndexedRow> rows;
    rows.reserve(kAtOnce);
    const auto read = SearchStore::forEachAfter(m_database, m_table.type, m_loadedTo, kAtOnce, [&](SearchRow row) {
        if (!row.isSound) {
            damaged.append(row.text.rid);
            row.text = {row.text.rid, {}, {}};
        }
        rows.append({std::move(row.text), row.facts});
    });
    if (!read.ok())
        return read.error();
    put(rows);
    if (!rows.isEmpty())
        m_loadedTo = rows.constLast().text.rid;
    return rows.size() == kAtOnce;
}

void ListIndex::update(const RowChanges &changes, qint64 revision)
{
    for (auto &[column, order] : m_orders) {
        for (const IndexedRow &row : changes.written)
            order.note(row.text.rid, m_search.rows().contains(row.text.rid));
        for (const quint32 rid : changes.removed)
            order.note(rid, m_search.rows().contains(rid));
    }
    m_search.remove(changes.removed);
    put(changes.written);
    m_revision = revision;
    if (!changes.written.isEmpty() || !changes.removed.isEmpty())
        m_attributeOrders.clear();
}

void ListIndex::expectUpdates(bool expected)
{
    m_expectsUpdates = expected;
    for (auto &[column, order] : m_orders) {
        // Nobody is in it whose key could be missing.
        if (expected && order.isUpToDate() && order.rows.size() == 0)
            order.keys.emplace();
    }
    // One that waits to be mended is mended by its keys first.
    for (auto &[column, order] : m_orders) {
        if (!expected && order.isUpToDate())
            order.keys.reset();
    }
}

void ListIndex::put(const QVector<IndexedRow> &rows)
{
    QVector<SearchText> texts;
    texts.reserve(rows.size());
    for (const IndexedRow &row : rows) {
        texts.append(row.text);
        if (row.text.rid >= m_facts.size())
            m_facts.resize(row.text.rid + size_t(1));
        m_facts[row.text.rid] = row.facts;
    }
    m_search.put(texts);
}

RowSet ListIndex::findWhole(QStringView text) const
{
    return m_search.findWhole(foldForSearch(text).toUtf8());
}

void ListIndex::setLocale(const QLocale &locale)
{
    Collation collation(locale);
    if (collation.name() == m_collation.name())
        return;
    m_collation = std::move(collation);
    forgetOrders();
}

void ListIndex::forgetOrders()
{
    m_orders.clear();
    m_attributeOrders.clear();
}

std::optional<SortedRows> ListIndex::names() const
{
    const auto built = m_orders.find(kNameColumn);
    return built == m_orders.end() || !built->second.isUpToDate() ? std::nullopt : std::optional(built->second.rows);
}

Result<QVector<quint32>> ListIndex::list(const RowSet *rows, int column, Qt::SortOrder direction)
{
    const auto sorted = orderFor(rows, column);
    if (!sorted.ok())
        return sorted.error();
    return sorted->listed(direction, rows, m_second.get());
}

Result<QVector<quint32>> ListIndex::list(
    const RowSet *rows, const QString &attribute, const AttributeColumn &values, Qt::SortOrder direction)
{
    const auto built = m_attributeOrders.constFind(attribute);
    if (built != m_attributeOrders.constEnd())
        return built->listed(direction, rows, m_second.get());
    const auto names = order(kNameColumn);
    if (!names.ok())
        return names.error();
    TextSorter texts(m_collation, names->places());
    m_search.rows().forEach([&](quint32 rid) { texts.add(rid, values.lines(rid)); });
    return m_attributeOrders.insert(attribute, texts.sorted())->listed(direction, rows, m_second.get());
}

bool ListIndex::isReady(int column) const
{
    const auto built = m_orders.find(column);
    return built != m_orders.end() && built->second.isUpToDate();
}

/// Of all rows, or of these at least: while a sync writes, that is less to be put right.
Result<SortedRows> ListIndex::orderFor(const RowSet *rows, int column)
{
    if (rows == nullptr || isReady(column))
        return order(column);
    if (rows->count() <= kFew)
        return orderOf(*rows, column);
    const auto built = m_orders.find(column);
    // The order of another column needs that of all names.
    if (column == kNameColumn && built != m_orders.end() && built->second.keys) {
        if (auto some = mendedAmong(*rows); some.ok())
            return some;
    }
    return order(column);
}

Result<SortedRows> ListIndex::mendedAmong(const RowSet &rows)
{
    ListOrder &order = m_orders.at(kNameColumn);
    RowSet unread = order.unread;
    unread &= rows;
    if (const auto read = readKeys(kNameColumn, unread.toVector()); !read.ok())
        return read.error();
    RowSet stay = rows;
    stay -= order.misplaced;
    RowSet come = order.changed;
    come &= rows;
    return KeyMender(*order.keys, {}).mended(order.rows.among(stay), {}, come.toVector());
}

Result<SortedRows> ListIndex::order(int column)
{
    if (isReady(column))
        return m_orders.at(column).rows;
    QVector<quint32> places;
    if (column != kNameColumn) {
        const auto names = order(kNameColumn);
        if (!names.ok())
            return names;
        places = names->places();
    }
    if (const auto built = m_orders.find(column); built != m_orders.end()) {
        if (auto rows = mended(column, places); rows.ok()) {
            ListOrder &order = built->second;
            order = ListOrder{std::move(rows).value(), m_expectsUpdates ? std::move(order.keys) : std::nullopt};
            return order.rows;
        }
        // Whoever sorts anew meets what was wrong, if anything was.
        m_orders.erase(built);
    }
    std::optional<KeptKeys> keys;
    if (m_expectsUpdates)
        keys.emplace();
    auto rows = buildOrder(m_table.sorted.at(column), std::move(places), keys ? &*keys : nullptr);
    if (rows.ok())
        m_orders.insert_or_assign(column, ListOrder{*rows, std::move(keys)});
    return rows;
}

/// Those that changed and are there.
QVector<quint32> ListIndex::toInsert(const ListOrder &order) const
{
    RowSet rows = order.changed;
    rows &= m_search.rows();
    return rows.toVector();
}

Result<SortedRows> ListIndex::mended(int column, const QVector<quint32> &places)
{
    ListOrder &order = m_orders.at(column);
    if (order.keys)
        return mendedByKeys(column, places);
    if (order.changes > kWorthKeys)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("sorting anew is as fast"), {}};
    return mendedByDatabase(column, places);
}

Result<SortedRows> ListIndex::mendedByKeys(int column, const QVector<quint32> &places)
{
    ListOrder &order = m_orders.at(column);
    if (const auto read = readKeys(column, order.unread.toVector()); !read.ok())
        return read.error();
    return KeyMender(*order.keys, places).mended(order.rows, order.misplaced, toInsert(order));
}

/// One that is not in the table any more has no key: an update that is still to come removes it.
Result<void> ListIndex::readKeys(int column, const QVector<quint32> &rids)
{
    ListOrder &order = m_orders.at(column);
    for (const quint32 rid : rids) {
        order.keys->set(rid, {});
        order.unread.remove(rid);
    }
    RowKeys reader(m_database, m_table, column, m_collation);
    return reader.forEach(rids, [&order](quint32 rid, const RowKeys::Key &key) {
        if (key)
            order.keys->set(rid, order.keys->add(*key));
    });
}

Result<bool> ListIndex::mendMore()
{
    constexpr qsizetype kAtOnce = 1'000;
    for (auto &[column, order] : m_orders) {
        if (order.unread.isEmpty())
            continue;
        if (const auto read = readKeys(column, order.unread.toVector().mid(0, kAtOnce)); !read.ok())
            return read.error();
        return true;
    }
    for (const auto &[column, built] : m_orders) {
        if (!built.keys || built.changes < kWorthMending)
            continue;
        if (const auto mended = order(column); !mended.ok())
            return mended.error();
        return true;
    }
    return false;
}

Result<SortedRows> ListIndex::mendedByDatabase(int column, const QVector<quint32> &places)
{
    const ListOrder &order = m_orders.at(column);
    const auto snapshot = storage::Snapshot::begin(m_database);
    if (!snapshot.ok())
        return snapshot.error();
    // What was written later stands in the order where it stood before: it would lead the comparisons astray.
    const auto stored = m_database.integer(QStringLiteral("SELECT revision FROM mirror"));
    if (!stored.ok())
        return stored.error();
    if (*stored != m_revision)
        return Error{ErrorCode::DatabaseBusy, QStringLiteral("another transaction was written"), {}};
    RowKeys reader(m_database, m_table, column, m_collation);
    const auto keyOf = [&reader](quint32 rid) { return reader.keyOf(rid); };
    return OrderMender(keyOf, places).mended(order.rows, order.misplaced, toInsert(order));
}

/// Of these alone.
Result<SortedRows> ListIndex::orderOf(const RowSet &few, int column)
{
    QVector<quint32> places;
    if (column != kNameColumn) {
        const auto names = orderOf(few, kNameColumn);
        if (!names.ok())
            return names;
        places = names->places();
    }
    return buildOrder(m_table.sorted.at(column), std::move(places), nullptr, &few);
}

Result<SortedRows> ListIndex::buildOrder(
    const SortColumn &column, QVector<quint32> places, KeptKeys *keys, const RowSet *only)
{
    const QString condition = only != nullptr ? QStringLiteral(" WHERE rid = ?") : QString();
    auto rows = storage::FastStatement::prepare(
        m_database, QStringLiteral("SELECT rid, %1 FROM %2%3").arg(column.name, tableOf(m_table.type), condition));
    if (!rows.ok())
        return rows.error();
    TextSorter texts(m_collation, places);
    NumberSorter numbers(std::move(places));
    const auto add = [&](const storage::FastStatement &row) {
        const auto rid = static_cast<quint32>(row.integer(0));
        if (!m_search.rows().contains(rid)) // A writer is ahead; who follows it brings the row.
            return;
        if (column.kind == SortKind::Text)
            texts.add(rid, row.text(1));
        else if (row.isNull(1))
            numbers.addBlank(rid);
        else
            numbers.add(rid, row.integer(1));
    };
    for (const quint32 rid : only != nullptr ? only->toVector() : QVector<quint32>{0}) {
        if (only != nullptr)
            rows->bindInteger(0, rid);
        if (const auto read = storage::forEachRow(rows.value(), add); !read.ok())
            return read.error();
    }
    return column.kind == SortKind::Text ? texts.sorted(keys) : numbers.sorted(keys);
}

} // namespace rollcall::cache
