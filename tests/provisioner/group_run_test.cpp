// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/run_fixture.h"

#include <QJsonArray>

namespace rollcall::provisioner
{

class GroupRun : public test::RunFixture
{
protected:
    void SetUp() override
    {
        writeUsers({"o1,ana@c.com,ana@c.com,Ana,Silva,,True", "o2,bob@c.com,bob@c.com,Bob,Braun,,True",
            "o3,nomail@c.com,,No,Mail,,True", "o4,off@c.com,off@c.com,Off,Line,,False"});
    }
    [[nodiscard]] QVector<QJsonObject> groupBodies() const
    {
        QVector<QJsonObject> bodies;
        for (const QJsonObject &body : service.bodies()) {
            if (body.contains(u"displayName") || body[u"Operations"][0][u"path"].toString() == u"members")
                bodies.append(body);
        }
        return bodies;
    }
};

TEST_F(GroupRun, CreatesGroupsEmptyAndAddsMembersInEntrasShape)
{
    writeMembers({"g1,Staff,o1,User", "g1,Staff,o2,User"});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->groups.created, 1);
    EXPECT_EQ(summary->memberships.added, 2);
    EXPECT_EQ(service.members(u"Staff"_qs), (QStringList{u"ana@c.com"_qs, u"bob@c.com"_qs}));
    const QJsonObject create = service.bodies().at(service.bodies().size() - 2);
    EXPECT_EQ(create,
        (QJsonObject{{u"schemas"_qs,
                         QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:Group"_qs,
                             u"http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"_qs}},
            {u"externalId"_qs, u"g1"_qs}, {u"displayName"_qs, u"Staff"_qs},
            {u"meta"_qs, QJsonObject{{u"resourceType"_qs, u"Group"_qs}}}}));
    const QJsonObject add = service.bodies().last()[u"Operations"][0].toObject();
    EXPECT_EQ(add.value(u"op").toString(), u"Add"_qs);
    EXPECT_EQ(add.value(u"path").toString(), u"members"_qs);
    EXPECT_TRUE(add.value(u"value")[0][u"$ref"].isNull());
    EXPECT_EQ(add.value(u"value").toArray().size(), 2);
    EXPECT_EQ(verdict(u"Staff > ana@c.com"_qs), u"add success"_qs);
}

TEST_F(GroupRun, ASecondRunSendsNothing)
{
    writeMembers({"g1,Staff,o1,User", "g1,Staff,o2,User"});
    ASSERT_TRUE(run().ok());
    service.forgetCalls();
    const auto second = run();
    ASSERT_TRUE(test::isOk(second));
    EXPECT_TRUE(second->nothingChanged());
    EXPECT_EQ(service.writes(), QStringList());
    EXPECT_EQ(second->memberships.unchanged, 2);
    options.stateFile.clear();
    const auto third = run();
    ASSERT_TRUE(test::isOk(third));
    EXPECT_TRUE(third->nothingChanged());
    EXPECT_EQ(service.writes(), (QStringList{u"create User nomail@c.com"_qs}));
}

TEST_F(GroupRun, SkipsNestedGroupsDevicesAndWhoIsNotThere)
{
    writeMembers({"g1,Staff,g2,Group", "g1,Staff,d1,Device", "g1,Staff,o9,User", "g1,Staff,o3,User", "g1,Staff,o4,User",
        "g2,Inner,o1,User"});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(verdict(u"Staff > g2"_qs), u"skip skipped nested-group"_qs);
    EXPECT_EQ(verdict(u"Staff > d1"_qs), u"skip skipped member-type"_qs);
    EXPECT_EQ(verdict(u"Staff > o9"_qs), u"skip skipped member-unknown"_qs);
    EXPECT_EQ(verdict(u"Staff > nomail@c.com"_qs), u"skip skipped email-required"_qs);
    EXPECT_EQ(verdict(u"Staff > off@c.com"_qs), u"skip skipped inactive-user"_qs);
    EXPECT_EQ(service.members(u"Staff"_qs), QStringList());
    EXPECT_EQ(service.members(u"Inner"_qs), QStringList{u"ana@c.com"_qs});
}

TEST_F(GroupRun, AGroupOfATakenNameFailsWithTheServicesCode)
{
    writeMembers({"g1,Staff,o1,User", "g2,Staff,o2,User"});
    for (int i = 0; i < 2; ++i) {
        const auto summary = run();
        ASSERT_TRUE(test::isOk(summary));
        EXPECT_EQ(summary->groups.failed, 1);
        EXPECT_EQ(summary->codes.value(u"group-duplicate"_qs), 1);
        EXPECT_EQ(service.groups().size(), 1);
        EXPECT_EQ(service.group(u"Staff"_qs).value(u"externalId").toString(), u"g1"_qs);
        EXPECT_EQ(service.members(u"Staff"_qs), QStringList{u"ana@c.com"_qs});
        options.stateFile.clear();
    }
}

TEST_F(GroupRun, TakesOverAGroupThatIsThereAlready)
{
    service.addGroup({{u"displayName"_qs, u"Staff"_qs}});
    writeMembers({"g1,Staff,o1,User"});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->groups.updated, 1);
    EXPECT_EQ(service.groups().size(), 1);
    EXPECT_EQ(service.group(u"Staff"_qs).value(u"externalId").toString(), u"g1"_qs);
    EXPECT_EQ(service.members(u"Staff"_qs), QStringList{u"ana@c.com"_qs});
}

TEST_F(GroupRun, RenamesALinkedGroup)
{
    writeMembers({"g1,Staff,o1,User"});
    ASSERT_TRUE(run().ok());
    writeMembers({"g1,Crew,o1,User"});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.groups().size(), 1);
    EXPECT_EQ(service.members(u"Crew"_qs), QStringList{u"ana@c.com"_qs});
}

TEST_F(GroupRun, RemovesWhoLeftTheGroupAndNobodyElse)
{
    writeMembers({"g1,Staff,o1,User", "g1,Staff,o2,User"});
    ASSERT_TRUE(run().ok());
    service.forgetCalls();
    writeMembers({"g1,Staff,o2,User"});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->memberships.removed, 1);
    EXPECT_EQ(service.members(u"Staff"_qs), QStringList{u"bob@c.com"_qs});
    const QJsonObject remove = service.bodies().last()[u"Operations"][0].toObject();
    EXPECT_EQ(remove.value(u"op").toString(), u"Remove"_qs);
    EXPECT_EQ(remove.value(u"path").toString(), u"members"_qs);
    EXPECT_EQ(remove.value(u"value").toArray().size(), 1);
    EXPECT_EQ(verdict(u"Staff > ana@c.com"_qs), u"remove success"_qs);
}

TEST_F(GroupRun, WithoutAStateItAsksTheServiceWhoIsIn)
{
    writeMembers({"g1,Staff,o1,User", "g1,Staff,o2,User"});
    ASSERT_TRUE(run().ok());
    options.stateFile.clear();
    writeMembers({"g1,Staff,o2,User"});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->memberships.removed, 1);
    EXPECT_EQ(summary->memberships.unchanged, 1);
    EXPECT_EQ(service.members(u"Staff"_qs), QStringList{u"bob@c.com"_qs});
}

TEST_F(GroupRun, MembersThatAreNotOursStay)
{
    const QString local = service.addUser({{u"userName"_qs, u"local@c.com"_qs}});
    service.addGroup(
        {{u"displayName"_qs, u"Staff"_qs}, {u"members"_qs, QJsonArray{QJsonObject{{u"value"_qs, local}}}}});
    writeMembers({"g1,Staff,o1,User"});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.members(u"Staff"_qs), (QStringList{u"ana@c.com"_qs, u"local@c.com"_qs}));
}

TEST_F(GroupRun, WhoIsDisabledOrGoneStaysAMember)
{
    writeMembers({"g1,Staff,o1,User", "g1,Staff,o2,User"});
    ASSERT_TRUE(run().ok());
    writeUsers({"o1,ana@c.com,ana@c.com,Ana,Silva,,False"}); // ana disabled, bob gone
    writeMembers({"g1,Staff,o1,User"});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->users.disabled, 2);
    EXPECT_EQ(summary->memberships.removed, 0);
    EXPECT_EQ(service.members(u"Staff"_qs), (QStringList{u"ana@c.com"_qs, u"bob@c.com"_qs}));
}

TEST_F(GroupRun, AGroupGoneFromTheFileIsDeleted)
{
    writeMembers({"g1,Staff,o1,User", "g2,Crew,,"});
    ASSERT_TRUE(run().ok());
    writeMembers({"g2,Crew,,"});
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->groups.deleted, 1);
    EXPECT_EQ(verdict(u"Staff"_qs), u"delete success"_qs);
    EXPECT_EQ(service.groups().size(), 1);
    EXPECT_TRUE(run().value().nothingChanged());
}

TEST_F(GroupRun, WithoutAMembersFileGroupsAreLeftAlone)
{
    writeMembers({"g1,Staff,o1,User"});
    ASSERT_TRUE(run().ok());
    options.membersFile.clear();
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_TRUE(summary->nothingChanged());
    EXPECT_EQ(service.members(u"Staff"_qs), QStringList{u"ana@c.com"_qs});
}

TEST_F(GroupRun, OneWhoMayNotJoinKeepsNobodyElseOut)
{
    QByteArrayList users;
    QByteArrayList members;
    for (int i = 0; i < 250; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray title = i % 100 == 42 ? "Refused member" : "Clerk";
        users.append("p" + number + ",u" + number + "@c.com,u@c.com,U,S," + title + ",True");
        members.append("g1,All,p" + number + ",User");
    }
    writeUsers(users);
    writeMembers(members);
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(summary->memberships.added, 247);
    EXPECT_EQ(summary->memberships.failed, 3);
    EXPECT_EQ(verdict(u"All > u142@c.com"_qs), u"add failure email-required"_qs);
    EXPECT_EQ(service.members(u"All"_qs).size(), 247);
    service.forgetCalls();
    EXPECT_EQ(run().value().memberships.failed, 3);
    EXPECT_EQ(service.writes(), QStringList()) << "a refusal is not repeated before its time";
}

TEST_F(GroupRun, AGroupDeletedInTheServiceIsMadeAnew)
{
    options.stateFile.clear();
    writeMembers({"g1,Staff,o1,User"});
    ASSERT_TRUE(run().ok());
    service.clear();
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.members(u"Staff"_qs), QStringList{u"ana@c.com"_qs});
}

TEST_F(GroupRun, SkipsAGroupWithoutAName)
{
    writeMembers({"g1,,o1,User"});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(verdict(u"g1"_qs), u"skip skipped group-name-missing"_qs);
    EXPECT_TRUE(service.groups().isEmpty());
}

TEST_F(GroupRun, WhoIsProvisionedLaterJoinsLater)
{
    writeMembers({"g1,Staff,o1,User", "g1,Staff,o3,User"});
    ASSERT_TRUE(run().ok());
    writeUsers({"o1,ana@c.com,ana@c.com,Ana,Silva,,True", "o3,nomail@c.com,now@c.com,No,Mail,,True"});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.members(u"Staff"_qs), (QStringList{u"ana@c.com"_qs, u"nomail@c.com"_qs}));
}

} // namespace rollcall::provisioner
