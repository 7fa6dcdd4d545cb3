// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_fold.h"
#include "cache/search_index.h"
#include "support/printers.h"

#include <atomic>

namespace rollcall::cache
{

namespace
{

class SearchIndexTest : public testing::Test
{
protected:
    void put(quint32 rid, const QStringList &names, const QByteArray &externalId = {})
    {
        m_index.put({{rid, searchText(names), externalId}});
    }
    [[nodiscard]] RowSet rows(QStringView text, const RowSet *within = nullptr) const
    {
        return m_index.find(searchWords(text), within).value_or(RowSet());
    }
    [[nodiscard]] QVector<quint32> find(const char *text) const { return rows(QString::fromUtf8(text)).toVector(); }
    [[nodiscard]] QVector<quint32> findWhole(const char *text) const
    {
        return m_index.findWhole(foldForSearch(QString::fromUtf8(text)).toUtf8()).toVector();
    }
    static QVector<quint32> rids(std::initializer_list<quint32> list) { return list; }

    SecondThread m_second;
    SearchIndex m_index{&m_second};
};

} // namespace

TEST_F(SearchIndexTest, AnEmptyOneFindsNothing)
{
    EXPECT_EQ(find("a"), rids({}));
    EXPECT_EQ(find(""), rids({}));
    EXPECT_TRUE(m_index.rows().isEmpty());
}

TEST_F(SearchIndexTest, FindsTextAnywhereInAnyField)
{
    put(1, {QStringLiteral("Ada Lovelace"), QStringLiteral("ada@example.com")});
    put(2, {QStringLiteral("Grace Hopper"), QStringLiteral("hopper@example.org")});
    EXPECT_EQ(find("lovel"), rids({1}));
    EXPECT_EQ(find("e"), rids({1, 2}));
    EXPECT_EQ(find("example.org"), rids({2}));
    EXPECT_EQ(find("turing"), rids({}));
}

TEST_F(SearchIndexTest, FindsOneCharacterOrTwo)
{
    put(1, {QString::fromUtf8("山田 太郎")});
    put(2, {QString::fromUtf8("髙橋 花子")});
    EXPECT_EQ(find("山"), rids({1}));
    EXPECT_EQ(find("太郎"), rids({1}));
    EXPECT_EQ(find("高"), rids({2}));
    EXPECT_EQ(find("子"), rids({2}));
}

TEST_F(SearchIndexTest, FindsAJapaneseNameWithOrWithoutTheSpace)
{
    put(1, {QString::fromUtf8("山田 太郎")});
    put(2, {QString::fromUtf8("山本　太郎")});
    EXPECT_EQ(find("山田太郎"), rids({1}));
    EXPECT_EQ(find("山田 太郎"), rids({1}));
    EXPECT_EQ(find("本太"), rids({2}));
}

TEST_F(SearchIndexTest, DoesNotJoinLatinNames)
{
    put(1, {QStringLiteral("Ada Lovelace")});
    EXPECT_EQ(find("adalovelace"), rids({}));
}

TEST_F(SearchIndexTest, NeedsEveryWordInAnyOrderAndField)
{
    put(1, {QStringLiteral("Ada Lovelace"), QStringLiteral("ada@paris.example")});
    put(2, {QStringLiteral("Ada Byron"), QStringLiteral("byron@london.example")});
    EXPECT_EQ(find("lovelace ada"), rids({1}));
    EXPECT_EQ(find("ada london"), rids({2}));
    EXPECT_EQ(find("ada"), rids({1, 2}));
    EXPECT_EQ(find("ada turing"), rids({}));
}

TEST_F(SearchIndexTest, AWordDoesNotReachIntoTheNextFieldOrRow)
{
    put(1, {QStringLiteral("abc"), QStringLiteral("def")});
    put(2, {QStringLiteral("ghi")});
    EXPECT_EQ(find("cd"), rids({}));
    EXPECT_EQ(find("fg"), rids({}));
}

TEST_F(SearchIndexTest, NoWordFindsEverybody)
{
    put(1, {QStringLiteral("a")});
    put(7, {QString()});
    EXPECT_EQ(find(" "), rids({1, 7}));
}

TEST_F(SearchIndexTest, ReplacesARow)
{
    put(1, {QStringLiteral("Ada Byron")});
    put(2, {QStringLiteral("Grace Hopper")});
    put(1, {QStringLiteral("Ada Lovelace")});
    EXPECT_EQ(find("byron"), rids({}));
    EXPECT_EQ(find("lovelace"), rids({1}));
    EXPECT_EQ(m_index.rows().count(), 2);
}

TEST_F(SearchIndexTest, ForgetsARow)
{
    put(1, {QStringLiteral("Ada")});
    put(2, {QStringLiteral("Ada")});
    m_index.remove({1, 99});
    m_index.remove({1});
    EXPECT_EQ(find("ada"), rids({2}));
    EXPECT_EQ(find(""), rids({2}));
    EXPECT_EQ(m_index.rows().count(), 1);
}

TEST_F(SearchIndexTest, StaysRightThroughManyChanges)
{
    constexpr quint32 kRows = 3000;
    for (quint32 rid = 1; rid <= kRows; ++rid)
        put(rid, {QStringLiteral("first name of person %1.").arg(rid)});
    for (quint32 rid = 1; rid <= kRows; rid += 2)
        put(rid, {QStringLiteral("second name of person %1.").arg(rid)});
    for (quint32 rid = 2; rid <= kRows; rid += 4)
        m_index.remove({rid});
    EXPECT_EQ(m_index.rows().count(), kRows - kRows / 4);
    EXPECT_EQ(rows(u"second").count(), kRows / 2);
    EXPECT_EQ(rows(u"first").count(), kRows / 4);
    EXPECT_EQ(find("person 2999."), rids({2999}));
    EXPECT_EQ(find("person 2998."), rids({}));
    EXPECT_EQ(find("person 3000."), rids({3000}));
}

TEST_F(SearchIndexTest, FindsWholeFields)
{
    put(1, {QStringLiteral("Ada"), QStringLiteral("ada@example.com")});
    put(2, {QStringLiteral("Ada L"), QStringLiteral("ADA@example.com.au")});
    EXPECT_EQ(findWhole("ADA@EXAMPLE.COM"), rids({1}));
    EXPECT_EQ(findWhole("ada"), rids({1}));
    EXPECT_EQ(findWhole("ada l"), rids({2}));
    EXPECT_EQ(findWhole(" "), rids({}));
    put(3, {QStringLiteral("Eve")}, "ada");
    EXPECT_EQ(findWhole("ADA"), rids({1, 3}));
}

TEST_F(SearchIndexTest, FindsExternalIdsByTheirBeginning)
{
    put(1, {QStringLiteral("Ada")}, "ext-77");
    put(2, {QStringLiteral("Next Door")}, "0a1b2c3d-1111-4222-8333-444455556666");
    put(3, {QStringLiteral("Grace")}, "77");
    EXPECT_EQ(find("EXT-7"), rids({1}));
    EXPECT_EQ(find("t-77"), rids({}));
    EXPECT_EQ(find("0a1b2"), rids({2}));
    EXPECT_EQ(find("0a1"), rids({})) << "of four characters and more: fewer are the beginning of very many";
    EXPECT_EQ(find("77"), rids({3})) << "but a whole one is found";
    EXPECT_EQ(find("ext-77 ada"), rids({1})) << "with other words";
    EXPECT_EQ(find("ext-77 grace"), rids({}));
}

TEST_F(SearchIndexTest, LooksOnlyWithinTheRowsThatAreGiven)
{
    for (quint32 rid = 1; rid <= 3000; ++rid)
        put(rid, {QStringLiteral("Ada %1.").arg(rid)}, "ext-" + QByteArray::number(rid));
    RowSet few;
    few.insert(QVector<quint32>{5, 1023, 1024, 2999});
    EXPECT_EQ(rows(u"ada", &few).toVector(), rids({5, 1023, 1024, 2999}));
    EXPECT_EQ(rows(u"ada 5.", &few).toVector(), rids({5}));
    EXPECT_EQ(rows(u"ext-2999", &few).toVector(), rids({2999}));
    const RowSet none;
    EXPECT_TRUE(rows(u"ada", &none).isEmpty());
}

TEST_F(SearchIndexTest, StopsWhenNobodyWaitsForTheAnswer)
{
    for (quint32 block = 0; block < 40; ++block)
        put(1 + block * 1024, {QStringLiteral("Ada")});
    int asked = 0;
    EXPECT_FALSE(m_index.find({"ada"}, nullptr, [&asked] { return ++asked < 3; }).has_value());
    EXPECT_EQ(asked, 3);
    EXPECT_TRUE(m_index.find({"ada"}, nullptr, [] { return true; }).has_value());
}

TEST_F(SearchIndexTest, AgreesWithASlowSearch)
{
    QVector<QString> names;
    for (quint32 rid = 1; rid <= 2500; ++rid) {
        names.append(
            QStringLiteral("%1 %2").arg(QString::number(rid * 7919 % 10007, 36), QString::number(rid * 104729, 7)));
        put(rid, {names.back()});
    }
    for (const QString &word : {QStringLiteral("1"), QStringLiteral("5q"), QStringLiteral("666"), QStringLiteral("zz"),
             QStringLiteral("0 1")}) {
        QVector<quint32> expected;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QStringList parts = word.split(QLatin1Char(' '));
            if (std::ranges::all_of(parts, [&](const QString &part) { return names.at(i).contains(part); }))
                expected.append(static_cast<quint32>(i + 1));
        }
        EXPECT_EQ(rows(word).toVector(), expected) << word.toStdString();
    }
}

// So many that two threads look for them.
class ManyRows : public SearchIndexTest
{
protected:
    ManyRows()
    {
        QVector<SearchText> rows;
        for (quint32 rid = 1; rid <= kRows; ++rid) {
            m_names.append(QString::number(rid * 7919 % 100'003, 36));
            rows.append({rid, searchText({m_names.back(), QStringLiteral("person")}), {}});
        }
        m_index.put(rows);
    }

    static constexpr quint32 kRows = 60'000;
    QStringList m_names;
};

TEST_F(ManyRows, AreFoundAsFewAre)
{
    RowSet odd;
    for (quint32 rid = 1; rid <= kRows; rid += 2)
        odd.insert(rid);
    for (const QString &word :
        {QStringLiteral("a"), QStringLiteral("5q"), QStringLiteral("1z0"), QStringLiteral("no")}) {
        QVector<quint32> expected;
        QVector<quint32> expectedOdd;
        for (quint32 rid = 1; rid <= kRows; ++rid) {
            if (!m_names.at(rid - 1).contains(word))
                continue;
            expected.append(rid);
            if (rid % 2 == 1)
                expectedOdd.append(rid);
        }
        EXPECT_EQ(rows(word).toVector(), expected) << word.toStdString();
        EXPECT_EQ(rows(word + QStringLiteral(" person")).toVector(), expected) << word.toStdString();
        EXPECT_EQ(rows(word, &odd).toVector(), expectedOdd) << word.toStdString();
    }
    EXPECT_EQ(rows(u"person").count(), kRows);
}

TEST_F(ManyRows, AreNotLookedForToTheEndIfNobodyWaits)
{
    for (const int answers : {0, 1, 3, 5}) {
        std::atomic_int asked = 0;
        EXPECT_FALSE(m_index.find({"a"}, nullptr, [&] { return asked++ < answers; }).has_value()) << answers;
    }
}

} // namespace rollcall::cache
