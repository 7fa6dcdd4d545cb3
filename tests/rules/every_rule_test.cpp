// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/admission.h"
#include "rules/blank_values.h"
#include "rules/group_admission.h"
#include "rules/group_deletion.h"
#include "rules/ldap_sync.h"
#include "rules/managed_apple_id.h"
#include "rules/membership.h"
#include "rules/purge.h"
#include "rules/rule_code.h"
#include "rules/rules_page.h"
#include "rules/take_over.h"
#include "rules/token_admission.h"
#include "scim/normalize.h"
#include "scim/schema_registry.h"
#include "scim/schema_uris.h"
#include "support/fake_clock.h"
#include "support/printers.h"

#include <QJsonDocument>

// A test for each rule of the MDM, by its code: what the rule says, as a table of what is asked and what comes of it.
namespace rollcall::rules
{

namespace
{

constexpr UserFacts kGood{true, true, true};
constexpr UserFacts kNoEmail{false, true, true};
constexpr UserFacts kNoName{true, false, true};
constexpr UserFacts kInactive{true, true, false};
constexpr KnownUser kLocal{Source::Local, false};
constexpr KnownUser kDeleted{Source::ScimEntraId, true};

const QStringList kWholeName{
    QStringLiteral("name.givenName"), QStringLiteral("name.familyName"), QStringLiteral("name.formatted")};

QJsonObject object(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(json));
    EXPECT_TRUE(document.isObject()) << json;
    return document.object();
}

/// What an outcome comes to: a rule's code, "refused" by no rule, or "fine".
template <typename T> QString verdict(const scim::Outcome<T> &outcome)
{
    if (outcome.ok())
        return QStringLiteral("fine");
    const auto rule = ruleCodeIn(outcome.error().detail);
    return rule ? ruleCodeName(*rule) : QStringLiteral("refused");
}

/// A request, and what comes of it with the MDM's rules and with those of the RFC.
struct Case {
    const char *request;
    std::function<QString(Profile)> outcome;
    const char *mdm;
    const char *rfc;
};

void expectAll(const QVector<Case> &cases)
{
    for (const Case &c : cases) {
        EXPECT_EQ(c.outcome(Profile::Mdm), QString::fromLatin1(c.mdm)) << c.request;
        EXPECT_EQ(c.outcome(Profile::Rfc), QString::fromLatin1(c.rfc)) << c.request;
    }
}

auto creating(const UserFacts &facts, const std::optional<KnownUser> &known = {})
{
    return [=](Profile profile) { return verdict(admitCreate(profile, facts, known)); };
}

auto updating(const UserFacts &after, Source source = Source::ScimEntraId, const QStringList &blanks = {})
{
    return [=](Profile profile) { return verdict(admitUpdate(profile, source, kGood, after, blanks)); };
}

auto joining(Candidate::Kind kind, bool hasEmail)
{
    return [=](Profile profile) { return verdict(admitMembers(profile, {{QStringLiteral("u1"), kind, hasEmail}})); };
}

} // namespace

TEST(Rule, EmailRequired)
{
    expectAll({
        {"create without", creating(kNoEmail), "email-required", "fine"},
        {"create with", creating(kGood), "fine", "fine"},
        {"take over without", creating(kNoEmail, kLocal), "email-required", "refused"},
        {"return without", creating(kNoEmail, kDeleted), "email-required", "fine"},
        {"migrate by an update without", updating(kNoEmail, Source::Ldap), "email-required", "fine"},
        {"take the last one away", updating(kNoEmail), "email-required", "fine"},
        {"a blank one in an update", updating(kGood, Source::ScimEntraId, {QStringLiteral("emails")}), "fine", "fine"},
        {"join a group without", joining(Candidate::Kind::User, false), "email-required", "fine"},
        {"join a group with", joining(Candidate::Kind::User, true), "fine", "fine"},
    });
}

TEST(Rule, NameRequired)
{
    expectAll({
        {"create without", creating(kNoName), "name-required", "fine"},
        {"take over without", creating(kNoName, kLocal), "name-required", "refused"},
        {"migrate by an update without", updating(kNoName, Source::Local), "name-required", "fine"},
        {"blank all in an update", updating(kGood, Source::ScimEntraId, kWholeName), "name-required", "fine"},
        {"blank one in an update", updating(kGood, Source::ScimEntraId, kWholeName.mid(0, 1)), "fine", "fine"},
        {"take the last one away", updating(kNoName), "name-required", "fine"},
    });
}

TEST(Rule, InactiveUser)
{
    expectAll({
        {"create", creating(kInactive), "inactive-user", "fine"},
        {"take over", creating(kInactive, kLocal), "inactive-user", "refused"},
        {"return", creating(kInactive, kDeleted), "inactive-user", "fine"},
        {"migrate by an update", updating(kInactive, Source::Ldap), "inactive-user", "fine"},
        {"disable somebody provisioned", updating(kInactive), "fine", "fine"},
    });
}

TEST(Rule, BlankIgnored)
{
    ProvisioningSettings off;
    off.blankIgnored = false;
    const auto blanking = [](const ProvisioningSettings &settings) {
        return [=](Profile profile) {
            return blanksKeepValues(profile, settings) ? QStringLiteral("keeps") : QStringLiteral("clears");
        };
    };
    expectAll({
        {"as it is at first", blanking({}), "keeps", "clears"},
        {"switched off", blanking(off), "clears", "clears"},
    });
}

TEST(Rule, MappingRemoved)
{
    const std::pair<const char *, const char *> cases[] = {
        {R"({"userName":"ana"})", R"({"userName":"ana","title":"Boss","name":{"givenName":"Ana","formatted":"A"}})"},
        {R"({"userName":"ana","title":"CEO"})",
            R"({"userName":"ana","title":"CEO","name":{"givenName":"Ana","formatted":"A"}})"},
        {R"({"userName":"ana","name":{"givenName":"Anna"}})",
            R"({"userName":"ana","title":"Boss","name":{"givenName":"Anna","formatted":"A"}})"},
    };
    const QJsonObject stored
        = object(R"({"userName":"ana","title":"Boss","name":{"givenName":"Ana","formatted":"A"}})");
    for (const auto &[incoming, result] : cases)
        EXPECT_EQ(overlay(stored, object(incoming)), object(result)) << incoming;
}

TEST(Rule, SoftDelete)
{
    // Nobody is in the way of somebody who was deleted, from whatever source; who is still there is.
    for (const Source source : {Source::ScimEntraId, Source::Local, Source::Ldap, Source::EntraIdUserSource})
        expectAll({{"create again", creating(kGood, KnownUser{source, true}), "fine", "fine"}});
    expectAll({{"create twice", creating(kGood, KnownUser{Source::ScimEntraId, false}), "refused", "refused"}});
}

TEST(Rule, ReturningUser)
{
    const auto admitted = [](const std::optional<KnownUser> &known) {
        return [=](Profile profile) {
            const auto admission = admitCreate(profile, kGood, known);
            return admission.ok() && *admission == Admission::Revive ? QStringLiteral("same record")
                                                                     : verdict(admission);
        };
    };
    expectAll({
        {"deleted", admitted(kDeleted), "same record", "fine"},
        {"deleted, from another source", admitted(KnownUser{Source::Ldap, true}), "same record", "fine"},
        {"never there", admitted({}), "fine", "fine"},
    });
}

TEST(Rule, Purge)
{
    struct Wish {
        const char *wish;
        scim::Outcome<void> outcome;
        bool isAdmitted;
    };
    const Wish wishes[] = {
        {"active, provisioned", admitUserPurge(Source::ScimEntraId, UserState::Active), false},
        {"disabled, provisioned", admitUserPurge(Source::ScimEntraId, UserState::Disabled), true},
        {"active, Local", admitUserPurge(Source::Local, UserState::Active), true},
        {"active, LDAP", admitUserPurge(Source::Ldap, UserState::Active), true},
        {"disabled, Entra ID user source", admitUserPurge(Source::EntraIdUserSource, UserState::Disabled), true},
        {"provisioned group", admitGroupPurge({Source::ScimEntraId, false, false}), false},
        {"provisioned group, after the preview", admitGroupPurge({Source::ScimEntraId, false, true}), true},
        {"LDAP group", admitGroupPurge({Source::Ldap, false, false}), true},
        {"All Users", admitGroupPurge({Source::Local, true, false}), false},
        {"All Users, after the preview", admitGroupPurge({Source::ScimEntraId, true, true}), false},
    };
    for (const Wish &w : wishes) {
        EXPECT_EQ(verdict(w.outcome), w.isAdmitted ? QStringLiteral("fine") : QStringLiteral("purge")) << w.wish;
        if (!w.isAdmitted) {
            EXPECT_EQ(w.outcome.error().status, 400) << w.wish;
        }
    }
}

TEST(Rule, AdoptSource)
{
    const auto created = [](Source source) {
        return [=](Profile profile) {
            const auto admission = admitCreate(profile, kGood, KnownUser{source, false});
            return admission.ok() && *admission == Admission::TakeOver ? QStringLiteral("taken over")
                                                                       : verdict(admission);
        };
    };
    const auto updated = [](Source source) {
        return [=](Profile profile) {
            const auto change = admitUpdate(profile, source, kGood, kGood, {});
            return change.ok() && *change == Change::TakeOver ? QStringLiteral("taken over") : verdict(change);
        };
    };
    const auto updatedGroup = [](Source source) {
        return [=](Profile profile) {
            return updateTakesOverGroup(profile, source) ? QStringLiteral("taken over") : QStringLiteral("fine");
        };
    };
    for (const Source source : {Source::Local, Source::Ldap, Source::EntraIdUserSource}) {
        expectAll({
            {"a create", created(source), "taken over", "refused"},
            {"an update", updated(source), "taken over", "fine"},
            {"a group's update", updatedGroup(source), "taken over", "fine"},
        });
    }
    expectAll({
        {"a create", created(Source::ScimEntraId), "refused", "refused"},
        {"an update", updated(Source::ScimEntraId), "fine", "fine"},
        {"a group's update", updatedGroup(Source::ScimEntraId), "fine", "fine"},
    });
}

TEST(Rule, AdoptSourceKeepsTheManagedAppleIdOfLdapUsersIfTheSettingIsOn)
{
    const QString held = QStringLiteral("ana@id.example");
    ProvisioningSettings::ManagedAppleId on;
    on.enabled = true;
    struct Kept {
        ProvisioningSettings::ManagedAppleId settings;
        Source source;
        QString kept;
    };
    const Kept cases[] = {
        {on, Source::Ldap, held},
        {{}, Source::Ldap, {}},
        {on, Source::Local, {}},
        {on, Source::EntraIdUserSource, {}},
    };
    for (const Kept &c : cases)
        EXPECT_EQ(managedAppleIdKeptAtTakeOver(c.settings, c.source, held), c.kept)
            << sourceName(c.source).toStdString();
}

TEST(Rule, GroupDeleted)
{
    const auto deleting = [](Source group, bool inAnother) {
        return [=](Profile profile) {
            return fateOfMember(profile, group, inAnother) == MemberFate::Disabled ? QStringLiteral("disabled")
                                                                                   : QStringLiteral("stays");
        };
    };
    expectAll({
        {"the only one", deleting(Source::ScimEntraId, false), "disabled", "stays"},
        {"in another one, too", deleting(Source::ScimEntraId, true), "stays", "stays"},
        {"of a group that assigns nobody", deleting(Source::Local, false), "stays", "stays"},
        {"likewise", deleting(Source::Ldap, false), "stays", "stays"},
        {"likewise", deleting(Source::EntraIdUserSource, false), "stays", "stays"},
    });
}

TEST(Rule, MemberHardDeleted)
{
    const auto deleting = [](Profile profile) {
        return keepsMembershipsWhenDeleted(profile) ? QStringLiteral("ghost") : QStringLiteral("gone");
    };
    expectAll({{"delete a member", deleting, "ghost", "gone"}});
}

TEST(Rule, GroupDuplicate)
{
    const auto naming = [](bool taken) {
        return [=](Profile profile) { return verdict(admitGroupName(profile, QStringLiteral("Sales"), taken)); };
    };
    expectAll({
        {"a name that is taken", naming(true), "group-duplicate", "fine"},
        {"a name that is free", naming(false), "fine", "fine"},
    });
    EXPECT_EQ(admitGroupName(Profile::Mdm, QStringLiteral("Sales"), true).error().status, 409);
}

TEST(Rule, NestedGroup)
{
    expectAll({
        {"a group joins", joining(Candidate::Kind::Group, false), "nested-group", "fine"},
        {"a user joins", joining(Candidate::Kind::User, true), "fine", "fine"},
        {"nobody knows who joins", joining(Candidate::Kind::Unknown, false), "refused", "refused"},
    });
}

TEST(Rule, AttributeUnknown)
{
    const scim::SchemaRegistry registry = scim::SchemaRegistry::forUsers({QStringLiteral("badge")});
    const std::pair<const char *, bool> cases[] = {{"badge", true}, {"BADGE", true}, {"badge2", false}, {"x", false}};
    for (const auto &[name, isKnown] : cases) {
        const QJsonObject body{{QStringLiteral("userName"), QStringLiteral("ana")},
            {scim::kIvantiSchema, QJsonObject{{QString::fromLatin1(name), QStringLiteral("7")}}}};
        const auto normalized = scim::normalize(body, registry);
        ASSERT_TRUE(normalized.ok()) << name;
        EXPECT_EQ(normalized->ignored.isEmpty(), isKnown) << name;
        EXPECT_EQ(normalized->resource.contains(scim::kIvantiSchema), isKnown) << name;
    }
}

TEST(Rule, LdapNoSync)
{
    struct Import {
        SyncState before;
        bool inDirectory;
        SyncState after;
    };
    const Import cases[] = {
        {SyncState::Direct, false, SyncState::None},
        {SyncState::Indirect, false, SyncState::None},
        {SyncState::None, false, SyncState::None},
        {SyncState::None, true, SyncState::Direct},
        {SyncState::Direct, true, SyncState::Direct},
        {SyncState::Indirect, true, SyncState::Indirect},
    };
    for (const Import &c : cases)
        EXPECT_EQ(syncStateAfterLdapImport(c.before, c.inDirectory), c.after) << syncStateName(c.before).toStdString();
}

namespace
{

/// The rule by which a token is refused, at a moment and for one that expires at another.
std::optional<RuleCode> faultOf(bool isActive, qint64 expiresIn)
{
    const QDateTime now = test::FakeClock().now();
    return tokenFault(TokenFacts{isActive, expiresIn ? now.addMSecs(expiresIn) : QDateTime()}, now);
}

} // namespace

TEST(Rule, TokenInactive)
{
    EXPECT_EQ(faultOf(false, 0), RuleCode::TokenInactive);
    EXPECT_EQ(faultOf(false, 1), RuleCode::TokenInactive);
    EXPECT_EQ(faultOf(false, -1), RuleCode::TokenInactive); // What somebody did says more than what time did.
    EXPECT_EQ(faultOf(true, 0), std::nullopt);
}

TEST(Rule, TokenExpired)
{
    EXPECT_EQ(faultOf(true, -1), RuleCode::TokenExpired);
    EXPECT_EQ(faultOf(true, 1), std::nullopt);
    const QDateTime now = test::FakeClock().now();
    EXPECT_EQ(tokenFault(TokenFacts{true, now}, now), RuleCode::TokenExpired);
}

TEST(Rule, TokenUnknown)
{
    EXPECT_EQ(tokenFault({}, test::FakeClock().now()), RuleCode::TokenUnknown);
}

TEST(Rule, ManagedAppleIdConflict)
{
    using Outcome = ManagedAppleId::Outcome;
    const QString id = QStringLiteral("ana@id.example");
    struct Decision {
        ManagedAppleId computed;
        bool taken;
        QString value;
        std::optional<RuleCode> warning;
    };
    const Decision cases[] = {
        {{Outcome::NotWanted, {}}, false, {}, {}},
        {{Outcome::Good, id}, false, id, {}},
        {{Outcome::Good, id}, true, {}, RuleCode::ManagedAppleIdConflict},
        {{Outcome::NotEmail, QStringLiteral("4711")}, false, {}, RuleCode::ManagedAppleIdConflict},
        {{Outcome::NotEmail, QStringLiteral("4711")}, true, {}, RuleCode::ManagedAppleIdConflict},
        {{Outcome::Missing, {}}, false, {}, {}},
    };
    for (const Decision &c : cases) {
        const ManagedAppleIdDecision decision = decideManagedAppleId(c.computed, c.taken);
        EXPECT_EQ(decision.value, c.value);
        EXPECT_EQ(decision.warning, c.warning);
        EXPECT_EQ(decision.sentence.isEmpty(), !c.warning);
        EXPECT_TRUE(!c.warning || decision.sentence.contains(c.computed.value));
    }
}

// The last two decide nothing: people have to be told.
TEST(Rule, OneWay)
{
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("ja")})
        EXPECT_TRUE(test::RulesPage(language).row(QStringLiteral("one-way")).whatHappens.contains(u"Entra ID"))
            << language.toStdString();
}

TEST(Rule, NoEvents)
{
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("ja")})
        EXPECT_TRUE(test::RulesPage(language).row(QStringLiteral("no-events")).whatHappens.contains(u"SCIM"))
            << language.toStdString();
}

} // namespace rollcall::rules
