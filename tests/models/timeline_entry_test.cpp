// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timeline_entry.h"

#include <gtest/gtest.h>

namespace rollcall::models
{
namespace
{

QDateTime at(int hour)
{
    return {QDate(2026, 11, 25), QTime(hour, 0), Qt::UTC};
}

sync::AuditRecord record(qint64 seq, int hour, const char *action, const QByteArray &before, const QByteArray &after)
{
    sync::AuditRecord made;
    made.seq = seq;
    made.at = at(hour);
    made.action = QLatin1String(action);
    made.actor = QStringLiteral("token:Entra ID");
    made.before = before;
    made.after = after;
    return made;
}

sync::UserHistory seen(const char *field, int hour)
{
    sync::UserHistory history;
    history.changes.append({QLatin1String(field), QStringLiteral("a"), QStringLiteral("b"), at(hour), 7});
    return history;
}

TEST(Timeline, PutsTheLogAndTheSyncsInOneOrder)
{
    const auto entries = timelineOf(seen("title", 10),
        {record(2, 12, "user.disable", R"({"active":true})", R"({"active":false})"),
            record(1, 8, "user.create", {}, "{}")});
    ASSERT_EQ(entries.size(), 3);
    EXPECT_EQ(entries.at(0).action, QStringLiteral("user.disable"));
    EXPECT_EQ(entries.at(0).field, QStringLiteral("active"));
    EXPECT_EQ(entries.at(0).after, QStringLiteral("false"));
    EXPECT_EQ(entries.at(0).by, QStringLiteral("token:Entra ID"));
    EXPECT_EQ(entries.at(1).action, QString()) << "a sync found it";
    EXPECT_EQ(entries.at(1).by, QStringLiteral("full-listing"));
    EXPECT_EQ(entries.at(2).action, QStringLiteral("user.create"));
}

TEST(Timeline, HasALineForEachAttributeThatAnEntryChangedAndOneForAUserThatIsNew)
{
    const auto changed = timelineOf(
        {}, {record(1, 9, "user.update", R"({"title":"a","x":1,"same":"s"})", R"({"title":"b","same":"s","y":2})")});
    ASSERT_EQ(changed.size(), 3);
    EXPECT_EQ(changed.at(1).field, QStringLiteral("x"));
    EXPECT_EQ(changed.at(1).after, std::nullopt);
    EXPECT_EQ(changed.at(2).before, std::nullopt);
    const auto made = timelineOf({}, {record(1, 9, "user.create", {}, R"({"title":"b","y":2})")});
    ASSERT_EQ(made.size(), 1);
    EXPECT_EQ(made.at(0).field, QString());
}

TEST(Timeline, WhatTheLogTellsAndASyncFoundStandsOnce)
{
    const auto entries
        = timelineOf(seen("title", 10), {record(4, 9, "user.update", R"({"title":"a"})", R"({"title":"b"})")});
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries.at(0).at, at(9)) << "when it happened";
    EXPECT_EQ(entries.at(0).action, QStringLiteral("user.update"));
    EXPECT_EQ(entries.at(0).by, QStringLiteral("token:Entra ID"));
    EXPECT_EQ(entries.at(0).seenAt, at(10));
    EXPECT_EQ(entries.at(0).seenBy, QStringLiteral("full-listing"));
}

TEST(Timeline, OfSeveralChangesBetweenTwoSyncsTheLastIsTheOneThatWasFound)
{
    const auto entries = timelineOf(seen("title", 10),
        {record(5, 9, "user.update", R"({"title":"x"})", R"({"title":"b"})"),
            record(4, 8, "user.update", R"({"title":"a"})", R"({"title":"x"})")});
    ASSERT_EQ(entries.size(), 2);
    EXPECT_TRUE(entries.at(0).seenAt.isValid());
    EXPECT_FALSE(entries.at(1).seenAt.isValid());
}

TEST(Timeline, WhatTheLogTellsOtherwiseIsNotWhatTheSyncFound)
{
    for (const auto &[hour, after] : {std::pair(11, "b"), std::pair(9, "c")}) {
        const QByteArray now = QByteArray(R"({"title":")") + after + R"("})";
        const auto entries = timelineOf(seen("title", 10), {record(4, hour, "user.update", R"({"title":"a"})", now)});
        EXPECT_EQ(entries.size(), 2) << hour << after;
    }
    sync::UserHistory twice = seen("title", 10);
    twice.changes.prepend({QStringLiteral("title"), QStringLiteral("z"), QStringLiteral("b"), at(12), 9});
    const auto entries = timelineOf(twice, {record(4, 9, "user.update", R"({"title":"a"})", R"({"title":"b"})")});
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries.at(0).action, QString()) << "the line was the earlier sync's";
    EXPECT_EQ(entries.at(1).seenAt, at(10));
}

TEST(Timeline, BothNameAnAttributeAlike)
{
    const char *const before = R"({"emails":[{"type":"work","value":"a@x"}],"urn:a:2.0:User":{"department":"a"}})";
    const char *const after = R"({"emails":[{"type":"work","value":"b@x"}],"urn:a:2.0:User":{"department":"b"}})";
    const auto entries
        = timelineOf(seen("urn:a:2.0:User:department", 10), {record(4, 9, "user.update", before, after)});
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries.at(0).field, QStringLiteral("emails[type eq \"work\"].value"));
    EXPECT_EQ(entries.at(1).field, QStringLiteral("urn:a:2.0:User:department"));
    EXPECT_TRUE(entries.at(1).seenAt.isValid());
}

TEST(Timeline, KeepsTheRuleOfWhatWasRefused)
{
    sync::AuditRecord refused = record(5, 9, "request.refused", {}, {});
    refused.rule = QStringLiteral("email-required");
    const auto entries = timelineOf({}, {refused});
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries.at(0).rule, QStringLiteral("email-required"));
}

} // namespace
} // namespace rollcall::models
