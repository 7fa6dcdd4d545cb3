// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/service_fixture.h"

namespace rollcall::service
{

class Groups : public ServiceFixture
{
protected:
    static QStringList memberIds(const Reply &reply)
    {
        QStringList ids;
        const QJsonArray members = reply.json.value(QLatin1String("members")).toArray();
        for (const QJsonValue &member : members)
            ids.append(member.toObject().value(QLatin1String("value")).toString());
        ids.sort();
        return ids;
    }
    static QStringList sorted(QStringList ids)
    {
        ids.sort();
        return ids;
    }
    static QByteArray valueList(const QStringList &ids)
    {
        QByteArray list = "[";
        for (const QString &id : ids)
            list += (list.size() > 1 ? "," : "") + QByteArray(R"({"$ref":null,"value":")") + id.toLatin1() + "\"}";
        return list + ']';
    }
    QByteArray target(const QString &id) const { return "/scim/v2/Groups/" + id.toLatin1(); }
};

} // namespace rollcall::service
