// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/time_text.h"

#include "in_every_language.h"

namespace rollcall::wording
{
namespace
{

QDateTime at(const char *time)
{
    return QDateTime::fromString(QString::fromUtf8(time), Qt::ISODate);
}

const QDateTime kNow = at("2026-11-22T14:02:00Z");

struct Case {
    const char *time;
    const char *en;
    const char *fr;
    const char *ja;
};

// No-break spaces are written as ~.
constexpr Case kRelative[] = {
    {"2026-11-22T14:02:30Z", "just now", "à l’instant", "たった今"}, // another computer's clock
    {"2026-11-22T14:01:01Z", "just now", "à l’instant", "たった今"},
    {"2026-11-22T14:01:00Z", "1 min ago", "il y a 1~min", "1分前"},
    {"2026-11-22T13:59:00Z", "3 min ago", "il y a 3~min", "3分前"},
    {"2026-11-22T13:02:01Z", "59 min ago", "il y a 59~min", "59分前"},
    {"2026-11-22T13:02:00Z", "1 h ago", "il y a 1~h", "1時間前"},
    {"2026-11-21T14:02:01Z", "23 h ago", "il y a 23~h", "23時間前"},
    {"2026-11-21T14:02:00Z", "21 Nov 2026", "21 nov. 2026", "2026/11/21"},
    {"2024-02-29T00:00:00Z", "29 Feb 2024", "29 févr. 2024", "2024/02/29"},
    {"2026-11-22T15:00:00Z", "15:00", "15:00", "15:00"}, // to come
    {"", "–", "–", "–"},
};

class TimeTextIn : public test::InEveryLanguage
{
protected:
    static QString expected(const char *en, const char *fr, const char *ja)
    {
        const QHash<QString, const char *> byLanguage{
            {QStringLiteral("en"), en}, {QStringLiteral("fr"), fr}, {QStringLiteral("ja"), ja}};
        return QString::fromUtf8(byLanguage.value(GetParam())).replace(u'~', QChar(QChar::Nbsp));
    }
};

TEST_P(TimeTextIn, RelativeUpToADayThenTheDate)
{
    for (const Case &row : kRelative)
        EXPECT_EQ(relativeTime(at(row.time), kNow), expected(row.en, row.fr, row.ja)) << row.time;
}

TEST_P(TimeTextIn, ClockTimeSaysTheDateOnlyOfAnotherDay)
{
    EXPECT_EQ(clockTime(at("2026-11-22T00:00:00Z"), kNow), QStringLiteral("00:00"));
    EXPECT_EQ(clockTime(at("2026-11-21T23:59:00Z"), kNow),
        expected("21 Nov 2026 23:59", "21 nov. 2026 23:59", "2026/11/21 23:59"));
    EXPECT_EQ(clockTime({}, kNow), QStringLiteral("–"));
}

TEST_P(TimeTextIn, ExactTimeHasDateAndSeconds)
{
    EXPECT_EQ(exactTime(at("2026-11-22T13:58:07Z")),
        expected("22 Nov 2026 13:58:07", "22 nov. 2026 13:58:07", "2026/11/22 13:58:07"));
    EXPECT_EQ(exactTime({}), QStringLiteral("–"));
}

TEST_P(TimeTextIn, Durations)
{
    EXPECT_EQ(durationText(0), expected("0 s", "0~s", "0秒"));
    EXPECT_EQ(durationText(59), expected("59 s", "59~s", "59秒"));
    EXPECT_EQ(durationText(60), expected("1 min", "1~min", "1分"));
    EXPECT_EQ(durationText(3'600), expected("1 h", "1~h", "1時間"));
    EXPECT_EQ(durationText(7'500), expected("2 h 5 min", "2~h 5~min", "2時間5分"));
    EXPECT_EQ(durationText(47 * 3'600 + 3'599), expected("47 h 59 min", "47~h 59~min", "47時間59分"));
    EXPECT_EQ(durationText(48 * 3'600 + 59), expected("2 days", "2~jours", "2日"));
    EXPECT_EQ(durationText(77 * 3'600), expected("3 days 5 h", "3~jours 5~h", "3日5時間"));
    EXPECT_EQ(durationText(1'000'000), expected("11 days 13 h", "11~jours 13~h", "11日13時間"));
    EXPECT_EQ(durationText(-1), QStringLiteral("–"));
}

ROLLCALL_IN_EVERY_LANGUAGE(TimeTextIn);

} // namespace
} // namespace rollcall::wording
