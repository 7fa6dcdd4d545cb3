// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/repository.h"

#include "service/all_users_group.h"
#include "storage/migration_runner.h"

// A static library's resources have to be asked for, and the macro wants no namespace around it.
static void initServiceSql()
{
    Q_INIT_RESOURCE(service_sql);
}

namespace rollcall::service
{

namespace
{

constexpr size_t kMaxKept = 200; // Filters make SQL texts without end.

} // namespace

Repository::Repository(std::unique_ptr<storage::Database> database)
    : m_database(std::move(database)),
      m_watch(*m_database, {"tokens", "access_keys", "custom_attributes", "settings"},
          QStringLiteral("SELECT number FROM request_basis"))
{
}

Result<std::unique_ptr<Repository>> Repository::open(
    const storage::DatabaseLocation &location, const storage::OpenOptions &options)
{
    initServiceSql();
    auto database = storage::Database::open(location, options);
    if (!database)
        return database.error();
    const auto version = storage::MigrationRunner(**database, QStringLiteral(":/sql/service")).migrate();
    if (!version)
        return version.error();
    if (location.dialect == storage::DatabaseDialect::Sqlite) {
        // Checkpointer does it; this is for the programs that have none, and for the day that it fails.
        const auto set = (*database)->executeScript(QStringLiteral("PRAGMA wal_autocheckpoint = 20000"));
        if (!set)
            return set.error();
    }
    std::unique_ptr<Repository> repository(new Repository(std::move(database).value()));
    if (const auto made = ensureAllUsersGroup(*repository); !made)
        return made.error();
    return repository;
}

Result<std::unique_ptr<Repository>> Repository::openToRead(
    const storage::DatabaseLocation &location, const storage::OpenOptions &options)
{
    initServiceSql();
    storage::OpenOptions reading = options;
    reading.readOnly = true;
    auto database = storage::Database::open(location, reading);
    if (!database)
        return database.error();
    if (const auto current = storage::MigrationRunner(**database, QStringLiteral(":/sql/service")).requireCurrent();
        !current)
        return current.error();
    return std::unique_ptr<Repository>(new Repository(std::move(database).value()));
}

Result<void> Repository::revive()
{
    if (!m_database->isLost())
        return {};
    endView();
    m_statements.clear();
    m_watch.forget();
    return m_database->reopen();
}

Result<storage::Transaction> Repository::beginWrite(storage::Transaction::Parts parts)
{
    endView();
    return storage::Transaction::begin(*m_database, parts);
}

void Repository::endView()
{
    m_wantsView = false;
    m_view.reset();
}

void Repository::beginRequest()
{
    endView();
    m_isInRequest = true;
    m_requestMark.reset();
}

std::optional<storage::TableWatch::Mark> Repository::mark()
{
    // A write must not go by what was before it had the lock, and its own changes count for it.
    if (!m_isInRequest || isWriting())
        return m_watch.mark();
    if (m_requestMark)
        return m_requestMark;
    if (m_wantsView && !m_view) {
        // What keeps it from beginning shows at the next query.
        if (auto begun = storage::Snapshot::begin(*m_database))
            m_view.emplace(std::move(begun).value());
    }
    m_requestMark = m_watch.mark();
    return m_requestMark;
}

QString Repository::listTable() const
{
    return m_database->dialect() == storage::DatabaseDialect::Sqlite
        ? QStringLiteral("json_each(?) j")
        : QStringLiteral("json_array_elements_text(CAST(? AS json)) j(value)");
}

Result<Query> Repository::query(const QString &sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return Query(known->second);
    auto prepared = m_database->prepare(sql);
    if (!prepared)
        return prepared.error();
    if (m_statements.size() >= kMaxKept)
        return Query(std::move(prepared).value());
    return Query(m_statements.emplace(sql, std::move(prepared).value()).first->second);
}

Result<QStringList> Repository::keptTexts(const QString &sql)
{
    const auto now = mark();
    if (!now || now != m_textsMark)
        m_texts.clear();
    m_textsMark = now;
    if (const auto known = m_texts.find(sql); known != m_texts.end())
        return known->second;
    auto found = query(sql);
    if (!found)
        return found.error();
    QStringList texts;
    const auto read = found->forEach({}, [&](const storage::Statement &row) { texts.append(row.text(0)); });
    if (!read)
        return read.error();
    if (now)
        m_texts.emplace(sql, texts);
    return texts;
}

} // namespace rollcall::service
