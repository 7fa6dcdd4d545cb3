// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/source_store.h"

#include "service/repository.h"

#include <QHash>

#include <algorithm>

namespace rollcall::service
{

namespace
{

Result<QHash<QString, qint64>> usersBySource(Repository &repository)
{
    QHash<QString, qint64> counts;
    auto query = repository.query(QStringLiteral("SELECT source, count(*) FROM users GROUP BY source"));
    if (!query)
        return query.error();
    const auto read
        = query->forEach({}, [&](const storage::Statement &row) { counts.insert(row.text(0), row.integer(1)); });
    if (!read)
        return read.error();
    return counts;
}

} // namespace

bool isSwitchable(rules::Source kind)
{
    return kind == rules::Source::Ldap || kind == rules::Source::EntraIdUserSource;
}

Result<QVector<SourceInfo>> SourceStore::list()
{
    const auto counts = usersBySource(m_repository);
    if (!counts)
        return counts.error();
    auto query = m_repository.query(QStringLiteral("SELECT kind, name, enabled, read_only, version FROM sources"));
    if (!query)
        return query.error();
    QVector<SourceInfo> sources;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        if (const auto kind = rules::sourceFromName(row.text(0)))
            sources.append({*kind, row.text(1), row.integer(2) != 0, row.integer(3) != 0, row.integer(4),
                counts->value(row.text(0))});
    });
    if (!read)
        return read.error();
    std::sort(sources.begin(), sources.end(), [](const SourceInfo &a, const SourceInfo &b) { return a.kind < b.kind; });
    return sources;
}

Result<std::optional<SourceInfo>> SourceStore::find(rules::Source kind)
{
    const auto all = list();
    if (!all)
        return all.error();
    const auto found
        = std::find_if(all->begin(), all->end(), [&](const SourceInfo &source) { return source.kind == kind; });
    return found == all->end() ? std::nullopt : std::optional(*found);
}

Result<void> SourceStore::save(const SourceInfo &source, const QDateTime &now)
{
    auto query = m_repository.query(
        QStringLiteral("UPDATE sources SET name = ?, enabled = ?, version = ?, changed = ? WHERE kind = ?"));
    if (!query)
        return query.error();
    return query->runWith({source.name, source.enabled ? 1 : 0, source.version + 1, now.toMSecsSinceEpoch(),
        rules::sourceName(source.kind)});
}

Result<bool> SourceStore::freeze(rules::Source kind, const QDateTime &now)
{
    if (kind != rules::Source::EntraIdUserSource)
        return false;
    auto query = m_repository.query(QStringLiteral(
        "UPDATE sources SET read_only = 1, version = version + 1, changed = ? WHERE kind = ? AND read_only = 0"));
    if (!query)
        return query.error();
    if (const auto done = query->runWith({now.toMSecsSinceEpoch(), rules::sourceName(kind)}); !done)
        return done.error();
    return (*query)->rowsAffected() > 0;
}

Result<void> SourceStore::admitImport(rules::Source kind)
{
    const auto source = find(kind);
    if (!source)
        return source.error();
    if (!*source)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no such source"), rules::sourceName(kind)};
    if ((*source)->readOnly)
        return Error{ErrorCode::Conflict,
            QStringLiteral("the source is read-only since its first user was taken over by SCIM provisioning"),
            rules::sourceName(kind)};
    if (!(*source)->enabled)
        return Error{ErrorCode::Conflict, QStringLiteral("the source is switched off; enable it first"),
            rules::sourceName(kind)};
    return {};
}

} // namespace rollcall::service
