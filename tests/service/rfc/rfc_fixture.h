// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/service_fixture.h"

#include <QRegularExpression>

/// A test of requirements of RFC 7643 and 7644, by their ids in tests/data/rfc_requirements.tsv. All use a token with
/// the `rfc` profile.
#define RFC_TEST(name, ...)                                                                                            \
    [[maybe_unused]] static const bool name##Covers = cover({__VA_ARGS__});                                            \
    TEST_F(Rfc, name)

namespace rollcall::service
{

/// The ids that the tests in this program bear.
inline QStringList &coveredRequirements()
{
    static QStringList ids;
    return ids;
}

inline bool cover(std::initializer_list<const char *> ids)
{
    for (const char *id : ids)
        coveredRequirements().append(QLatin1String(id));
    return true;
}

class Rfc : public ServiceFixture
{
protected:
    Rfc() { m_bearer = m_rfc.reveal(); }

    /// The body of a user with these members more; ' stands for ".
    static QByteArray user(const QByteArray &userName, const QByteArray &more = {})
    {
        return json("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'" + userName + '\''
            + (more.isEmpty() ? QByteArray() : ',' + more) + '}');
    }
    static QByteArray group(const QByteArray &displayName, const QByteArray &more = {})
    {
        return json("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'" + displayName + '\''
            + (more.isEmpty() ? QByteArray() : ',' + more) + '}');
    }

    Reply postUser(const QByteArray &userName, const QByteArray &more = {})
    {
        return post("/scim/v2/Users", user(userName, more));
    }
    /// Where a new user is, below the base URL.
    QByteArray newUser(const QByteArray &userName, const QByteArray &more = {})
    {
        const Reply reply = postUser(userName, more);
        EXPECT_EQ(reply.status, 201) << testing::PrintToString(reply);
        return "/scim/v2/Users/" + reply.id().toLatin1();
    }
    QByteArray newGroup(const QByteArray &displayName, const QByteArray &more = {})
    {
        const Reply reply = post("/scim/v2/Groups", group(displayName, more));
        EXPECT_EQ(reply.status, 201) << testing::PrintToString(reply);
        return "/scim/v2/Groups/" + reply.id().toLatin1();
    }
    /// A URL of this service as a target for get().
    static QByteArray targetOf(const QString &url)
    {
        EXPECT_TRUE(url.startsWith(QStringLiteral("https://mdm.example.com/scim/v2/"))) << url.toStdString();
        return url.mid(23).toLatin1();
    }
};

} // namespace rollcall::service
