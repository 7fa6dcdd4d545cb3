// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/run_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::provisioner
{

class UserRun : public test::RunFixture
{
protected:
    const QByteArray ana = "o1,ana@c.com,ana@c.com,Ana,Silva,Engineer,True";
    const QByteArray bob = "o2,bob@c.com,bob@c.com,Bob,Braun,,True";
};

TEST_F(UserRun, CreatesEveryoneAsEntraDoes)
{
    writeUsers({ana, bob});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->users.created, 2);
    EXPECT_EQ(service.userNames(), (QStringList{u"ana@c.com"_qs, u"bob@c.com"_qs}));
    EXPECT_EQ(verdict(u"ana@c.com"_qs), u"create success"_qs);
    const QJsonObject body = service.bodies().first();
    EXPECT_EQ(body.value(u"schemas").toArray(),
        (QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:User"_qs,
            u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"_qs}));
    EXPECT_EQ(body.value(u"active"), QJsonValue(true));
    EXPECT_TRUE(body.value(u"roles").isArray());
}

TEST_F(UserRun, MatchesByUserNameBeforeItCreates)
{
    writeUsers({ana});
    ASSERT_TRUE(run().ok());
    const QStringList calls = service.calls();
    ASSERT_EQ(calls.size(), 3);
    EXPECT_TRUE(calls.at(0).startsWith(u"find User userName eq \"AzureAD_Test-"_qs)) << qPrintable(calls.at(0));
    EXPECT_EQ(calls.at(1), u"find User userName eq \"ana@c.com\""_qs);
    EXPECT_EQ(calls.at(2), u"create User ana@c.com"_qs);
}

TEST_F(UserRun, ASecondRunOverTheSameFileSendsNothingAndSaysSo)
{
    writeUsers({ana, bob, "o3,nomail@c.com,,No,Mail,,True", "o4,off@c.com,off@c.com,Off,Line,,False"});
    const auto first = run();
    ASSERT_TRUE(test::isOk(first));
    EXPECT_FALSE(first->nothingChanged());
    service.forgetCalls();
    const auto second = run();
    ASSERT_TRUE(test::isOk(second));
    EXPECT_TRUE(second->nothingChanged());
    EXPECT_EQ(service.writes(), QStringList());
    EXPECT_LE(service.calls().size(), 2); // the connection, and whether it is the same service
    EXPECT_EQ(second->users.unchanged, 2);
    EXPECT_EQ(second->users.failed, 1);
    EXPECT_EQ(second->users.skipped, 1);
    EXPECT_EQ(verdict(u"nomail@c.com"_qs), u"create failure email-required"_qs);
    EXPECT_EQ(verdict(u"off@c.com"_qs), u"skip skipped inactive-user"_qs);
    EXPECT_EQ(verdict(u"ana@c.com"_qs), u"none success"_qs);
}

TEST_F(UserRun, WithoutAStateASecondRunMatchesEveryoneAndChangesNothing)
{
    options.stateFile.clear();
    writeUsers({ana, bob});
    ASSERT_TRUE(run().ok());
    const auto before = service.users();
    service.forgetCalls();
    const auto second = run();
    ASSERT_TRUE(test::isOk(second));
    EXPECT_TRUE(second->nothingChanged());
    EXPECT_EQ(service.writes(), QStringList());
    EXPECT_EQ(service.users(), before);
}

TEST_F(UserRun, SendsOnlyWhatDiffersInEntrasShape)
{
    writeUsers({ana});
    ASSERT_TRUE(run().ok());
    service.forgetCalls();
    writeUsers({"o1,ana@c.com,ana.silva@c.com,Ana,Silva,Architect,True"});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->users.updated, 1);
    ASSERT_EQ(service.bodies().size(), 1);
    EXPECT_EQ(service.bodies().first().value(u"Operations").toArray(),
        (QJsonArray{QJsonObject{{u"op"_qs, u"Replace"_qs}, {u"path"_qs, u"title"_qs}, {u"value"_qs, u"Architect"_qs}},
            QJsonObject{{u"op"_qs, u"Replace"_qs}, {u"path"_qs, u"emails[type eq \"work\"].value"_qs},
                {u"value"_qs, u"ana.silva@c.com"_qs}}}));
}

TEST_F(UserRun, AddsWhatWasNotThereAndLeavesWhatIsNowBlank)
{
    writeUsers({ana, bob});
    ASSERT_TRUE(run().ok());
    service.forgetCalls();
    writeUsers({"o1,ana@c.com,ana@c.com,Ana,Silva,,True", "o2,bob@c.com,bob@c.com,Bob,Braun,Baker,True"});
    ASSERT_TRUE(run().ok());
    ASSERT_EQ(service.bodies().size(), 1);
    EXPECT_EQ(service.bodies().first().value(u"Operations").toArray(),
        (QJsonArray{QJsonObject{{u"op"_qs, u"Add"_qs}, {u"path"_qs, u"title"_qs}, {u"value"_qs, u"Baker"_qs}}}));
    EXPECT_EQ(service.user(u"ana@c.com"_qs).value(u"title").toString(), u"Engineer"_qs);
}

TEST_F(UserRun, TakesOverWhoIsThereUnderTheSameName)
{
    const QString id = service.addUser({{u"userName"_qs, u"ANA@c.com"_qs}, {u"active"_qs, true}});
    writeUsers({ana});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->users.updated, 1);
    EXPECT_EQ(service.users().size(), 1);
    EXPECT_EQ(service.users().value(id).value(u"externalId").toString(), u"o1"_qs);
    EXPECT_EQ(service.users().value(id).value(u"userName").toString(), u"ana@c.com"_qs);
}

TEST_F(UserRun, NeverCreatesNorTakesOverWhoIsDisabledAtTheSource)
{
    const QString id = service.addUser({{u"userName"_qs, u"bob@c.com"_qs}, {u"active"_qs, true}});
    const auto before = service.users();
    writeUsers({"o1,ana@c.com,ana@c.com,Ana,Silva,,False", "o2,bob@c.com,bob@c.com,Bob,Braun,,False"});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->users.skipped, 2);
    EXPECT_EQ(summary->codes.value(u"inactive-user"_qs), 2);
    EXPECT_EQ(service.users(), before);
    EXPECT_TRUE(service.users().contains(id));
}

TEST_F(UserRun, DisablesWithEntrasStringAndEnablesAgain)
{
    writeUsers({ana});
    ASSERT_TRUE(run().ok());
    service.forgetCalls();
    writeUsers({"o1,ana@c.com,ana@c.com,Ana,Silva,Engineer,False"});
    const auto disabled = run();
    ASSERT_TRUE(test::isOk(disabled));
    EXPECT_EQ(disabled->users.disabled, 1);
    EXPECT_EQ(verdict(u"ana@c.com"_qs), u"disable success"_qs);
    EXPECT_EQ(service.bodies().first().value(u"Operations").toArray(),
        (QJsonArray{QJsonObject{{u"op"_qs, u"Replace"_qs}, {u"path"_qs, u"active"_qs}, {u"value"_qs, u"False"_qs}}}));
    EXPECT_EQ(service.user(u"ana@c.com"_qs).value(u"active"), QJsonValue(false));
    writeUsers({ana});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.user(u"ana@c.com"_qs).value(u"active"), QJsonValue(true));
}

TEST_F(UserRun, DisablesWithoutAStateWhoBearsTheObjectId)
{
    writeUsers({ana});
    ASSERT_TRUE(run().ok());
    options.stateFile.clear();
    writeUsers({"o1,ana@c.com,ana@c.com,Ana,Silva,Engineer,False"});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.user(u"ana@c.com"_qs).value(u"active"), QJsonValue(false));
}

TEST_F(UserRun, DisablesOnceWhoIsGoneFromTheFile)
{
    writeUsers({ana, bob});
    ASSERT_TRUE(run().ok());
    writeUsers({ana});
    const auto gone = run();
    ASSERT_TRUE(test::isOk(gone));
    EXPECT_EQ(gone->users.disabled, 1);
    EXPECT_EQ(verdict(u"bob@c.com"_qs), u"disable success"_qs);
    EXPECT_EQ(service.user(u"bob@c.com"_qs).value(u"active"), QJsonValue(false));
    service.forgetCalls();
    const auto again = run();
    ASSERT_TRUE(test::isOk(again));
    EXPECT_TRUE(again->nothingChanged());
    EXPECT_EQ(service.writes(), QStringList());
}

TEST_F(UserRun, EnablesWhoReturnsToTheFile)
{
    writeUsers({ana, bob});
    ASSERT_TRUE(run().ok());
    writeUsers({ana});
    ASSERT_TRUE(run().ok());
    writeUsers({ana, bob});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.user(u"bob@c.com"_qs).value(u"active"), QJsonValue(true));
    EXPECT_EQ(service.users().size(), 2);
}

TEST_F(UserRun, DeletesWhoIsGoneIfAskedTo)
{
    writeUsers({ana, bob});
    ASSERT_TRUE(run().ok());
    writeUsers({ana});
    options.hardDelete = true;
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->users.deleted, 1);
    EXPECT_EQ(service.userNames(), QStringList{u"ana@c.com"_qs});
    EXPECT_TRUE(run().value().nothingChanged());
}

TEST_F(UserRun, APersonWithANewObjectIdKeepsTheRecord)
{
    writeUsers({ana});
    ASSERT_TRUE(run().ok());
    writeUsers({"o9,ana@c.com,ana@c.com,Ana,Silva,Engineer,True"});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.users().size(), 1);
    EXPECT_EQ(service.user(u"ana@c.com"_qs).value(u"externalId").toString(), u"o9"_qs);
    EXPECT_EQ(service.user(u"ana@c.com"_qs).value(u"active"), QJsonValue(true));
}

TEST_F(UserRun, ARenamedPersonIsFoundByTheLink)
{
    writeUsers({ana});
    ASSERT_TRUE(run().ok());
    writeUsers({"o1,ana.costa@c.com,ana@c.com,Ana,Costa,Engineer,True"});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.userNames(), QStringList{u"ana.costa@c.com"_qs});
}

TEST_F(UserRun, OfTwoNamesThatDifferInCaseTheFirstAlwaysGetsTheRecord)
{
    writeUsers({"o1,Ana@c.com,ana@c.com,Ana,Silva,,True", bob, "o3,ana@C.com,ana2@c.com,Anabel,Sousa,,True"});
    for (int i = 0; i < 2; ++i) {
        const auto summary = run();
        ASSERT_TRUE(test::isOk(summary));
        EXPECT_EQ(summary->users.failed, 1);
        EXPECT_EQ(verdict(u"ana@C.com"_qs), u"create failure uniqueness"_qs);
        EXPECT_EQ(service.user(u"Ana@c.com"_qs).value(u"externalId").toString(), u"o1"_qs);
        EXPECT_EQ(service.users().size(), 2);
        options.stateFile.clear(); // once more by matching alone
    }
}

TEST_F(UserRun, ARefusalIsNotRepeatedBeforeItsTime)
{
    writeUsers({"o1,ana@c.com,,Ana,Silva,,True"});
    ASSERT_TRUE(run().ok());
    service.forgetCalls();
    clock.advance(std::chrono::hours(5));
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.writes(), QStringList());
    clock.advance(std::chrono::hours(2));
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.writes(), QStringList{u"create User ana@c.com"_qs});
    service.forgetCalls();
    clock.advance(std::chrono::hours(7)); // the second time after twelve hours
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.writes(), QStringList());
}

TEST_F(UserRun, ARefusalIsRepeatedAtOnceWhenTheSourceChanged)
{
    writeUsers({"o1,ana@c.com,,Ana,Silva,,True"});
    ASSERT_TRUE(run().ok());
    writeUsers({ana});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.userNames(), QStringList{u"ana@c.com"_qs});
}

TEST_F(UserRun, RetryFailedTakesOnlyWhatFailed)
{
    writeUsers({ana, "o2,bob@c.com,,Bob,Braun,,True"});
    ASSERT_TRUE(run().ok());
    service.forgetCalls();
    options.retryFailed = true;
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(service.writes(), QStringList{u"create User bob@c.com"_qs});
    EXPECT_EQ(summary->users.failed, 1);
    EXPECT_EQ(summary->users.unchanged, 0);
}

TEST_F(UserRun, RetryFailedAndAssignedNeedTheirFiles)
{
    writeUsers({ana});
    options.stateFile.clear();
    options.retryFailed = true;
    EXPECT_EQ(run().error().code, ErrorCode::InvalidArgument);
    options.retryFailed = false;
    options.scope = Scope::Assigned;
    EXPECT_EQ(run().error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(service.calls(), QStringList());
}

TEST_F(UserRun, WhatTheServiceDoesNotStoreCountsAsUnchanged)
{
    options.stateFile.clear();
    test::writeFile(
        options.usersFile, "objectId,userPrincipalName,mail,givenName,unknownAttribute\no1,ana@c.com,a@c.com,Ana,x\n");
    service.addUser({{u"userName"_qs, u"ana@c.com"_qs}, {u"externalId"_qs, u"o1"_qs}, {u"active"_qs, true},
        {u"name"_qs, QJsonObject{{u"givenName"_qs, u"Ana"_qs}, {u"formatted"_qs, u"Ana"_qs}}},
        {u"emails"_qs, QJsonArray{QJsonObject{{u"type"_qs, u"work"_qs}, {u"value"_qs, u"a@c.com"_qs}}}}});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(service.writes().size(), 1);
    EXPECT_TRUE(summary->nothingChanged());
}

TEST_F(UserRun, ADryRunWritesNothingAndSaysWhatItWould)
{
    service.addUser({{u"userName"_qs, u"bob@c.com"_qs}, {u"active"_qs, true}});
    const auto before = service.users();
    writeUsers({ana, bob});
    writeMembers({"g1,Staff,o1,User"});
    options.dryRun = true;
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->users.created, 1);
    EXPECT_EQ(summary->users.updated, 1);
    EXPECT_EQ(summary->groups.created, 1);
    EXPECT_EQ(summary->memberships.added, 1);
    EXPECT_EQ(service.users(), before);
    EXPECT_EQ(service.writes(), QStringList());
    EXPECT_FALSE(QFile::exists(options.stateFile));
}

TEST_F(UserRun, OnDemandTakesOnePersonStepByStep)
{
    writeUsers({ana, bob});
    writeMembers({"g1,Staff,o1,User"});
    options.onlyUser = u"BOB@c.com"_qs;
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(service.userNames(), QStringList{u"bob@c.com"_qs});
    EXPECT_TRUE(service.groups().isEmpty());
    QStringList names;
    for (const OnDemandStep &step : summary->steps)
        names.append(step.name);
    EXPECT_EQ(names, (QStringList{u"import"_qs, u"scope"_qs, u"match"_qs, u"action"_qs}));
    EXPECT_EQ(summary->steps.last().detail, u"create"_qs);
}

TEST_F(UserRun, OnDemandSaysThatNobodyIsCalledSo)
{
    writeUsers({ana});
    options.onlyUser = u"nobody@c.com"_qs;
    const auto summary = run();
    ASSERT_FALSE(summary.ok());
    EXPECT_EQ(summary.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(summary.error().subject, u"nobody@c.com"_qs);
}

TEST_F(UserRun, OnlyWhoIsAssignedIsInScope)
{
    writeUsers({ana, bob});
    writeMembers({"g1,Staff,o1,User"});
    options.scope = Scope::Assigned;
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(service.userNames(), QStringList{u"ana@c.com"_qs});
    EXPECT_EQ(verdict(u"bob@c.com"_qs), u"skip skipped not-in-scope"_qs);
}

TEST_F(UserRun, WhoLeavesTheScopeIsDisabledOnceAndReturnsWithIt)
{
    writeUsers({ana, bob});
    writeMembers({"g1,Staff,o1,User"});
    ASSERT_TRUE(run().ok());
    options.scope = Scope::Assigned;
    EXPECT_EQ(run().value().users.disabled, 1);
    EXPECT_EQ(service.user(u"bob@c.com"_qs).value(u"active"), QJsonValue(false));
    service.forgetCalls();
    EXPECT_TRUE(run().value().nothingChanged());
    EXPECT_EQ(service.writes(), QStringList());
    options.scope = Scope::All;
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.user(u"bob@c.com"_qs).value(u"active"), QJsonValue(true));
}

TEST_F(UserRun, SkipsWhoHasNothingToBeFoundBy)
{
    writeUsers({"o1,,ana@c.com,Ana,Silva,,True"});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(verdict(u"o1"_qs), u"skip skipped matching-attribute-missing"_qs);
    EXPECT_TRUE(service.users().isEmpty());
}

TEST_F(UserRun, AStateOfAnotherServiceIsNotBelieved)
{
    writeUsers({ana, bob});
    ASSERT_TRUE(run().ok());
    service.clear();
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->users.created, 2);
    EXPECT_EQ(service.users().size(), 2);
}

TEST_F(UserRun, SendsManagersOnceBothAreThere)
{
    test::writeFile(options.usersFile,
        "objectId,userPrincipalName,mail,givenName,manager\n"
        "o1,ana@c.com,a@c.com,Ana,o3\no2,bob@c.com,b@c.com,Bob,EVA@c.com\no3,eva@c.com,e@c.com,Eva,\n"
        "o4,dan@c.com,d@c.com,Dan,o9\no5,new@c.com,,New,o3\no6,joe@c.com,j@c.com,Joe,o5\n");
    const auto first = run();
    ASSERT_TRUE(test::isOk(first));
    EXPECT_EQ(first->managers.added, 2);
    EXPECT_EQ(first->managers.skipped, 2);
    EXPECT_EQ(first->codes.value(u"manager-unknown"_qs), 1);
    EXPECT_EQ(first->codes.value(u"not-provisioned"_qs), 1);
    const QString eva = service.user(u"eva@c.com"_qs).value(u"id").toString();
    const QString enterprise = u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"_qs;
    for (const QString &name : {u"ana@c.com"_qs, u"bob@c.com"_qs})
        EXPECT_EQ(service.user(name).value(enterprise)[u"manager"].toString(), eva);
    service.forgetCalls();
    EXPECT_TRUE(run().value().nothingChanged());
    EXPECT_EQ(service.writes(), QStringList());
    options.stateFile.clear();
    const auto matched = run();
    ASSERT_TRUE(test::isOk(matched));
    EXPECT_TRUE(matched->nothingChanged());
    EXPECT_EQ(matched->managers.unchanged, 2);
}

TEST_F(UserRun, SaysHowFarItIs)
{
    QByteArrayList lines;
    for (int i = 0; i < 200; ++i)
        lines.append(QByteArray("o%,u%@c.com,u%@c.com,U,S,,True").replace("%", QByteArray::number(i)));
    writeUsers(lines);
    QVector<Progress> seen;
    progress = [&seen](const Progress &now) { seen.append(now); };
    ASSERT_TRUE(run().ok());
    ASSERT_FALSE(seen.isEmpty());
    EXPECT_EQ(seen.first().done, 0);
    EXPECT_EQ(seen.first().total, 200);
    EXPECT_EQ(seen.last().done, 200);
}

} // namespace rollcall::provisioner
