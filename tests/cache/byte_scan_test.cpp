// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/byte_scan.h"
#include "support/printers.h"

#include <random>

namespace rollcall::cache
{

namespace
{

qsizetype find(const QByteArray &text, const QByteArray &needle)
{
    const char *end = text.constData() + text.size();
    const char *place = findBytes(text.constData(), end, needle);
    return place == end ? -1 : place - text.constData();
}

} // namespace

TEST(ByteScan, FindsANeedleAtEveryPlaceOfTextsOfEveryLength)
{
    for (int length = 1; length <= 100; ++length) {
        for (int size = 1; size <= std::min(length, 5); ++size) {
            const QByteArray needle = QByteArray("xyzzy").first(size);
            for (int place = 0; place + size <= length; ++place) {
                QByteArray text(length, '.');
                text.replace(place, size, needle);
                ASSERT_EQ(find(text, needle), place) << "length " << length << ", needle of " << size;
            }
        }
    }
}

TEST(ByteScan, DoesNotFindWhatIsNotThere)
{
    EXPECT_EQ(find(QByteArray(1000, 'a'), "b"), -1);
    EXPECT_EQ(find(QByteArray(1000, 'a') + "b", "ba"), -1);
    EXPECT_EQ(find("", "a"), -1);
    EXPECT_EQ(find("ab", "abc"), -1);
}

TEST(ByteScan, LooksNoFurtherThanTheEnd)
{
    const QByteArray text("................................needle");
    const char *end = text.constData() + 35;
    EXPECT_EQ(findBytes(text.constData(), end, "needle"), end);
}

TEST(ByteScan, AgreesWithASlowSearchOnTextsFullOfNearMisses)
{
    std::mt19937 random(20261122);
    for (int round = 0; round < 3000; ++round) {
        QByteArray text;
        for (unsigned i = 0; i < random() % 200; ++i)
            text.append("ab"[random() % 2]);
        QByteArray needle;
        for (unsigned i = 0; i < 1 + random() % 8; ++i)
            needle.append("ab"[random() % 2]);
        ASSERT_EQ(find(text, needle), text.indexOf(needle)) << text.toStdString() << " / " << needle.toStdString();
    }
}

} // namespace rollcall::cache
