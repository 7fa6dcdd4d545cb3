// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/value_reader.h"

#include "scim/json.h"
#include "support/printers.h"

#include <QJsonArray>

namespace rollcall::scim
{

namespace
{

QJsonValue value(const char *text)
{
    return parseObject(QByteArray("{\"v\":") + text + '}')->value(u"v");
}

struct Case {
    AttributeType type;
    const char *in;
    const char *entra; ///< Null: refused.
    const char *rfc;
};

class Conversions : public testing::TestWithParam<Case>
{
};

void expectRead(const Case &c, Dialect dialect, const char *expected)
{
    ReadingNotes notes;
    Attribute attribute;
    attribute.name = QStringLiteral("a");
    attribute.type = c.type;
    attribute.referenceTypes = QStringList{QStringLiteral("external")};
    const Outcome<QJsonValue> read = ValueReader(dialect, notes).readSimple(value(c.in), attribute, attribute.name);
    ASSERT_EQ(read.ok(), expected != nullptr) << c.in;
    if (expected) {
        EXPECT_EQ(*read, value(expected)) << c.in;
    } else {
        EXPECT_EQ(read.error().scimType, QStringLiteral("invalidValue"));
    }
}

} // namespace

TEST_P(Conversions, FollowTheSchema)
{
    expectRead(GetParam(), Dialect::Entra, GetParam().entra);
    expectRead(GetParam(), Dialect::Rfc, GetParam().rfc);
}

INSTANTIATE_TEST_SUITE_P(Table, Conversions,
    testing::Values( //
        Case{AttributeType::String, "\"x\"", "\"x\"", "\"x\""}, Case{AttributeType::String, "5", "\"5\"", nullptr},
        Case{AttributeType::String, "1.5", "\"1.5\"", nullptr},
        Case{AttributeType::String, "true", "\"true\"", nullptr},
        Case{AttributeType::String, "9007199254740993", "\"9007199254740993\"", nullptr},
        Case{AttributeType::String, "[\"x\"]", "\"x\"", nullptr},
        Case{AttributeType::String, "[\"x\",\"y\"]", nullptr, nullptr},
        Case{AttributeType::String, "{\"value\":\"x\"}", nullptr, nullptr},
        Case{AttributeType::String, "\"\\u0000\"", nullptr, nullptr},
        Case{AttributeType::Reference, "\"../Users/1\"", "\"../Users/1\"", "\"../Users/1\""},
        Case{AttributeType::Reference, "\"https://x/y?z#1\"", "\"https://x/y?z#1\"", "\"https://x/y?z#1\""},
        Case{AttributeType::Reference, "\"ftp://x/y\"", "\"ftp://x/y\"", nullptr},
        Case{AttributeType::Reference, "\"https://\"", "\"https://\"", nullptr},
        Case{AttributeType::Reference, "\"no URL at all\"", "\"no URL at all\"", nullptr},
        Case{AttributeType::Reference, "\"http://[::1\"", "\"http://[::1\"", nullptr},
        Case{AttributeType::Boolean, "true", "true", "true"}, Case{AttributeType::Boolean, "\"True\"", "true", "true"},
        Case{AttributeType::Boolean, "\"fAlSe\"", "false", "false"},
        Case{AttributeType::Boolean, "\"yes\"", nullptr, nullptr}, Case{AttributeType::Boolean, "1", nullptr, nullptr},
        Case{AttributeType::Boolean, "[\"False\"]", "false", nullptr}, Case{AttributeType::Integer, "5", "5", "5"},
        Case{AttributeType::Integer, "\"5\"", "5", "5"}, Case{AttributeType::Integer, "1.5", nullptr, nullptr},
        Case{AttributeType::Integer, "\"x\"", nullptr, nullptr},
        Case{AttributeType::Integer, "9007199254740993", "9007199254740993", "9007199254740993"},
        Case{AttributeType::Integer, "1e300", nullptr, nullptr}, Case{AttributeType::Integer, "true", nullptr, nullptr},
        Case{AttributeType::Decimal, "1.5", "1.5", "1.5"}, Case{AttributeType::Decimal, "\"1.5\"", "1.5", "1.5"},
        Case{AttributeType::Decimal, "\"1,5\"", nullptr, nullptr},
        Case{AttributeType::DateTime, "\"2026-01-02T03:04:05.1234567Z\"", "\"2026-01-02T03:04:05.1234567Z\"",
            "\"2026-01-02T03:04:05.1234567Z\""},
        Case{AttributeType::DateTime, "\"2026-01-02\"", nullptr, nullptr},
        Case{AttributeType::DateTime, "5", nullptr, nullptr},
        Case{AttributeType::Binary, "\"QUJD\"", "\"QUJD\"", "\"QUJD\""},
        Case{AttributeType::Binary, "\"QUI=\"", "\"QUI=\"", "\"QUI=\""},
        Case{AttributeType::Binary, "\"QUI\"", "\"QUI\"", "\"QUI\""},
        Case{AttributeType::Binary, "\"not base64\"", nullptr, nullptr},
        Case{AttributeType::Complex, "\"x\"", nullptr, nullptr}));

TEST(ValueReader, NotesSubAttributesThatNoSchemaKnows)
{
    ReadingNotes notes;
    Attribute attribute;
    attribute.name = QStringLiteral("a");
    attribute.type = AttributeType::Complex;
    attribute.subAttributes.resize(2);
    attribute.subAttributes[0].name = QStringLiteral("x");
    attribute.subAttributes[1].name = QStringLiteral("y");
    attribute.subAttributes[1].mutability = Mutability::ReadOnly;
    ValueReader reader(Dialect::Entra, notes);
    const Outcome<QJsonObject> read
        = reader.readComplex(value(R"({"X":"1","y":"2","z":"3"})"), attribute, QStringLiteral("a"));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(*read, *parseObject(R"({"x":"1"})"));
    EXPECT_EQ(notes.ignored, QStringList{QStringLiteral("a.z")});
    const Outcome<QJsonObject> blank = reader.readComplex(value(R"({"x":""})"), attribute, QStringLiteral("a"));
    ASSERT_TRUE(blank.ok());
    EXPECT_TRUE(blank->value(u"x").isNull());
}

TEST(IsBlank, AllTheWaysToSayNothing)
{
    for (const char *text : {"null", "\"\"", "[]", "{}", "[null]", "[\"\",{}]", "{\"a\":null,\"b\":[{\"c\":\"\"}]}"})
        EXPECT_TRUE(isBlank(value(text))) << text;
    EXPECT_TRUE(isBlank(QJsonValue(QJsonValue::Undefined)));
    for (const char *text : {"\" \"", "0", "false", "[0]", "{\"a\":false}", "[[],\"x\"]"})
        EXPECT_FALSE(isBlank(value(text))) << text;
}

} // namespace rollcall::scim
