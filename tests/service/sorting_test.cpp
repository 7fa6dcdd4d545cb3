// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/listed_names.h"

#include <algorithm>

namespace rollcall::service
{

class Sorting : public ListingFixture
{
protected:
    /// The whole order, read in pages of `count`.
    QStringList inPages(const QByteArray &parameters, int count, const QByteArray &endpoint = "/Users")
    {
        QStringList names;
        for (int start = 1;; start += count) {
            const Reply page = listed(
                parameters + "&startIndex=" + QByteArray::number(start) + "&count=" + QByteArray::number(count),
                endpoint);
            EXPECT_EQ(page.status, 200) << testing::PrintToString(page);
            if (page.resources().isEmpty())
                return names;
            names += listedNames(page);
        }
    }
};

TEST_F(Sorting, FollowsEachAttributesTypeAndCase)
{
    createPeople();
    struct Case {
        const char *by;
        const char *names;
    };
    for (const Case &c : {Case{"userName", "Ana BO chie dora eve fay"}, Case{"USERNAME", "Ana BO chie dora eve fay"},
             Case{"urn:ietf:params:scim:schemas:core:2.0:User:userName", "Ana BO chie dora eve fay"},
             // Equals stay in the order of their creation, and who has no value comes last.
             Case{"displayName", "eve dora Ana BO chie fay"}, Case{"title", "Ana chie dora fay BO eve"},
             // With regard to case, by code points: U+FF5E is before U+1F600.
             Case{"externalId", "eve Ana dora BO chie fay"}, Case{"active", "Ana dora chie BO eve fay"},
             Case{"name.familyName", "BO chie dora Ana eve fay"},
             // The primary value, or the first.
             Case{"emails", "eve fay dora Ana chie BO"}, Case{"emails.value", "eve fay dora Ana chie BO"},
             Case{"meta.created", "dora Ana chie BO eve fay"}, Case{"meta.lastModified", "dora Ana chie BO eve fay"},
             Case{"meta.resourceType", "dora Ana chie BO eve fay"}, Case{"", "dora Ana chie BO eve fay"}}) {
        QStringList names = QString::fromLatin1(c.names).split(u' ');
        const QByteArray by = QByteArray("sortBy=") + c.by;
        EXPECT_EQ(listedNames(listed(by)), names) << c.by;
        EXPECT_EQ(listedNames(listed(by + "&sortOrder=ascending")), names) << c.by;
        if (*c.by != '\0')
            std::reverse(names.begin(), names.end());
        EXPECT_EQ(listedNames(listed(by + "&sortOrder=DESCENDING")), names) << c.by;
    }
    const QStringList ids = listedNames(listed("sortBy=id"), QLatin1String("id"));
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
}

TEST_F(Sorting, OfVeryManyNeedsAColumn)
{
    createPeople();
    // The kept count, for which nobody has to insert so many.
    execute(QStringLiteral("UPDATE row_counts SET live = live + 100000 WHERE resource_type = 'User'"));
    for (const QByteArray sort : {"title", "emails", "name.familyName"}) {
        const Reply refused = listed("sortBy=" + sort);
        expectRefused(refused, 400, "tooMany");
        EXPECT_TRUE(refused.detail().contains(QString::fromLatin1(sort) + QStringLiteral(": filter more narrowly")))
            << testing::PrintToString(refused);
    }
    EXPECT_EQ(listed("sortBy=userName&count=3").resources().size(), 3);
    EXPECT_EQ(listed("sortBy=title&filter=userName+sw+%22e%22").status, 200) << "few are left";
    EXPECT_EQ(listed("sortBy=title&filter=nickName+pr").status, 200) << "the filter looks into all of them anyway";
}

TEST_F(Sorting, IsTheSameInPagesOfAnySize)
{
    createPeople();
    for (const char *by : {"userName", "displayName", "title", "externalId", "meta.lastModified", "emails"}) {
        for (const char *order : {"ascending", "descending"}) {
            const QByteArray parameters = QByteArray("sortBy=") + by + "&sortOrder=" + order;
            const QStringList whole = listedNames(listed(parameters));
            EXPECT_EQ(whole.size(), 6);
            for (int count = 1; count < 7; ++count)
                EXPECT_EQ(inPages(parameters, count), whole) << by << order << count;
            // The root query has to look into the resources; the order is that of the database all the same.
            EXPECT_EQ(inPages(parameters, 4, ""), whole) << by << order;
        }
    }
}

TEST_F(Sorting, GoesTogetherWithFilters)
{
    createPeople();
    // Answered by an index, by a scan in an index's order, and by a scan that sorts.
    EXPECT_EQ(listedNames(listed("sortBy=userName&sortOrder=descending&filter=displayName+eq+%22bea%22")),
        (QStringList{QStringLiteral("dora"), QStringLiteral("Ana")}));
    EXPECT_EQ(listedNames(listed("sortBy=userName&filter=title+pr&count=2&startIndex=2")),
        (QStringList{QStringLiteral("chie"), QStringLiteral("dora")}));
    const Reply sorted = listed("sortBy=title&sortOrder=descending&filter=title+pr&count=2&startIndex=3");
    EXPECT_EQ(listedNames(sorted), (QStringList{QStringLiteral("chie"), QStringLiteral("Ana")}));
    EXPECT_EQ(sorted.total(), 4);
    EXPECT_EQ(listed("sortBy=title&count=0").total(), 6);
    EXPECT_TRUE(listed("sortBy=title&startIndex=9223372036854775807").resources().isEmpty());
}

TEST_F(Sorting, OfGroupsAndOfWhatKeysSee)
{
    m_bearer = m_mdm.reveal();
    createUser("b@example.com");
    const QString gone = createUser("a@example.com");
    remove("/scim/v2/Users/" + gone.toLatin1());
    for (const char *name : {"Zoo", "ants", "Bees"})
        createGroup(name);
    EXPECT_EQ(listedNames(listed("sortBy=displayName", "/Groups"), QLatin1String("displayName")),
        (QStringList{QStringLiteral("ants"), QStringLiteral("Bees"), QStringLiteral("Zoo")}));
    EXPECT_EQ(listedNames(listed("sortBy=userName")), QStringList{QStringLiteral("b@example.com")});
    m_bearer = m_administrator.reveal();
    EXPECT_EQ(listedNames(listed("sortBy=userName")),
        (QStringList{QStringLiteral("a@example.com"), QStringLiteral("b@example.com")}));
    EXPECT_EQ(listedNames(listed("sortBy=urn:ietf:params:scim:schemas:extension:rollcall:2.0:User:state")),
        (QStringList{QStringLiteral("b@example.com"), QStringLiteral("a@example.com")}));
}

TEST_F(Sorting, RefusesWhatCantBeSorted)
{
    for (const char *parameters : {"sortBy=shoeSize", "sortBy=password", "sortBy=name", "sortBy=members",
             "sortBy=userName&sortOrder=up", "sortBy=addresses"}) {
        const Reply reply = listed(parameters);
        EXPECT_EQ(reply.status, 400) << parameters;
        EXPECT_EQ(reply.scimType(), QStringLiteral("invalidValue")) << parameters;
    }
    EXPECT_EQ(listed("sortBy=%22").status, 400);
    EXPECT_EQ(listed("sortOrder=descending").status, 200);
}

} // namespace rollcall::service
