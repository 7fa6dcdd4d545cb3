// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/listed_names.h"

namespace rollcall::service
{

// RFC 7644 §3.4.3 and §3.4.2.1.
class Search : public ListingFixture
{
protected:
    Reply search(const QByteArray &members, const QByteArray &endpoint = "/Users/.search")
    {
        return post("/scim/v2" + endpoint,
            R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"])"
                + (members.isEmpty() ? QByteArray() : ',' + members) + '}');
    }
    static QStringList typesIn(const Reply &reply)
    {
        QStringList types;
        for (qsizetype i = 0; i < reply.resources().size(); ++i)
            types.append(reply.at(QStringLiteral("Resources/%1/meta/resourceType").arg(i)).toString());
        return types;
    }
};

TEST_F(Search, SaysByPostWhatAQuerySaysInItsUrl)
{
    createPeople();
    struct Case {
        const char *body;
        const char *query;
    };
    for (const Case &c : {Case{"", ""}, Case{R"("filter":"title pr")", "filter=title+pr"},
             Case{R"("startIndex":2,"count":3)", "startIndex=2&count=3"}, Case{R"("count":0)", "count=0"},
             Case{R"("count":-3,"startIndex":-1)", "count=-3&startIndex=-1"}, Case{R"("COUNT":2)", "count=2"},
             Case{R"("sortBy":"title","sortOrder":"descending")", "sortBy=title&sortOrder=descending"},
             Case{R"("attributes":["userName","name.familyName"])", "attributes=userName,name.familyName"},
             Case{R"("attributes":"userName")", "attributes=userName"},
             Case{R"("excludedAttributes":["meta","emails"],"attributes":[])", "excludedAttributes=meta,emails"},
             Case{R"("filter":null,"cursor":null,"unknown":{"a":1})", ""}}) {
        const Reply reply = search(c.body);
        EXPECT_EQ(reply.status, 200) << c.body << testing::PrintToString(reply);
        EXPECT_EQ(reply.raw.contentType, "application/scim+json");
        EXPECT_EQ(reply.json, listed(c.query).json) << c.body;
    }
}

TEST_F(Search, PagesByCursor)
{
    createPeople();
    QStringList names;
    QByteArray cursor;
    for (int page = 0; page < 3; ++page) {
        const Reply reply = search(R"("count":2,"sortBy":"userName","cursor":")" + cursor + '"');
        names += listedNames(reply);
        cursor = reply.json.value(QLatin1String("nextCursor")).toString().toLatin1();
        EXPECT_EQ(cursor.isEmpty(), page == 2);
    }
    EXPECT_EQ(names, QStringLiteral("Ana BO chie dora eve fay").split(u' '));
    // By POST or in the URL, it is the same listing.
    const QByteArray next
        = search(R"("count":2,"cursor":"")").json.value(QLatin1String("nextCursor")).toString().toLatin1();
    EXPECT_EQ(listed("count=2&cursor=" + next).status, 200);
}

TEST_F(Search, RefusesWhatIsNoSearchRequest)
{
    struct Case {
        QByteArray body;
        int status;
        const char *scimType;
    };
    const QByteArray schemas = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],)";
    for (const Case &c : {Case{"{}", 400, "invalidSyntax"}, Case{"[]", 400, "invalidSyntax"},
             Case{R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"]})", 400, "invalidSyntax"},
             Case{schemas + R"("filter":"userName"})", 400, "invalidFilter"},
             Case{schemas + R"("filter":7})", 400, "invalidValue"},
             Case{schemas + R"("filter":""})", 400, "invalidFilter"},
             Case{schemas + R"("count":true})", 400, "invalidValue"},
             Case{schemas + R"("count":1.5})", 400, "invalidValue"},
             Case{schemas + R"("startIndex":[]})", 400, "invalidValue"},
             Case{schemas + R"("attributes":[1]})", 400, "invalidValue"},
             Case{schemas + R"("attributes":["a"],"excludedAttributes":["b"]})", 400, "invalidValue"},
             Case{schemas + R"("sortBy":"password"})", 400, "invalidValue"},
             Case{schemas + R"("cursor":"x"})", 400, "invalidCursor"}}) {
        for (const char *endpoint : {"/Users/.search", "/.search"}) {
            const Reply reply = post(QByteArray("/scim/v2") + endpoint, c.body);
            EXPECT_EQ(reply.status, c.status) << c.body.constData() << testing::PrintToString(reply);
            EXPECT_EQ(reply.scimType(), QLatin1String(c.scimType)) << c.body.constData();
        }
    }
}

TEST_F(Search, IsAPostThatOnlyReads)
{
    for (const char *endpoint : {"/Users/.search", "/Groups/.search", "/.search"}) {
        for (const char *method : {"GET", "PUT", "PATCH", "DELETE"}) {
            const Reply reply = send(method, QByteArray("/scim/v2") + endpoint);
            EXPECT_EQ(reply.status, 405) << method << endpoint;
            EXPECT_EQ(reply.header("allow"), "POST") << method << endpoint;
        }
        for (const Secret &secret : {m_mdm, m_administrator, m_helpdesk}) {
            m_bearer = secret.reveal();
            EXPECT_EQ(search({}, endpoint).status, 200) << endpoint;
        }
    }
    EXPECT_EQ(audit().first().action, QStringLiteral("key.add"));
}

TEST_F(Search, TheRootIsAQueryOfEverything)
{
    createPeople();
    createGroup("bea");
    createGroup("Zoo");
    EXPECT_EQ(listed("", "").total(), 8);
    EXPECT_EQ(get("/scim/v2/").total(), 8);
    EXPECT_EQ(search({}, "/.search").json, listed("", "").json);
    const Reply page = listed("startIndex=5&count=3", "");
    EXPECT_EQ(page.total(), 8);
    EXPECT_EQ(typesIn(page), (QStringList{QStringLiteral("User"), QStringLiteral("User"), QStringLiteral("Group")}));
    EXPECT_EQ(typesIn(listed("startIndex=8", "")), QStringList{QStringLiteral("Group")});
    EXPECT_TRUE(listed("startIndex=9", "").resources().isEmpty());
    EXPECT_EQ(listed("count=0", "").total(), 8);
    struct Case {
        const char *filter;
        int users;
        int groups;
    };
    for (const Case &c : {Case{"meta.resourceType eq \"User\"", 6, 0}, Case{"meta.resourceType eq \"Group\"", 0, 2},
             Case{"meta.resourceType ne \"Group\"", 6, 0}, Case{"displayName eq \"BEA\"", 2, 1},
             Case{"userName eq \"ana\" or displayName eq \"zoo\"", 1, 1}, Case{"userName pr", 6, 0},
             Case{"title pr", 4, 0}, Case{"not (userName pr)", 0, 2}, Case{"userName ne \"ana\"", 5, 2},
             Case{"members pr", 0, 0}, Case{"meta.resourceType eq \"Group\" and displayName sw \"Z\"", 0, 1},
             Case{"(meta.resourceType eq \"User\" and title eq \"a\") or (meta.resourceType eq \"Group\")", 2, 2}}) {
        const Reply reply = listed("filter=" + QByteArray(c.filter).toPercentEncoding(), "");
        EXPECT_EQ(reply.status, 200) << c.filter << testing::PrintToString(reply);
        EXPECT_EQ(reply.total(), c.users + c.groups) << c.filter;
        EXPECT_EQ(typesIn(reply).count(QStringLiteral("User")), c.users) << c.filter;
        EXPECT_EQ(typesIn(reply).count(QStringLiteral("Group")), c.groups) << c.filter;
    }
    EXPECT_EQ(listed("filter=shoeSize+pr", "").scimType(), QStringLiteral("invalidFilter"));
    EXPECT_EQ(listed("sortBy=shoeSize", "").scimType(), QStringLiteral("invalidValue"));
    EXPECT_EQ(send("POST", "/scim/v2", "{}").status, 405);
}

TEST_F(Search, TheRootSortsAndSelectsOverAllTypes)
{
    createPeople();
    createGroup("bee");
    const Reply sorted = listed("sortBy=displayName&attributes=displayName", "");
    EXPECT_EQ(listedNames(sorted, QLatin1String("displayName")),
        (QStringList{QStringLiteral("ada"), QStringLiteral("bea"), QStringLiteral("Bea"), QStringLiteral("bee"),
            QStringLiteral("佐藤"), QString(), QString()}));
    EXPECT_EQ(sorted.resources().at(3).toObject().keys(),
        (QStringList{QStringLiteral("displayName"), QStringLiteral("id"), QStringLiteral("schemas")}));
    // A group has no user name, and so is last.
    EXPECT_EQ(listedNames(listed("sortBy=userName&attributes=displayName", ""), QLatin1String("displayName")).last(),
        QStringLiteral("bee"));
}

} // namespace rollcall::service
