// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/change_collector.h"
#include "support/printers.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

QVector<QString> sorted(QVector<QString> ids)
{
    std::ranges::sort(ids);
    return ids;
}

} // namespace

TEST(ChangeCollector, NamesEachIdOnce)
{
    ChangeCollector collector;
    collector.add({{QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("g")}});
    collector.add({{QStringLiteral("b"), QStringLiteral("c")}, {}});
    collector.addGroup(QStringLiteral("g"));
    const ChangeSet changes = collector.take();
    EXPECT_EQ(sorted(changes.users), (QVector<QString>{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    EXPECT_EQ(changes.groups, QVector<QString>{QStringLiteral("g")});
    EXPECT_FALSE(changes.everything);
    EXPECT_TRUE(collector.isEmpty());
    EXPECT_TRUE(collector.take().isEmpty());
}

TEST(ChangeCollector, GivesUpNamesWhenThereAreTooMany)
{
    ChangeCollector collector;
    for (int i = 0; i <= 1'000; ++i)
        collector.addUser(QString::number(i));
    collector.addUser(QStringLiteral("one more"));
    EXPECT_FALSE(collector.isEmpty());
    EXPECT_EQ(collector.take(), (ChangeSet{{}, {}, true}));
}

TEST(ChangeCollector, GathersNoNamesWhenTooManyAreToCome)
{
    ChangeCollector collector;
    collector.addUser(QStringLiteral("a"));
    collector.expect(1'000);
    EXPECT_EQ(collector.take(), (ChangeSet{{QStringLiteral("a")}, {}, false}));
    collector.addUser(QStringLiteral("a"));
    collector.expect(1'001);
    collector.addUser(QByteArrayView("b"));
    collector.addGroup(QStringLiteral("g"));
    EXPECT_EQ(collector.take(), (ChangeSet{{}, {}, true}));
}

TEST(ChangeCollector, EverythingStaysEverything)
{
    ChangeCollector collector;
    collector.addUser(QStringLiteral("a"));
    collector.add({{}, {}, true});
    collector.addUser(QStringLiteral("b"));
    EXPECT_EQ(collector.take(), (ChangeSet{{}, {}, true}));
}

} // namespace rollcall::cache
