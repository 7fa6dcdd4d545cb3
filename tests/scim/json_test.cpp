// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json.h"

#include "scim/schema_uris.h"
#include "support/printers.h"

#include <QJsonArray>

namespace rollcall::scim
{

namespace
{

class JsonRefused : public testing::TestWithParam<const char *>
{
};

QByteArray nested(int depth)
{
    return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
}

} // namespace

TEST_P(JsonRefused, AsMalformed)
{
    const Result<QJsonObject> object = parseObject(GetParam());
    ASSERT_FALSE(object.ok());
    EXPECT_EQ(object.error().code, ErrorCode::MalformedJson);
    EXPECT_FALSE(object.error().detail.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Cases, JsonRefused,
    testing::Values("", " ", "[]", "null", "1", "\"a\"", "{", "}", "{}}", "{} {}", "{\"a\":1,}", "{a:1}", "{'a':1}",
        "{\"a\":01}", "{\"a\":NaN}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":1e999}", "{\"a\":tru}", "{\"a\":\"\t\"}",
        "{\"a\":\"\n\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\\ud800\"}", "{\"a\":\"\xff\"}",
        "{\"a\":\"\xc0\xaf\"}", "{\"a\":\"\xed\xa0\x80\"}", "{\"a\":\"\xf4\x90\x80\x80\"}", "{\"\xff\":1}",
        "\xef\xbb\xbf{}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "{\"b\":[{\"c\":{\"a\":1,\"x\":0,\"a\":1}}]}",
        "{\"a\":1/*c*/}", "{\"a\":1}//"));

TEST(Json, ReadsOneObjectWithAllItsValues)
{
    const Result<QJsonObject> object
        = parseObject(" {\"s\":\"\\u00e9 \\ud842\\udfb7 "
                      "太郎\",\"b\":true,\"n\":null,\"i\":-5,\"d\":1.5,\"a\":[1,[],{}],\"o\":{\"\":\"\"}} \n");
    ASSERT_TRUE(test::isOk(object));
    EXPECT_EQ(object->value(u"s").toString(), QStringLiteral("é 𠮷 太郎"));
    EXPECT_TRUE(object->value(u"b").toBool());
    EXPECT_TRUE(object->value(u"n").isNull());
    EXPECT_EQ(object->value(u"i").toInteger(), -5);
    EXPECT_EQ(object->value(u"d").toDouble(), 1.5);
    EXPECT_EQ(object->value(u"a").toArray().size(), 3);
    EXPECT_EQ(object->value(u"o").toObject().value(QString()).toString(), QString());
}

TEST(Json, KeepsIntegersExact)
{
    const QByteArray text = R"({"a":9007199254740993,"b":9223372036854775807,"c":-9223372036854775808})";
    const Result<QJsonObject> object = parseObject(text);
    ASSERT_TRUE(test::isOk(object));
    EXPECT_EQ(object->value(u"a").toInteger(), 9007199254740993);
    EXPECT_EQ(toBytes(*object), text);
    EXPECT_TRUE(parseObject(R"({"u":18446744073709551615})").ok());
}

TEST(Json, WritesNoNumberThatItDoesNotRead)
{
    const Result<QJsonObject> object = parseObject(
        R"({"a":18446744073709551615,"b":1e19,"c":-1e20,"d":1.2345678901234568e+20,"e":1e308,"f":5e-324,"g":-0.0,
            "h":0.1,"i":1e15,"j":-9.223372036854776e18,"k":12345.678901234567,"n":900719925474093709.0,"l":[],"m":{}})");
    ASSERT_TRUE(test::isOk(object));
    const Result<QJsonObject> again = parseObject(toBytes(*object));
    ASSERT_TRUE(test::isOk(again)) << toBytes(*object).constData();
    EXPECT_EQ(*again, *object);
    EXPECT_EQ(valueToBytes(QJsonValue(std::numeric_limits<double>::infinity())), "null");
    EXPECT_EQ(valueToBytes(0.1), "0.1");
    EXPECT_EQ(valueToBytes(1e15), "1000000000000000");
}

TEST(Json, WritesNoTextThatItDoesNotRead)
{
    QString text;
    for (char16_t c = 0; c < 0x100; ++c)
        text += QChar(c);
    text += QStringLiteral("\u2028 \U00020BB7 佐藤");
    const QJsonObject object{{text, QJsonArray{text, QJsonValue(), true, QJsonObject{{QStringLiteral("k"), text}}}}};
    const Result<QJsonObject> again = parseObject(toBytes(object));
    ASSERT_TRUE(test::isOk(again));
    EXPECT_EQ(*again, object);
    // Half a pair has no UTF-8: something else takes its place, but the rest can be read.
    EXPECT_TRUE(parseObject(toBytes({{QStringLiteral("half"), QString(QChar(0xD800))}})).ok());
}

TEST(Json, NestsUpToItsLimit)
{
    EXPECT_FALSE(parseObject({}).ok()) << "no bytes at all";
    EXPECT_TRUE(parseObject(nested(kMaxJsonDepth - 1)).ok());
    EXPECT_FALSE(parseObject(nested(kMaxJsonDepth + 1)).ok());
    EXPECT_FALSE(parseObject(nested(100'000)).ok());
    EXPECT_FALSE(parseObject(QByteArray(1'000'000, '[')).ok());
}

TEST(Json, FindsARepeatedKeyAmongMany)
{
    QByteArray text = "{";
    for (int i = 0; i < 100'000; ++i)
        text += "\"k" + QByteArray::number(i) + "\":0,";
    EXPECT_TRUE(parseObject(text + "\"last\":0}").ok());
    const Result<QJsonObject> twice = parseObject(text + "\"k77777\":0}");
    ASSERT_FALSE(twice.ok());
    EXPECT_TRUE(twice.error().detail.contains(QStringLiteral("k77777")));
}

TEST(Json, ManyKeysInTheWorstOrderTakeNoSquareOfThem)
{
    QByteArray text = "{";
    for (int i = 100'000; i > 0; --i)
        text += "\"" + QByteArray::number(i).rightJustified(7, '0') + "\":0,";
    const Result<QJsonObject> object = parseObject(text + "\"x\":0}");
    ASSERT_TRUE(test::isOk(object));
    EXPECT_EQ(object->size(), 100'001);
}

TEST(Json, MemberIsFoundInAnyCaseAndTheExactOneWins)
{
    const QJsonObject object
        = *parseObject(R"({"USERNAME":"a","userName":"b","URN:IETF:params:scim:schemas:core:2.0:user":1})");
    EXPECT_EQ(member(object, u"userName").toString(), QStringLiteral("b"));
    EXPECT_EQ(member(object, u"USERNAME").toString(), QStringLiteral("a"));
    EXPECT_FALSE(member(object, u"username").isUndefined());
    EXPECT_EQ(member(object, kUserSchema).toInt(), 1);
    EXPECT_TRUE(member(object, u"user").isUndefined());
}

} // namespace rollcall::scim
