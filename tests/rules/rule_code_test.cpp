// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/rule_code.h"

#include "rules/rules_page.h"
#include "support/printers.h"

namespace rollcall::rules
{

TEST(RuleCode, IsTheSpecificationsList)
{
    // The codes of the specification, "Rules of the MDM", in its order. Others read them: append, never rename.
    const QStringList specified = QStringLiteral(
        "email-required name-required inactive-user blank-ignored mapping-removed soft-delete returning-user purge "
        "adopt-source group-deleted member-hard-deleted group-duplicate nested-group attribute-unknown ldap-no-sync "
        "token-inactive token-expired token-unknown managed-apple-id-conflict one-way no-events")
                                      .split(u' ');
    QStringList ours;
    for (const RuleCode code : allRuleCodes())
        ours.append(ruleCodeName(code));
    EXPECT_EQ(ours, specified);
}

TEST(RuleCode, NamesGoBothWays)
{
    for (const RuleCode code : allRuleCodes())
        EXPECT_EQ(ruleCodeFromName(ruleCodeName(code)), code);
    EXPECT_EQ(ruleCodeFromName(u"Email-Required"), std::nullopt);
    EXPECT_EQ(ruleCodeFromName(u""), std::nullopt);
}

TEST(RuleCode, IsReadFromADetail)
{
    EXPECT_EQ(ruleCodeIn(u"[email-required] The user has no e-mail address."), RuleCode::EmailRequired);
    EXPECT_EQ(ruleCodeIn(u"[token-unknown]"), RuleCode::TokenUnknown);
    for (const QStringView detail :
        {u"", u"[", u"[email-required", u"[something-else] x", u" [email-required] x", u"email-required"})
        EXPECT_EQ(ruleCodeIn(detail), std::nullopt) << detail.toString().toStdString();
}

TEST(RuleCode, IsExplainedToPeopleInEveryLanguage)
{
    QStringList ours;
    for (const RuleCode code : allRuleCodes())
        ours.append(ruleCodeName(code));
    for (const char *language : {"en", "fr", "ja"}) {
        QStringList documented;
        const test::RulesPage page(QString::fromLatin1(language));
        for (const test::RulesPage::Row &row : page.rows()) {
            documented.append(row.code);
            EXPECT_FALSE(row.whatHappens.trimmed().isEmpty()) << language << ' ' << row.code.toStdString();
            EXPECT_FALSE(row.whoActs.trimmed().isEmpty()) << language << ' ' << row.code.toStdString();
        }
        EXPECT_EQ(documented, ours) << language;
    }
}

TEST(RuleCode, HasATestOfItsName)
{
    const testing::UnitTest &all = *testing::UnitTest::GetInstance();
    QStringList tests;
    for (int suite = 0; suite < all.total_test_suite_count(); ++suite) {
        const testing::TestSuite &rules = *all.GetTestSuite(suite);
        for (int test = 0; QLatin1String(rules.name()) == u"Rule" && test < rules.total_test_count(); ++test)
            tests.append(QString::fromLatin1(rules.GetTestInfo(test)->name()));
    }
    for (const RuleCode code : allRuleCodes()) {
        QString name;
        for (const QString &word : ruleCodeName(code).split(u'-'))
            name += word.at(0).toUpper() + word.mid(1);
        EXPECT_TRUE(tests.contains(name)) << ruleCodeName(code).toStdString();
    }
}

} // namespace rollcall::rules
