// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/invitation_fixture.h"

#include "scim/schema_uris.h"
#include "service/importer.h"
#include "service/invitations.h"
#include "service/user_store.h"

// Who is invited, when, and what follows of it.
namespace rollcall::service
{

class Invited : public InvitationFixture
{
protected:
    QString import(const char *userName)
    {
        intake::DirectoryUser person;
        person.objectId = QStringLiteral("oid-") + QLatin1String(userName);
        person.userPrincipalName = QLatin1String(userName);
        person.displayName = QStringLiteral("Imported");
        person.givenName = QStringLiteral("Im");
        person.mail = QLatin1String(userName);
        EXPECT_EQ(importDirectory(*m_repository, {{person}, {}, {}, {}}, {rules::Source::Local, false}, m_clock)
                      ->users.created,
            1);
        const Reply found = get("/scim/v2/Users?filter=userName+eq+%22" + QByteArray(userName) + "%22");
        return found.resources().at(0).toObject().value(QLatin1String("id")).toString();
    }
    static QByteArray target(const QString &id) { return "/scim/v2/Users/" + id.toLatin1(); }
    qint64 countInvitations() { return integer(QStringLiteral("SELECT count(*) FROM invitations")); }
};

TEST_F(Invited, NobodyUnlessTheSettingSaysSo)
{
    setAutoInvite(false);
    const QString ana = createUser("ana@example.com");
    EXPECT_EQ(statusOf(ana), QStringLiteral("notInvited"));
    EXPECT_EQ(countInvitations(), 0);
}

TEST_F(Invited, WithTheFirstProvisioningInOneTransaction)
{
    const QString ana = createUser("ana@example.com", R"("preferredLanguage":"fr-CA")");
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
    EXPECT_EQ(stateOf(ana), QStringLiteral("waiting"));
    EXPECT_EQ(asAdmin(target(ana)).version(), QStringLiteral("W/\"1\""));
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.invite"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("token:entra"));
    EXPECT_EQ(lastAudit().resourceId, ana);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM invitations WHERE language = 'fr'")), 1);
}

TEST_F(Invited, NobodyWhoIsRefused)
{
    EXPECT_EQ(post("/scim/v2/Users", R"({"userName":"nobody","name":{"givenName":"N"}})").status, 400);
    createUser("ana@example.com");
    EXPECT_EQ(post("/scim/v2/Users", userJson("ANA@example.com")).status, 409);
    EXPECT_EQ(countInvitations(), 1);
}

TEST_F(Invited, OnceHoweverOftenTheyAreUpdated)
{
    const QString ana = createUser("ana@example.com");
    EXPECT_EQ(patchOps(target(ana), R"({"op":"Replace","path":"displayName","value":"Ana"})").status, 200);
    EXPECT_EQ(patchOps(target(ana), R"({"op":"Replace","path":"active","value":"False"})").status, 200);
    EXPECT_EQ(patchOps(target(ana), R"({"op":"Replace","path":"active","value":"True"})").status, 200);
    EXPECT_EQ(countInvitations(), 1);
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
}

TEST_F(Invited, WhenTheyAreTakenOverByACreate)
{
    const QString ana = import("ana@example.com");
    EXPECT_EQ(statusOf(ana), QStringLiteral("notInvited"));
    EXPECT_EQ(createUser("ana@example.com"), ana);
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
    EXPECT_EQ(countInvitations(), 1);
    EXPECT_EQ(auditOf(QStringLiteral("user.adopt")).value(0).detail, QStringLiteral("Taken over from local."));
}

TEST_F(Invited, WhenTheyAreTakenOverByAnUpdate)
{
    const QString ana = import("ana@example.com");
    EXPECT_EQ(patchOps(target(ana), R"({"op":"Replace","path":"displayName","value":"Ana"})").status, 200);
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
    EXPECT_EQ(countInvitations(), 1);
    EXPECT_EQ(auditOf(QStringLiteral("user.adopt")).value(0).detail, QStringLiteral("Taken over from local."));
}

TEST_F(Invited, NotAgainIfTheyRegisteredOrAreInvitedWhenTheyAreTakenOver)
{
    const QString ana = import("ana@example.com");
    const QString ben = import("ben@example.com");
    EXPECT_EQ(invite(ana).status, 202);
    EXPECT_EQ(invite(ben).status, 202);
    EXPECT_EQ(post(linkOf(ana), {}).status, 200);
    createUser("ana@example.com");
    createUser("ben@example.com");
    EXPECT_EQ(statusOf(ana), QStringLiteral("completed"));
    EXPECT_EQ(statusOf(ben), QStringLiteral("pending"));
    EXPECT_EQ(countInvitations(), 2);
}

TEST_F(Invited, NotAgainWhenTheyReturn)
{
    const QString ana = createUser("ana@example.com");
    EXPECT_EQ(remove(target(ana)).status, 204);
    EXPECT_EQ(createUser("ana@example.com"), ana);
    EXPECT_EQ(countInvitations(), 1);
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
}

TEST_F(Invited, NobodyWithoutAnAddress)
{
    m_bearer = m_rfc.reveal();
    const Reply reply = post("/scim/v2/Users",
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"nomail","active":true})");
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(statusOf(reply.id()), QStringLiteral("notInvited"));
    EXPECT_EQ(countInvitations(), 0);
}

TEST_F(Invited, ByTheAdministratorInAnyStateButCompleted)
{
    setAutoInvite(false);
    const QString ana = createUser("ana@example.com");
    const Reply first = invite(ana);
    EXPECT_EQ(first.status, 202);
    EXPECT_EQ(first.json.value(QLatin1String("status")).toString(), QStringLiteral("pending"));
    EXPECT_EQ(first.json.value(QLatin1String("state")).toString(), QStringLiteral("waiting"));
    EXPECT_EQ(asAdmin(target(ana)).version(), QStringLiteral("W/\"2\""));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("key:ada"));
    sendOne();
    const QByteArray old = linkOf(ana);
    EXPECT_EQ(invite(ana).status, 202); // pending
    EXPECT_EQ(get(old).status, 410);
    EXPECT_EQ(post(old, {}).status, 410);
    EXPECT_EQ(get(linkOf(ana)).status, 200);
    sendOne();
    m_clock.advance(std::chrono::days(8));
    execute(QStringLiteral("UPDATE users SET invite_status = 'expired'"));
    EXPECT_EQ(invite(ana).status, 202); // expired
    EXPECT_EQ(post(linkOf(ana), {}).status, 200);
    EXPECT_EQ(invite(ana).code(), QStringLiteral("already-completed"));
    EXPECT_EQ(statusOf(ana), QStringLiteral("completed"));
}

TEST_F(Invited, NotByHelpdeskNorByATokenNorWhoCanNotBe)
{
    const QString ana = createUser("ana@example.com");
    const QByteArray path = "/admin/v1/users/" + ana.toLatin1() + "/invite";
    EXPECT_EQ(asHelpdesk("POST", path).status, 403);
    EXPECT_EQ(post(path, {}).code(), QStringLiteral("key-required"));
    EXPECT_EQ(invite(QStringLiteral("nobody")).status, 404);
    EXPECT_EQ(patchOps(target(ana), R"({"op":"Replace","path":"active","value":"False"})").status, 200);
    EXPECT_EQ(invite(ana).code(), QStringLiteral("user-disabled"));
    EXPECT_EQ(patchOps(target(ana), R"({"op":"Replace","path":"active","value":"True"})").status, 200);
    EXPECT_EQ(remove(target(ana)).status, 204);
    EXPECT_EQ(invite(ana).code(), QStringLiteral("user-disabled"));
    const QString odd = createUserWithOddAddress();
    EXPECT_EQ(invite(odd).code(), QStringLiteral("email-required"));
    EXPECT_EQ(countInvitations(), 2); // by the setting
}

TEST_F(Invited, HowFarItIsIsShownToHelpdesk)
{
    setAutoInvite(false);
    const QString ana = createUser("ana@example.com");
    const QByteArray path = "/admin/v1/users/" + ana.toLatin1() + "/invite";
    const QJsonObject never = asHelpdesk("GET", path).json;
    EXPECT_EQ(never, (QJsonObject{{QStringLiteral("status"), QStringLiteral("notInvited")}}));
    invite(ana);
    sendOne();
    const QJsonObject sent = asHelpdesk("GET", path).json;
    EXPECT_EQ(sent.value(QLatin1String("state")).toString(), QStringLiteral("sent"));
    EXPECT_EQ(sent.value(QLatin1String("sentAt")).toString(), QStringLiteral("2026-01-02T03:04:05.000Z"));
    EXPECT_EQ(sent.value(QLatin1String("expiresAt")).toString(), QStringLiteral("2026-01-09T03:04:05.000Z"));
    EXPECT_EQ(sent.value(QLatin1String("attempts")).toInt(), 1);
    EXPECT_EQ(asHelpdesk("GET", "/admin/v1/users/nobody/invite").status, 404);
}

TEST_F(Invited, EachChangeOfStatusIsANewVersionInTheFeed)
{
    const QString ana = createUser("ana@example.com");
    const auto feed = [&] { return integer(QStringLiteral("SELECT last_seq FROM change_feed")); };
    const auto version = [&] { return asAdmin(target(ana)).version(); };
    const QString pending = version();
    qint64 before = feed();
    sendOne(); // no change of status
    EXPECT_EQ(feed(), before);
    EXPECT_EQ(version(), pending);
    EXPECT_EQ(post(linkOf(ana), {}).status, 200);
    EXPECT_EQ(feed(), before + 1);
    const QString completed = version();
    EXPECT_NE(completed, pending);
    EXPECT_EQ(QString::fromLatin1(asAdmin(target(ana)).header("ETag")), completed);
    const QJsonObject listed = asAdmin("/scim/v2/Users").resources().at(0).toObject();
    EXPECT_EQ(listed.value(QLatin1String("meta")).toObject().value(QLatin1String("version")).toString(), completed);
    EXPECT_EQ(listed.value(scim::kRollcallSchema).toObject().value(QLatin1String("inviteStatus")).toString(),
        QStringLiteral("completed"));
}

TEST_F(Invited, ExpireSevenDaysAfterTheMailWasSent)
{
    const QString ana = createUser("ana@example.com");
    m_clock.advance(std::chrono::days(20)); // it waits for a mail server, and nobody could register
    Invitations invitations(*m_repository);
    EXPECT_FALSE(*invitations.hasExpired(m_clock.now()));
    sendOne();
    m_clock.advance(std::chrono::days(7) - std::chrono::seconds(1));
    EXPECT_FALSE(*invitations.hasExpired(m_clock.now()));
    EXPECT_EQ(get(linkOf(ana)).status, 200);
    m_clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(get(linkOf(ana)).status, 410); // before anything has noted it
    EXPECT_TRUE(*invitations.hasExpired(m_clock.now()));
    auto transaction = m_repository->beginWrite();
    EXPECT_EQ(*invitations.expire(m_clock.now(), 10), 1);
    ASSERT_TRUE(test::isOk(transaction->commit()));
    EXPECT_EQ(statusOf(ana), QStringLiteral("expired"));
    EXPECT_EQ(stateOf(ana), QStringLiteral("expired"));
    EXPECT_EQ(post(linkOf(ana), {}).status, 410);
    EXPECT_EQ(lastAudit().action, QStringLiteral("invitation.expire"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("service"));
    EXPECT_EQ(lastAudit().resourceName, QStringLiteral("ana@example.com"));
    EXPECT_FALSE(*invitations.hasExpired(m_clock.now()));
}

TEST_F(Invited, GoneWithAUserWhoIsRemovedForGood)
{
    const QString ana = createUser("ana@example.com");
    UserStore users(*m_repository);
    const auto record = users.find(ana);
    ASSERT_TRUE(record.ok() && record->has_value());
    const auto mail = m_outbox.claim();
    auto transaction = m_repository->beginWrite();
    ASSERT_TRUE(test::isOk(users.remove(**record, m_clock.now())));
    ASSERT_TRUE(test::isOk(transaction->commit()));
    EXPECT_EQ(countInvitations(), 0);
    // Its mail is just on the way.
    EXPECT_TRUE(test::isOk(m_outbox.markSent(**mail)));
    EXPECT_EQ(auditOf(QStringLiteral("invitation.send")).size(), 0);
}

} // namespace rollcall::service
