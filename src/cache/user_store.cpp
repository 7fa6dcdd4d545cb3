// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/user_store.h"

#include "storage/database.h"

namespace rollcall::cache
{

namespace
{

using storage::FastStatement;

constexpr std::array kStatements{
    "SELECT rid FROM user WHERE id = ?",
    "DELETE FROM user WHERE rid = ?",
    "INSERT INTO unknown_member (group_rid, member_id, display) SELECT group_rid, ?, '' FROM member WHERE user_rid = ?",
    "DELETE FROM member WHERE user_rid = ?",
    "SELECT 1 FROM unknown_member LIMIT 1",
    "SELECT 1 FROM unknown_member WHERE member_id = ? LIMIT 1",
    "INSERT INTO member (group_rid, user_rid) SELECT group_rid, ? FROM unknown_member WHERE member_id = ?",
    "DELETE FROM unknown_member WHERE member_id = ?",
};

} // namespace

Result<UserStore> UserStore::prepare(storage::Database &database)
{
    auto rows = ResourceRows::prepare(database, scim::ResourceType::User);
    if (!rows.ok())
        return rows.error();
    std::vector<FastStatement> prepared;
    for (const char *sql : kStatements) {
        auto statement = FastStatement::prepare(database, QString::fromLatin1(sql));
        if (!statement.ok())
            return statement.error();
        prepared.push_back(std::move(statement).value());
    }
    return UserStore(std::move(rows).value(),
        {std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2]), std::move(prepared[3]),
            std::move(prepared[4]), std::move(prepared[5]), std::move(prepared[6]), std::move(prepared[7])});
}

UserStore::UserStore(ResourceRows rows, Statements statements)
    : m_rows(std::move(rows)), m_statements(std::move(statements))
{
}

Result<void> UserStore::addAll(std::span<const NewRow> users)
{
    if (auto done = m_rows.addAll(users); !done.ok())
        return done;
    const auto hasUnknown = hasRow(m_statements.hasUnknownMembers);
    if (!hasUnknown.ok())
        return hasUnknown.error();
    if (!*hasUnknown)
        return {};
    for (const NewRow &user : users) {
        if (auto done = takePlaceInGroups(*user.resource, user.rid); !done.ok())
            return done;
    }
    return {};
}

Result<bool> UserStore::hasRow(FastStatement &statement)
{
    auto found = statement.step();
    statement.reset();
    return found;
}

Result<void> UserStore::replace(const PreparedResource &user, quint32 rid, const StoredAs &as)
{
    return m_rows.replace(user, rid, as);
}

/// Groups may have come before their members.
Result<void> UserStore::takePlaceInGroups(const PreparedResource &user, quint32 rid)
{
    m_statements.isUnknownMember.bindText(0, user.id);
    const auto isNamed = hasRow(m_statements.isUnknownMember);
    if (!isNamed.ok())
        return isNamed.error();
    if (!*isNamed)
        return {};
    m_statements.becomeMember.bindInteger(0, rid);
    m_statements.becomeMember.bindText(1, user.id);
    if (auto done = m_statements.becomeMember.run(); !done.ok())
        return done;
    m_statements.removeUnknown.bindText(0, user.id);
    return m_statements.removeUnknown.run();
}

Result<quint32> UserStore::remove(const QString &id)
{
    const QByteArray utf8 = id.toUtf8();
    m_statements.find.bindText(0, utf8);
    const auto found = m_statements.find.step();
    const auto rid = static_cast<quint32>(found.ok() && *found ? m_statements.find.integer(0) : 0);
    m_statements.find.reset();
    if (!found.ok())
        return found.error();
    if (rid == 0)
        return rid;
    m_statements.forgetAsMember.bindText(0, utf8);
    m_statements.forgetAsMember.bindInteger(1, rid);
    m_statements.removeMemberships.bindInteger(0, rid);
    m_statements.removal.bindInteger(0, rid);
    for (FastStatement *statement :
        {&m_statements.forgetAsMember, &m_statements.removeMemberships, &m_statements.removal}) {
        if (const auto done = statement->run(); !done.ok())
            return done.error();
    }
    return rid;
}

} // namespace rollcall::cache
