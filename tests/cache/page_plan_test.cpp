// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"
#include "cache/page_plan.h"

namespace rollcall::cache
{

namespace
{

class PagePlanTest : public testing::Test
{
protected:
    void know(const scim::Resource &resource, bool seen = false)
    {
        const Digest digest = Digest::of(resource.json());
        if (seen)
            m_known.see(KnownRows::keyOf(resource.id()), ++m_lastRid, digest);
        else
            m_known.load(resource.id().toUtf8(), ++m_lastRid, digest);
    }

    const scim::Resource m_ada = someUser(QStringLiteral("ada"), QStringLiteral("Ada"));
    const scim::Resource m_newAda = someUser(QStringLiteral("ada"), QStringLiteral("Ada Lovelace"));
    const scim::Resource m_grace = someUser(QStringLiteral("grace"), QStringLiteral("Grace"));
    KnownRows m_known;
    quint32 m_lastRid = 0;
};

} // namespace

TEST_F(PagePlanTest, WritesWhatIsNewOrDiffers)
{
    know(m_ada);
    const PagePlan plan = planPage({m_newAda, m_grace}, m_known);
    EXPECT_EQ(plan.outcome.changed, 1);
    EXPECT_EQ(plan.outcome.added, 1);
    EXPECT_EQ(plan.due.size(), 2);
}

TEST_F(PagePlanTest, WritesNothingForTheSameBytes)
{
    know(m_ada);
    const PagePlan plan = planPage({m_ada}, m_known);
    EXPECT_EQ(plan.outcome.unchanged, 1);
    EXPECT_TRUE(plan.due.isEmpty());
}

TEST_F(PagePlanTest, CountsAnIdTwiceOnAPageOnceAndTakesItsLastBytes)
{
    const QVector<scim::Resource> page{m_ada, m_grace, m_newAda};
    const PagePlan plan = planPage(page, m_known);
    EXPECT_EQ(plan.outcome.added, 2);
    ASSERT_EQ(plan.due.size(), 2);
    EXPECT_EQ(*plan.due.at(0).resource, m_newAda);
}

TEST_F(PagePlanTest, CountsWhatTheRunHasSeenNoMore)
{
    know(m_ada, true);
    know(m_grace, true);
    const QVector<scim::Resource> page{m_newAda, m_grace};
    const PagePlan plan = planPage(page, m_known);
    EXPECT_EQ(plan.outcome.repeated, 2);
    EXPECT_EQ(plan.outcome.added + plan.outcome.changed + plan.outcome.unchanged, 0);
    ASSERT_EQ(plan.due.size(), 1) << "newer bytes are kept all the same";
    EXPECT_EQ(*plan.due.at(0).resource, m_newAda);
}

TEST_F(PagePlanTest, AnEmptyPageIsNoWork)
{
    EXPECT_TRUE(planPage({}, m_known).due.isEmpty());
}

TEST_F(PagePlanTest, KnowsWhatWasNotSeen)
{
    know(m_ada);
    know(m_grace);
    know(someUser(QStringLiteral("alan"), QString()));
    m_known.see(KnownRows::keyOf(QStringLiteral("grace")), 2, {});
    EXPECT_EQ(m_known.unseen(), (QVector<quint32>{1, 3}));
}

TEST(DigestTest, TellsTextsApart)
{
    EXPECT_EQ(Digest::of("a"), Digest::of("a"));
    EXPECT_NE(Digest::of("a"), Digest::of("b"));
    EXPECT_EQ(Digest::fromBytes(Digest::of("a").toBytes()), Digest::of("a"));
    EXPECT_NE(Digest::fromBytes("short"), Digest::of("short"));
    EXPECT_NE(Digest::fromBytes({}), Digest::of({}));
}

} // namespace rollcall::cache
