// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/audit_store.h"
#include "cache/cache_fixture.h"

namespace rollcall::cache
{
namespace
{

class AuditStoreTest : public CacheTest
{
protected:
    /// An entry that is as many minutes old as its number is below 1000.
    [[nodiscard]] AuditEntry entry(qint64 seq, const char *action = "user.update") const
    {
        AuditEntry made;
        made.seq = seq;
        made.at = m_clock.now().addSecs(60 * (seq - 1000));
        made.actor = QStringLiteral("token:Entra ID");
        made.action = QLatin1String(action);
        made.resourceId = QStringLiteral("u%1").arg(seq);
        made.resourceName = QStringLiteral("user %1").arg(seq);
        made.hash = QStringLiteral("h%1").arg(seq);
        return made;
    }
    QDateTime put(const QVector<AuditEntry> &entries, bool isAnotherLog = false)
    {
        const auto since = waitFor(m_cache->storeAudit({entries, isAnotherLog, m_clock.now().addDays(-30)}));
        EXPECT_TRUE(isOk(since));
        return since.valueOr({});
    }
    [[nodiscard]] AuditEntries find(const AuditSearch &search)
    {
        const auto found = waitFor(m_cache->audit(search));
        EXPECT_TRUE(isOk(found));
        return found.valueOr({});
    }
    [[nodiscard]] QVector<qint64> numbers(const AuditSearch &search)
    {
        QVector<qint64> found;
        for (const AuditEntry &entry : find(search).entries)
            found.append(entry.seq);
        return found;
    }
};

} // namespace

TEST_F(AuditStoreTest, KeepsEntriesAsTheyWereForTheNextStart)
{
    AuditEntry whole = entry(7);
    whole.address = QStringLiteral("10.0.0.7");
    whole.resourceType = QStringLiteral("User");
    whole.rule = QStringLiteral("email-required");
    whole.detail = QStringLiteral("日本語");
    whole.before = R"({"active":true})";
    whole.after = "{\"x\":\"" + QByteArray(40'000, 'y') + "\"}"; // So much is compressed.
    EXPECT_FALSE(put({whole, entry(6)}).isValid()) << "the whole log is here";
    reopen();
    EXPECT_EQ(find({}).entries, (QVector<AuditEntry>{whole, entry(6)}));
}

TEST_F(AuditStoreTest, FiltersAsTheServiceDoes)
{
    AuditEntry refused = entry(3, "request.refused");
    refused.rule = QStringLiteral("nested-group");
    AuditEntry named = entry(2, "token.add");
    named.resourceName = QStringLiteral("Straße 1");
    named.actor = QStringLiteral("key:Ana");
    put({entry(4), refused, named, entry(1)});
    EXPECT_EQ(numbers({.actor = QStringLiteral("key:Ana")}), QVector<qint64>{2});
    EXPECT_EQ(numbers({.actor = QStringLiteral("key")}), QVector<qint64>{}) << "exactly";
    EXPECT_EQ(numbers({.action = QStringLiteral("user.")}), (QVector<qint64>{4, 1}));
    EXPECT_EQ(numbers({.resourceId = QStringLiteral("u4")}), QVector<qint64>{4});
    EXPECT_EQ(numbers({.resourceName = QStringLiteral("STRASSE")}), QVector<qint64>{2});
    EXPECT_EQ(numbers({.rule = QStringLiteral("nested-group")}), QVector<qint64>{3});
    EXPECT_EQ(numbers({.refusalsOnly = true}), QVector<qint64>{3});
    EXPECT_EQ(numbers({.from = entry(3).at}), (QVector<qint64>{4, 3})) << "not before";
    EXPECT_EQ(numbers({.to = entry(3).at}), (QVector<qint64>{2, 1})) << "before";
}

TEST_F(AuditStoreTest, AnswersInPagesWithoutAGapAlsoWhereTimesAreTheSame)
{
    AuditEntry twin = entry(3);
    twin.at = entry(2).at;
    put({entry(4), twin, entry(2), entry(1)});
    const AuditEntries first = find({.limit = 2});
    EXPECT_TRUE(first.hasMore);
    ASSERT_EQ(first.entries.size(), 2);
    const AuditEntry &last = first.entries.constLast();
    const AuditEntries second = find({.afterAt = last.at, .afterSeq = last.seq, .limit = 2});
    EXPECT_FALSE(second.hasMore);
    EXPECT_EQ(second.entries, (QVector<AuditEntry>{entry(2), entry(1)}));
}

TEST_F(AuditStoreTest, KeepsTheNewestEntriesAndARefusalForThirtyDays)
{
    QVector<AuditEntry> entries;
    for (int seq = 1; seq <= AuditStore::kNewest; ++seq)
        entries.append(entry(seq));
    AuditEntry old = entry(-5, "request.refused");
    AuditEntry older = entry(-6, "request.unauthorized");
    older.at = m_clock.now().addDays(-31);
    entries << old << older << entry(0) << entry(-1);
    EXPECT_EQ(put(entries), entry(1).at);
    EXPECT_EQ(find({.limit = 1000}).entries.size(), AuditStore::kNewest + 1);
    EXPECT_EQ(numbers({.refusalsOnly = true}), QVector<qint64>{-5});
    EXPECT_EQ(put({entry(AuditStore::kNewest + 1)}), entry(2).at) << "what is new pushes the oldest out";
    EXPECT_EQ(numbers({.resourceId = QStringLiteral("u1")}), QVector<qint64>{});
}

TEST_F(AuditStoreTest, AnotherLogTakesThePlaceOfTheFirst)
{
    put({entry(9), entry(8)});
    put({entry(2)}, true);
    EXPECT_EQ(numbers({}), QVector<qint64>{2});
}

} // namespace rollcall::cache
