// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_finder.h"

#include "cache/list_table.h"
#include "storage/database.h"

namespace rollcall::cache
{

using scim::ResourceType;
using storage::FastStatement;

Result<RowFinder> RowFinder::prepare(storage::Database &database)
{
    const auto select = [&database](ResourceType type) {
        return FastStatement::prepare(
            database, QStringLiteral("SELECT rid, digest FROM %1 WHERE id = ?").arg(tableOf(type)));
    };
    auto user = select(ResourceType::User);
    if (!user.ok())
        return user.error();
    auto group = select(ResourceType::Group);
    if (!group.ok())
        return group.error();
    return RowFinder(std::move(user).value(), std::move(group).value());
}

RowFinder::RowFinder(FastStatement user, FastStatement group) : m_user(std::move(user)), m_group(std::move(group)) { }

Result<void> RowFinder::load(ResourceType type, const QString &id, KnownRows &known)
{
    if (known.find(id))
        return {};
    FastStatement &select = type == ResourceType::User ? m_user : m_group;
    const QByteArray utf8 = id.toUtf8();
    select.bindText(0, utf8);
    return storage::forEachRow(select, [&known, &utf8](const FastStatement &row) {
        known.load(utf8, static_cast<quint32>(row.integer(0)), Digest::fromBytes(row.blob(1)));
    });
}

Result<QVector<QString>> RowFinder::present(ResourceType type, const QVector<QString> &ids)
{
    FastStatement &select = type == ResourceType::User ? m_user : m_group;
    QVector<QString> found;
    for (const QString &id : ids) {
        const QByteArray utf8 = id.toUtf8();
        select.bindText(0, utf8);
        const auto read = storage::forEachRow(select, [&found, &id](const FastStatement &) { found.append(id); });
        if (!read.ok())
            return read.error();
    }
    return found;
}

} // namespace rollcall::cache
