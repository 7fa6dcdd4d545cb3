// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/prefix_index.h"
#include "support/printers.h"

namespace rollcall::cache
{

namespace
{

class PrefixIndexTest : public testing::Test
{
protected:
    void put(quint32 rid, const QByteArray &id) { m_index.put({{rid, {}, id}}); }
    [[nodiscard]] QVector<quint32> find(const QByteArray &beginning) const
    {
        return m_index.find(beginning).toVector();
    }
    [[nodiscard]] QVector<quint32> findWhole(const QByteArray &id) const { return m_index.findWhole(id).toVector(); }
    static QVector<quint32> rids(std::initializer_list<quint32> list) { return list; }

    PrefixIndex m_index;
};

} // namespace

TEST_F(PrefixIndexTest, FindsGuidsByAnyBeginning)
{
    put(1, "0a1b2c3d-1111-4222-8333-444455556666");
    put(2, "0a1b2c3d-1111-4222-8333-444455557777");
    put(70, "ffffffff-ffff-ffff-ffff-ffffffffffff");
    EXPECT_EQ(find("0"), rids({1, 2}));
    EXPECT_EQ(find("0a1b2c3d-"), rids({1, 2}));
    EXPECT_EQ(find("0a1b2c3d-1111-4222-8333-44445555"), rids({1, 2}));
    EXPECT_EQ(find("0a1b2c3d-1111-4222-8333-444455557"), rids({2}));
    EXPECT_EQ(find("f"), rids({70}));
    EXPECT_EQ(find("a1b2"), rids({})) << "not from the middle";
    EXPECT_EQ(find("0a1b2c3d1111"), rids({})) << "dashes are part of it";
    EXPECT_EQ(find("00000000"), rids({})) << "rows without an id have no zeros";
}

TEST_F(PrefixIndexTest, FindsIdsOfOtherShapes)
{
    put(1, "ext-77");
    put(2, "ext-778");
    put(3, "77");
    put(4, "0a1b2c3d-1111-4222-8333-44445555666g");
    EXPECT_EQ(find("ext-77"), rids({1, 2}));
    EXPECT_EQ(find("77"), rids({3}));
    EXPECT_EQ(find("0a1b"), rids({4}));
    EXPECT_EQ(find("xt"), rids({}));
}

TEST_F(PrefixIndexTest, FindsWholeIds)
{
    put(1, "ext-77");
    put(2, "ext-778");
    put(3, "0a1b2c3d-1111-4222-8333-444455556666");
    EXPECT_EQ(findWhole("ext-77"), rids({1}));
    EXPECT_EQ(findWhole("0a1b2c3d-1111-4222-8333-444455556666"), rids({3}));
    EXPECT_EQ(findWhole("0a1b2c3d"), rids({}));
}

TEST_F(PrefixIndexTest, TellsAGuidByEachOfItsCharacters)
{
    const QByteArray guid = "0a1b2c3d-1111-4222-8333-44445555fe9d";
    put(1, guid);
    for (qsizetype place = 0; place < guid.size(); ++place) {
        for (const char other : {'0', 'f', 'g', '-', '/', ':', '`', '\xe9'}) {
            QByteArray id = guid;
            id[place] = other;
            if (id == guid)
                continue;
            EXPECT_EQ(findWhole(id), rids({})) << id.constData();
            put(2, id);
            EXPECT_EQ(findWhole(id), rids({2})) << id.constData();
            EXPECT_EQ(find(id.left(place + 1)), rids({2})) << id.constData();
            EXPECT_EQ(findWhole(guid), rids({1}));
        }
    }
}

TEST_F(PrefixIndexTest, ForgetsWhatAnIdWas)
{
    put(1, "0a1b2c3d-1111-4222-8333-444455556666");
    put(1, "ext-77");
    EXPECT_EQ(find("0a1b"), rids({}));
    EXPECT_EQ(find("ext"), rids({1}));
    put(1, "0a1b2c3d-1111-4222-8333-444455556666");
    EXPECT_EQ(find("ext"), rids({}));
    put(1, "");
    EXPECT_EQ(find("0"), rids({}));
}

} // namespace rollcall::cache
