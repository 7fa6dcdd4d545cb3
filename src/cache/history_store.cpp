// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/history_store.h"

#include "cache/row_columns.h"
#include "storage/database.h"

namespace rollcall::cache
{

namespace
{

using storage::FastStatement;

constexpr std::array kStatements{
    "SELECT j.json, j.dictionary, u.digest, u.last_modified FROM user AS u JOIN user_json AS j ON j.rid = u.rid WHERE "
    "u.rid = ?",
    "INSERT INTO user_change (rid, run, seen_at, field, before, after) VALUES (?, ?, ?, ?, ?, ?)",
    "DELETE FROM user_change WHERE rid = ? AND number <= "
    "(SELECT number FROM user_change WHERE rid = ? ORDER BY number DESC LIMIT 1 OFFSET 100)",
    "DELETE FROM user_change WHERE number <= (SELECT max(number) FROM user_change) - 500000",
};

void bindOptional(FastStatement &statement, int index, const std::optional<QByteArray> &text)
{
    text ? statement.bindText(index, *text) : statement.bindNull(index);
}

std::optional<QByteArray> utf8Of(const std::optional<QString> &text)
{
    return text ? std::optional(text->toUtf8()) : std::nullopt;
}

} // namespace

Result<HistoryStore> HistoryStore::prepare(storage::Database &database)
{
    std::vector<FastStatement> prepared;
    for (const char *sql : kStatements) {
        auto statement = FastStatement::prepare(database, QString::fromLatin1(sql));
        if (!statement.ok())
            return statement.error();
        prepared.push_back(std::move(statement).value());
    }
    return HistoryStore(
        database, {std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2]), std::move(prepared[3])});
}

HistoryStore::HistoryStore(storage::Database &database, Statements statements)
    : m_unpacker(database), m_statements(std::move(statements))
{
}

Result<HistoryStore::Noted> HistoryStore::note(quint32 rid, const scim::Resource &user, const StoredAs &as)
{
    Result<std::optional<QByteArray>> stored = std::optional<QByteArray>();
    QDateTime modified;
    m_statements.stored.bindInteger(0, rid);
    const auto read = storage::forEachRow(m_statements.stored, [&](const FastStatement &row) {
        stored = m_unpacker.unpack(row.blob(0), static_cast<int>(row.integer(1)), row.blob(2));
        modified = timeFrom(row, 3);
    });
    if (!read.ok())
        return read.error();
    if (!stored.ok())
        return stored.error();
    // Nothing can be said of what is damaged.
    if (!stored->has_value() || **stored == user.bytes())
        return Noted{};
    const QVector<Difference> differences = differencesBetween(**stored, user.bytes());
    if (differences.isEmpty())
        return Noted{};
    if (const auto inserted = insert(rid, differences, as); !inserted.ok())
        return inserted.error();
    const QDateTime now = user.meta().lastModifiedTime();
    return Noted{true, now.isValid() && modified.isValid() && now > modified};
}

Result<void> HistoryStore::insert(quint32 rid, const QVector<Difference> &differences, const StoredAs &as)
{
    for (const Difference &difference : differences) {
        const QByteArray field = difference.field.toUtf8();
        const auto before = utf8Of(difference.before);
        const auto after = utf8Of(difference.after);
        FastStatement &insert = m_statements.insert;
        insert.bindInteger(0, rid);
        insert.bindInteger(1, as.run);
        insert.bindInteger(2, as.at.toMSecsSinceEpoch());
        insert.bindText(3, field);
        bindOptional(insert, 4, before);
        bindOptional(insert, 5, after);
        if (auto done = insert.run(); !done.ok())
            return done;
    }
    m_statements.forgetOld.bindInteger(0, rid);
    m_statements.forgetOld.bindInteger(1, rid);
    return m_statements.forgetOld.run();
}

Result<void> HistoryStore::limit()
{
    return m_statements.forgetMany.run();
}

} // namespace rollcall::cache
