// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/row_reader.h"

#include "service/json_text.h"
#include "service/repository.h"

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

} // namespace

RowReader::RowReader(Repository &repository, scim::ResourceType type, Visibility visibility)
    : m_repository(repository),
      m_type(type),
      m_visibility(visibility),
      m_columns(QStringLiteral("rid, id, version, resource"))
{
    if (visibility == Visibility::Everyone)
        m_columns += type == scim::ResourceType::User
            ? QStringLiteral(", source, state, sync_state, invite_status, managed_apple_id, ldap_attributes")
            : QStringLiteral(", source");
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
        found.append({row.integer(0), row.text(1), row.integer(2), row.blob(3), std::move(extension)});
    });
    if (!read)
        return read.error();
    return found;
}

Result<qint64> RowReader::count(const SqlCondition &condition)
{
    auto query = m_repository.query(select(QStringLiteral("count(*)"), condition));
    if (!query)
        return query.error();
    qint64 total = 0;
    const auto read = query->forEach(condition.values, [&](const storage::Statement &row) { total = row.integer(0); });
    if (!read)
        return read.error();
    return total;
}

Result<QVector<Row>> RowReader::page(const SqlCondition &condition, qint64 offset, int limit)
{
    auto query = m_repository.query(select(m_columns, condition) + QStringLiteral(" ORDER BY rid LIMIT ? OFFSET ?"));
    if (!query)
        return query.error();
    return rows(std::move(query).value(), condition.values + QVector<QVariant>{limit, offset});
}

Result<QVector<Row>> RowReader::after(const SqlCondition &condition, qint64 rid, int limit)
{
    auto query = m_repository.query(select(m_columns, condition) + QStringLiteral(" AND rid > ? ORDER BY rid LIMIT ?"));
    if (!query)
        return query.error();
    return rows(std::move(query).value(), condition.values + QVector<QVariant>{rid, limit});
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

} // namespace rollcall::service
