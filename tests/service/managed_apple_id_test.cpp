// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_fixture.h"
#include "service/custom_attributes.h"
#include "service/importer.h"
#include "service/sweep_worker.h"
#include "service/user_sweeper.h"

#include <QElapsedTimer>

// Managed Apple IDs as the settings give them, with every way in.
namespace rollcall::service
{

class ManagedAppleIdsOfUsers : public AdminFixture
{
protected:
    QString held(const QString &id) { return extensionOf(id).value(QLatin1String("managedAppleId")).toString(); }
    QByteArray target(const QString &id) const { return "/scim/v2/Users/" + id.toLatin1(); }
    Reply patchAs(const QString &id, const QByteArray &operation)
    {
        return asEntra([&] { return patchOps(target(id), operation); });
    }
    QString importLdap(const char *userName, const char *appleId)
    {
        intake::DirectoryUser person;
        person.objectId = QLatin1String(userName);
        person.userPrincipalName = person.mail = QLatin1String(userName);
        person.givenName = QStringLiteral("Im");
        if (*appleId != 0)
            person.customAttributes = {{QStringLiteral("ManagedAppleID"), QLatin1String(appleId)}};
        intake::DirectoryContent content;
        content.users = {person};
        EXPECT_TRUE(test::isOk(importDirectory(*m_repository, content, {rules::Source::Ldap, false}, m_clock)));
        return get("/scim/v2/Users?filter=userName+eq+%22" + QByteArray(userName) + "%22")
            .resources()
            .at(0)
            .toObject()
            .value(QLatin1String("id"))
            .toString();
    }
    qint64 conflicts()
    {
        return integer(QStringLiteral("SELECT count(*) FROM audit WHERE rule = 'managed-apple-id-conflict'"));
    }
    Reply progress() { return get("/admin/v1/settings/managed-apple-ids"); }

    const QByteArray kByEmail = R"({"managedAppleId":{"enabled":true}})";
    const QByteArray kBySubdomain = R"({"managedAppleId":{"enabled":true,"appleidSubdomain":true}})";
    const QByteArray kOff = "{}";
};

TEST_F(ManagedAppleIdsOfUsers, AreGivenWhenTheyArriveAndChange)
{
    const QString before = provision("ana@example.com");
    EXPECT_EQ(held(before), QString());
    EXPECT_EQ(saveSettings(kBySubdomain).status, 200);
    const QString bo = provision("bo@example.com");
    EXPECT_EQ(held(bo), QStringLiteral("bo@appleid.example.com"));
    EXPECT_FALSE(
        asEntra([&] { return get(target(bo)); }).raw.body.contains("appleid")); // Not for provisioning clients.
    EXPECT_EQ(
        patchAs(bo, R"({"op":"Replace","path":"emails[type eq \"work\"].value","value":"bo@other.example"})").status,
        200);
    EXPECT_EQ(held(bo), QStringLiteral("bo@appleid.other.example"));
    EXPECT_EQ(patchAs(bo, R"({"op":"Replace","path":"title","value":"Boss"})").status, 200);
    EXPECT_EQ(held(bo), QStringLiteral("bo@appleid.other.example"));
}

TEST_F(ManagedAppleIdsOfUsers, AreComputedAnewForEverybodyWhenTheSettingsChange)
{
    const QString ana = provision("ana@example.com");
    const QByteArray version = get(target(ana)).header("ETag");
    EXPECT_EQ(progress().json.value(QLatin1String("state")).toString(), QStringLiteral("idle"));
    EXPECT_EQ(saveSettings(kByEmail).status, 200);
    EXPECT_EQ(held(ana), QStringLiteral("ana@example.com"));
    EXPECT_NE(get(target(ana)).header("ETag"), version); // A client that keeps a copy has to notice.
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.managed-apple-id"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("key:ada"));
    EXPECT_EQ(lastAudit().before, "{}");
    EXPECT_EQ(lastAudit().after, R"({"managedAppleId":"ana@example.com"})");
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM changes WHERE resource_type = 'User'")), 1);
    EXPECT_EQ(progress().json.value(QLatin1String("state")).toString(), QStringLiteral("finished"));
    EXPECT_EQ(progress().json.value(QLatin1String("changed")).toInt(), 1);
    // What has nothing to do with it computes nothing.
    const auto entries = audit().size();
    EXPECT_EQ(saveSettings(R"({"autoInvite":true,"managedAppleId":{"enabled":true}})").status, 200);
    EXPECT_EQ(audit().size(), entries + 1);
    EXPECT_EQ(saveSettings(kOff).status, 200);
    EXPECT_EQ(held(ana), QString());
}

TEST_F(ManagedAppleIdsOfUsers, AreMappedToACustomAttribute)
{
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("appleMail"), m_clock).ok());
    const QByteArray custom = R"("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{"appleMail":"%1"})";
    const QString ana = provision("ana@example.com", QByteArray(custom).replace("%1", "ana@id.example"));
    const QString bo = provision("bo@example.com", QByteArray(custom).replace("%1", "no address"));
    const QString cy = provision("cy@example.com");
    EXPECT_EQ(
        saveSettings(R"({"managedAppleId":{"enabled":true,"source":"attribute","attribute":"applemail"}})").status,
        200);
    EXPECT_EQ(held(ana), QStringLiteral("ana@id.example"));
    EXPECT_EQ(held(bo), QString());
    EXPECT_EQ(held(cy), QString());
    EXPECT_EQ(conflicts(), 1);
}

TEST_F(ManagedAppleIdsOfUsers, BelongToOneUser)
{
    EXPECT_EQ(saveSettings(kByEmail).status, 200);
    const QString ana = provision("ana@example.com");
    const QByteArray hers = R"("emails":[{"type":"work","value":"ANA@example.com"}],"name":{"givenName":"Bo"})";
    const Reply reply
        = asEntra([&] { return post("/scim/v2/Users", R"({"userName":"bo@example.com",)" + hers + '}'); });
    EXPECT_EQ(reply.status, 201) << testing::PrintToString(reply); // Provisioned without one.
    EXPECT_EQ(held(reply.id()), QString());
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::ManagedAppleIdConflict);
    EXPECT_EQ(lastAudit().resourceName, QStringLiteral("bo@example.com"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("token:entra"));
    // Not told again at each change of something else; given once it is free.
    EXPECT_EQ(patchAs(reply.id(), R"({"op":"Replace","path":"title","value":"Boss"})").status, 200);
    EXPECT_EQ(conflicts(), 1);
    EXPECT_EQ(
        patchAs(ana, R"({"op":"Replace","path":"emails[type eq \"work\"].value","value":"a@example.com"})").status,
        200);
    EXPECT_EQ(patchAs(reply.id(), R"({"op":"Replace","path":"title","value":"Chief"})").status, 200);
    EXPECT_EQ(held(reply.id()), QStringLiteral("ANA@example.com"));
    EXPECT_EQ(conflicts(), 1);
}

TEST_F(ManagedAppleIdsOfUsers, StayWithWhoWasDeleted)
{
    EXPECT_EQ(saveSettings(kByEmail).status, 200);
    const QString ana = provision("ana@example.com");
    EXPECT_EQ(asEntra([&] { return remove(target(ana)); }).status, 204);
    EXPECT_EQ(held(ana), QStringLiteral("ana@example.com"));
    const QString other = provision("other@example.com");
    EXPECT_EQ(
        patchAs(other, R"({"op":"Replace","path":"emails[type eq \"work\"].value","value":"ana@example.com"})").status,
        200);
    EXPECT_EQ(held(other), QString());
    EXPECT_EQ(provision("ana@example.com"), ana);
    EXPECT_EQ(held(ana), QStringLiteral("ana@example.com"));
}

TEST_F(ManagedAppleIdsOfUsers, OfLdapStayAtATakeOverOnlyIfTheSettingIsOn)
{
    const QString off = importLdap("off@example.com", "off@ldap.example");
    EXPECT_EQ(held(off), QStringLiteral("off@ldap.example"));
    EXPECT_EQ(provision("off@example.com"), off);
    EXPECT_EQ(held(off), QString());

    EXPECT_EQ(saveSettings(kByEmail).status, 200);
    const QString on = importLdap("on@example.com", "on@ldap.example");
    const QString none = importLdap("none@example.com", "");
    const QString broken = importLdap("broken@example.com", "no address");
    EXPECT_EQ(provision("on@example.com"), on);
    EXPECT_EQ(held(on), QStringLiteral("on@ldap.example"));
    EXPECT_EQ(patchAs(on, R"({"op":"Replace","path":"title","value":"Boss"})").status, 200);
    EXPECT_EQ(held(on), QStringLiteral("on@ldap.example"));
    EXPECT_EQ(held(none), QStringLiteral("none@example.com"));
    EXPECT_EQ(held(broken), QStringLiteral("broken@example.com"));
}

TEST_F(ManagedAppleIdsOfUsers, OfTheDirectoryFollowTheDirectory)
{
    EXPECT_EQ(saveSettings(kByEmail).status, 200);
    const QString ana = importLdap("ana@example.com", "ana@ldap.example");
    EXPECT_EQ(saveSettings(kBySubdomain).status, 200);
    EXPECT_EQ(held(ana), QStringLiteral("ana@ldap.example"));
    EXPECT_EQ(importLdap("ana@example.com", "new@ldap.example"), ana);
    EXPECT_EQ(held(ana), QStringLiteral("new@ldap.example"));
    EXPECT_EQ(importLdap("ana@example.com", ""), ana);
    EXPECT_EQ(held(ana), QStringLiteral("ana@appleid.example.com"));
    const QString bo = importLdap("bo@example.com", "ANA@appleid.example.com");
    EXPECT_EQ(held(bo), QString());
    EXPECT_EQ(conflicts(), 1);
}

TEST_F(ManagedAppleIdsOfUsers, ChangeHandsWhileTheyAreComputedAnew)
{
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("appleMail"), m_clock).ok());
    const QByteArray custom = R"("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{"appleMail":"%1"})";
    // By the new settings each gets what the other one has by the old ones.
    const QString ana = provision("ana@example.com", QByteArray(custom).replace("%1", "bo@example.com"));
    const QString bo = provision("bo@example.com", QByteArray(custom).replace("%1", "ana@example.com"));
    EXPECT_EQ(saveSettings(kByEmail).status, 200);
    EXPECT_EQ(
        saveSettings(R"({"managedAppleId":{"enabled":true,"source":"attribute","attribute":"appleMail"}})").status,
        200);
    EXPECT_EQ(held(ana), QStringLiteral("bo@example.com"));
    EXPECT_EQ(held(bo), QStringLiteral("ana@example.com"));
    EXPECT_EQ(conflicts(), 0);
}

TEST_F(ManagedAppleIdsOfUsers, OfManyAreComputedInBatchesThatOthersComeBetween)
{
    constexpr int kUsers = 1000;
    insertUsers(kUsers);
    EXPECT_EQ(saveSettings(kByEmail).status, 200);
    const QJsonObject first = progress().json;
    EXPECT_EQ(first.value(QLatin1String("state")).toString(), QStringLiteral("running"));
    EXPECT_EQ(first.value(QLatin1String("total")).toInt(), kUsers);
    EXPECT_EQ(first.value(QLatin1String("done")).toInt(), first.value(QLatin1String("changed")).toInt());
    EXPECT_GT(first.value(QLatin1String("done")).toInt(), 0);
    // Who comes meanwhile need not wait.
    const QString early = provision("early@example.com");
    EXPECT_EQ(held(early), QStringLiteral("early@example.com"));
    // Another process goes on where this one ended, whoever it is.
    const auto other = Repository::open(location()).value();
    UserSweeper sweeper(*other);
    int steps = 0;
    while (*sweeper.step(m_clock.now()))
        ++steps;
    EXPECT_GE(steps, 2);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM users WHERE managed_apple_id IS NOT NULL")), kUsers + 1);
    const QJsonObject last = progress().json;
    EXPECT_EQ(last.value(QLatin1String("state")).toString(), QStringLiteral("finished"));
    EXPECT_EQ(last.value(QLatin1String("done")).toInt(), kUsers);
    EXPECT_EQ(last.value(QLatin1String("changed")).toInt(), kUsers);
    EXPECT_EQ(conflicts(), 0);
}

TEST_F(ManagedAppleIdsOfUsers, ANewSaveBeginsAnew)
{
    insertUsers(1000);
    EXPECT_EQ(saveSettings(kByEmail).status, 200);
    EXPECT_EQ(saveSettings(kBySubdomain).status, 200);
    UserSweeper sweeper(*m_repository);
    while (*sweeper.step(m_clock.now())) { }
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM users WHERE managed_apple_id LIKE '%@appleid.example.com'")),
        1000);
}

TEST_F(ManagedAppleIdsOfUsers, TheWorkerFindsWhatIsLeftToDo)
{
    insertUsers(1000);
    EXPECT_EQ(saveSettings(kByEmail).status, 200);
    const SweepWorker worker(location(), {}, m_clock);
    QElapsedTimer timer;
    timer.start();
    while (progress().json.value(QLatin1String("state")) == QLatin1String("running") && timer.elapsed() < 60'000)
        QThread::msleep(5);
    EXPECT_EQ(progress().json.value(QLatin1String("state")).toString(), QStringLiteral("finished"));
}

} // namespace rollcall::service
