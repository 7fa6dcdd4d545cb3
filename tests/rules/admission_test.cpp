// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/admission.h"

#include "rules/rule_code.h"
#include "support/printers.h"

namespace rollcall::rules
{

namespace
{

constexpr UserFacts kGood{true, true, true};
constexpr UserFacts kNoEmail{false, true, true};
constexpr UserFacts kNoName{true, false, true};
constexpr UserFacts kInactive{true, true, false};

/// The rule of a refusal; none for another error.
template <typename T> std::optional<RuleCode> ruleOf(const scim::Outcome<T> &outcome)
{
    return outcome.ok() ? std::nullopt : ruleCodeIn(outcome.error().detail);
}

constexpr KnownUser live(Source source)
{
    return {source, false};
}

constexpr KnownUser deleted(Source source)
{
    return {source, true};
}

} // namespace

TEST(UserFacts, SeeWhatIsBlank)
{
    const auto facts = [](const char *json) { return userFacts(QJsonDocument::fromJson(QByteArray(json)).object()); };
    EXPECT_EQ(facts("{}"), (UserFacts{false, false, true}));
    EXPECT_EQ(facts(R"({"emails":[]})").hasEmail, false);
    EXPECT_EQ(facts(R"({"emails":[{"type":"work"}]})").hasEmail, false);
    EXPECT_EQ(facts(R"({"emails":[{"value":"  "}]})").hasEmail, false);
    EXPECT_EQ(facts(R"({"emails":[{"value":""},{"value":"a@example.com"}]})").hasEmail, true);
    EXPECT_EQ(facts(R"({"name":{}})").hasName, false);
    EXPECT_EQ(facts(R"({"name":{"givenName":" ","familyName":"","formatted":"\u3000"}})").hasName, false);
    EXPECT_EQ(facts(R"({"name":{"givenName":"Ana"}})").hasName, true);
    EXPECT_EQ(facts(R"({"name":{"familyName":"Sato"}})").hasName, true);
    EXPECT_EQ(facts(R"({"name":{"formatted":"佐藤 花"}})").hasName, true);
    EXPECT_EQ(facts(R"({"displayName":"Ana","name":{"middleName":"B"}})").hasName, false);
    EXPECT_EQ(facts(R"({"active":false})").isActive, false);
    EXPECT_EQ(facts(R"({"active":true})").isActive, true);
}

TEST(AdmitCreate, LetsTheMdmsRulesDecide)
{
    struct Case {
        const char *name;
        UserFacts facts;
        std::optional<KnownUser> known;
        std::optional<Admission> admitted;
        std::optional<RuleCode> rule;
        int status;
    };
    const Case cases[] = {
        {"somebody new", kGood, {}, Admission::Create, {}, 0},
        {"email-required", kNoEmail, {}, {}, RuleCode::EmailRequired, 400},
        {"name-required", kNoName, {}, {}, RuleCode::NameRequired, 400},
        {"inactive-user", kInactive, {}, {}, RuleCode::InactiveUser, 400},
        {"everything wrong: the first rule speaks", {false, false, false}, {}, {}, RuleCode::EmailRequired, 400},
        {"adopt-source, Local", kGood, live(Source::Local), Admission::TakeOver, {}, 0},
        {"adopt-source, LDAP", kGood, live(Source::Ldap), Admission::TakeOver, {}, 0},
        {"adopt-source, Entra ID user source", kGood, live(Source::EntraIdUserSource), Admission::TakeOver, {}, 0},
        {"no take-over without e-mail", kNoEmail, live(Source::Local), {}, RuleCode::EmailRequired, 400},
        {"no take-over without name", kNoName, live(Source::Ldap), {}, RuleCode::NameRequired, 400},
        {"no take-over of the inactive", kInactive, live(Source::Ldap), {}, RuleCode::InactiveUser, 400},
        {"provisioned already", kGood, live(Source::ScimEntraId), {}, {}, 409},
        {"provisioned already, and faulty", kNoEmail, live(Source::ScimEntraId), {}, {}, 409},
        {"returning-user", kGood, deleted(Source::ScimEntraId), Admission::Revive, {}, 0},
        {"returning, from another source", kGood, deleted(Source::Local), Admission::Revive, {}, 0},
        {"no return without e-mail", kNoEmail, deleted(Source::ScimEntraId), {}, RuleCode::EmailRequired, 400},
        {"no return of the inactive", kInactive, deleted(Source::ScimEntraId), {}, RuleCode::InactiveUser, 400},
    };
    for (const Case &c : cases) {
        const auto outcome = admitCreate(Profile::Mdm, c.facts, c.known);
        EXPECT_EQ(outcome.ok(), c.admitted.has_value()) << c.name;
        EXPECT_EQ(ruleOf(outcome), c.rule) << c.name;
        if (outcome.ok()) {
            EXPECT_EQ(*outcome, c.admitted) << c.name;
        } else {
            EXPECT_EQ(outcome.error().status, c.status) << c.name;
        }
    }
}

TEST(AdmitCreate, AsksTheRfcForUniquenessOnly)
{
    for (const UserFacts &facts : {kGood, kNoEmail, kNoName, kInactive}) {
        EXPECT_EQ(*admitCreate(Profile::Rfc, facts, {}), Admission::Create);
        // A user who was deleted is gone: the next one of that name is somebody else.
        EXPECT_EQ(*admitCreate(Profile::Rfc, facts, deleted(Source::ScimEntraId)), Admission::Create);
        for (const Source source : {Source::ScimEntraId, Source::Local, Source::Ldap, Source::EntraIdUserSource}) {
            const auto outcome = admitCreate(Profile::Rfc, facts, live(source));
            ASSERT_FALSE(outcome.ok());
            EXPECT_EQ(outcome.error().status, 409);
            EXPECT_EQ(outcome.error().scimType, QStringLiteral("uniqueness"));
        }
    }
}

TEST(AdmitUpdate, LetsTheMdmsRulesDecide)
{
    const QStringList wholeName{
        QStringLiteral("name.givenName"), QStringLiteral("name.familyName"), QStringLiteral("name.formatted")};
    struct Case {
        const char *name;
        Source source;
        UserFacts after;
        QStringList blanks;
        std::optional<Change> change;
        std::optional<RuleCode> rule;
    };
    const Case cases[] = {
        {"an update", Source::ScimEntraId, kGood, {}, Change::Update, {}},
        {"disabling somebody provisioned", Source::ScimEntraId, kInactive, {}, Change::Update, {}},
        {"a single blank name", Source::ScimEntraId, kGood, {wholeName.at(0)}, Change::Update, {}},
        {"two blank names", Source::ScimEntraId, kGood, wholeName.mid(1), Change::Update, {}},
        {"all names blank", Source::ScimEntraId, kGood, wholeName, {}, RuleCode::NameRequired},
        {"the name as a whole blank", Source::ScimEntraId, kGood, {QStringLiteral("name")}, {}, RuleCode::NameRequired},
        {"in the longest spelling", Source::ScimEntraId, kGood,
            {QStringLiteral("urn:ietf:params:scim:schemas:core:2.0:User:Name")}, {}, RuleCode::NameRequired},
        {"another blank", Source::ScimEntraId, kGood, {QStringLiteral("nickName"), QStringLiteral("emails")},
            Change::Update, {}},
        {"the last e-mail removed", Source::ScimEntraId, kNoEmail, {}, {}, RuleCode::EmailRequired},
        {"the last name removed", Source::ScimEntraId, kNoName, {}, {}, RuleCode::NameRequired},
        {"adopt-source by an update", Source::Local, kGood, {}, Change::TakeOver, {}},
        {"adopt-source, LDAP", Source::Ldap, kGood, {}, Change::TakeOver, {}},
        {"adopt-source, Entra ID user source", Source::EntraIdUserSource, kGood, {}, Change::TakeOver, {}},
        {"no migration without e-mail", Source::Ldap, kNoEmail, {}, {}, RuleCode::EmailRequired},
        {"no migration without name", Source::Ldap, kNoName, {}, {}, RuleCode::NameRequired},
        {"no migration of the inactive", Source::Local, kInactive, {}, {}, RuleCode::InactiveUser},
    };
    for (const Case &c : cases) {
        const auto outcome = admitUpdate(Profile::Mdm, c.source, kGood, c.after, c.blanks);
        EXPECT_EQ(outcome.ok(), c.change.has_value()) << c.name;
        EXPECT_EQ(ruleOf(outcome), c.rule) << c.name;
        if (outcome.ok()) {
            EXPECT_EQ(*outcome, c.change) << c.name;
        }
        EXPECT_EQ(*admitUpdate(Profile::Rfc, c.source, kGood, c.after, c.blanks), Change::Update) << c.name;
    }
}

TEST(AdmitUpdate, DoesNotHoldAnOldLackAgainstAProvisionedUser)
{
    const UserFacts bare{false, false, true};
    EXPECT_EQ(*admitUpdate(Profile::Mdm, Source::ScimEntraId, bare, bare, {}), Change::Update);
    EXPECT_EQ(*admitUpdate(Profile::Mdm, Source::ScimEntraId, kNoName, kNoName, {}), Change::Update);
    EXPECT_FALSE(admitUpdate(Profile::Mdm, Source::ScimEntraId, kNoName, bare, {}).ok());
    // Taking somebody over is another matter.
    EXPECT_FALSE(admitUpdate(Profile::Mdm, Source::Local, bare, bare, {}).ok());
}

} // namespace rollcall::rules
