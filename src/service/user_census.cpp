// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/user_census.h"

#include "service/stored_json.h"
#include "service/user_store.h"

#include <limits>

namespace rollcall::service
{

namespace
{

constexpr int kBlock = 500;

QJsonObject itemOf(const UserRecord &user, const QJsonObject &attributes, const QString &value)
{
    QJsonObject item{{QStringLiteral("id"), user.id}};
    for (const char *name : {"userName", "displayName"}) {
        const QJsonValue text = attributes.value(QLatin1String(name));
        if (text.isString())
            item.insert(QLatin1String(name), text);
    }
    if (!value.isEmpty())
        item.insert(QStringLiteral("value"), value);
    return item;
}

} // namespace

Result<void> forEachUser(Repository &repository, const std::function<bool()> &isAbandoned,
    const std::function<void(const UserRecord &user, const QJsonObject &attributes)> &see)
{
    UserStore users(repository);
    qint64 last = 0;
    for (;;) {
        if (isAbandoned && isAbandoned())
            return Error{ErrorCode::Cancelled, QStringLiteral("the client has gone"), {}};
        const auto block = users.between(last, std::numeric_limits<qint64>::max(), kBlock);
        if (!block)
            return block.error();
        for (const UserRecord &user : *block)
            see(user, attributesOf(user.json));
        if (block->size() < kBlock)
            return {};
        last = block->constLast().rid;
    }
}

Result<QJsonArray> listOfUsers(Repository &repository, const QVector<qint64> &rids,
    const std::function<QString(const UserRecord &user, const QJsonObject &attributes)> &valueOf)
{
    UserStore users(repository);
    QJsonArray list;
    for (const qint64 rid : rids) {
        const auto user = users.findAnyByRid(rid);
        if (!user)
            return user.error();
        if (!*user)
            continue;
        const QJsonObject attributes = attributesOf((*user)->json);
        list.append(itemOf(**user, attributes, valueOf(**user, attributes)));
    }
    return list;
}

} // namespace rollcall::service
