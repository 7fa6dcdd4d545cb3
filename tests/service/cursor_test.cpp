// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/listed_names.h"
#include "service/page_cursor.h"

#include <QRegularExpression>

namespace rollcall::service
{

// RFC 9865.
class Cursors : public ListingFixture
{
protected:
    static QByteArray cursorIn(const Reply &reply, const char *name)
    {
        return reply.json.value(QLatin1String(name)).toString().toLatin1();
    }
    static QByteArray nextIn(const Reply &reply) { return cursorIn(reply, "nextCursor"); }
    static QByteArray previousIn(const Reply &reply) { return cursorIn(reply, "previousCursor"); }

    /// All pages from the first to the last, and back again by their cursors.
    QStringList thereAndBack(const QByteArray &parameters, int total, const QByteArray &endpoint = "/Users")
    {
        QVector<QStringList> pages;
        Reply page = listed(parameters + "&cursor", endpoint);
        EXPECT_EQ(previousIn(page), QByteArray()) << parameters.constData();
        for (;;) {
            EXPECT_EQ(page.status, 200) << testing::PrintToString(page);
            EXPECT_EQ(page.total(), total) << parameters.constData();
            EXPECT_FALSE(page.json.contains(QLatin1String("startIndex")));
            pages.append(listedNames(page));
            if (nextIn(page).isEmpty())
                break;
            page = listed(parameters + "&cursor=" + nextIn(page), endpoint);
            EXPECT_NE(previousIn(page), QByteArray()) << parameters.constData();
        }
        QStringList all;
        for (const QStringList &names : std::as_const(pages))
            all += names;
        for (qsizetype i = pages.size() - 2; i >= 0; --i) {
            page = listed(parameters + "&cursor=" + previousIn(page), endpoint);
            EXPECT_EQ(listedNames(page), pages.at(i)) << parameters.constData() << i;
            EXPECT_NE(nextIn(page), QByteArray());
            EXPECT_EQ(previousIn(page).isEmpty(), i == 0) << parameters.constData() << i;
        }
        return all;
    }

    void expectRefused(const QByteArray &parameters, const char *scimType)
    {
        const Reply reply = listed(parameters);
        EXPECT_EQ(reply.status, 400) << parameters.constData();
        EXPECT_EQ(reply.scimType(), QLatin1String(scimType)) << parameters.constData();
    }
};

TEST_F(Cursors, LeadThroughEveryOrderAndBack)
{
    createPeople();
    for (const char *order : {"", "sortBy=userName", "sortBy=displayName", "sortBy=displayName&sortOrder=descending",
             "sortBy=externalId&sortOrder=descending", "sortBy=title", "sortBy=title&sortOrder=descending",
             "sortBy=meta.lastModified&sortOrder=descending", "sortBy=id", "sortBy=emails"}) {
        for (const char *filter : {"", "&filter=displayName+pr", "&filter=title+pr", "&filter=userName+ne+%22bo%22"}) {
            const QByteArray parameters = QByteArray(order) + filter;
            const Reply whole = listed(parameters);
            for (const char *count : {"1", "2", "4"})
                EXPECT_EQ(thereAndBack(parameters + "&count=" + count, whole.total()), listedNames(whole))
                    << order << filter << count;
            EXPECT_EQ(thereAndBack(parameters + "&count=3", whole.total(), ""), listedNames(whole)) << order << filter;
        }
    }
}

TEST_F(Cursors, AreOpaqueAndGoIntoAUrl)
{
    createPeople();
    static const QRegularExpression unreserved(QStringLiteral("^[A-Za-z0-9._~-]+$"));
    for (const char *order : {"", "&sortBy=displayName", "&sortBy=externalId", "&sortBy=title"}) {
        const QByteArray cursor = nextIn(listed(QByteArray("cursor=&count=1") + order));
        EXPECT_TRUE(unreserved.match(QString::fromLatin1(cursor)).hasMatch()) << cursor.constData();
    }
    // The method of paging by default is by index.
    EXPECT_EQ(nextIn(listed("count=1")), QByteArray());
    EXPECT_EQ(nextIn(listed("count=6&cursor")), QByteArray());
    EXPECT_EQ(listed("count=0&cursor").total(), 6);
    // Neither what is selected nor how much has to stay the same.
    const QByteArray second = nextIn(listed("count=2&cursor&attributes=userName"));
    EXPECT_EQ(listedNames(listed("count=3&cursor=" + second)),
        (QStringList{QStringLiteral("chie"), QStringLiteral("BO"), QStringLiteral("eve")}));
}

TEST_F(Cursors, KeepTheirPlaceWhateverComesAndGoes)
{
    createPeople();
    const Reply first = listed("count=2&cursor&sortBy=userName"); // Ana, BO
    const QString bo = first.resources().at(1).toObject().value(QLatin1String("id")).toString();
    remove("/scim/v2/Users/" + bo.toLatin1());
    createPerson("aaa", R"("title":"before the page that was read")");
    createPerson("ci", R"("title":"behind it")");
    const Reply second = listed("count=2&sortBy=userName&cursor=" + nextIn(first));
    EXPECT_EQ(listedNames(second), (QStringList{QStringLiteral("chie"), QStringLiteral("ci")}));
    EXPECT_EQ(listedNames(listed("count=2&sortBy=userName&cursor=" + previousIn(second))),
        (QStringList{QStringLiteral("aaa"), QStringLiteral("Ana")}));
}

TEST_F(Cursors, AnEmptyPageLeadsBack)
{
    createPeople();
    for (const char *order : {"", "&sortBy=userName&sortOrder=descending", "&sortBy=title"}) {
        const QByteArray parameters = QByteArray("count=6&filter=userName+ne+%22last%22") + order;
        createPerson("last-" + QByteArray::number(qstrlen(order)), R"("title":"zzz")");
        const Reply first = listed("count=6&cursor" + QByteArray(order));
        const Reply whole = listed(QByteArray(order).mid(1));
        remove(
            "/scim/v2/Users/" + whole.resources().last().toObject().value(QLatin1String("id")).toString().toLatin1());
        const Reply empty = listed("count=6&cursor=" + nextIn(first) + order);
        EXPECT_EQ(empty.status, 200) << testing::PrintToString(empty);
        EXPECT_TRUE(empty.resources().isEmpty());
        EXPECT_EQ(nextIn(empty), QByteArray());
        EXPECT_EQ(listedNames(listed("count=6&cursor=" + previousIn(empty) + order)), listedNames(first)) << order;
    }
}

TEST_F(Cursors, AreOnlyGoodForTheirOwnListing)
{
    createPeople();
    const QByteArray cursor = nextIn(listed("count=2&cursor&filter=title+pr&sortBy=userName"));
    ASSERT_FALSE(cursor.isEmpty());
    EXPECT_EQ(listed("count=2&filter=title+pr&sortBy=userName&cursor=" + cursor).status, 200);
    EXPECT_EQ(listed("count=2&filter=TITLE+PR&sortBy=username&cursor=" + cursor).status, 400);
    expectRefused("count=2&cursor=" + cursor, "invalidCursor");
    expectRefused("filter=title+pr&cursor=" + cursor, "invalidCursor");
    expectRefused("filter=title+pr&sortBy=userName&sortOrder=descending&cursor=" + cursor, "invalidCursor");
    expectRefused("filter=title+pr&sortBy=title&cursor=" + cursor, "invalidCursor");
    expectRefused("filter=nickName+pr&sortBy=userName&cursor=" + cursor, "invalidCursor");
    EXPECT_EQ(listed("count=2&filter=title+pr&sortBy=userName&cursor=" + cursor, "").scimType(),
        QStringLiteral("invalidCursor"));
    m_bearer = m_administrator.reveal();
    expectRefused("filter=title+pr&sortBy=userName&cursor=" + cursor, "invalidCursor");
}

TEST_F(Cursors, CantBeForged)
{
    createPeople();
    const QByteArray cursor = nextIn(listed("count=2&cursor"));
    for (qsizetype i = 0; i + 1 < cursor.size(); ++i) {
        QByteArray forged = cursor;
        forged[i] = forged.at(i) == 'A' ? 'B' : 'A';
        expectRefused("count=2&cursor=" + forged, "invalidCursor");
    }
    for (const QByteArray &forged : {QByteArray("x"), QByteArray("MQ"), QByteArray(43, 'A'), QByteArray(2000, 'A'),
             cursor.chopped(4), cursor + "AAAA", QByteArray("%2B%2F"), QByteArray("nextCursor")})
        expectRefused("cursor=" + forged, "invalidCursor");
}

TEST_F(Cursors, Expire)
{
    createPeople();
    const QByteArray cursor = nextIn(listed("count=2&cursor"));
    m_clock.advance(std::chrono::seconds(kCursorSeconds));
    EXPECT_EQ(listed("count=2&cursor=" + cursor).status, 200);
    m_clock.advance(std::chrono::seconds(1));
    expectRefused("count=2&cursor=" + cursor, "expiredCursor");
}

TEST_F(Cursors, WantACount)
{
    for (const char *count : {"-1", "ten", "1.5", ""})
        expectRefused(QByteArray("cursor&count=") + count, "invalidCount");
    expectRefused("count=ten", "invalidValue");
    const Reply body = post("/scim/v2/Users/.search",
        R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"cursor":"","count":-5})");
    EXPECT_EQ(body.scimType(), QStringLiteral("invalidCount"));
}

TEST_F(Cursors, AreGoodForEveryProcessOnTheDatabase)
{
    createPeople();
    const QByteArray cursor = nextIn(listed("count=2&cursor"));
    m_processor = anotherProcessor();
    EXPECT_EQ(
        listedNames(listed("count=2&cursor=" + cursor)), (QStringList{QStringLiteral("chie"), QStringLiteral("BO")}));
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM service_keys WHERE name = 'cursor'")), 1);
}

TEST_F(Cursors, FindARowWhoseKeyIsTooLongForAUrl)
{
    const QByteArray name(900, 'n');
    for (const char *end : {"a", "b", "c", "d"})
        createPerson(name + end, R"("title":"t")");
    EXPECT_EQ(thereAndBack("count=1&sortBy=userName", 4).size(), 4);
    const Reply first = listed("count=1&sortBy=userName&cursor");
    EXPECT_LT(nextIn(first).size(), 600);
    const QString id = first.resources().at(0).toObject().value(QLatin1String("id")).toString();
    remove("/scim/v2/Users/" + id.toLatin1());
    expectRefused("count=1&sortBy=userName&cursor=" + nextIn(first), "invalidCursor");
}

TEST_F(Cursors, AreAdvertised)
{
    const QJsonObject pagination = get("/scim/v2/ServiceProviderConfig").at(QStringLiteral("pagination")).toObject();
    EXPECT_EQ(pagination,
        (QJsonObject{{QStringLiteral("cursor"), true}, {QStringLiteral("index"), true},
            {QStringLiteral("defaultPaginationMethod"), QStringLiteral("index")},
            {QStringLiteral("defaultPageSize"), 100}, {QStringLiteral("maxPageSize"), 1000},
            {QStringLiteral("cursorTimeout"), 3600}}));
    EXPECT_TRUE(get("/scim/v2/ServiceProviderConfig").at(QStringLiteral("sort/supported")).toBool());
}

} // namespace rollcall::service
