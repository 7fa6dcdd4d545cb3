// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/first_list.h"

#include "cache/cache_database_fixture.h"

namespace rollcall::cache
{

namespace
{

const QString kFrench = QStringLiteral("fr_FR/1");

FirstList someList(qint64 revision)
{
    FirstList list{kFrench, revision, {}, {}};
    for (quint32 rid = 200; rid > 0; --rid)
        list.byName.append(rid, rid % 3 == 0);
    list.byName.appendBlank(777);
    list.counts.sources = {1, 2, 3};
    list.counts.inviteStatuses = {0, 0, 0, 1'000'000'000'000};
    return list;
}

class FirstListTest : public CacheDatabaseTest
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(CacheDatabaseTest::SetUp());
        m_revision = m_database->integer(QStringLiteral("SELECT revision FROM mirror")).valueOr(-1);
    }

    [[nodiscard]] std::optional<FirstList> load(const QString &language = kFrench)
    {
        auto list = FirstList::load(*m_database, language);
        EXPECT_TRUE(isOk(list));
        return list.valueOr(std::nullopt);
    }

    qint64 m_revision = 0;
};

} // namespace

TEST_F(FirstListTest, ComesBackAsItWas)
{
    EXPECT_FALSE(load());
    ASSERT_TRUE(isOk(someList(m_revision).save(*m_database)));
    const auto list = load();
    ASSERT_TRUE(list);
    EXPECT_EQ(list->byName, someList(m_revision).byName);
    EXPECT_EQ(list->counts, someList(m_revision).counts);
    ASSERT_TRUE(isOk(FirstList{kFrench, m_revision, {}, {}}.save(*m_database)));
    EXPECT_EQ(load()->byName.size(), 0) << "in place of the one before";
}

TEST_F(FirstListTest, IsOfOneLanguageAndOneRevision)
{
    ASSERT_TRUE(isOk(someList(m_revision).save(*m_database)));
    EXPECT_FALSE(load(QStringLiteral("ja_JP/1")));
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada"))});
    EXPECT_FALSE(load()) << "somebody has come";
}

TEST_F(FirstListTest, IsNotBelievedWhenItIsDamaged)
{
    for (const char *damage : {"rows = zeroblob(length(rows))", "rows = x''", "counts = zeroblob(256)",
             "rows = substr(rows, 1, length(rows) - 1)"}) {
        ASSERT_TRUE(isOk(someList(m_revision).save(*m_database)));
        ASSERT_TRUE(isOk(m_database->execute(QStringLiteral("UPDATE first_list SET ") + QLatin1String(damage))));
        EXPECT_FALSE(load()) << damage;
    }
}

TEST_F(FirstListTest, IsKeptOfManyAndListsThemAtTheNextStart)
{
    constexpr int kMany = 20'000;
    sync(manyUsers(kMany));
    const QVector<quint32> listed = list().rids;
    ASSERT_EQ(listed.size(), kMany);
    reopen();
    EXPECT_EQ(
        m_database->integer(QStringLiteral("SELECT count(*) FROM first_list JOIN mirror USING (revision)")).valueOr(-1),
        1);
    const Listing first = list();
    EXPECT_EQ(first.rids, listed);
    EXPECT_EQ(first.total, kMany);
    EXPECT_EQ(first.counts.states[0], kMany);
    EXPECT_EQ(list({.text = QStringLiteral("Person 19999")}).rids.size(), 1) << "and all the rest is read";
    EXPECT_EQ(list({.order = Qt::DescendingOrder}).rids.constFirst(), listed.constLast());

    const qint64 run = begin();
    store(run, {someUser(QStringLiteral("u0"), QStringLiteral("Zoe"))});
    EXPECT_EQ(list().rids.constLast(), listed.constFirst()) << "what a run changes is listed anew";
    ASSERT_TRUE(isOk(waitFor(m_cache->abandonRun(run))));
}

TEST_F(FirstListTest, WhatIsWrittenWhileTheRestIsReadIsFollowed)
{
    constexpr int kMany = 20'000;
    sync(manyUsers(kMany));
    ASSERT_EQ(list().total, kMany);
    reopen();
    const qint64 run = begin();
    store(run,
        {someUser(QStringLiteral("u7"), QStringLiteral("Ada")),
            someUser(QStringLiteral("new"), QStringLiteral("Zoe"))});
    EXPECT_EQ(search(QStringLiteral("zoe")), QStringList{QStringLiteral("new")});
    EXPECT_EQ(search(QStringLiteral("ada")), QStringList{QStringLiteral("u7")});
    EXPECT_EQ(list().total, kMany + 1);
    ASSERT_TRUE(isOk(waitFor(m_cache->abandonRun(run))));
}

} // namespace rollcall::cache
