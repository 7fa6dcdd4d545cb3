// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_index.h"
#include "support/printers.h"

namespace rollcall::cache
{

namespace
{

class SearchIndexTest : public testing::Test
{
protected:
    void put(quint32 rid, const QStringList &fields) { m_index.put(rid, fields); }
    [[nodiscard]] QVector<quint32> find(const char *text) const
    {
        return m_index.find(QString::fromUtf8(text)).toVector();
    }
    [[nodiscard]] QVector<quint32> findWhole(const char *text) const
    {
        return m_index.findWhole(QString::fromUtf8(text)).toVector();
    }
    static QVector<quint32> rids(std::initializer_list<quint32> list) { return list; }

    SearchIndex m_index;
};

} // namespace

TEST_F(SearchIndexTest, AnEmptyOneFindsNothing)
{
    EXPECT_EQ(find("a"), rids({}));
    EXPECT_EQ(find(""), rids({}));
    EXPECT_EQ(m_index.size(), 0);
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
    EXPECT_EQ(m_index.size(), 2);
}

TEST_F(SearchIndexTest, ForgetsARow)
{
    put(1, {QStringLiteral("Ada")});
    put(2, {QStringLiteral("Ada")});
    m_index.remove(1);
    m_index.remove(1);
    m_index.remove(99);
    EXPECT_EQ(find("ada"), rids({2}));
    EXPECT_EQ(find(""), rids({2}));
    EXPECT_EQ(m_index.size(), 1);
}

TEST_F(SearchIndexTest, StaysRightWhenItTidiesUp)
{
    constexpr quint32 kRows = 3000;
    for (quint32 rid = 1; rid <= kRows; ++rid)
        put(rid, {QStringLiteral("first name of person %1.").arg(rid)});
    for (quint32 rid = 1; rid <= kRows; rid += 2)
        put(rid, {QStringLiteral("second name of person %1.").arg(rid)});
    for (quint32 rid = 2; rid <= kRows; rid += 4)
        m_index.remove(rid);
    EXPECT_EQ(m_index.size(), kRows - kRows / 4);
    EXPECT_EQ(m_index.find(u"second").count(), kRows / 2);
    EXPECT_EQ(m_index.find(u"first").count(), kRows / 4);
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
        EXPECT_EQ(m_index.find(word).toVector(), expected) << word.toStdString();
    }
}

} // namespace rollcall::cache
