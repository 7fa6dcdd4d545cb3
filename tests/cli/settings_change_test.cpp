// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings_change.h"

#include "moment.h"

#include "support/printers.h"

namespace rollcall::cli
{
namespace
{

const QJsonObject kSettings{{QStringLiteral("autoInvite"), false},
    {QStringLiteral("managedAppleId"),
        QJsonObject{{QStringLiteral("enabled"), false}, {QStringLiteral("attribute"), QString()}}}};

} // namespace

TEST(SettingsChange, SetsByPathAndKeepsTheRest)
{
    const auto changed = changedSettings(kSettings,
        {QStringLiteral("autoInvite=true"), QStringLiteral("managedAppleId.attribute=a=b"),
            QStringLiteral("managedAppleId.enabled=true")});
    ASSERT_TRUE(test::isOk(changed));
    EXPECT_TRUE(changed->value(QStringLiteral("autoInvite")).toBool());
    const QJsonObject mapping = changed->value(QStringLiteral("managedAppleId")).toObject();
    EXPECT_TRUE(mapping.value(QStringLiteral("enabled")).toBool());
    EXPECT_EQ(mapping.value(QStringLiteral("attribute")).toString(), QStringLiteral("a=b"));
}

TEST(SettingsChange, RefusesWhatIsNoSetting)
{
    for (const char *assignment : {"nonsense=true", "autoInvite", "autoInvite=maybe", "=true", "managedAppleId=x",
             "managedAppleId.nope=1", "autoInvite.deeper=true", "..=1"}) {
        const auto changed = changedSettings(kSettings, {QLatin1String(assignment)});
        ASSERT_FALSE(changed.ok()) << assignment;
        EXPECT_EQ(changed.error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(changed.error().subject, QLatin1String(assignment));
    }
}

TEST(Moment, IsADateATimeOrASpan)
{
    const QDateTime now({2026, 3, 31}, {12, 0}, Qt::UTC);
    EXPECT_EQ(momentFrom(QStringLiteral("30d"), now), now.addDays(-30));
    EXPECT_EQ(momentFrom(QStringLiteral("12h"), now), now.addSecs(-12 * 3600));
    EXPECT_EQ(momentFrom(QStringLiteral("90m"), now), now.addSecs(-90 * 60));
    EXPECT_EQ(momentFrom(QStringLiteral("2026-01-31T08:00:00+02:00"), now), QDateTime({2026, 1, 31}, {6, 0}, Qt::UTC));
    EXPECT_EQ(momentFrom(QStringLiteral("2026-01-31"), now)->toLocalTime().date(), QDate(2026, 1, 31));
    for (const char *nonsense : {"", "d", "-5d", "5w", "yesterday", "99999999999999999999d", "2026-02-30"})
        EXPECT_FALSE(momentFrom(QLatin1String(nonsense), now).has_value()) << nonsense;
}

} // namespace rollcall::cli
