// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/list_index.h"

#include "cache/search_fold.h"
#include "cache/search_store.h"
#include "cache/sort_order.h"
#include "storage/database.h"

namespace rollcall::cache
{

namespace
{

constexpr int kNameColumn = 0;
constexpr qsizetype kAtOnce = 8192;

} // namespace

ListIndex::ListIndex(storage::Database &database, const ListTable &table, const QLocale &locale)
    : m_database(database), m_table(table), m_collation(locale)
{
}

Result<QVector<quint32>> ListIndex::load()
{
    m_search = SearchIndex();
    m_facts.clear();
    forgetOrders();
    QVector<quint32> damaged;
    QVector<IndexedRow> rows;
    const auto read = SearchStore::forEach(m_database, m_table.type, [&](SearchRow row) {
        if (!row.isSound) {
            damaged.append(row.text.rid);
            row.text = {row.text.rid, {}, {}};
        }
        rows.append({std::move(row.text), row.facts});
        if (rows.size() == kAtOnce)
            put(std::exchange(rows, {}));
    });
    put(rows);
    if (!read.ok())
        return read.error();
    return damaged;
}

void ListIndex::update(const RowChanges &changes)
{
    m_search.remove(changes.removed);
    put(changes.written);
    if (!changes.written.isEmpty() || !changes.removed.isEmpty())
        forgetOrders();
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
    m_collation = Collation(locale);
    forgetOrders();
}

void ListIndex::forgetOrders()
{
    m_orders.clear();
    m_attributeOrders.clear();
}

Result<QVector<quint32>> ListIndex::list(const RowSet *rows, int column, Qt::SortOrder direction)
{
    const auto sorted = order(column);
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

Result<SortedRows> ListIndex::buildOrder(const SortColumn &column, QVector<quint32> places)
{
    auto rows = storage::FastStatement::prepare(
        m_database, QStringLiteral("SELECT rid, %1 FROM %2").arg(column.name, tableOf(m_table.type)));
    if (!rows.ok())
        return rows.error();
    TextSorter texts(m_collation, places);
    NumberSorter numbers(std::move(places));
    const auto read = storage::forEachRow(rows.value(), [&](const storage::FastStatement &row) {
        const auto rid = static_cast<quint32>(row.integer(0));
        if (column.kind == SortKind::Text)
            texts.add(rid, row.text(1));
        else if (row.isNull(1))
            numbers.addBlank(rid);
        else
            numbers.add(rid, row.integer(1));
    });
    if (!read.ok())
        return read.error();
    return column.kind == SortKind::Text ? texts.sorted() : numbers.sorted();
}

} // namespace rollcall::cache
