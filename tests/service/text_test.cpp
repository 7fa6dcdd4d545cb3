// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json.h"
#include "service/entity_tag.h"
#include "service/json_text.h"
#include "service/sql_condition.h"
#include "service/stored_json.h"
#include "service/url_text.h"
#include "support/fake_clock.h"
#include "support/printers.h"

// The small pure parts: escapes, entity tags, splices, and filters as SQL.
namespace rollcall::service
{

TEST(UrlText, DecodesSegmentsAfterSplitting)
{
    EXPECT_EQ(pathSegments("/scim/v2/Users/a%2Fb"),
        (QStringList{QStringLiteral("scim"), QStringLiteral("v2"), QStringLiteral("Users"), QStringLiteral("a/b")}));
    EXPECT_EQ(pathSegments("/a/"), QStringList{QStringLiteral("a")});
    EXPECT_EQ(pathSegments("/"), QStringList());
    EXPECT_EQ(pathSegments("/a//b"), (QStringList{QStringLiteral("a"), QString(), QStringLiteral("b")}));
    EXPECT_EQ(pathSegments("/%E8%97%A4+"), QStringList{QStringLiteral("藤+")});
    for (const char *broken : {"/%", "/%4", "/%zz", "/%ff", "/%C0%80", "/%ED%A0%80"})
        EXPECT_EQ(pathSegments(broken), std::nullopt) << broken;
}

TEST(UrlText, ReadsBothSpacesInAQuery)
{
    using Parameters = QVector<QPair<QString, QString>>;
    EXPECT_EQ(queryParameters("filter=userName+eq%20%22a%2Bb%22&cursor&x="),
        (Parameters{{QStringLiteral("filter"), QStringLiteral("userName eq \"a+b\"")},
            {QStringLiteral("cursor"), QString()}, {QStringLiteral("x"), QString()}}));
    EXPECT_EQ(queryParameters(""), Parameters());
    EXPECT_EQ(queryParameters("a=1=2"), (Parameters{{QStringLiteral("a"), QStringLiteral("1=2")}}));
    EXPECT_EQ(queryParameters("a=%"), std::nullopt);
}

TEST(EntityTag, ComparesWeakly)
{
    EXPECT_TRUE(matchesEntityTag("W/\"3\"", "W/\"3\""));
    EXPECT_TRUE(matchesEntityTag("\"3\"", "W/\"3\""));
    EXPECT_TRUE(matchesEntityTag("W/\"1\" , W/\"3\"", "W/\"3\""));
    EXPECT_TRUE(matchesEntityTag("*", "W/\"3\""));
    EXPECT_FALSE(matchesEntityTag("W/\"33\"", "W/\"3\""));
    EXPECT_FALSE(matchesEntityTag("3", "W/\"3\""));
    EXPECT_FALSE(matchesEntityTag("", "W/\"3\""));
}

TEST(JsonText, IsWhatAParserReads)
{
    for (const QString &text : {QString(), QStringLiteral("plain"), QStringLiteral("q\"uo\\te"),
             QStringLiteral("a\n\t\r\b\x01\x1f z"), QStringLiteral("佐藤 𠮷 é / </script>")}) {
        const auto parsed = scim::parseObject("{\"v\":" + jsonString(text) + '}');
        ASSERT_TRUE(test::isOk(parsed)) << text.toStdString();
        EXPECT_EQ(parsed->value(QLatin1String("v")).toString(), text);
    }
}

TEST(StoredJson, SplicesWithoutParsing)
{
    const test::FakeClock clock;
    Record record;
    record.id = QStringLiteral("u1");
    record.version = 3;
    record.created = record.lastModified = clock.now();
    const QJsonObject attributes{{QStringLiteral("userName"), QStringLiteral("a\"}}")},
        {QStringLiteral("urn:x:User"), QJsonObject{{QStringLiteral("k"), 1}}},
        {QStringLiteral("id"), QStringLiteral("forged")}, {QStringLiteral("meta"), QStringLiteral("forged")}};
    const QByteArray json = storedJson(scim::ResourceType::User, record, attributes);
    EXPECT_EQ(json,
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:x:User"],"id":"u1","urn:x:User":{"k":1},"userName":"a\"}}",)"
        R"("meta":{"resourceType":"User","created":"2026-01-02T03:04:05.000Z","lastModified":"2026-01-02T03:04:05.000Z","version":"W/\"3\""}})");
    const QJsonObject back = attributesOf(json);
    EXPECT_EQ(back.value(QLatin1String("userName")), attributes.value(QLatin1String("userName")));
    EXPECT_FALSE(back.contains(QLatin1String("id")) || back.contains(QLatin1String("meta")));

    const auto bare = scim::parseObject(spliced(json, {{}, "http://x/Users/u1", {}, {}, {}}));
    ASSERT_TRUE(test::isOk(bare));
    EXPECT_EQ(bare->value(QLatin1String("meta")).toObject().value(QLatin1String("location")).toString(),
        QStringLiteral("http://x/Users/u1"));
    EXPECT_EQ(bare->value(QLatin1String("meta")).toObject().value(QLatin1String("version")).toString().toLatin1(),
        entityTag(3));
    const auto full = scim::parseObject(
        spliced(json, {"2k", "http://x", R"("groups":[{"value":"g"}])", "urn:r", R"({"source":"local"})"}));
    ASSERT_TRUE(test::isOk(full));
    EXPECT_EQ(full->value(QLatin1String("meta")).toObject().value(QLatin1String("version")).toString(),
        QStringLiteral("W/\"3-2k\""));
    EXPECT_EQ(full->value(QLatin1String("schemas")).toArray().at(0).toString(), QStringLiteral("urn:r"));
    EXPECT_EQ(full->value(QLatin1String("groups")).toArray().size(), 1);
    EXPECT_EQ(full->value(QLatin1String("urn:r")).toObject().value(QLatin1String("source")).toString(),
        QStringLiteral("local"));
    EXPECT_EQ(full->value(QLatin1String("userName")), attributes.value(QLatin1String("userName")));

    const QByteArray empty = storedJson(scim::ResourceType::Group, record, {});
    EXPECT_TRUE(test::isOk(scim::parseObject(empty)));
}

TEST(SqlCondition, IsExactOrWider)
{
    struct Case {
        const char *filter;
        scim::ResourceType type;
        bool restricts;
        bool exact;
    };
    using enum scim::ResourceType;
    const auto users = scim::SchemaRegistry::forUsers();
    const auto groups = scim::SchemaRegistry::forGroups();
    for (const Case &c : {Case{"userName eq \"a\"", User, true, true}, Case{"id eq \"a\"", Group, true, true},
             Case{"displayName eq \"a\"", Group, true, true}, Case{"members eq \"a\"", Group, true, true},
             Case{"members.display eq \"a\"", Group, false, false}, Case{"userName ne \"a\"", User, false, false},
             Case{"userName eq \"a\" and active eq true", User, true, false},
             Case{"userName eq \"a\" or active eq true", User, false, false},
             Case{"userName eq \"a\" or id eq \"b\"", User, true, true},
             Case{"not (userName eq \"a\")", User, false, false},
             Case{"emails[type eq \"work\" and value eq \"a\"]", User, true, false},
             Case{"emails[type eq \"work\" or value eq \"a\"]", User, false, false},
             Case{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:displayName eq \"a\"", User, true, true},
             Case{"meta.lastModified gt \"2026-01-01T00:00:00Z\"", User, true, true},
             Case{"userName sw \"a\"", User, true, true}, Case{"userName co \"a\"", User, true, true},
             Case{"userName ew \"a\"", User, true, false}, Case{"title sw \"a\"", User, false, false},
             Case{"externalId pr", User, true, true}, Case{"title pr", User, false, false},
             Case{"id pr", User, false, true}, Case{"userName pr", Group, true, true},
             Case{"userName ne \"a\"", Group, false, true}, Case{"not (userName eq \"a\")", Group, false, true},
             Case{"meta.resourceType eq \"User\"", User, false, true},
             Case{"meta.resourceType eq \"User\"", Group, true, true},
             Case{"meta.resourceType eq \"User\" and title eq \"a\"", Group, true, true},
             Case{"groups[value eq \"a\"]", User, true, true}, Case{"emails[value eq \"a\"]", User, true, true},
             Case{"meta.lastModified gt \"x\"", User, false, false}}) {
        const auto filter = scim::Filter::parse(QString::fromLatin1(c.filter));
        ASSERT_TRUE(filter.ok()) << c.filter;
        const SqlCondition condition = sqlConditionOf(*filter, c.type == User ? users : groups, Visibility::Live);
        EXPECT_EQ(!condition.text.isEmpty(), c.restricts) << c.filter;
        EXPECT_EQ(condition.exact, c.exact) << c.filter;
        EXPECT_EQ(condition.text.count(u'?'), condition.values.size()) << c.filter;
    }
}

TEST(SqlCondition, NeverHasAValueInItsText)
{
    for (const char *value : {"'; DROP TABLE users; --", "%", "_", "\\\"", "x' OR '1'='1"}) {
        const auto filter = scim::Filter::parse(
            QStringLiteral("userName eq \"%1\" and externalId eq \"%1\" or emails.value eq \"%1\"")
                .arg(QString::fromLatin1(value)));
        ASSERT_TRUE(filter.ok()) << value;
        const SqlCondition condition = sqlConditionOf(*filter, scim::SchemaRegistry::forUsers(), Visibility::Live);
        EXPECT_FALSE(condition.text.contains(QStringLiteral("DROP")) || condition.text.contains(u'\'')
            || condition.text.contains(u'%'));
        EXPECT_EQ(condition.values.size(), 3);
    }
}

} // namespace rollcall::service
