// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/summary_text.h"

#include "in_every_language.h"

namespace rollcall::wording
{
namespace
{

QString words(const QString &language, const char *en, const char *fr, const char *ja)
{
    const char *text = language == QLatin1String("en") ? en : language == QLatin1String("fr") ? fr : ja;
    return QString::fromUtf8(text).replace(u'~', QChar(0x00A0)).replace(u'\'', QChar(0x202F));
}

class SummaryTextIn : public test::InEveryLanguage
{
};

TEST_P(SummaryTextIn, SyncSaysWhatChanged)
{
    EXPECT_EQ(syncSummary({2'000, 60, 3, 1, 0, true}),
        words(GetParam(), "2,000 users, 60 user groups: 3 added, 1 changed, 0 removed.",
            "2'000~utilisateurs, 60~groupes d’utilisateurs – ajouts~: 3, modifications~: 1, suppressions~: 0.",
            "ユーザ 2,000人、ユーザ グループ 60件 - 追加 3件、変更 1件、削除 0件。"));
    EXPECT_EQ(syncSummary({1, 1, 0, 0, 0, true}),
        words(GetParam(), "1 user, 1 user group: nothing changed.",
            "1~utilisateur, 1~groupe d’utilisateurs – aucun changement.",
            "ユーザ 1人、ユーザ グループ 1件 - 変更なし。"));
}

TEST_P(SummaryTextIn, SyncSaysThatItIsNotComplete)
{
    const QString complete = syncSummary({5, 0, 5, 0, 0, true});
    const QString partial = syncSummary({5, 0, 5, 0, 0, false});
    EXPECT_NE(partial, complete);
    EXPECT_TRUE(partial.startsWith(complete)) << partial.toStdString();
}

TEST_P(SummaryTextIn, ProvisioningHasALineForEachKindWithoutZeros)
{
    ProvisioningFigures users;
    users.created = 1'950;
    users.updated = 1;
    users.skipped = 42;
    users.failed = 2;
    MembershipFigures memberships;
    memberships.added = 1;
    const QStringList lines = provisioningSummary(users, {}, memberships);
    EXPECT_EQ(lines,
        (QStringList{words(GetParam(), "Users: 1,950 created, 1 updated, 42 skipped, 2 failed",
                         "Utilisateurs~: 1'950~créés, 1~mis à jour, 42~ignorés, 2~en échec",
                         "ユーザ: 作成 1,950件、更新 1件、スキップ 42件、失敗 2件"),
            words(GetParam(), "Memberships: 1 added", "Appartenances aux groupes~: 1~ajoutée",
                "メンバーシップ: 追加 1件")}));
}

TEST_P(SummaryTextIn, ProvisioningSaysThatNothingChanged)
{
    ProvisioningFigures users;
    users.unchanged = 2;
    EXPECT_EQ(provisioningSummary(users, {}, {}),
        (QStringList{words(GetParam(), "Nothing changed.", "Aucun changement.", "変更はありません。"),
            words(GetParam(), "Users: 2 unchanged", "Utilisateurs~: 2~sans changement", "ユーザ: 変更なし 2件")}));
}

ROLLCALL_IN_EVERY_LANGUAGE(SummaryTextIn);

} // namespace
} // namespace rollcall::wording
