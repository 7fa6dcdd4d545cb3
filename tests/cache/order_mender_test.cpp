// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/order_mender.h"

#include "cache/cache_fixture.h"
#include "cache/kept_keys.h"
#include "cache/key_mender.h"
#include "cache/list_table.h"
#include "cache/sort_order.h"

#include <QtEndian>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

namespace rollcall::cache
{

namespace
{

using Values = std::map<quint32, std::optional<qint64>>;

SortedRows sortedAnew(const Values &values, const QVector<quint32> &places)
{
    NumberSorter sorter(places);
    for (const auto &[rid, value] : values) {
        if (value)
            sorter.add(rid, *value);
        else
            sorter.addBlank(rid);
    }
    return sorter.sorted();
}

QByteArray bytesOf(qint64 value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(static_cast<quint64>(value) ^ quint64(1) << 63, bytes.data());
    return bytes;
}

/// Any row, each place once.
QVector<quint32> shuffledPlaces(quint32 count, std::mt19937 &random)
{
    QVector<quint32> places(count);
    std::iota(places.begin(), places.end(), 0);
    std::shuffle(places.begin(), places.end(), random);
    return places;
}

} // namespace

TEST(OrderMender, GivesWhatSortingAnewGives)
{
    std::mt19937 random(20260102);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    for (int round = 0; round < 400; ++round) {
        constexpr quint32 kRows = 90;
        const QVector<quint32> places = round % 2 == 0 ? QVector<quint32>() : shuffledPlaces(kRows, random);
        // Few values, so that rows come and go before, in and behind others of the same.
        const auto anyValue = [&] { return below(5) == 0 ? std::nullopt : std::optional<qint64>(below(9) - 4); };
        Values values;
        for (quint32 rid = 0; rid < kRows; ++rid) {
            if (below(3) > 0)
                values[rid] = anyValue();
        }
        const SortedRows before = sortedAnew(values, places);
        RowSet gone;
        QVector<quint32> come;
        for (int change = below(20); change > 0; --change) {
            const auto rid = static_cast<quint32>(below(kRows));
            if (gone.contains(rid))
                continue;
            gone.insert(rid);
            values.erase(rid);
            if (below(3) > 0) {
                values[rid] = anyValue();
                come.append(rid);
            }
        }
        const auto keyOf = [&values](quint32 rid) -> Result<std::optional<QByteArray>> {
            const auto value = values.at(rid);
            return value ? std::optional(bytesOf(*value)) : std::optional<QByteArray>();
        };
        const auto mended = OrderMender(keyOf, places).mended(before, gone, come);
        ASSERT_TRUE(test::isOk(mended));
        ASSERT_TRUE(*mended == sortedAnew(values, places)) << "round " << round;
        KeptKeys keys;
        for (const auto &[rid, value] : values)
            keys.set(rid, value ? keys.add(bytesOf(*value)) : KeptKeys::Place());
        ASSERT_TRUE(KeyMender(keys, places).mended(before, gone, come) == sortedAnew(values, places))
            << "round " << round;
    }
}

TEST(OrderMender, AsksForFewValues)
{
    constexpr quint32 kRows = 100'000;
    Values values;
    for (quint32 rid = 0; rid < kRows; ++rid)
        values[rid] = rid;
    const SortedRows before = sortedAnew(values, {});
    values[70'000] = 5;
    RowSet gone;
    gone.insert(70'000);
    int asked = 0;
    const auto keyOf = [&](quint32 rid) -> Result<std::optional<QByteArray>> {
        ++asked;
        return std::optional(bytesOf(*values.at(rid)));
    };
    const auto mended = OrderMender(keyOf, {}).mended(before, gone, {70'000});
    ASSERT_TRUE(test::isOk(mended));
    EXPECT_TRUE(*mended == sortedAnew(values, {}));
    EXPECT_LE(asked, 25);
}

TEST(OrderMender, FailsWithTheValueThatCanNotBeRead)
{
    const auto keyOf = [](quint32) -> Result<std::optional<QByteArray>> {
        return Error{ErrorCode::DatabaseCorrupt, {}, {}};
    };
    SortedRows before;
    before.append(1, true);
    const auto mended = OrderMender(keyOf, {}).mended(before, {}, {2});
    ASSERT_FALSE(mended.ok());
    EXPECT_EQ(mended.error().code, ErrorCode::DatabaseCorrupt);
}

class MendedOrders : public CacheTest
{
protected:
    /// Each list that there is, in each order.
    [[nodiscard]] static QVector<Listing> everyList(Cache &cache)
    {
        QVector<Listing> lists;
        // Asked again after what was written meanwhile, and typed on; before all is in its place.
        for (const char *text : {"Ada", "Ada 1", "Ada 1", "Ada 11", "Ada 2", "Ada"}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
                lists.append(waitFor(cache.users({.text = QString::fromLatin1(text), .order = order})).valueOr({}));
        }
        for (int column = 0; column < static_cast<int>(userTable().sorted.size()); ++column) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
                lists.append(
                    waitFor(cache.users({.sortBy = static_cast<UserColumn>(column), .order = order})).valueOr({}));
        }
        for (int column = 0; column < static_cast<int>(groupTable().sorted.size()); ++column)
            lists.append(waitFor(cache.groups({.sortBy = static_cast<GroupColumn>(column)})).valueOr({}));
        return lists;
    }
};

// While lists are asked for: of few rows and of many at a time, new and changed ones.
TEST_F(MendedOrders, AreThoseOfACacheThatWasJustOpenedWhileARunWrites)
{
    std::mt19937 random(11);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    sync({someUser(QStringLiteral("first"), QStringLiteral("First"))});
    for (const bool isEmpty : {true, false}) {
        if (!isEmpty)
            sync({});
        const qint64 run = waitFor(m_cache->beginRun()).valueOr(0);
        for (int round = 0; round < 12; ++round) {
            QVector<scim::Resource> page;
            QSet<int> numbers;
            for (int user = round % 4 == 3 ? 700 : 1 + below(30); user > 0; --user)
                numbers.insert(below(2'000));
            for (const int number : std::as_const(numbers))
                page.append(someUser(QStringLiteral("u%1").arg(number),
                    below(9) == 0 ? QStringLiteral(" ") : QStringLiteral("Ada %1").arg(below(300))));
            ASSERT_TRUE(isOk(waitFor(m_cache->storePage(run, scim::ResourceType::User, page))));
            if (round % 3 == 1)
                continue; // Two pages between two lists.
            const auto fresh = Cache::open(path(), m_clock);
            ASSERT_TRUE(isOk(fresh));
            const QVector<Listing> mended = everyList(*m_cache);
            const QVector<Listing> anew = everyList(**fresh);
            for (qsizetype i = 0; i < mended.size(); ++i)
                ASSERT_EQ(mended.at(i).rids, anew.at(i).rids) << "round " << round << ", list " << i;
        }
        ASSERT_TRUE(isOk(waitFor(m_cache->finishRun(run, {}))));
        const auto fresh = Cache::open(path(), m_clock);
        ASSERT_TRUE(isOk(fresh));
        ASSERT_EQ(everyList(*m_cache).constFirst().rids, everyList(**fresh).constFirst().rids);
    }
}

// Names that are equal, blank or Japanese, and rows that are added, changed and removed.
TEST_F(MendedOrders, AreThoseOfACacheThatWasJustOpened)
{
    std::mt19937 random(7);
    const QStringList names{QStringLiteral("Ada"), QStringLiteral("ada"), QStringLiteral("Zoé"), QStringLiteral(" "),
        QString::fromUtf8("佐藤"), QStringLiteral("Bob 10"), QStringLiteral("Bob 2")};
    const auto any = [&] { return names.at(static_cast<qsizetype>(random() % static_cast<unsigned>(names.size()))); };
    std::map<int, QString> people;
    for (int i = 0; i < 40; ++i)
        people[i] = any();
    for (int round = 0; round < 25; ++round) {
        for (int change = 0; change < 3; ++change) {
            const int who = static_cast<int>(random() % 50);
            if (random() % 4 == 0)
                people.erase(who);
            else
                people[who] = any();
        }
        QVector<scim::Resource> users;
        for (const auto &[number, name] : people)
            users.append(someUser(QStringLiteral("u%1").arg(number), name));
        sync(users,
            {someGroup(QStringLiteral("g1"), any(), {users.first().id()}), someGroup(QStringLiteral("g2"), any())});
        const auto fresh = Cache::open(path(), m_clock);
        ASSERT_TRUE(isOk(fresh));
        const QVector<Listing> mended = everyList(*m_cache);
        const QVector<Listing> anew = everyList(**fresh);
        ASSERT_EQ(mended.size(), anew.size());
        for (qsizetype i = 0; i < mended.size(); ++i)
            ASSERT_EQ(mended.at(i).rids, anew.at(i).rids) << "round " << round << ", list " << i;
    }
}

} // namespace rollcall::cache
