// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/list_index.h"

#include "cache/order_mender.h"
#include "cache/search_fold.h"
#include "cache/search_store.h"
#include "cache/sort_order.h"
#include "storage/database.h"
#include "storage/fast_statement.h"
#include "storage/snapshot.h"

#include <QtEndian>

#include <algorithm>

namespace rollcall::cache
{

namespace
{

/// Of which nobody waits for long who wants something else meanwhile.
constexpr qsizetype kAtOnce = 16 * 1024;

/// What the row's only column is sorted by, as the sorters do it; nothing: it has no value.
std::optional<QByteArray> sortKey(const storage::FastStatement &row, SortKind kind, const Collation &collation)
{
    if (kind == SortKind::Text) {
        const QString text = QString::fromUtf8(row.text(0));
        return isBlankText(text) ? std::nullopt : std::optional(collation.keyOf(text));
    }
    if (row.isNull(0))
        return std::nullopt;
    // So that the bytes of a negative number are less than those of others.
    const quint64 number = static_cast<quint64>(row.integer(0)) ^ (quint64(1) << 63);
    QByteArray key(8, Qt::Uninitialized);
    qToBigEndian(number, key.data());
    return key;
}

} // namespace

ListIndex::ListIndex(storage::Database &database, const ListTable &table, const QLocale &locale)
    : m_database(database), m_table(table), m_collation(locale)
{
}

void ListIndex::clear()
{
    m_search = SearchIndex();
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
    m_search.remove(changes.removed);
    put(changes.written);
    if (changes.written.isEmpty() && changes.removed.isEmpty())
        return;
    m_attributeOrders.clear();
    if (!m_orders.isEmpty() && !mendOrders(changes, revision))
        forgetOrders();
}

/// False: the orders are not to be used any more. Whoever sorts anew meets what was wrong, if anything was.
bool ListIndex::mendOrders(const RowChanges &changes, qint64 revision)
{
    constexpr qsizetype kFew = 500; // Sorting anew is as fast for some thousands.
    if (changes.written.size() + changes.removed.size() > kFew || !m_orders.contains(kNameColumn))
        return false;
    const auto snapshot = storage::Snapshot::begin(m_database);
    if (!snapshot.ok())
        return false;
    // What was written later stands in the orders where it stood before: it would lead the comparisons astray.
    const auto stored = m_database.integer(QStringLiteral("SELECT revision FROM mirror"));
    if (!stored.ok() || *stored != revision)
        return false;
    RowSet come;
    for (const IndexedRow &row : changes.written)
        come.insert(row.text.rid);
    RowSet gone = come;
    gone.insert(changes.removed);
    QVector<quint32> places;
    QList<int> columns = m_orders.keys();
    std::ranges::sort(columns); // The names are the first: equal rows of the others stand as they do there.
    for (const int column : std::as_const(columns)) {
        auto rows = mended(column, gone, come, places);
        if (!rows.ok())
            return false;
        m_orders.insert(column, std::move(rows).value());
        if (column == kNameColumn && columns.size() > 1)
            places = m_orders.value(column).places();
    }
    return true;
}

Result<SortedRows> ListIndex::mended(int column, const RowSet &gone, const RowSet &come, const QVector<quint32> &places)
{
    const SortColumn &sorted = m_table.sorted.at(column);
    auto value = storage::FastStatement::prepare(
        m_database, QStringLiteral("SELECT %1 FROM %2 WHERE rid = ?").arg(sorted.name, tableOf(m_table.type)));
    if (!value.ok())
        return value.error();
    const auto keyOf = [&](quint32 rid) -> Result<std::optional<QByteArray>> {
        value->bindInteger(0, rid);
        std::optional<std::optional<QByteArray>> key;
        const auto read = storage::forEachRow(
            *value, [&](const storage::FastStatement &row) { key = sortKey(row, sorted.kind, m_collation); });
        if (!read.ok())
            return read.error();
        if (!key)
            return Error{ErrorCode::NotFound, QStringLiteral("a row that was written is not there"), {}};
        return *key;
    };
    return OrderMender(keyOf, places).mended(m_orders.value(column), gone, come.toVector());
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
    const auto built = m_orders.constFind(kNameColumn);
    return built == m_orders.constEnd() ? std::nullopt : std::optional(*built);
}

Result<QVector<quint32>> ListIndex::list(const RowSet *rows, int column, Qt::SortOrder direction)
{
    // While a sync writes there is no order of everybody for long, and who types on has few left.
    constexpr qint64 kFew = 500;
    const bool areFew = rows != nullptr && !m_orders.contains(column) && rows->count() <= kFew;
    const auto sorted = areFew ? orderOf(*rows, column) : order(column);
    if (!sorted.ok())
        return sorted.error();
    return sorted->listed(direction, rows);
}

Result<QVector<quint32>> ListIndex::list(
    const RowSet *rows, const QString &attribute, const AttributeColumn &values, Qt::SortOrder direction)
{
    const auto built = m_attributeOrders.constFind(attribute);
    if (built != m_attributeOrders.constEnd())
        return built->listed(direction, rows);
    const auto names = order(kNameColumn);
    if (!names.ok())
        return names.error();
    TextSorter texts(m_collation, names->places());
    m_search.rows().forEach([&](quint32 rid) { texts.add(rid, values.lines(rid)); });
    return m_attributeOrders.insert(attribute, texts.sorted())->listed(direction, rows);
}

Result<SortedRows> ListIndex::order(int column)
{
    if (const auto built = m_orders.constFind(column); built != m_orders.constEnd())
        return *built;
    QVector<quint32> places;
    if (column != kNameColumn) {
        const auto names = order(kNameColumn);
        if (!names.ok())
            return names;
        places = names->places();
    }
    auto rows = buildOrder(m_table.sorted.at(column), std::move(places));
    if (rows.ok())
        m_orders.insert(column, *rows);
    return rows;
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
    return buildOrder(m_table.sorted.at(column), std::move(places), &few);
}

Result<SortedRows> ListIndex::buildOrder(const SortColumn &column, QVector<quint32> places, const RowSet *only)
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
    return column.kind == SortKind::Text ? texts.sorted() : numbers.sorted();
}

} // namespace rollcall::cache
