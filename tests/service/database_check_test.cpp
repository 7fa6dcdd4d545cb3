// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/database_check.h"
#include "service/service_fixture.h"

// What somebody, or a fault, did to the database behind the service's back is found.
namespace rollcall::service
{

class Check : public ServiceFixture
{
protected:
    Check()
    {
        m_ana = createUser("ana@example.com", R"("externalId":"e-1","displayName":"Ana R")");
        m_ben = createUser("ben@example.com");
        m_staff = createGroup("Staff");
        patchOps("/scim/v2/Groups/" + m_staff.toLatin1(),
            R"({"op":"Add","path":"members","value":[{"value":")" + m_ana.toLatin1() + R"("}]})");
        remove("/scim/v2/Users/" + m_ben.toLatin1());
    }

    CheckOutcome outcome()
    {
        const auto looking = Repository::openToRead(location());
        EXPECT_TRUE(test::isOk(looking));
        const auto outcome = checkDatabase(**looking);
        EXPECT_TRUE(test::isOk(outcome));
        return outcome.valueOr({});
    }
    QStringList findings()
    {
        QStringList texts;
        const CheckReport report = outcome().report;
        for (const CheckFinding &finding : report.findings())
            texts.append(finding.area + QStringLiteral(": ") + finding.text);
        return texts;
    }
    void setBytes(const char *sql, const QByteArray &bytes)
    {
        auto query = m_repository->query(QString::fromLatin1(sql));
        ASSERT_TRUE(query->runWith({bytes}).ok());
    }
    QByteArray storedUser(const QString &id)
    {
        QByteArray json;
        auto query = m_repository->query(QStringLiteral("SELECT resource FROM users WHERE id = ?"));
        EXPECT_TRUE(query->forEach({id}, [&](const storage::Statement &row) { json = row.blob(0); }).ok());
        return json;
    }

    QString m_ana;
    QString m_ben; ///< Deleted.
    QString m_staff;
};

TEST_F(Check, FindsNothingInWhatTheServiceWrote)
{
    patchOps("/scim/v2/Users/" + m_ana.toLatin1(),
        R"({"op":"Replace","path":"emails[type eq \"work\"].value","value":"Other@example.com"})");
    createUser("ben@example.com"); // returns
    createGroup("Readers");
    remove("/scim/v2/Groups/" + m_staff.toLatin1());
    const CheckOutcome found = outcome();
    EXPECT_TRUE(found.report.isClean()) << findings().join(u'\n').toStdString();
    EXPECT_EQ(found.users, 2);
    EXPECT_EQ(found.groups, 2) << "with All Users";
    EXPECT_EQ(found.audit.chained, lastAudit().seq);
}

TEST_F(Check, FindsCountsThatAreWrong)
{
    execute(QStringLiteral("UPDATE row_counts SET live = live + 1 WHERE resource_type = 'User'"));
    EXPECT_THAT(findings(),
        testing::ElementsAre(QStringLiteral("counts: block 0 of 1024 users has 1 live of 2, not 2 of 2"),
            QStringLiteral("counts: block 0 of 32768 users has 1 live of 2, not 2 of 2")));
    execute(QStringLiteral("DELETE FROM row_counts"));
    EXPECT_THAT(findings(),
        testing::ElementsAre(QStringLiteral("counts: block 0 of 1024 users has 1 live of 2, not 0 of 0"),
            QStringLiteral("counts: block 0 of 1024 groups has 1 live of 2, not 0 of 0"),
            QStringLiteral("counts: block 0 of 32768 users has 1 live of 2, not 0 of 0"),
            QStringLiteral("counts: block 0 of 32768 groups has 1 live of 2, not 0 of 0")));
}

TEST_F(Check, FindsUsersWhoAreSearchedForByWhatTheyAreNot)
{
    execute(QStringLiteral("UPDATE users SET user_name_key = 'somebody', has_email = 0 WHERE id = '%1'").arg(m_ana));
    execute(QStringLiteral("UPDATE user_emails SET value_key = 'other@example.com'"));
    EXPECT_THAT(findings(),
        testing::UnorderedElementsAre(
            QStringLiteral("users: %1 is kept with another user_name_key than it has").arg(m_ana),
            QStringLiteral("users: %1 is kept with another has_email than it has").arg(m_ana),
            QStringLiteral("users: %1 is found by other e-mail addresses than it has").arg(m_ana),
            QStringLiteral("users: %1 is found by other e-mail addresses than it has").arg(m_ben)));
}

TEST_F(Check, FindsEveryColumnThatWasChanged)
{
    static constexpr const char *kChanges[] = {"display_name = 'x'", "display_name_key = NULL", "external_id = 'x'",
        "source = 'x'", "state = 'disabled'", "sync_state = 'x'", "invite_status = 'x'", "version = version + 1",
        "created = 0", "last_modified = 0", "deleted = 1"};
    for (const char *change : kChanges) {
        auto transaction = m_repository->beginWrite();
        execute(QStringLiteral("UPDATE users SET %1 WHERE id = '%2'").arg(QLatin1String(change), m_ana));
        ASSERT_TRUE(transaction->commit().ok());
        EXPECT_THAT(findings(),
            testing::Contains(
                testing::ResultOf([&](const QString &text) { return text.contains(m_ana); }, testing::IsTrue())))
            << change;
        execute(QStringLiteral("DELETE FROM users WHERE id = '%1'").arg(m_ana));
        m_ana = createUser("ana@example.com", R"("externalId":"e-1","displayName":"Ana R")");
    }
}

TEST_F(Check, FindsJsonThatIsNoneOrAnothers)
{
    setBytes("UPDATE users SET resource = ? WHERE deleted = 0", R"({"userName":)");
    ASSERT_EQ(findings().size(), 1);
    EXPECT_TRUE(
        findings().constFirst().startsWith(QStringLiteral("users: %1 is no JSON that can be read: ").arg(m_ana)));
    setBytes("UPDATE users SET resource = ? WHERE deleted = 0", storedUser(m_ben));
    EXPECT_THAT(findings(),
        testing::Contains(QStringLiteral("users: %1 has another id in its JSON than in its record").arg(m_ana)));
    EXPECT_THAT(findings(),
        testing::Contains(QStringLiteral("users: %1 has another meta in its JSON than in its record").arg(m_ana)));
}

TEST_F(Check, FindsGroupsThatWereChanged)
{
    execute(QStringLiteral(
        "UPDATE user_groups SET display_name = 'Admins', source = 'ldap', version = 9 WHERE built_in = 0"));
    EXPECT_THAT(findings(),
        testing::UnorderedElementsAre(
            QStringLiteral("groups: %1 is kept with another display_name than it has").arg(m_staff),
            QStringLiteral("groups: %1 has another meta in its JSON than in its record").arg(m_staff)));
}

TEST_F(Check, FindsAFeedThatCanNotBeTrusted)
{
    execute(QStringLiteral("UPDATE change_feed SET last_seq = 1, oldest_seq = 2"));
    execute(QStringLiteral("UPDATE changes SET removed = 1 WHERE resource_id = '%1'").arg(m_staff));
    execute(QStringLiteral("UPDATE changes SET resource_id = 'nobody' WHERE resource_id = '%1'").arg(m_ana));
    const QStringList found = findings();
    ASSERT_EQ(found.size(), 4) << found.join(u'\n').toStdString();
    EXPECT_TRUE(found.at(0).endsWith(QStringLiteral("is behind the latest number given, 1")));
    EXPECT_EQ(found.at(1), QStringLiteral("changes: more was forgotten than was ever told"));
    EXPECT_EQ(found.at(2), QStringLiteral("changes: user nobody is told to be there, and is gone"));
    EXPECT_EQ(found.at(3), QStringLiteral("changes: group %1 is told to be gone, and is there").arg(m_staff));
    execute(QStringLiteral("DELETE FROM change_feed"));
    EXPECT_THAT(findings(), testing::Contains(QStringLiteral("changes: the record of the feed is missing")));
}

TEST_F(Check, NamesTheAuditLogsFaults)
{
    execute(QStringLiteral("UPDATE audit SET detail = 'nothing happened' WHERE seq = 5"));
    EXPECT_THAT(findings(),
        testing::ElementsAre(
            QStringLiteral("audit log: entry 5 does not fit: it was changed, or the one before it was")));
}

TEST_F(Check, FindsMembersWhoAreGone)
{
    if (m_database.isPostgreSql())
        GTEST_SKIP() << "whose server keeps references by itself";
    execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
    execute(QStringLiteral("INSERT INTO group_users (group_rid, user_rid) VALUES (1, 4711)"));
    EXPECT_THAT(findings(),
        testing::ElementsAre(QStringLiteral("file: a row of group_users refers to one of users that is not there")));
}

TEST_F(Check, TellsOfManyOnlyTheFirst)
{
    insertUsers(60);
    execute(QStringLiteral("UPDATE users SET display_name = 'x'"));
    const CheckReport report = outcome().report;
    EXPECT_EQ(report.findings().size(), CheckReport::kMostOfAnArea);
    EXPECT_EQ(report.counts().value(QStringLiteral("users")), 62);
}

TEST_F(Check, SeesOneStateWhileOthersWrite)
{
    const auto looking = Repository::openToRead(location());
    ASSERT_TRUE(test::isOk(looking));
    int written = 0;
    const auto found = checkDatabase(**looking, {}, [&](const QString &area, qint64 done) {
        if (done == 0)
            createUser(area.toLatin1().replace(' ', '-') + QByteArray::number(++written) + "@example.com");
    });
    ASSERT_TRUE(test::isOk(found));
    EXPECT_GT(written, 3);
    EXPECT_TRUE(found->report.isClean());
    EXPECT_EQ(found->users, 2) << "as many as there were when it began";
}

TEST_F(Check, DoesNotTouchASchemaThatIsNotThisPrograms)
{
    if (m_database.isPostgreSql())
        execute(QStringLiteral("UPDATE schema_version SET version = 1"));
    else
        execute(QStringLiteral("PRAGMA user_version = 1"));
    EXPECT_EQ(Repository::openToRead(location()).error().code, ErrorCode::DatabaseFailed);
}

} // namespace rollcall::service
