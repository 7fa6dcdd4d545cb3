// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"
#include "cache/json_packer.h"
#include "support/files.h"

#include <QFile>

#include <random>

// SQLite notices a page that is no page; it does not notice a flipped bit in a value. What is shown is what came, or
// nothing.
namespace rollcall::cache
{

class CacheDamage : public CacheTest
{
protected:
    void SetUp() override
    {
        CacheTest::SetUp();
        sync(m_users);
    }

    /// Changes a letter wherever these bytes are in the file, also where they only were once, and opens it again.
    void damage(const QByteArray &bytes, char from, char to)
    {
        m_cache.reset();
        QByteArray damaged = bytes;
        damaged[bytes.indexOf(from)] = to;
        QByteArray file = test::readFile(path());
        EXPECT_TRUE(file.contains(bytes)) << bytes.toStdString();
        test::writeFile(path(), file.replace(bytes, damaged));
        reopen();
    }
    /// What reading met is in the writer's queue by now, and done after this.
    void waitForHealing()
    {
        EXPECT_EQ(list().total, 300);
        EXPECT_TRUE(isOk(waitFor(m_cache->setServiceUrl(QString()))));
    }
    [[nodiscard]] Result<UserDetails> user(const char *id) { return waitFor(m_cache->user(QString::fromLatin1(id))); }

    const QVector<scim::Resource> m_users = manyUsers(300);
};

TEST_F(CacheDamage, OfTheBytesIsNotShownAndFetchedAgain)
{
    damage(m_users.at(7).json(), 'P', 'Q');
    EXPECT_EQ(state().toFetch, 0);
    EXPECT_EQ(user("u7").error().code, ErrorCode::RecordDamaged);
    EXPECT_TRUE(isOk(user("u8")));
    EXPECT_EQ(rows({.text = QStringLiteral("u7@example")}).at(0).displayName, QStringLiteral("Person 7"));
    waitForHealing();
    EXPECT_EQ(state().toFetch, 1);
    reopen();
    EXPECT_TRUE(m_cache->setAsideFile().isEmpty()) << "the rest is sound";
    EXPECT_EQ(user("u7").error().code, ErrorCode::RecordDamaged)
        << "also later: it is not forgotten what the bytes were";

    EXPECT_EQ(sync(m_users).changed, 1);
    ASSERT_TRUE(isOk(user("u7")));
    EXPECT_EQ(user("u7")->resource.json(), m_users.at(7).json());
    EXPECT_EQ(state().toFetch, 0);
}

TEST_F(CacheDamage, MetWhileASyncRunsIsMendedByIt)
{
    damage(m_users.at(7).json(), 'P', 'Q');
    const qint64 run = begin();
    EXPECT_EQ(user("u7").error().code, ErrorCode::RecordDamaged);
    waitForHealing();
    store(run, m_users);
    finish(run);
    EXPECT_TRUE(isOk(user("u7")));
}

TEST_F(CacheDamage, OfARowIsReadFromTheBytesAndMended)
{
    damage("Person 7u7@example.com", 'P', 'Q');
    const QVector<UserRow> found = rows({.text = QStringLiteral("u7@example")});
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.at(0).displayName, QStringLiteral("Person 7"));
    EXPECT_EQ(found.at(0).rid, list({.text = QStringLiteral("u7@example")}).rids.at(0));
    waitForHealing();
    m_cache.reset();
    EXPECT_TRUE(test::readFile(path()).contains("Person 7u7@example.com"));
}

TEST_F(CacheDamage, OfASearchTextIsMended)
{
    damage("person 7\nu7@example.com\n", 'p', 'q');
    waitForHealing();
    EXPECT_EQ(search(QStringLiteral("person u7@example")), QStringList{QStringLiteral("u7")});
    EXPECT_TRUE(search(QStringLiteral("qerson")).isEmpty());
    EXPECT_EQ(list().total, 300);
}

TEST_F(CacheDamage, OfBothShowsNothing)
{
    damage("Person 7u7@example.com", 'P', 'Q');
    damage(m_users.at(7).json(), 'P', 'R');
    const QVector<UserRow> found = rows({.text = QStringLiteral("u7@example")});
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.at(0), UserRow());
    EXPECT_EQ(user("u7").error().code, ErrorCode::RecordDamaged);
    waitForHealing();
    EXPECT_EQ(sync(m_users).changed, 1);
    EXPECT_EQ(rows({.text = QStringLiteral("u7@example")}).at(0).displayName, QStringLiteral("Person 7"));
}

TEST_F(CacheDamage, OfAnyBitShowsNothingWrong)
{
    // With a dictionary: what comes after the first thousand is compressed.
    const QVector<scim::Resource> many = manyUsers(static_cast<int>(kDictionarySamples) + 600);
    const qint64 run = begin();
    for (qsizetype first = 0; first < many.size(); first += 600)
        store(run, many.mid(first, 600));
    finish(run);
    const QVector<UserRow> right = rows();
    const Listing listing = list();
    m_cache.reset();
    const QByteArray sound = test::readFile(path());
    std::mt19937 random(20261122);
    int differing = 0;
    for (int round = 0; round < 12 || (differing == 0 && round < 100); ++round) {
        QByteArray file = sound;
        // The first page has the schema: SQLite notices what happens to it.
        const auto place = static_cast<qsizetype>(16384 + random() % static_cast<unsigned>(file.size() - 16384));
        file[place] = static_cast<char>(file.at(place) ^ (1 << random() % 8));
        test::writeFile(path(), file);
        reopen();
        const auto shown = waitFor(m_cache->userRows(listing.rids));
        const auto bytes = waitFor(m_cache->json(ResourceType::User, listing.rids));
        if (!shown.ok() || !bytes.ok())
            continue;
        for (qsizetype i = 0; i < right.size(); ++i) {
            if (shown->at(i).id.isEmpty() || bytes->at(i).isEmpty())
                ++differing;
            ASSERT_TRUE(shown->at(i).id.isEmpty() || shown->at(i) == right.at(i)) << round;
            const QByteArray &expected = many.at(right.at(i).id.mid(1).toInt()).json();
            ASSERT_TRUE(bytes->at(i).isEmpty() || bytes->at(i) == expected) << round;
        }
        m_cache.reset();
        QFile::remove(path() + QStringLiteral(".damaged"));
    }
    EXPECT_GT(differing, 0) << "no bit hit a value";
}

} // namespace rollcall::cache
