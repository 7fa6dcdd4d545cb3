// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/service_fixture.h"

#include <QStringList>

namespace rollcall::service
{

/// One attribute of each resource of a page, in its order.
inline QStringList listedNames(const Reply &reply, QLatin1String attribute = QLatin1String("userName"))
{
    QStringList names;
    const QJsonArray resources = reply.resources();
    for (const QJsonValue &resource : resources)
        names.append(resource.toObject().value(attribute).toString());
    return names;
}

/// A listing with a handful of users in whom every kind of value is there, missing or the same.
class ListingFixture : public ServiceFixture
{
protected:
    ListingFixture() { m_bearer = m_rfc.reveal(); }

    void createPeople()
    {
        createPerson("dora", R"("displayName":"bea","title":"b","externalId":"\uff5e")");
        createPerson("Ana", R"("displayName":"Bea","title":"A","externalId":"b","active":false)");
        createPerson("chie", R"("title":"a","name":{"familyName":"Sato"})");
        createPerson("BO", R"("displayName":"\u4f50\u85e4","externalId":"\ud83d\ude00","name":{"familyName":"ito"})");
        createPerson("eve",
            R"("displayName":"ada","externalId":"B","emails":[{"value":"z@e.org"},)"
            R"({"value":"a@e.org","primary":true}])");
        createPerson("fay", R"("emails":[{"value":"m@e.org"},{"value":"b@e.org"}],"title":"c")");
    }
    void createPerson(const QByteArray &userName, const QByteArray &more)
    {
        const Reply reply = post("/scim/v2/Users",
            R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":")" + userName + "\"," + more
                + '}');
        EXPECT_EQ(reply.status, 201) << testing::PrintToString(reply);
        m_clock.advance(std::chrono::seconds(1));
    }

    Reply listed(const QByteArray &parameters, const QByteArray &endpoint = "/Users")
    {
        return get("/scim/v2" + endpoint + '?' + parameters);
    }
};

} // namespace rollcall::service
