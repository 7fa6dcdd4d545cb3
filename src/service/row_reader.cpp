// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/row_reader.h"

#include "service/json_text.h"
#include "service/repository.h"
#include "service/row_counts.h"

#include <algorithm>

namespace rollcall::service
{

namespace
{

QByteArray userExtension(const storage::Statement &row)
{
    QByteArray json = R"({"source":)" + jsonString(row.text(4)) + R"(,"state":)" + jsonString(row.text(5))
        + R"(,"syncState":)" + jsonString(row.text(6)) + R"(,"inviteStatus":)" + jsonString(row.text(7));
    if (!row.isNull(8))
        json += R"(,"managedAppleId":)" + jsonString(row.text(8));
    if (!row.isNull(9))
        json += R"(,"ldapAttributes":)" + row.blob(9);
    return json + '}';
}

QByteArray groupExtension(const storage::Statement &row)
{
    return R"({"source":)" + jsonString(row.text(4)) + '}';
}

QByteArray allUsersExtension(qint64 members)
{
    return R"({"source":"local","builtIn":true,"memberCount":)" + QByteArray::number(members) + '}';
}

} // namespace

RowReader::RowReader(Repository &repository, scim::ResourceType type, Visibility visibility, RowOrder order)
    : m_repository(repository),
      m_type(type),
      m_visibility(visibility),
      m_order(std::move(order)),
      m_columns(QStringLiteral("rid, id, version, resource")),
      m_keyColumn(4)
{
    if (visibility == Visibility::Everyone) {
        const bool isUser = type == scim::ResourceType::User;
        m_columns += isUser
            ? QStringLiteral(", source, state, sync_state, invite_status, managed_apple_id, ldap_attributes")
            : QStringLiteral(", source, built_in");
        m_keyColumn += isUser ? 6 : 2;
    }
    if (m_order.column.isEmpty())
        m_keyColumn = 0;
    else
        m_columns += QStringLiteral(", ") + m_order.column;
}

QString RowReader::select(const QString &columns, const SqlCondition &condition) const
{
    const QString table = m_type == scim::ResourceType::User ? QStringLiteral("users") : QStringLiteral("user_groups");
    QString sql = QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(columns, table, visibleSql(m_type, m_visibility));
    if (!condition.text.isEmpty())
        sql += QStringLiteral(" AND ") + condition.text;
    return sql;
}

Result<QVector<Row>> RowReader::rows(Query query, const QVector<QVariant> &values)
{
    QVector<Row> found;
    const auto read = query.forEach(values, [&](const storage::Statement &row) {
        QByteArray extension;
        if (m_visibility == Visibility::Everyone)
            extension = m_type == scim::ResourceType::User ? userExtension(row) : groupExtension(row);
        std::optional<QByteArray> key;
        if (m_keyColumn != 0 && !row.isNull(m_keyColumn))
            key = m_order.keyOf(row.value(m_keyColumn));
        const bool isAllUsers
            = m_visibility == Visibility::Everyone && m_type == scim::ResourceType::Group && row.integer(5) != 0;
        found.append({row.integer(0), row.text(1), row.integer(2), row.blob(3), std::move(extension), isAllUsers, {},
            std::move(key)});
    });
    if (!read)
        return read.error();
    for (Row &row : found) {
        if (!row.isAllUsers)
            continue;
        const auto members = totalRows(m_repository, scim::ResourceType::User, m_visibility);
        if (!members)
            return members.error();
        row.extension = allUsersExtension(*members);
        row.stamp = QByteArray::number(*members);
    }
    return found;
}

Result<qint64> RowReader::count(const SqlCondition &condition)
{
    if (condition.isNothing())
        return 0;
    if (condition.isEverything())
        return totalRows(m_repository, m_type, m_visibility);
    auto query = m_repository.query(select(QStringLiteral("count(*)"), condition));
    if (!query)
        return query.error();
    qint64 total = 0;
    const auto read = query->forEach(condition.values, [&](const storage::Statement &row) { total = row.integer(0); });
    if (!read)
        return read.error();
    return total;
}

QVector<RowReader::Part> RowReader::parts(const std::optional<RowPosition> &from, Direction direction) const
{
    const bool ascending = m_order.ascending == (direction == Direction::Forward);
    if (!m_order.nullable)
        return {{!m_order.column.isEmpty(), ascending, from}};
    QVector<Part> parts{{true, ascending, {}}, {false, ascending, {}}};
    if (!ascending)
        std::reverse(parts.begin(), parts.end());
    if (!from)
        return parts;
    if (parts.constFirst().hasKeys != from->key.has_value())
        parts.removeFirst();
    parts.first().from = from;
    return parts;
}

namespace
{

QString comparison(bool ascending)
{
    return ascending ? QStringLiteral(">") : QStringLiteral("<");
}

QString sqlOrder(const QString &column, bool ascending)
{
    const QString way = ascending ? QString() : QStringLiteral(" DESC");
    return QStringLiteral(" ORDER BY ") + (column.isEmpty() ? QString() : column + way + QStringLiteral(", "))
        + QStringLiteral("rid") + way;
}

/// Which rows belong to a part of an order whose column may be NULL.
QString partSql(const RowOrder &order, bool hasKeys)
{
    if (!order.nullable)
        return {};
    return QStringLiteral(" AND ") + order.column
        + (hasKeys ? QStringLiteral(" IS NOT NULL") : QStringLiteral(" IS NULL"));
}

} // namespace

Result<QVector<Row>> RowReader::nextOf(const Part &part, const SqlCondition &condition, int limit)
{
    QString sql = select(m_columns, condition) + partSql(m_order, part.hasKeys);
    QVector<QVariant> values = condition.values;
    if (part.from && part.hasKeys) {
        sql += QStringLiteral(" AND (%1, rid) %2 (?, ?)").arg(m_order.column, comparison(part.ascending));
        values << m_order.valueOf(*part.from->key) << part.from->rid;
    } else if (part.from) {
        sql += QStringLiteral(" AND rid %1 ?").arg(comparison(part.ascending));
        values << part.from->rid;
    }
    sql += sqlOrder(part.hasKeys ? m_order.column : QString(), part.ascending) + QStringLiteral(" LIMIT ?");
    auto query = m_repository.query(sql);
    if (!query)
        return query.error();
    return rows(std::move(query).value(), values << limit);
}

Result<QVector<Row>> RowReader::next(
    const SqlCondition &condition, const std::optional<RowPosition> &from, Direction direction, int limit)
{
    QVector<Row> found;
    if (condition.isNothing())
        return found;
    const QVector<Part> all = parts(from, direction);
    for (const Part &part : all) {
        auto more = nextOf(part, condition, limit - static_cast<int>(found.size()));
        if (!more)
            return more.error();
        found += *more;
        if (found.size() >= limit)
            break;
    }
    return found;
}

/// A place in the order of creation is counted already.
Result<QVector<Row>> RowReader::unorderedPage(const SqlCondition &condition, qint64 offset, int limit)
{
    RowPlace place{0, offset};
    if (condition.isEverything()) {
        const auto found = placeOfRow(m_repository, m_type, m_visibility, offset);
        if (!found)
            return found.error();
        place = *found;
    }
    auto query = m_repository.query(
        select(m_columns, condition) + QStringLiteral(" AND rid >= ? ORDER BY rid LIMIT ? OFFSET ?"));
    if (!query)
        return query.error();
    return rows(std::move(query).value(), condition.values + QVector<QVariant>{place.rid, limit, place.skip});
}

Result<QVector<Row>> RowReader::pageOf(const Part &part, const SqlCondition &condition, qint64 offset, int limit)
{
    auto query = m_repository.query(select(m_columns, condition) + partSql(m_order, part.hasKeys)
        + sqlOrder(part.hasKeys ? m_order.column : QString(), part.ascending) + QStringLiteral(" LIMIT ? OFFSET ?"));
    if (!query)
        return query.error();
    return rows(std::move(query).value(), condition.values + QVector<QVariant>{limit, offset});
}

Result<QVector<Row>> RowReader::page(const SqlCondition &condition, qint64 offset, int limit)
{
    QVector<Row> found;
    if (condition.isNothing() || limit == 0)
        return found;
    if (m_order.column.isEmpty())
        return unorderedPage(condition, offset, limit);
    const QVector<Part> all = parts({}, Direction::Forward);
    for (const Part &part : all) {
        const auto more = pageOf(part, condition, offset, limit - static_cast<int>(found.size()));
        if (!more)
            return more.error();
        found += *more;
        if (found.size() >= limit || &part == &all.constLast())
            break;
        // What was left out so far was of this part.
        const auto counted = found.isEmpty() ? countOf(part, condition) : Result<qint64>(offset);
        if (!counted)
            return counted.error();
        offset -= *counted;
    }
    return found;
}

Result<qint64> RowReader::countOf(const Part &part, const SqlCondition &condition)
{
    SqlCondition narrower = condition;
    narrower.text
        = (condition.text.isEmpty() ? QStringLiteral("true") : condition.text) + partSql(m_order, part.hasKeys);
    return count(narrower);
}

Result<std::optional<Row>> RowReader::find(const QString &id)
{
    auto query = m_repository.query(select(m_columns, {QStringLiteral("id = ?"), {}, true}));
    if (!query)
        return query.error();
    const auto found = rows(std::move(query).value(), {id});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->constFirst());
}

Result<QVector<Row>> RowReader::withRids(const QVector<qint64> &rids)
{
    QByteArray list = "[";
    for (const qint64 rid : rids)
        list.append(list.size() > 1 ? "," : "").append(QByteArray::number(rid));
    auto query = m_repository.query(select(m_columns,
        {QStringLiteral("rid IN (SELECT CAST(j.value AS BIGINT) FROM %1)").arg(m_repository.listTable()), {}, true}));
    if (!query)
        return query.error();
    return rows(std::move(query).value(), {QString::fromLatin1(list + ']')});
}

} // namespace rollcall::service
