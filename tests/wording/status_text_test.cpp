// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/status_text.h"

#include "in_every_language.h"
#include "wording/count_text.h"

#include <limits>

namespace rollcall::wording
{
namespace
{

QDateTime today(int hour, int minute)
{
    return QDateTime(QDate(2026, 11, 22), QTime(hour, minute), Qt::UTC);
}

const QDateTime kNow = today(14, 5);

/// Spaces that must not break are written as ~ (U+00A0) and ' (U+202F, French thousands).
QString spaced(const char *text)
{
    return QString::fromUtf8(text).replace(u'~', QChar(0x00A0)).replace(u'\'', QChar(0x202F));
}

QString words(const QString &language, const char *en, const char *fr, const char *ja)
{
    return spaced(language == QLatin1String("en") ? en : language == QLatin1String("fr") ? fr : ja);
}

class StatusTextIn : public test::InEveryLanguage
{
};

TEST_P(StatusTextIn, InSync)
{
    EXPECT_EQ(inSyncLine(today(13, 58), today(14, 7), kNow),
        words(GetParam(), "In sync · last change 13:58 · next check 14:07",
            "Synchronisé · dernière modification~: 13:58 · prochaine vérification~: 14:07",
            "同期済み · 最終変更 13:58 · 次回確認 14:07"));
    EXPECT_EQ(inSyncLine({}, {}, kNow), words(GetParam(), "In sync", "Synchronisé", "同期済み"));
    EXPECT_EQ(syncMeansLine(QStringLiteral("change-feed")),
        words(GetParam(), "Changes are found by: change feed",
            "Modifications trouvées par\u00a0: flux de modifications", "変更の検出方法: 変更フィード"));
    EXPECT_EQ(syncMeansLine(QStringLiteral("last-modified")),
        words(GetParam(), "Changes are found by: last modified",
            "Modifications trouvées par\u00a0: dernière modification", "変更の検出方法: 最終更新"));
    EXPECT_EQ(syncMeansLine(QStringLiteral("last-modified-and-ids")),
        words(GetParam(), "Changes are found by: last modified, and all IDs",
            "Modifications trouvées par\u00a0: dernière modification et tous les ID",
            "変更の検出方法: 最終更新と全ID"));
    EXPECT_EQ(syncMeansLine(QStringLiteral("full-listing")),
        words(GetParam(), "Changes are found by: full listing", "Modifications trouvées par\u00a0: liste complète",
            "変更の検出方法: 全件の一覧"));
    EXPECT_EQ(syncMeansLine(QStringLiteral("rumour")), QString());
}

TEST_P(StatusTextIn, ProgressLeavesOutWhatIsNotKnown)
{
    ProgressFigures progress{ProgressFigures::What::Users, 1'200, 48'210, 1'850.4, 25};
    EXPECT_EQ(progressLine(progress),
        words(GetParam(), "Users: 1,200 of 48,210 · 1,850 per second · 25 s left",
            "Utilisateurs~: 1'200 sur 48'210 · 1'850 par seconde · encore 25~s",
            "ユーザ: 48,210件中1,200件 · 毎秒 1,850件 · 残り 25秒"));
    progress = {ProgressFigures::What::Groups, 3, -1, 0, -1};
    EXPECT_EQ(progressLine(progress),
        words(GetParam(), "User groups: 3", "Groupes d’utilisateurs~: 3", "ユーザ グループ: 3"));
    EXPECT_TRUE(syncingLine(progress).endsWith(progressLine(progress)));
}

TEST_P(StatusTextIn, FailureNamesItsCauseAndTheAgeOfTheData)
{
    const Error error{ErrorCode::HostNotFound, {}, QStringLiteral("mdm"), 0};
    EXPECT_EQ(syncFailedLine(error, today(13, 58), kNow),
        words(GetParam(), "Not in sync · Host not found · as of 13:58",
            "Non synchronisé · Hôte introuvable · dernier état~: 13:58",
            "同期できていません · ホストが見つかりません · 13:58時点"));
    EXPECT_EQ(offlineLine({}, kNow), words(GetParam(), "Offline", "Hors ligne", "オフライン"));
    EXPECT_EQ(asOf(today(14, 2), kNow),
        words(GetParam(), "as of 14:02 (3 min ago)", "dernier état~: 14:02 (il y a 3~min)", "14:02時点（3分前）"));
}

TEST_P(StatusTextIn, CountsHaveThePluralsOfTheLanguage)
{
    EXPECT_EQ(userCount(0), words(GetParam(), "0 users", "0~utilisateur", "ユーザ 0人"));
    EXPECT_EQ(userCount(1), words(GetParam(), "1 user", "1~utilisateur", "ユーザ 1人"));
    EXPECT_EQ(userCount(48'210), words(GetParam(), "48,210 users", "48'210~utilisateurs", "ユーザ 48,210人"));
    EXPECT_EQ(memberCount(2), words(GetParam(), "2 members", "2~membres", "メンバー 2人"));
    EXPECT_EQ(shownCount(612), words(GetParam(), "612 shown", "612~affichés", "612件を表示"));
    EXPECT_EQ(filteredCount(12, 48'210),
        words(GetParam(), "12 of 48,210 shown · filtered", "12~affichés sur 48'210 · liste filtrée",
            "48,210件中12件を表示 · フィルタ適用中"));
    EXPECT_FALSE(userCount(std::numeric_limits<qint64>::max()).isEmpty());
}

ROLLCALL_IN_EVERY_LANGUAGE(StatusTextIn);

} // namespace
} // namespace rollcall::wording
