// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/rule_text.h"

#include "in_every_language.h"

namespace rollcall::wording
{
namespace
{

class RuleTextIn : public test::InEveryLanguage
{
};

TEST_P(RuleTextIn, EveryRuleSaysWhatHappenedAndWhoActs)
{
    QStringList titles;
    for (const rules::RuleCode code : rules::allRuleCodes()) {
        const RuleText text = ruleText(code);
        const std::string name = rules::ruleCodeName(code).toStdString();
        EXPECT_FALSE(text.title.isEmpty()) << name;
        EXPECT_FALSE(titles.contains(text.title)) << name;
        titles << text.title;
        for (const QString &sentence : {text.whatHappened, text.whoActs})
            EXPECT_TRUE(sentence.endsWith(u'.') || sentence.endsWith(u'。')) << name << sentence.toStdString();
    }
}

TEST_P(RuleTextIn, NothingStaysEnglish)
{
    if (!isTranslated())
        return;
    for (const rules::RuleCode code : rules::allRuleCodes()) {
        EXPECT_NE(ruleTitle(code), inEnglish([code] { return ruleTitle(code); }));
        EXPECT_NE(ruleSentence(code), inEnglish([code] { return ruleSentence(code); }));
        EXPECT_NE(ruleWhoActs(code), inEnglish([code] { return ruleWhoActs(code); }));
    }
}

// Whoever reads it out must hear who acts: one of the two administrators, or nobody.
TEST_P(RuleTextIn, SaysWhoActs)
{
    const QHash<QString, QStringList> actors{
        {QStringLiteral("en"), {QStringLiteral("dministrator"), QStringLiteral("Nobody has to act")}},
        {QStringLiteral("fr"), {QStringLiteral("dministrateur"), QStringLiteral("Aucune action n’est nécessaire")}},
        {QStringLiteral("ja"), {QStringLiteral("管理者"), QStringLiteral("対応は不要です")}},
    };
    for (const rules::RuleCode code : rules::allRuleCodes()) {
        const QString who = ruleWhoActs(code);
        const QStringList known = actors.value(GetParam());
        EXPECT_TRUE(std::any_of(known.begin(), known.end(), [&who](const QString &actor) {
            return who.contains(actor);
        })) << who.toStdString();
    }
}

ROLLCALL_IN_EVERY_LANGUAGE(RuleTextIn);

} // namespace
} // namespace rollcall::wording
