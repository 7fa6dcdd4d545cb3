// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/table_watch.h"

#include "storage/database.h"

#include <sqlite3.h>

#include <algorithm>

namespace rollcall::storage
{

TableWatch::TableWatch(Database &database, std::vector<QByteArray> tables, QString numberQuery)
    : m_database(database), m_tables(std::move(tables)), m_numberQuery(std::move(numberQuery))
{
    if (m_database.dialect() != DatabaseDialect::Sqlite)
        return;
    if (auto version = FastStatement::prepare(m_database, QStringLiteral("PRAGMA data_version")))
        m_version = std::move(version).value();
    sqlite3_update_hook(m_database.sqliteHandle(), &TableWatch::onChange, this);
}

TableWatch::~TableWatch()
{
    if (m_database.dialect() == DatabaseDialect::Sqlite)
        sqlite3_update_hook(m_database.sqliteHandle(), nullptr, nullptr);
}

void TableWatch::onChange(void *watch, int, const char *, const char *table, long long)
{
    auto *self = static_cast<TableWatch *>(watch);
    self->m_isTouched = self->m_isTouched
        || std::any_of(self->m_tables.begin(), self->m_tables.end(),
            [table](const QByteArray &watched) { return watched == table; });
}

std::optional<TableWatch::Mark> TableWatch::markOfNumber()
{
    if (m_numberQuery.isEmpty())
        return std::nullopt;
    if (!m_number) {
        auto prepared = m_database.prepare(m_numberQuery);
        if (!prepared)
            return std::nullopt;
        m_number = std::move(prepared).value();
    }
    const auto number = firstInteger(*m_number);
    return number ? std::optional(Mark{*number, 0}) : std::nullopt;
}

std::optional<TableWatch::Mark> TableWatch::mark()
{
    if (m_database.dialect() != DatabaseDialect::Sqlite)
        return markOfNumber();
    if (!m_version)
        return std::nullopt;
    if (m_isTouched) {
        if (m_database.transactionDepth() > 0)
            return std::nullopt;
        m_isTouched = false;
        ++m_own;
    }
    const auto row = m_version->step();
    const bool isThere = row.ok() && row.value();
    const Mark mark{isThere ? m_version->integer(0) : 0, m_own};
    m_version->reset();
    return isThere ? std::optional(mark) : std::nullopt;
}

} // namespace rollcall::storage
