// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/credentials.h"

#include "service/custom_attributes.h"
#include "service/service_fixture.h"

#include <QDir>
#include <QFile>

namespace rollcall::service
{

class Credentials : public ServiceFixture
{
};

TEST_F(Credentials, AreLongRandomAndPrefixed)
{
    EXPECT_TRUE(m_mdm.reveal().startsWith("rc_scim_"));
    EXPECT_TRUE(m_administrator.reveal().startsWith("rc_key_"));
    EXPECT_EQ(m_mdm.reveal().size(), 8 + 43); // 256 bits in base64url.
    EXPECT_NE(m_mdm.reveal(), m_rfc.reveal());
}

TEST_F(Credentials, AreStoredAsDigestsOnly)
{
    m_repository.reset();
    m_processor.reset();
    QByteArray everything;
    const QStringList files = QDir(m_database.filePath(QString())).entryList(QDir::Files);
    for (const QString &name : files) {
        QFile file(m_database.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        everything += file.readAll();
    }
    for (const Secret *secret : {&m_mdm, &m_rfc, &m_administrator, &m_helpdesk})
        EXPECT_FALSE(everything.contains(secret->reveal().mid(8)));
}

TEST_F(Credentials, NoMoreThanTwoTokens)
{
    const auto third = addToken(*m_repository, {QStringLiteral("third"), rules::Profile::Mdm, {}}, m_clock);
    ASSERT_FALSE(third.ok());
    EXPECT_EQ(third.error().code, ErrorCode::Conflict);
    ASSERT_TRUE(removeToken(*m_repository, QStringLiteral("suite"), m_clock).ok());
    EXPECT_EQ(lastAudit().action, QStringLiteral("token.remove"));
    m_bearer = m_rfc.reveal();
    EXPECT_EQ(get("/scim/v2/Users").status, 401);
    EXPECT_TRUE(addToken(*m_repository, {QStringLiteral("third"), rules::Profile::Rfc, 30}, m_clock).ok());
    const auto all = tokens(*m_repository);
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->at(1).name, QStringLiteral("third"));
    EXPECT_EQ(all->at(1).profile, rules::Profile::Rfc);
    EXPECT_EQ(all->at(1).expiresAt, m_clock.now().addDays(30));
    EXPECT_FALSE(all->at(0).expiresAt.isValid());
    EXPECT_FALSE(all->at(0).lastUsedAt.isValid());
}

TEST_F(Credentials, TellWhenTheyWereUsedToTheMinute)
{
    EXPECT_EQ(get("/scim/v2/Users").status, 200);
    const QDateTime first = m_clock.now();
    EXPECT_EQ(tokens(*m_repository)->at(0).lastUsedAt, first);
    EXPECT_EQ(tokens(*m_repository)->at(0).lastUsedFrom, QStringLiteral("203.0.113.7"));
    m_clock.advance(std::chrono::seconds(59));
    EXPECT_EQ(get("/scim/v2/Users").status, 200);
    EXPECT_EQ(tokens(*m_repository)->at(0).lastUsedAt, first);
    m_clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(get("/scim/v2/Users").status, 200);
    EXPECT_EQ(tokens(*m_repository)->at(0).lastUsedAt, m_clock.now());
}

TEST_F(Credentials, AreForgottenAtTheNextRequestWhoeverChangesThem)
{
    const auto asRfc = [&] {
        m_bearer = m_rfc.reveal();
        return get("/scim/v2/Users").status;
    };
    const auto asHelpdesk = [&] {
        m_bearer = m_helpdesk.reveal();
        return get("/admin/v1/me").status;
    };
    for (int i = 0; i < 2; ++i) { // The first request reads what the second one finds.
        EXPECT_EQ(asRfc(), 200);
        EXPECT_EQ(asHelpdesk(), 200);
    }
    {
        auto transaction = m_repository->beginWrite();
        ASSERT_TRUE(test::isOk(removeKey(*m_repository, QStringLiteral("desk"), m_clock)));
        EXPECT_EQ(asHelpdesk(), 200) << "not committed, and never will be";
    }
    ASSERT_TRUE(test::isOk(setTokenState(*m_repository, QStringLiteral("suite"), TokenState::Inactive, m_clock)));
    EXPECT_EQ(asRfc(), 401);
    EXPECT_EQ(asHelpdesk(), 200);
    ASSERT_TRUE(test::isOk(removeKey(*m_repository, QStringLiteral("desk"), m_clock)));
    EXPECT_EQ(asHelpdesk(), 401);
    ASSERT_TRUE(test::isOk(setTokenState(*m_repository, QStringLiteral("suite"), TokenState::Active, m_clock)));
    EXPECT_EQ(asRfc(), 200);
    ASSERT_TRUE(test::isOk(removeToken(*m_repository, QStringLiteral("suite"), m_clock)));
    EXPECT_EQ(asRfc(), 401);
}

TEST_F(Credentials, HaveGoodNames)
{
    for (const QString &name : {QString(), QStringLiteral("  "), QString(101, u'x'), QStringLiteral("a\nb")}) {
        EXPECT_EQ(addKey(*m_repository, Role::Helpdesk, name, m_clock).error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(
            addToken(*m_repository, {name, rules::Profile::Mdm, {}}, m_clock).error().code, ErrorCode::InvalidArgument);
    }
    EXPECT_EQ(addKey(*m_repository, Role::Helpdesk, QStringLiteral("ada"), m_clock).error().code, ErrorCode::Conflict);
    ASSERT_TRUE(removeToken(*m_repository, QStringLiteral("suite"), m_clock).ok());
    EXPECT_EQ(addToken(*m_repository, {QStringLiteral("entra"), rules::Profile::Mdm, {}}, m_clock).error().code,
        ErrorCode::Conflict);
    EXPECT_EQ(addToken(*m_repository, {QStringLiteral("new"), rules::Profile::Mdm, 0}, m_clock).error().code,
        ErrorCode::InvalidArgument);
    EXPECT_EQ(tokens(*m_repository)->size(), 1);
    EXPECT_TRUE(addKey(*m_repository, Role::Helpdesk, QStringLiteral("佐藤's laptop"), m_clock).ok());
}

TEST_F(Credentials, AreRemovedByNameOrId)
{
    const auto all = keys(*m_repository);
    ASSERT_EQ(all->size(), 2);
    EXPECT_TRUE(removeKey(*m_repository, QStringLiteral("ada"), m_clock).ok());
    const QString desk = keys(*m_repository)->at(0).id;
    EXPECT_TRUE(removeKey(*m_repository, desk, m_clock).ok());
    EXPECT_TRUE(keys(*m_repository)->isEmpty());
    EXPECT_EQ(removeKey(*m_repository, desk, m_clock).error().code, ErrorCode::NotFound);
    EXPECT_EQ(removeToken(*m_repository, QStringLiteral("nobody"), m_clock).error().code, ErrorCode::NotFound);
    EXPECT_EQ(setTokenState(*m_repository, QStringLiteral("nobody"), TokenState::Active, m_clock).error().code,
        ErrorCode::NotFound);
    m_bearer = m_administrator.reveal();
    EXPECT_EQ(get("/admin/v1/me").status, 401);
}

TEST_F(Credentials, RolesGoBothWays)
{
    EXPECT_EQ(roleFromName(u"administrator"), Role::Administrator);
    EXPECT_EQ(roleFromName(u"helpdesk"), Role::Helpdesk);
    EXPECT_EQ(roleFromName(u"root"), std::nullopt);
    EXPECT_EQ(roleName(Role::Helpdesk), QStringLiteral("helpdesk"));
}

TEST_F(Credentials, CustomAttributesAreAddedOnce)
{
    EXPECT_TRUE(customAttributes(*m_repository)->isEmpty());
    EXPECT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("custAttr1"), m_clock).ok());
    EXPECT_EQ(lastAudit().action, QStringLiteral("attribute.add"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("command-line"));
    EXPECT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("badge"), m_clock).ok());
    EXPECT_EQ(
        addCustomAttribute(*m_repository, QStringLiteral("CUSTATTR1"), m_clock).error().code, ErrorCode::Conflict);
    EXPECT_EQ(
        addCustomAttribute(*m_repository, QStringLiteral("1st"), m_clock).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(addCustomAttribute(*m_repository, QStringLiteral("userName"), m_clock).error().code,
        ErrorCode::InvalidArgument);
    EXPECT_EQ(*customAttributes(*m_repository), (QStringList{QStringLiteral("custAttr1"), QStringLiteral("badge")}));
}

} // namespace rollcall::service
