// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/invitation_fixture.h"

#include "service/registration_code.h"
#include "service/service_key.h"
#include "service/settings_store.h"

namespace rollcall::service
{

void InvitationFixture::setAutoInvite(bool on)
{
    auto transaction = m_repository->beginWrite();
    SettingsStore store(*m_repository);
    auto stored = store.load();
    ASSERT_TRUE(transaction.ok() && stored.ok());
    stored->settings.autoInvite = on;
    ASSERT_TRUE(test::isOk(store.save(stored->settings, stored->version, m_clock.now())));
    ASSERT_TRUE(test::isOk(transaction->commit()));
}

QString InvitationFixture::statusOf(const QString &id)
{
    return extensionOf(id).value(QLatin1String("inviteStatus")).toString();
}

QString InvitationFixture::textOf(const QString &sql, const QString &value)
{
    auto query = m_repository->query(sql);
    EXPECT_TRUE(test::isOk(query));
    QString text;
    const auto read = query->forEach({value}, [&](const storage::Statement &row) { text = row.text(0); });
    EXPECT_TRUE(test::isOk(read));
    return text;
}

QString InvitationFixture::stateOf(const QString &userId)
{
    return textOf(QStringLiteral("SELECT i.state FROM invitations i JOIN users u ON u.rid = i.user_rid WHERE u.id = ? "
                                 "ORDER BY i.rid DESC LIMIT 1"),
        userId);
}

QString InvitationFixture::invitationOf(const QString &userId)
{
    return textOf(QStringLiteral("SELECT i.id FROM invitations i JOIN users u ON u.rid = i.user_rid WHERE u.id = ? "
                                 "ORDER BY i.rid DESC LIMIT 1"),
        userId);
}

QByteArray InvitationFixture::codeOf(const QString &userId)
{
    const auto key = serviceKey(*m_repository, kRegistrationKey);
    EXPECT_TRUE(test::isOk(key));
    return registrationCode(*key, invitationOf(userId)).reveal();
}

QString InvitationFixture::createUserWithOddAddress()
{
    const Reply reply = post("/scim/v2/Users",
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"odd","name":{"givenName":"O"},)"
        R"("emails":[{"type":"work","value":"a@example.com\r\nBcc: all@example.com"}],"active":true})");
    EXPECT_EQ(reply.status, 201) << testing::PrintToString(reply);
    return reply.id();
}

Reply InvitationFixture::invite(const QString &userId)
{
    const QByteArray bearer = std::exchange(m_bearer, m_administrator.reveal());
    const Reply reply = post("/admin/v1/users/" + userId.toLatin1() + "/invite", {});
    m_bearer = bearer;
    return reply;
}

Reply InvitationFixture::asHelpdesk(const QByteArray &method, const QByteArray &target)
{
    const QByteArray bearer = std::exchange(m_bearer, m_helpdesk.reveal());
    const Reply reply = send(method, target);
    m_bearer = bearer;
    return reply;
}

void InvitationFixture::sendOne()
{
    const auto mail = m_outbox.claim();
    ASSERT_TRUE(test::isOk(mail));
    ASSERT_TRUE(mail->has_value());
    ASSERT_TRUE(test::isOk(m_outbox.markSent(**mail)));
    m_clock.advance(std::chrono::milliseconds(1)); // the pace
}

QVector<AuditEntry> InvitationFixture::auditOf(const QString &action)
{
    QVector<AuditEntry> entries = audit();
    entries.removeIf([&](const AuditEntry &entry) { return entry.action != action; });
    return entries;
}

} // namespace rollcall::service
