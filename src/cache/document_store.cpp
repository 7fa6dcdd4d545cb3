// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/document_store.h"

#include "cache/row_columns.h"
#include "storage/database.h"

namespace rollcall::cache
{

Result<QVector<StoredDocument>> DocumentStore::all()
{
    auto select = m_database.prepare(QStringLiteral("SELECT name, json, etag, seen_at FROM document ORDER BY name"));
    if (!select.ok())
        return select.error();
    QVector<StoredDocument> documents;
    const auto read = storage::forEachRow(select.value(), [&documents](const storage::Statement &row) {
        documents.append({row.text(0), row.blob(1), row.blob(2), timeFrom(row, 3)});
    });
    return read.ok() ? Result<QVector<StoredDocument>>(std::move(documents)) : read.error();
}

Result<void> DocumentStore::put(const StoredDocument &document)
{
    auto upsert = m_database.prepare(
        QStringLiteral("INSERT INTO document (name, json, etag, seen_at) VALUES (?, ?, ?, ?) ON CONFLICT (name) "
                       "DO UPDATE SET json = excluded.json, etag = excluded.etag, seen_at = excluded.seen_at"));
    if (!upsert.ok())
        return upsert.error();
    return upsert->run(document.name, document.json, document.etag, toColumn(document.seenAt));
}

} // namespace rollcall::cache
