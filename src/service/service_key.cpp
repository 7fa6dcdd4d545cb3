// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_key.h"

#include "service/repository.h"

namespace rollcall::service
{

namespace
{

Result<Secret> stored(Repository &repository, const QString &name)
{
    auto query = repository.query(QStringLiteral("SELECT value FROM service_keys WHERE name = ?"));
    if (!query)
        return query.error();
    Secret key;
    const auto read = query->forEach({name}, [&](const storage::Statement &row) { key = Secret(row.blob(0)); });
    if (!read)
        return read.error();
    return key;
}

} // namespace

Result<Secret> serviceKey(Repository &repository, const QString &name)
{
    auto known = stored(repository, name);
    if (!known || !known->isEmpty())
        return known;
    auto transaction = repository.beginWrite();
    if (!transaction)
        return transaction.error();
    {
        // Another process may have been quicker: its key holds.
        auto insert = repository.query(
            QStringLiteral("INSERT INTO service_keys (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"));
        if (!insert)
            return insert.error();
        if (const auto done = insert->runWith({name, Secret::generate({}).reveal()}); !done)
            return done.error();
    }
    known = stored(repository, name);
    if (!known)
        return known.error();
    if (const auto done = transaction->commit(); !done)
        return done.error();
    return known;
}

} // namespace rollcall::service
