// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/audit_store.h"
#include "cache/cache_state.h"
#include "cache/details_reader.h"
#include "cache/document_store.h"
#include "cache/history_reader.h"
#include "cache/run_record.h"
#include "storage/database.h"

#include <memory>

namespace rollcall::cache
{

/// The side of `Cache` that reads rows and details by their numbers and ids, with a connection of its own. Thread: the
/// one that opened it, destruction too.
class CacheReader
{
public:
    /// Requires: the file has this program's schema already.
    static Result<std::unique_ptr<CacheReader>> open(const QString &path, const QLocale &locale);

    void setLocale(const QLocale &locale) { m_collation = Collation(locale); }

    // As `Cache` says.
    Result<UserDetails> user(const QString &id) { return m_details.user(id, m_collation); }
    Result<GroupDetails> group(const QString &id) { return m_details.group(id, m_collation); }
    Result<UserHistory> history(const QString &id) { return m_history.user(id); }
    Result<CacheState> state();
    Result<QVector<RunRecord>> runs(int most) { return readRuns(*m_database, most); }
    Result<QVector<StoredDocument>> documents() { return DocumentStore(*m_database).all(); }
    Result<AuditEntries> audit(const AuditSearch &search) { return AuditStore(*m_database).find(search); }
    Result<QVector<QString>> toFetch(scim::ResourceType type);
    Result<QVector<QString>> idsInOrder(scim::ResourceType type);
    Result<NewestUser> newestUser();
    /// Rows and bytes by their numbers.
    [[nodiscard]] DetailsReader &details() { return m_details; }
    /// Which rows were found to be damaged since the last call.
    [[nodiscard]] DamagedRows takeDamaged() { return m_details.takeDamaged(); }

private:
    CacheReader(std::unique_ptr<storage::Database> database, const QLocale &locale);
    Result<QVector<QString>> idsBy(const QString &sql);

    std::unique_ptr<storage::Database> m_database;
    DetailsReader m_details;
    HistoryReader m_history;
    Collation m_collation;
};

} // namespace rollcall::cache
