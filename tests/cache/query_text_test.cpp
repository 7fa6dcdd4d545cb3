// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/query_text.h"
#include "cache/query_time.h"

#include <gtest/gtest.h>

#include <random>

namespace rollcall::cache
{

namespace
{

/// `source=3 !"ada lovelace" dept~R&D`: what was understood, in a form to compare.
std::string told(const QueryText &query)
{
    QStringList parts;
    for (const QueryTerm &term : query.terms) {
        QString part = term.isNegated ? QStringLiteral("!") : QString();
        part += term.name;
        if (!term.numbers.isEmpty()) {
            QStringList numbers;
            for (const int number : term.numbers)
                numbers.append(QString::number(number));
            part += u'=' + numbers.join(u',');
        } else {
            part += (term.isWhole ? u'=' : u'~') + term.value;
        }
        parts.append(part);
    }
    for (const QueryFault &fault : query.faults)
        parts.append(QStringLiteral("?%1/%2/%3").arg(static_cast<int>(fault.kind)).arg(fault.name, fault.value));
    return parts.join(QStringLiteral(" | ")).toStdString();
}

struct Case {
    const char *text;
    const char *expected;
};

class Understands : public testing::TestWithParam<Case>
{
};

} // namespace

TEST_P(Understands, WhatIsTyped)
{
    EXPECT_EQ(told(parseQuery(QString::fromUtf8(GetParam().text))), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(QueryText, Understands,
    testing::Values(Case{"", ""}, Case{"   ", ""}, Case{"ada", "~ada"}, Case{"ada  lovelace", "~ada | ~lovelace"},
        Case{"\"ada lovelace\"", "=ada lovelace"}, Case{"-ada", "!~ada"}, Case{"-\"ada l\"", "!=ada l"},
        Case{"source:ldap", "source=3"}, Case{"SOURCE:Ldap,local", "SOURCE=3,2"}, Case{"source:ldap,ldap", "source=3"},
        Case{"source:scim-entra-id", "source=1"}, Case{"-state:disabled", "!state=1"},
        Case{"sync:n/a,none", "sync=3,2"}, Case{"invite:not-invited", "invite=0"}, Case{"has:email", "has~email"},
        Case{"-has:dept", "!has~dept"}, Case{"dept:\"R&D\"", "dept=R&D"}, Case{"dept:sal", "dept~sal"},
        Case{"group:\"Sales, EMEA\"", "group=Sales, EMEA"}, Case{"custAttr1:x", "custAttr1~x"},
        Case{"name.givenName:Ada", "name.givenName~Ada"}, Case{"custAttr1:\"say \"\"hi\"\"\"", "custAttr1=say \"hi\""},
        Case{"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1:urn:x:y", "custAttr1~urn:x:y"},
        Case{"-URN:ietf:params:scim:schemas:extension:enterprise:2.0:user:department:\"R & D\"", "!department=R & D"},
        Case{"urn:ietf:params:scim:schemas:core:2.0:User:name.givenName:ada b", "name.givenName~ada | ~b"},
        Case{"has:urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1", "has~custAttr1"},
        Case{"urn:User: x", "urn~User: | ~x"}, Case{"urn:x:User:", "urn~x:User:"},
        Case{"custAttr1:urn:x:User:y:z", "custAttr1~urn:x:User:y:z"}, Case{"url:http://x/y", "url~http://x/y"},
        Case{"\"a:b\"", "=a:b"},
        // What can begin nothing is a character as others.
        Case{"\"", "~\""}, Case{"-", "~-"}, Case{"--", "~--"}, Case{"- a", "~- | ~a"}, Case{":x", "~:x"},
        Case{"12:30", "~12:30"}, Case{"a\"b", "~a\"b"}, Case{"100%", "~100%"},
        // What is being typed.
        Case{"\"ada lo", "=ada lo"}, Case{"group:\"Sal", "group=Sal"}, Case{"state:", "?0/state/"},
        Case{"dept:\"\"", "?0/dept/"}, Case{"state:disbled", "?1/state/disbled"},
        Case{"state:active,gone", "state=0 | ?1/state/gone"}, Case{"changed:soon", "?2/changed/soon"},
        Case{"山田 部署:営業", "~山田 | 部署~営業"}));

TEST(QueryText, SaysWhereEachPartStands)
{
    const QString text = QStringLiteral("  ada state:disabled -dept:\"R D\" state:x");
    const QueryText query = parseQuery(text);
    ASSERT_EQ(query.terms.size(), 3);
    const auto part = [&text](const auto &term) { return text.mid(term.begin, term.end - term.begin); };
    EXPECT_EQ(part(query.terms[0]), QStringLiteral("ada"));
    EXPECT_EQ(part(query.terms[1]), QStringLiteral("state:disabled"));
    EXPECT_EQ(part(query.terms[2]), QStringLiteral("-dept:\"R D\""));
    ASSERT_EQ(query.faults.size(), 1);
    EXPECT_EQ(part(query.faults[0]), QStringLiteral("state:x"));
}

TEST(QueryText, TakesAnyTextAndTellsPlacesInIt)
{
    const QString letters = QString::fromUtf8("ab:\"- ,<>7d.山\t");
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int length = static_cast<int>(random() % 14); length > 0; --length)
            text += letters[static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size()))];
        const QueryText query = parseQuery(text);
        qsizetype last = 0;
        for (const QueryTerm &term : query.terms) {
            ASSERT_LE(last, term.begin) << text.toStdString();
            ASSERT_LT(term.begin, term.end) << text.toStdString();
            ASSERT_LE(term.end, text.size()) << text.toStdString();
            last = term.end;
        }
    }
}

TEST(QueryText, AWrittenValueIsReadAsItself)
{
    for (const QString &value : {QStringLiteral("R&D"), QStringLiteral("a \"b\" c"), QStringLiteral("\""),
             QString::fromUtf8("営業 部"), QStringLiteral("-x:y")}) {
        const QueryText query = parseQuery(QStringLiteral("dept:") + quotedQueryValue(value));
        ASSERT_EQ(query.terms.size(), 1) << value.toStdString();
        EXPECT_EQ(query.terms[0].value, value);
        EXPECT_TRUE(query.terms[0].isWhole);
    }
}

TEST(QueryText, AMenuReplacesItsConditionAndNothingElse)
{
    const auto with = [](const char *text, const QVector<int> &numbers) {
        return withKeywords(QString::fromUtf8(text), QueryField::Source, numbers).toStdString();
    };
    EXPECT_EQ(with("", {3}), "source:ldap");
    EXPECT_EQ(with("ada", {3, 2}), "ada source:local,ldap");
    EXPECT_EQ(with("source:ldap ada", {1}), "ada source:scim");
    EXPECT_EQ(with("ada source:ldap  lovelace source:local", {}), "ada lovelace");
    EXPECT_EQ(with("-source:ldap x", {1}), "-source:ldap x source:scim");
    EXPECT_EQ(
        withCondition(QStringLiteral("ada has:email"), QStringLiteral("has:email")).toStdString(), "ada has:email");
    EXPECT_EQ(with("ada \"van der", {3}), "source:ldap ada \"van der") << "an open quote would swallow it";
    EXPECT_EQ(with("dept:\"", {3}), "source:ldap dept:\"");
}

TEST(QueryTime, ReadsAgesAndDays)
{
    using Relation = QueryTime::Relation;
    constexpr qint64 kDay = 86'400;
    const QDate day(2026, 11, 25);
    const std::vector<std::pair<const char *, std::optional<QueryTime>>> cases{
        {"7d", QueryTime{Relation::Since, 7 * kDay, {}}}, {"<7d", QueryTime{Relation::Since, 7 * kDay, {}}},
        {">2w", QueryTime{Relation::Before, 14 * kDay, {}}}, {"<30min", QueryTime{Relation::Since, 1800, {}}},
        {"1Y", QueryTime{Relation::Since, 365 * kDay, {}}}, {"2026-11-25", QueryTime{Relation::On, 0, day}},
        {">2026-11-25", QueryTime{Relation::Since, 0, day}}, {"<2026-11-25", QueryTime{Relation::Before, 0, day}},
        {"today", QueryTime{Relation::On, 0, {}}}, {"", {}}, {"7", {}}, {"d", {}}, {"999999d", {}}, {"2026-13-01", {}},
        {"<today", {}}, {"=7d", {}}};
    for (const auto &[text, expected] : cases)
        EXPECT_EQ(parseQueryTime(QString::fromUtf8(text)), expected) << text;
}

TEST(QueryTime, ADayIsOneOfTheLocalCalendar)
{
    const QDateTime now(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
    const TimeRange week = rangeOf(*parseQueryTime(u"<7d"), now);
    EXPECT_TRUE(week.contains(now.addDays(-7)));
    EXPECT_FALSE(week.contains(now.addDays(-7).addSecs(-1)));
    EXPECT_FALSE(week.contains({}));
    const TimeRange day = rangeOf(*parseQueryTime(u"2026-11-20"), now);
    const QDateTime start = QDate(2026, 11, 20).startOfDay(Qt::LocalTime).toUTC();
    EXPECT_TRUE(day.contains(start));
    EXPECT_FALSE(day.contains(start.addSecs(-1)));
    EXPECT_FALSE(day.contains(start.addDays(1)));
    EXPECT_FALSE(rangeOf(*parseQueryTime(u">2026-11-20"), now).contains(start));
    EXPECT_TRUE(rangeOf(*parseQueryTime(u"<2026-11-20"), now).contains(start.addSecs(-1)));
}

} // namespace rollcall::cache
