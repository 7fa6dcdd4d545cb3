// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_reader.h"
#include "service/service_fixture.h"

#include <algorithm>

// The audit log as people and programs ask for it.
namespace rollcall::service
{

class AuditReading : public ServiceFixture
{
protected:
    AuditReading() { execute(QStringLiteral("DELETE FROM audit")); }

    struct Given {
        int second = 0;
        const char *actor = "token:entra";
        const char *action = "user.update";
        const char *id = "id";
        const char *name = "ana@example.com";
        std::optional<rules::RuleCode> rule{};
    };
    void given(const Given &one, const QByteArray &after = {})
    {
        AuditEntry entry;
        entry.at = m_clock.now().addSecs(one.second);
        entry.actor = QString::fromLatin1(one.actor);
        entry.action = QString::fromLatin1(one.action);
        entry.resourceId = QString::fromLatin1(one.id);
        entry.resourceName = QString::fromUtf8(one.name);
        entry.rule = one.rule;
        entry.after = after;
        ASSERT_TRUE(test::isOk(AuditLog(*m_repository).append(entry)));
    }

    AuditPage page(const AuditQuery &query)
    {
        const auto page = AuditReader(*m_repository).page(query);
        EXPECT_TRUE(test::isOk(page));
        return page.valueOr({});
    }
    /// The seconds of all that the filter finds, page by page.
    QVector<int> found(const AuditFilter &filter, int limit = 100)
    {
        QVector<int> seconds;
        AuditQuery query{filter};
        query.limit = limit;
        do {
            const AuditPage one = page(query);
            EXPECT_LE(one.rows.size(), limit);
            for (const AuditRow &row : one.rows)
                seconds.append(static_cast<int>(m_clock.now().secsTo(row.entry.at)));
            query.after = one.next;
        } while (query.after);
        return seconds;
    }
};

TEST_F(AuditReading, FiltersByEachOfItsParts)
{
    given({1, "token:entra", "user.create", "id-1", "ana@example.com"});
    given({2, "key:ada", "settings.update", "", ""});
    given({3, "token:entra", "request.refused", "", "Ben@example.com", rules::RuleCode::EmailRequired});
    given({4, "token:entra", "user.adopt", "id-2", "STRASSE", rules::RuleCode::AdoptSource});
    given({5, "", "request.unauthorized", "", "", rules::RuleCode::TokenUnknown});
    using testing::ElementsAre;
    EXPECT_THAT(found({}), ElementsAre(5, 4, 3, 2, 1));
    EXPECT_THAT(found({.actor = QStringLiteral("token:entra")}), ElementsAre(4, 3, 1));
    EXPECT_THAT(found({.resourceId = QStringLiteral("id-1")}), ElementsAre(1));
    EXPECT_THAT(found({.resourceName = QStringLiteral("EXAMPLE.com")}), ElementsAre(3, 1));
    EXPECT_THAT(found({.resourceName = QStringLiteral("straße")}), ElementsAre(4));
    EXPECT_THAT(found({.action = QStringLiteral("user.")}), ElementsAre(4, 1));
    EXPECT_THAT(found({.rule = rules::RuleCode::AdoptSource}), ElementsAre(4));
    EXPECT_THAT(found({.refusalsOnly = true}), ElementsAre(5, 3));
    EXPECT_THAT(found({.from = m_clock.now().addSecs(2), .to = m_clock.now().addSecs(4)}), ElementsAre(3, 2))
        << "not before from, before to";
    EXPECT_THAT(found({.actor = QStringLiteral("token:entra"),
                    .action = QStringLiteral("user."),
                    .rule = rules::RuleCode::AdoptSource,
                    .from = m_clock.now()}),
        ElementsAre(4));
    EXPECT_THAT(found({.resourceName = QStringLiteral("%")}), ElementsAre()) << "no pattern";
}

TEST_F(AuditReading, PagesWithoutAGapOrADoubleWhateverTheSize)
{
    // Several have the same time, as the parts of one request have.
    for (int i = 0; i < 40; ++i)
        given({i / 5, i % 2 == 0 ? "key:ada" : "token:entra"});
    QVector<int> all;
    for (int i = 39; i >= 0; --i)
        all.append(i / 5);
    for (const int limit : {1, 3, 5, 39, 40, 41})
        EXPECT_EQ(found({}, limit), all) << limit;
    EXPECT_EQ(found({.actor = QStringLiteral("key:ada")}, 3).size(), 20);
}

TEST_F(AuditReading, GoesFromTheOldestToo)
{
    for (int i = 0; i < 7; ++i)
        given({i / 3});
    AuditQuery query{{}, AuditQuery::Order::OldestFirst, {}, 3};
    QVector<qint64> seqs;
    do {
        const AuditPage one = page(query);
        for (const AuditRow &row : one.rows)
            seqs.append(row.entry.seq);
        query.after = one.next;
    } while (query.after);
    EXPECT_EQ(seqs.size(), 7);
    EXPECT_TRUE(std::is_sorted(seqs.begin(), seqs.end()));
}

TEST_F(AuditReading, APageEndsWhereItBecomesTooLarge)
{
    const QByteArray large = '"' + QByteArray(AuditReader::kMostBytes / 3, 'x') + '"';
    for (int i = 0; i < 5; ++i)
        given({i}, large);
    given({5}, '"' + QByteArray(2 * AuditReader::kMostBytes, 'x') + '"');
    const AuditPage first = page({});
    EXPECT_EQ(first.rows.size(), 1) << "one alone may be larger";
    ASSERT_TRUE(first.next);
    AuditQuery query;
    query.after = first.next;
    EXPECT_EQ(page(query).rows.size(), 2);
    EXPECT_THAT(found({}), testing::ElementsAre(5, 4, 3, 2, 1, 0));
}

TEST_F(AuditReading, WhatHasToBeLookedAtIsLookedAtInParts)
{
    given({0, "token:entra", "user.update", "id", "the needle"});
    execute(
        QStringLiteral("INSERT INTO audit (seq, at, actor, address, action, resource_type, resource_id, resource_name, "
                       "detail) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT "
                       "1000 + i, %2 + i, '', '', 'user.update', 'User', 'id', 'ana@example.com', '' FROM n")
            .arg(AuditReader::kMostLookedAt + 10)
            .arg(m_clock.now().toMSecsSinceEpoch()));
    AuditQuery query{{.resourceName = QStringLiteral("Needle")}};
    const AuditPage first = page(query);
    EXPECT_TRUE(first.rows.isEmpty());
    ASSERT_TRUE(first.next) << "there is more to look at";
    query.after = first.next;
    const AuditPage second = page(query);
    EXPECT_EQ(second.rows.size(), 1);
    EXPECT_FALSE(second.next);
}

TEST_F(AuditReading, FindsByIndexAndNeverSorts)
{
    if (m_database.isPostgreSql())
        GTEST_SKIP() << "whose planner decides by what the tables hold";
    const auto planOf = [&](const QString &condition) {
        auto plan = m_repository->query(QStringLiteral("EXPLAIN QUERY PLAN SELECT at, seq, action FROM audit WHERE "
                                                       "(at, seq) > (0, 0) AND (at, seq) < (9, 9)%1 ORDER BY at DESC, "
                                                       "seq DESC LIMIT 5")
                                            .arg(condition));
        QString text;
        EXPECT_TRUE(plan->forEach({}, [&](const storage::Statement &row) { text += row.text(3) + u'\n'; }).ok());
        return text.toStdString();
    };
    using testing::HasSubstr;
    using testing::Not;
    const std::pair<const char *, const char *> kCases[] = {{"", "audit_at"},
        {" AND actor = 'a'", "audit_actor (actor=?"}, {" AND resource_id = 'a'", "audit_resource (resource_id=?"},
        {" AND rule = 'a'", "audit_rule (rule=?"}, {" AND substr(action, 1, 8) = 'request.'", "audit_refusals"}};
    for (const auto &[condition, index] : kCases) {
        const std::string plan = planOf(QString::fromLatin1(condition));
        EXPECT_THAT(plan, HasSubstr(index));
        EXPECT_THAT(plan, Not(HasSubstr("TEMP B-TREE"))) << condition;
    }
}

TEST(AuditCursor, IsReadAsItIsWritten)
{
    const AuditCursor cursor{1'700'000'000'123, 42};
    EXPECT_EQ(AuditCursor::parse(cursor.toString()), cursor);
    for (const char *text : {"", ".", "1", "1.", ".1", "1.2.3", "a.b", "99999999999999999999.1"})
        EXPECT_FALSE(AuditCursor::parse(QString::fromLatin1(text))) << text;
}

} // namespace rollcall::service
