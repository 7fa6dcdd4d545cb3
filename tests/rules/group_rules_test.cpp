// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/group_admission.h"
#include "rules/membership.h"

#include "rules/rule_code.h"
#include "support/printers.h"

namespace rollcall::rules
{

namespace
{

Candidate user(const char *id, bool hasEmail = true)
{
    return {QString::fromLatin1(id), Candidate::Kind::User, hasEmail};
}

Candidate group(const char *id)
{
    return {QString::fromLatin1(id), Candidate::Kind::Group, false};
}

Candidate nobody(const char *id)
{
    return {QString::fromLatin1(id), Candidate::Kind::Unknown, false};
}

} // namespace

TEST(AdmitMembers, RefusesAllForOne)
{
    struct Case {
        const char *name;
        QVector<Candidate> candidates;
        std::optional<RuleCode> rule;
        bool mdm;
        bool rfc;
        const char *named;
    };
    const Case cases[] = {
        {"nobody at all", {}, {}, true, true, ""},
        {"users", {user("u1"), user("u2")}, {}, true, true, ""},
        {"nested-group", {user("u1"), group("g1")}, RuleCode::NestedGroup, false, true, "g1"},
        {"email-required", {user("u1"), user("u2", false)}, RuleCode::EmailRequired, false, true, "u2"},
        {"an id that nobody has", {user("u1"), nobody("x9")}, {}, false, false, "x9"},
    };
    for (const Case &c : cases) {
        const auto mdm = admitMembers(Profile::Mdm, c.candidates);
        EXPECT_EQ(mdm.ok(), c.mdm) << c.name;
        EXPECT_EQ(admitMembers(Profile::Rfc, c.candidates).ok(), c.rfc) << c.name;
        if (mdm.ok())
            continue;
        EXPECT_EQ(mdm.error().status, 400) << c.name;
        EXPECT_EQ(mdm.error().scimType, QStringLiteral("invalidValue")) << c.name;
        EXPECT_EQ(ruleCodeIn(mdm.error().detail), c.rule) << c.name;
        EXPECT_TRUE(mdm.error().detail.contains(QLatin1String(c.named))) << c.name;
        EXPECT_FALSE(mdm.error().detail.contains(QLatin1String("u1"))) << c.name;
    }
}

TEST(AdmitMembers, NamesOnlySoManyIds)
{
    QVector<Candidate> many;
    for (int i = 0; i < 5000; ++i)
        many.append(nobody(QByteArray::number(100'000 + i).constData()));
    const auto outcome = admitMembers(Profile::Mdm, many);
    ASSERT_FALSE(outcome.ok());
    EXPECT_TRUE(outcome.error().detail.contains(QStringLiteral("and 4980 more")));
    EXPECT_LT(outcome.error().detail.size(), 500);
}

TEST(AdmitGroupName, RefusesASecondGroupOfAName)
{
    const QString name = QStringLiteral("Équipe mobile");
    EXPECT_TRUE(admitGroupName(Profile::Mdm, name, false).ok());
    EXPECT_TRUE(admitGroupName(Profile::Rfc, name, true).ok());
    const auto outcome = admitGroupName(Profile::Mdm, name, true);
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().status, 409);
    EXPECT_EQ(outcome.error().scimType, QStringLiteral("uniqueness"));
    EXPECT_EQ(ruleCodeIn(outcome.error().detail), RuleCode::GroupDuplicate);
    EXPECT_TRUE(outcome.error().detail.contains(name));
}

} // namespace rollcall::rules
