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
    void put(quint32 rid, const char *id) { m_index.put({{rid, {}, id}}); }
    [[nodiscard]] QVector<quint32> find(const char *beginning) const { return m_index.find(beginning).toVector(); }
    [[nodiscard]] QVector<quint32> findWhole(const char *id) const { return m_index.findWhole(id).toVector(); }
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
