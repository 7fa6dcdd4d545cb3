// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/member_sets.h"

#include "storage/database.h"
#include "storage/fast_statement.h"
#include "storage/statement.h"

namespace rollcall::cache
{

namespace
{

constexpr qsizetype kMostKept = 16;

} // namespace

Result<RowSet> MemberSets::membersOf(const QString &question, const RowSet &groups, const RowSet &everyone)
{
    if (const auto kept = m_kept.constFind(question); kept != m_kept.constEnd())
        return *kept;
    auto rows = readMembers(groups, everyone);
    if (!rows.ok())
        return rows;
    return keep(question, std::move(rows).value());
}

Result<RowSet> MemberSets::inAnyGroup()
{
    static const QString question = QStringLiteral("has:group");
    if (const auto kept = m_kept.constFind(question); kept != m_kept.constEnd())
        return *kept;
    auto rows = readAll();
    if (!rows.ok())
        return rows;
    return keep(question, std::move(rows).value());
}

RowSet MemberSets::keep(const QString &question, RowSet rows)
{
    if (m_kept.size() >= kMostKept)
        m_kept.clear();
    m_kept.insert(question, rows);
    return rows;
}

Result<RowSet> MemberSets::readMembers(const RowSet &groups, const RowSet &everyone)
{
    auto select = storage::FastStatement::prepare(
        m_database, QStringLiteral("SELECT user_rid FROM member WHERE group_rid = ?"));
    if (!select.ok())
        return select.error();
    RowSet rows;
    for (const quint32 group : groups.toVector()) {
        bool listsAny = false;
        select->bindInteger(0, group);
        const auto read = storage::forEachRow(*select, [&](const storage::FastStatement &row) {
            listsAny = true;
            rows.insert(static_cast<quint32>(row.integer(0)));
        });
        if (!read.ok())
            return read.error();
        const auto all = listsAny ? Result<bool>(false) : holdsEveryone(group);
        if (!all.ok())
            return all.error();
        if (*all)
            rows |= everyone;
    }
    return rows;
}

Result<bool> MemberSets::holdsEveryone(quint32 group)
{
    auto select = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM user_group WHERE rid = ? AND member_count > 0 AND NOT EXISTS "
                       "(SELECT 1 FROM unknown_member WHERE group_rid = user_group.rid)"));
    if (!select.ok())
        return select.error();
    select->bind(0, qint64(group));
    const auto count = storage::firstInteger(*select);
    if (!count.ok())
        return count.error();
    return *count > 0;
}

Result<RowSet> MemberSets::readAll()
{
    auto select = storage::FastStatement::prepare(m_database, QStringLiteral("SELECT DISTINCT user_rid FROM member"));
    if (!select.ok())
        return select.error();
    RowSet rows;
    const auto read = storage::forEachRow(
        *select, [&rows](const storage::FastStatement &row) { rows.insert(static_cast<quint32>(row.integer(0))); });
    if (!read.ok())
        return read.error();
    return rows;
}

} // namespace rollcall::cache
