// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_retention.h"
#include "service/audit_verification.h"
#include "service/service_fixture.h"

// Whoever changes the audit log behind the service's back is found out, and where.
namespace rollcall::service
{

using Kind = AuditFault::Kind;

void PrintTo(const AuditFault &fault, std::ostream *out)
{
    *out << fault.text().toStdString();
}

class AuditChain : public ServiceFixture
{
protected:
    AuditChain()
    {
        m_begin = lastAudit().seq + 1;
        auto transaction = m_repository->beginWrite();
        for (int i = 0; i < kEntries; ++i)
            append(i);
        EXPECT_TRUE(test::isOk(transaction->commit()));
    }

    void append(int i)
    {
        AuditEntry entry;
        entry.at = m_clock.now().addSecs(i);
        entry.actor = QStringLiteral("token:entra");
        entry.action = QStringLiteral("user.update");
        entry.resourceType = QStringLiteral("User");
        entry.resourceId = QStringLiteral("user-%1").arg(i);
        entry.resourceName = QStringLiteral("山田%1").arg(i);
        entry.before = R"({"n":1})";
        entry.after = R"({"n":2})";
        EXPECT_TRUE(test::isOk(AuditLog(*m_repository).append(entry)));
    }

    AuditVerdict verdict(const std::optional<AuditAnchor> &anchor = {})
    {
        const auto verdict = verifyAudit(*m_repository, anchor);
        EXPECT_TRUE(test::isOk(verdict));
        return verdict.valueOr({});
    }
    QVector<AuditFault> faults() { return verdict().faults; }
    /// An entry's number, counted from the first of this test.
    qint64 at(int i) const { return m_begin + i; }

    void tamper(const QString &sql, qint64 seq) { execute(sql.arg(seq)); }
    AuditAnchor anchorAt(qint64 seq)
    {
        auto query = m_repository->query(QStringLiteral("SELECT hash FROM audit WHERE seq = ?"));
        AuditAnchor anchor{seq, {}};
        EXPECT_TRUE(query->forEach({seq}, [&](const storage::Statement &row) { anchor.hash = row.blob(0); }).ok());
        return anchor;
    }

    static constexpr int kEntries = 250; // more than one batch
    qint64 m_begin = 0;
};

TEST_F(AuditChain, IsWholeAsLongAsNobodyTouchesIt)
{
    const AuditVerdict found = verdict();
    EXPECT_TRUE(found.faults.isEmpty()) << testing::PrintToString(found.faults);
    EXPECT_EQ(found.chained, m_begin - 1 + kEntries);
    EXPECT_EQ(found.unchained, 0);
    EXPECT_EQ(found.head.seq, at(kEntries - 1));
    EXPECT_EQ(found.head, anchorAt(at(kEntries - 1)));
}

TEST_F(AuditChain, NamesAnEntryThatWasChangedWhateverTheField)
{
    static constexpr const char *kChanges[] = {"at = at + 1", "actor = 'key:ada'", "address = '192.0.2.1'",
        "action = 'user.create'", "resource_type = 'Group'", "resource_id = 'user-9999'", "resource_name = 'x'",
        "rule = 'no-rule-at-all'", "detail = 'nothing to see'"};
    for (const char *change : kChanges) {
        auto transaction = m_repository->beginWrite(); // rolled back
        tamper(QStringLiteral("UPDATE audit SET ") + QLatin1String(change) + QStringLiteral(" WHERE seq = %1"), at(7));
        EXPECT_THAT(faults(), testing::ElementsAre(AuditFault{Kind::Altered, at(7), at(7)})) << change;
    }
    for (const char *column : {"before", "after"}) {
        auto transaction = m_repository->beginWrite();
        auto change
            = m_repository->query(QStringLiteral("UPDATE audit SET %1 = ? WHERE seq = ?").arg(QLatin1String(column)));
        ASSERT_TRUE(change->runWith({QByteArray("{}"), at(7)}).ok());
        EXPECT_THAT(faults(), testing::ElementsAre(AuditFault{Kind::Altered, at(7), at(7)})) << column;
    }
    EXPECT_TRUE(faults().isEmpty());
}

TEST_F(AuditChain, NamesEntriesThatWereDeleted)
{
    tamper(QStringLiteral("DELETE FROM audit WHERE seq = %1"), at(3));
    execute(QStringLiteral("DELETE FROM audit WHERE seq BETWEEN %1 AND %2").arg(at(100)).arg(at(120)));
    EXPECT_THAT(faults(),
        testing::ElementsAre(AuditFault{Kind::Missing, at(3), at(3)}, AuditFault{Kind::Missing, at(100), at(120)}));
}

TEST_F(AuditChain, NamesEntriesThatChangedPlaces)
{
    execute(QStringLiteral("UPDATE audit SET seq = 1000000 WHERE seq = %1").arg(at(10)));
    execute(QStringLiteral("UPDATE audit SET seq = %1 WHERE seq = %2").arg(at(10)).arg(at(20)));
    execute(QStringLiteral("UPDATE audit SET seq = %1 WHERE seq = 1000000").arg(at(20)));
    const auto found = faults();
    EXPECT_THAT(found, testing::Contains(AuditFault{Kind::Altered, at(10), at(10)}));
    EXPECT_THAT(found, testing::Contains(AuditFault{Kind::Altered, at(20), at(20)}));
}

TEST_F(AuditChain, NamesAnEntryThatWasPutInBetween)
{
    // Room is made for it, and everything behind moves up by one, the recorded end too.
    execute(QStringLiteral("UPDATE audit SET seq = -seq WHERE seq >= %1").arg(at(200)));
    execute(QStringLiteral("UPDATE audit SET seq = 1 - seq WHERE seq < 0"));
    execute(QStringLiteral(
        "INSERT INTO audit (seq, at, actor, address, action, resource_type, resource_id, resource_name, detail) "
        "VALUES (%1, 0, 'key:ada', '', 'user.purge', 'User', 'x', 'x', '')")
                .arg(at(200)));
    execute(QStringLiteral("UPDATE audit_chain SET head_seq = head_seq + 1"));
    const AuditVerdict found = verdict();
    EXPECT_THAT(found.faults, testing::Contains(AuditFault{Kind::Altered, at(200), at(200)}));
    EXPECT_LE(found.faults.size(), AuditVerdict::kMostFaults);
    EXPECT_GE(found.faultCount, kEntries - 200);
}

TEST_F(AuditChain, NamesEntriesBehindItsEndAndBeforeItsBeginning)
{
    const QString insert = QStringLiteral(
        "INSERT INTO audit (seq, at, actor, address, action, resource_type, resource_id, resource_name, detail, hash) "
        "VALUES (%1, 0, 'key:ada', '', 'user.purge', 'User', 'x', 'x', '', %2)");
    const QString someHash = m_database.isPostgreSql() ? QStringLiteral("'abc'::bytea") : QStringLiteral("x'616263'");
    execute(insert.arg(at(kEntries)).arg(someHash));
    execute(insert.arg(0).arg(someHash));
    EXPECT_THAT(faults(),
        testing::ElementsAre(AuditFault{Kind::Added, 0, 0}, AuditFault{Kind::Added, at(kEntries), at(kEntries)}));
}

TEST_F(AuditChain, NamesATailThatWasCutOff)
{
    tamper(QStringLiteral("DELETE FROM audit WHERE seq >= %1"), at(240));
    EXPECT_THAT(faults(), testing::ElementsAre(AuditFault{Kind::Missing, at(240), at(kEntries - 1)}));
}

TEST_F(AuditChain, SaysThatItsOwnRecordIsGone)
{
    execute(QStringLiteral("DELETE FROM audit_chain"));
    EXPECT_THAT(faults(), testing::ElementsAre(AuditFault{Kind::NoChain, 0, 0}));
    EXPECT_EQ(AuditLog(*m_repository).append({}).error().code, ErrorCode::DatabaseCorrupt)
        << "not a second first entry";
}

TEST_F(AuditChain, WhoCutsTheTailAndTheRecordMeetsTheHashThatWasNoted)
{
    const AuditAnchor noted = verdict().head;
    EXPECT_TRUE(verdict(noted).faults.isEmpty());
    execute(QStringLiteral("DELETE FROM audit WHERE seq >= %1").arg(at(200)));
    const AuditAnchor end = anchorAt(at(199));
    auto move = m_repository->query(QStringLiteral("UPDATE audit_chain SET head_seq = ?, head_hash = ?"));
    ASSERT_TRUE(move->runWith({end.seq, end.hash}).ok());
    EXPECT_TRUE(faults().isEmpty()) << "by itself the chain is whole";
    EXPECT_THAT(verdict(noted).faults, testing::ElementsAre(AuditFault{Kind::Missing, at(200), noted.seq}));
    for (int i = 200; i < kEntries; ++i)
        append(i + 1);
    EXPECT_TRUE(faults().isEmpty());
    EXPECT_THAT(verdict(noted).faults, testing::ElementsAre(AuditFault{Kind::AnchorMismatch, noted.seq, noted.seq}));
}

TEST_F(AuditChain, KeepsWhatNoDatabaseKeepsInAFormThatVerifies)
{
    AuditEntry entry;
    entry.at = m_clock.now();
    entry.resourceName = QString(QChar(0xD83D)) + QChar(u'\0') + QStringLiteral("x");
    ASSERT_TRUE(test::isOk(AuditLog(*m_repository).append(entry)));
    EXPECT_EQ(lastAudit().resourceName, QStringLiteral("?x"));
    EXPECT_TRUE(faults().isEmpty());
}

TEST_F(AuditChain, CountsTheEntriesFromBeforeIt)
{
    execute(QStringLiteral("DELETE FROM audit"));
    const QString insert = QStringLiteral(
        "INSERT INTO audit (seq, at, actor, address, action, resource_type, resource_id, resource_name, detail) "
        "VALUES (%1, 0, '', '', 'user.create', 'User', 'x', 'x', '')");
    for (int seq = 1; seq <= 3; ++seq)
        execute(insert.arg(seq));
    // As the schema's upgrade leaves it.
    auto begin = m_repository->query(
        QStringLiteral("UPDATE audit_chain SET head_seq = 3, head_hash = ?, base_seq = 3, base_hash = ?"));
    ASSERT_TRUE(begin->runWith({QByteArray(""), QByteArray("")}).ok());
    append(1);
    append(2);
    EXPECT_TRUE(faults().isEmpty());
    EXPECT_EQ(verdict().unchained, 3);
    EXPECT_EQ(verdict().chained, 2);
    m_clock.advance(std::chrono::days(10));
    ASSERT_TRUE(pruneAudit(*m_repository, m_clock.now(), m_clock).ok());
    EXPECT_TRUE(faults().isEmpty());
    EXPECT_EQ(verdict().unchained, 0);
    execute(insert.arg(2));
    EXPECT_THAT(faults(), testing::ElementsAre(AuditFault{Kind::Added, 2, 2}));
}

TEST_F(AuditChain, StillVerifiesWhenItsBeginningWasLetGo)
{
    m_clock.advance(std::chrono::days(10));
    append(0); // of today
    const auto removed = pruneAudit(*m_repository, m_clock.now(), m_clock);
    ASSERT_TRUE(test::isOk(removed));
    EXPECT_EQ(*removed, at(kEntries - 1));
    const auto left = audit();
    ASSERT_EQ(left.size(), 2);
    EXPECT_EQ(left.at(1).resourceId, QStringLiteral("user-0"));
    EXPECT_EQ(left.at(0).action, QStringLiteral("audit.prune"));
    EXPECT_EQ(left.at(0).actor, QStringLiteral("service"));
    EXPECT_TRUE(left.at(0).detail.contains(QStringLiteral("entries 1 to %1,").arg(at(kEntries - 1))));
    EXPECT_TRUE(faults().isEmpty());
    EXPECT_EQ(verdict().chained, 2);
    const auto again = pruneAudit(*m_repository, m_clock.now(), m_clock);
    EXPECT_EQ(again.valueOr(-1), 0) << "nothing more, and no entry about nothing";
    EXPECT_EQ(audit().size(), 2);
}

TEST_F(AuditChain, SaysThatAnAnchorIsOlderThanWhatIsKept)
{
    const AuditAnchor noted = verdict().head;
    m_clock.advance(std::chrono::days(10));
    ASSERT_TRUE(pruneAudit(*m_repository, m_clock.now(), m_clock).ok());
    EXPECT_TRUE(verdict(noted).anchorIsGone);
    EXPECT_TRUE(verdict(noted).faults.isEmpty());
}

TEST_F(AuditChain, FindsABeginningThatWasCutWithoutARetention)
{
    const AuditAnchor last = anchorAt(at(50));
    tamper(QStringLiteral("DELETE FROM audit WHERE seq <= %1"), at(50));
    EXPECT_THAT(faults(), testing::ElementsAre(AuditFault{Kind::Missing, 1, at(50)}));
    auto move = m_repository->query(QStringLiteral("UPDATE audit_chain SET base_seq = ?, base_hash = ?"));
    ASSERT_TRUE(move->runWith({last.seq, last.hash}).ok());
    EXPECT_THAT(faults(), testing::ElementsAre(AuditFault{Kind::BeginningCut, 1, at(50)}));
}

TEST_F(AuditChain, RetentionStopsAtTheFirstEntryThatIsToStay)
{
    // A clock that was wrong for a while leaves an older entry behind a newer one: that one stays, too.
    const auto removed = pruneAudit(*m_repository, m_clock.now().addSecs(10), m_clock);
    ASSERT_TRUE(test::isOk(removed));
    EXPECT_EQ(*removed, at(9)) << "the fixture's, and those of the first ten seconds";
    EXPECT_TRUE(faults().isEmpty());
}

TEST(AuditAnchor, IsReadAsItIsWritten)
{
    const AuditAnchor anchor{12, QByteArray(32, '\xab')};
    const auto read = AuditAnchor::parse(anchor.toString());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->seq, 12);
    EXPECT_EQ(read->hash, anchor.hash);
    for (const char *text : {"", "12", "12:", "x:abab",
             "0:"
             "ab",
             "12:abab", "-1:ab"})
        EXPECT_FALSE(AuditAnchor::parse(QString::fromLatin1(text))) << text;
}

} // namespace rollcall::service
