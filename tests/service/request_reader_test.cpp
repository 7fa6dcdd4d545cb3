// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json.h"
#include "service/body_reader.h"
#include "service/query_reader.h"
#include "support/printers.h"

#include <QStringList>

namespace rollcall::service
{

namespace
{

BodyReader bodyOf(const char *json)
{
    return BodyReader(scim::parseObject(json).value());
}

/// `field:code`, each.
QStringList faultsOf(const OrProblem<void> &outcome)
{
    QStringList faults;
    if (outcome)
        return faults;
    EXPECT_EQ(outcome.error().status, 400);
    EXPECT_EQ(outcome.error().code, QStringLiteral("validation-failed"));
    for (const FieldError &error : outcome.error().errors)
        faults.append(error.field + u':' + error.code);
    return faults;
}

const QLatin1String kName("name");
const QLatin1String kDays("days");
const QLatin1String kOn("on");

} // namespace

TEST(BodyReader, TakesWhatIsThere)
{
    BodyReader reader = bodyOf(R"({"name":"Ana","days":30,"on":true,"more":{"a":1}})");
    EXPECT_EQ(reader.requiredText(kName), QStringLiteral("Ana"));
    EXPECT_EQ(reader.integer(kDays, 1, 30), 30);
    EXPECT_EQ(reader.boolean(kOn), true);
    EXPECT_EQ(reader.object(QLatin1String("more"))->size(), 1);
    EXPECT_EQ(reader.text(QLatin1String("other")), std::nullopt);
    EXPECT_EQ(faultsOf(reader.finish()), QStringList());
}

TEST(BodyReader, NullIsAbsent)
{
    BodyReader reader = bodyOf(R"({"days":null,"on":null})");
    EXPECT_EQ(reader.integer(kDays, 1, 30), std::nullopt);
    EXPECT_EQ(reader.boolean(kOn), std::nullopt);
    EXPECT_EQ(faultsOf(reader.finish()), QStringList());
}

TEST(BodyReader, TellsAllThatIsWrongAtOnce)
{
    BodyReader reader = bodyOf(R"({"days":0,"on":"yes","more":[],"nmae":"Ana"})");
    (void)reader.requiredText(kName);
    (void)reader.integer(kDays, 1, 30);
    (void)reader.boolean(kOn);
    (void)reader.object(QLatin1String("more"));
    EXPECT_EQ(faultsOf(reader.finish()),
        (QStringList{QStringLiteral("name:required"), QStringLiteral("days:out-of-range"),
            QStringLiteral("on:wrong-type"), QStringLiteral("more:wrong-type"),
            QStringLiteral("nmae:unknown-member")}));
}

TEST(BodyReader, WantsWholeNumbersAndTextsWithSomethingInThem)
{
    for (const char *json : {R"({"days":1.5})", R"({"days":"3"})"}) {
        BodyReader reader = bodyOf(json);
        EXPECT_EQ(reader.integer(kDays, 1, 30), std::nullopt);
        EXPECT_EQ(faultsOf(reader.finish()), QStringList{QStringLiteral("days:wrong-type")});
    }
    for (const char *json : {R"({"days":-1})", R"({"days":31})", R"({"days":1e300})"}) {
        BodyReader reader = bodyOf(json);
        EXPECT_EQ(reader.integer(kDays, 1, 30), std::nullopt);
        EXPECT_EQ(faultsOf(reader.finish()), QStringList{QStringLiteral("days:out-of-range")});
    }
    BodyReader blank = bodyOf(R"({"name":"  "})");
    (void)blank.requiredText(kName);
    EXPECT_EQ(faultsOf(blank.finish()), QStringList{QStringLiteral("name:required")});
    BodyReader number = bodyOf(R"({"name":7})");
    (void)number.requiredText(kName);
    EXPECT_EQ(faultsOf(number.finish()), QStringList{QStringLiteral("name:wrong-type")});
}

TEST(QueryReader, TakesWhatIsThere)
{
    QueryReader reader("rule=blank-ignored&from=2026-11-22T10:30:00%2B01:00&limit=7&cursor=abc&who=");
    EXPECT_EQ(reader.text(QLatin1String("rule")), QStringLiteral("blank-ignored"));
    EXPECT_EQ(reader.text(QLatin1String("who")), std::nullopt);
    EXPECT_EQ(
        reader.time(QLatin1String("from")), QDateTime::fromString(QStringLiteral("2026-11-22T09:30:00Z"), Qt::ISODate));
    const PageRequest page = reader.page();
    EXPECT_EQ(page.limit, 7);
    EXPECT_EQ(page.cursor, QStringLiteral("abc"));
    EXPECT_EQ(faultsOf(reader.finish()), QStringList());
}

TEST(QueryReader, TellsAllThatIsWrongAtOnce)
{
    QueryReader reader("limit=0&from=yesterday&rule=a&rule=b&rul=blank-ignored");
    (void)reader.page();
    (void)reader.time(QLatin1String("from"));
    (void)reader.text(QLatin1String("rule"));
    EXPECT_EQ(faultsOf(reader.finish()),
        (QStringList{QStringLiteral("limit:out-of-range"), QStringLiteral("from:malformed"),
            QStringLiteral("rule:repeated"), QStringLiteral("rul:unknown-parameter")}));
}

TEST(QueryReader, BrokenEscapesAreAFault)
{
    QueryReader reader("rule=%zz");
    EXPECT_EQ(faultsOf(reader.finish()), QStringList{QStringLiteral(":malformed")});
    QueryReader tooMany("limit=1001");
    (void)tooMany.page();
    EXPECT_EQ(faultsOf(tooMany.finish()), QStringList{QStringLiteral("limit:out-of-range")});
    QueryReader nothing("");
    EXPECT_EQ(nothing.page().limit, 100);
    EXPECT_EQ(faultsOf(nothing.finish()), QStringList());
}

} // namespace rollcall::service
