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

QVector<quint32> kept(const QVector<quint32> &order, const RowSet &rows)
{
    QVector<quint32> rids;
    for (const quint32 rid : order) {
        if (rows.contains(rid))
            rids.append(rid);
    }
    return rids;
}

} // namespace

ListIndex::ListIndex(storage::Database &database, const ListTable &table, const QLocale &locale)
    : m_database(database), m_table(table), m_collator(collatorFor(locale))
{
}

Result<QVector<quint32>> ListIndex::load()
{
    m_search = SearchIndex();
    m_facts.clear();
    m_orders.clear();
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
        m_orders.clear();
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
    m_collator = collatorFor(locale);
    m_orders.clear();
}

Result<Listing> ListIndex::list(const QString &text, int column, Qt::SortOrder direction)
{
    const auto rids = order(column, direction);
    if (!rids.ok())
        return rids.error();
    const QVector<QByteArray> words = searchWords(text);
    if (words.isEmpty())
        return Listing{*rids, rids->size()};
    return Listing{kept(*rids, *m_search.find(words)), rids->size()};
}

Result<QVector<quint32>> ListIndex::order(int column, Qt::SortOrder direction)
{
    const auto key = std::pair(column, direction);
    if (const auto built = m_orders.constFind(key); built != m_orders.constEnd())
        return *built;
    QVector<quint32> byName;
    if (key != std::pair(kNameColumn, Qt::AscendingOrder)) {
        auto names = order(kNameColumn, Qt::AscendingOrder);
        if (!names.ok())
            return names;
        byName = std::move(names).value();
    }
    auto rids = buildOrder(m_table.sorted.at(column), direction, byName);
    if (rids.ok())
        m_orders.insert(key, *rids);
    return rids;
}

Result<QVector<quint32>> ListIndex::buildOrder(
    const SortColumn &column, Qt::SortOrder direction, const QVector<quint32> &byName)
{
    auto rows = storage::FastStatement::prepare(
        m_database, QStringLiteral("SELECT rid, %1 FROM %2").arg(column.name, tableOf(m_table.type)));
    if (!rows.ok())
        return rows.error();
    std::vector<TextToSort> texts;
    std::vector<NumberToSort> numbers;
    const auto read = storage::forEachRow(rows.value(), [&](const storage::FastStatement &row) {
        const auto rid = static_cast<quint32>(row.integer(0));
        if (column.kind == SortKind::Text)
            texts.push_back({rid, QString::fromUtf8(row.text(1))});
        else
            numbers.push_back({rid, row.isNull(1) ? std::nullopt : std::optional(row.integer(1))});
    });
    if (!read.ok())
        return read.error();
    if (column.kind == SortKind::Text)
        return orderByText(texts, direction, m_collator, byName);
    return orderByNumber(numbers, direction, byName);
}

} // namespace rollcall::cache
