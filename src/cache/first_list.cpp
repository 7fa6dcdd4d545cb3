// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/first_list.h"

#include "cache/digest.h"
#include "storage/database.h"
#include "storage/fast_statement.h"

#include <QtEndian>

namespace rollcall::cache
{

namespace
{

using Counts = FactCounts::Counts;

constexpr std::array kFacts{
    &FactCounts::sources, &FactCounts::states, &FactCounts::syncStates, &FactCounts::inviteStatuses};
constexpr qsizetype kCountBytes = sizeof(qint64);
constexpr qsizetype kCountsBytes = qsizetype(kFacts.size()) * FactCounts::kMostValues * kCountBytes;

QByteArray bytesOf(const FactCounts &counts)
{
    QByteArray bytes(kCountsBytes, Qt::Uninitialized);
    char *to = bytes.data();
    for (const auto fact : kFacts) {
        for (const qint64 count : counts.*fact) {
            qToLittleEndian(count, to);
            to += kCountBytes;
        }
    }
    return bytes;
}

std::optional<FactCounts> countsFrom(QByteArrayView bytes)
{
    if (bytes.size() != kCountsBytes)
        return std::nullopt;
    FactCounts counts;
    const char *from = bytes.data();
    for (const auto fact : kFacts) {
        for (qint64 &count : counts.*fact) {
            count = qFromLittleEndian<qint64>(from);
            from += kCountBytes;
        }
    }
    return counts;
}

Digest digestOf(const QByteArray &rows, const QByteArray &counts)
{
    return Digest::of(Digest::of(rows).toBytes() + Digest::of(counts).toBytes());
}

} // namespace

Result<std::optional<FirstList>> FirstList::load(storage::Database &database, const QString &language)
{
    auto select = storage::FastStatement::prepare(database,
        QStringLiteral("SELECT l.revision, l.rows, l.counts, l.digest FROM first_list AS l "
                       "JOIN mirror ON mirror.revision = l.revision WHERE l.language = ?"));
    if (!select.ok())
        return select.error();
    const QByteArray wanted = language.toUtf8();
    select->bindText(0, wanted);
    std::optional<FirstList> list;
    const auto read = storage::forEachRow(*select, [&](const storage::FastStatement &row) {
        const QByteArray rows = row.blob(1).toByteArray();
        const QByteArray counts = row.blob(2).toByteArray();
        auto sorted = SortedRows::fromBytes(rows);
        const auto counted = countsFrom(counts);
        if (sorted && counted && digestOf(rows, counts) == Digest::fromBytes(row.blob(3)))
            list = FirstList{language, row.integer(0), std::move(*sorted), *counted};
    });
    if (!read.ok())
        return read.error();
    return list;
}

Result<void> FirstList::save(storage::Database &database) const
{
    auto insert = storage::FastStatement::prepare(database,
        QStringLiteral("INSERT OR REPLACE INTO first_list (one, language, revision, rows, counts, digest) "
                       "VALUES (1, ?, ?, ?, ?, ?)"));
    if (!insert.ok())
        return insert.error();
    const QByteArray words = language.toUtf8();
    const QByteArray rows = byName.toBytes();
    const QByteArray numbers = bytesOf(counts);
    const Digest digest = digestOf(rows, numbers);
    insert->bindText(0, words);
    insert->bindInteger(1, revision);
    insert->bindBlob(2, rows);
    insert->bindBlob(3, numbers);
    insert->bindBlob(4, digest.view());
    return insert->run();
}

} // namespace rollcall::cache
