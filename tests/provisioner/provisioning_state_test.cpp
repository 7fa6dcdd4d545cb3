// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/provisioning_state.h"

#include "provisioner/outcome.h"
#include "provisioner/progress_reporter.h"
#include "provisioner/provisioning_summary.h"
#include "provisioner/source_directory.h"
#include "support/printers.h"

#include <QTimeZone>

namespace rollcall::provisioner
{

namespace
{

const QDateTime kNoon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

} // namespace

TEST(ProvisioningState, ComesBackAsItWasSaved)
{
    ProvisioningState state;
    state.service = u"https://mdm.example.com/scim/v2"_qs;
    state.exact = false;
    state.users.insert(u"o1"_qs, UserRecord{u"ana@c.com"_qs, u"u1"_qs, "abc", true, {}, {}, u"u9"_qs, {}});
    state.users.insert(u"o2"_qs,
        UserRecord{u"bob@c.com"_qs, {}, "def", false, u"inactive-user"_qs,
            FailureRecord{Action::Create, u"email-required"_qs, u"no mail"_qs, true, 3, kNoon}, {},
            FailureRecord{Action::Add, u"y"_qs, {}, false, 1, kNoon}});
    GroupRecord group;
    group.name = u"Staff"_qs;
    group.id = u"g1"_qs;
    group.membersKnown = true;
    group.members = {u"o1"_qs};
    group.refused.insert(u"o2"_qs, FailureRecord{Action::Add, u"x"_qs, {}, false, 1, kNoon});
    state.groups.insert(u"g"_qs, group);

    const auto read = ProvisioningState::parse(state.toJson(), u"s.json"_qs);
    ASSERT_TRUE(test::isOk(read));
    EXPECT_EQ(read->toJson(), state.toJson());
    EXPECT_EQ(read->service, state.service);
    EXPECT_FALSE(read->exact);
    const UserRecord bob = read->users.value(u"o2"_qs);
    EXPECT_FALSE(bob.active);
    ASSERT_TRUE(bob.failure.has_value());
    EXPECT_EQ(bob.failure->action, Action::Create);
    EXPECT_EQ(bob.failure->attempts, 3);
    EXPECT_EQ(bob.failure->triedAt, kNoon);
    EXPECT_TRUE(bob.failure->passing);
    EXPECT_EQ(read->users.value(u"o1"_qs).manager, u"u9"_qs);
    EXPECT_EQ(bob.managerFailure->code, u"y"_qs);
    EXPECT_TRUE(read->groups.value(u"g"_qs).membersKnown);
    EXPECT_EQ(read->groups.value(u"g"_qs).members, QSet<QString>{u"o1"_qs});
    EXPECT_EQ(read->groups.value(u"g"_qs).refused.value(u"o2"_qs).code, u"x"_qs);
}

TEST(ProvisioningState, RefusesWhatItDidNotWrite)
{
    for (const char *text : {"", "{}", "[]", "{\"version\":2}", "objectId,userPrincipalName\n"}) {
        const auto read = ProvisioningState::parse(text, u"s.json"_qs);
        ASSERT_FALSE(read.ok()) << text;
        EXPECT_EQ(read.error().code, ErrorCode::MalformedFile);
        EXPECT_EQ(read.error().subject, u"s.json"_qs);
    }
}

TEST(ProvisioningState, RefusalsWaitLongerEachTimeAndPassingFailuresNot)
{
    FailureRecord failure{Action::Create, u"email-required"_qs, {}, false, 1, kNoon};
    for (const auto &[attempts, hours] : {std::pair{1, 6}, std::pair{2, 12}, std::pair{3, 24}, std::pair{9, 24}}) {
        failure.attempts = attempts;
        EXPECT_FALSE(failure.isDue(kNoon.addSecs(hours * 3600 - 1))) << attempts;
        EXPECT_TRUE(failure.isDue(kNoon.addSecs(hours * 3600))) << attempts;
    }
    failure.passing = true;
    EXPECT_TRUE(failure.isDue(kNoon));
}

TEST(Outcome, NamesTheRuleElseTheError)
{
    const QList<std::pair<Error, QString>> cases{
        {{ErrorCode::Refused, u"[email-required] The user has no e-mail address."_qs, {}, 400}, u"email-required"_qs},
        {{ErrorCode::Conflict, u"[group-duplicate] It exists."_qs, {}, 409}, u"group-duplicate"_qs},
        {{ErrorCode::Conflict, u"userName is taken"_qs, {}, 409}, u"uniqueness"_qs},
        {{ErrorCode::Refused, u"[no-such-rule] odd"_qs, {}, 400}, u"Refused"_qs},
        {{ErrorCode::TimedOut, u"no answer"_qs, {}, 0}, u"TimedOut"_qs},
    };
    for (const auto &[error, code] : cases) {
        ProvisioningLogEntry entry;
        describeFailure(error, entry);
        EXPECT_EQ(entry.status, Status::Failure);
        EXPECT_EQ(entry.code, code);
        EXPECT_EQ(entry.detail, error.detail);
    }
}

TEST(Outcome, CountsAttemptsOfTheSameFailureOnly)
{
    const Error error{ErrorCode::Refused, u"[email-required] x"_qs, {}, 400};
    ProvisioningLogEntry entry;
    describeFailure(error, entry);
    const FailureRecord first = failureRecord(entry, error, std::nullopt, kNoon);
    EXPECT_EQ(first.attempts, 1);
    EXPECT_FALSE(first.passing);
    EXPECT_EQ(failureRecord(entry, error, first, kNoon).attempts, 2);
    entry.code = u"name-required"_qs;
    EXPECT_EQ(failureRecord(entry, error, first, kNoon).attempts, 1);
}

TEST(ProvisioningLogEntry, IsSixStrings)
{
    const ProvisioningLogEntry entry{
        u"Staff > ana@c.com"_qs, ObjectKind::Membership, Action::Add, Status::Failure, u"email-required"_qs, u"why"_qs};
    EXPECT_EQ(entry.toJson(),
        (QJsonObject{{u"object"_qs, u"Staff > ana@c.com"_qs}, {u"kind"_qs, u"membership"_qs}, {u"action"_qs, u"add"_qs},
            {u"status"_qs, u"failure"_qs}, {u"code"_qs, u"email-required"_qs}, {u"detail"_qs, u"why"_qs}}));
    for (const Action action : {Action::Create, Action::Update, Action::Disable, Action::Delete, Action::Add,
             Action::Remove, Action::Skip, Action::None})
        EXPECT_EQ(actionFromName(actionName(action)), action);
}

TEST(ProvisioningSummary, CountsEveryEntryOnce)
{
    ProvisioningSummary summary;
    EXPECT_TRUE(summary.nothingChanged());
    const auto count = [&summary](ObjectKind kind, Action action, Status status, const QString &code = {}) {
        summary.count({u"x"_qs, kind, action, status, code, {}});
    };
    count(ObjectKind::User, Action::None, Status::Success);
    count(ObjectKind::User, Action::Skip, Status::Skipped, u"inactive-user"_qs);
    count(ObjectKind::User, Action::Create, Status::Failure, u"email-required"_qs);
    count(ObjectKind::Membership, Action::Skip, Status::Skipped, u"email-required"_qs);
    count(ObjectKind::Membership, Action::None, Status::Success);
    EXPECT_TRUE(summary.nothingChanged());
    EXPECT_EQ(summary.failures(), 1);
    EXPECT_EQ(summary.codes, (QMap<QString, int>{{u"email-required"_qs, 1}, {u"inactive-user"_qs, 1}}));
    EXPECT_EQ(summary.membershipCodes, (QMap<QString, int>{{u"email-required"_qs, 1}}));
    count(ObjectKind::Membership, Action::Remove, Status::Success);
    EXPECT_FALSE(summary.nothingChanged());
    const QJsonObject json = summary.toJson();
    EXPECT_EQ(json[u"users"_qs][u"unchanged"_qs].toInt(), 1);
    EXPECT_EQ(json[u"memberships"_qs][u"removed"_qs].toInt(), 1);
    EXPECT_EQ(json[u"changed"_qs].toBool(), true);
}

TEST(ProgressReporter, TellsRateAndTimeLeftOnceItCan)
{
    const Progress progress{Progress::Phase::Users, 100, 400};
    EXPECT_EQ(withRate(progress, 100).secondsLeft, -1);
    EXPECT_DOUBLE_EQ(withRate(progress, 2000).perSecond, 50);
    EXPECT_EQ(withRate(progress, 2000).secondsLeft, 6);
    EXPECT_EQ(withRate({Progress::Phase::Users, 0, 400}, 2000).secondsLeft, -1);
    EXPECT_EQ(withRate({Progress::Phase::Users, 400, 400}, 2000).secondsLeft, 0);
}

TEST(SourceDirectory, FindsPeopleExactlyFirst)
{
    intake::DirectoryUser upper;
    upper.objectId = u"o1"_qs;
    upper.userPrincipalName = u"Marie@c.com"_qs;
    intake::DirectoryUser lower;
    lower.objectId = u"o2"_qs;
    lower.userPrincipalName = u"marie@c.com"_qs;
    lower.mail = u"marie.d@c.com"_qs;
    const SourceDirectory directory({upper, lower}, {}, Scope::All);
    EXPECT_EQ(directory.find(u"marie@c.com"_qs), 1);
    EXPECT_EQ(directory.find(u"Marie@c.com"_qs), 0);
    EXPECT_EQ(directory.find(u"MARIE.D@c.com"_qs), 1);
    EXPECT_EQ(directory.find(u"o2"_qs), 1);
    EXPECT_EQ(directory.find(u"nobody"_qs), std::nullopt);
}

} // namespace rollcall::provisioner
