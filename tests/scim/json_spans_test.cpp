// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json_spans.h"

#include "support/printers.h"

namespace rollcall::scim
{

namespace
{

QVector<QByteArray> spans(QByteArrayView json, int member)
{
    QVector<QByteArray> list;
    for (const QByteArrayView span : elementSpans(json, member))
        list.append(span.toByteArray());
    return list;
}

} // namespace

TEST(JsonSpans, OfTheRoot)
{
    EXPECT_EQ(spans("[]", -1), QVector<QByteArray>());
    EXPECT_EQ(spans(" [ ] ", -1), QVector<QByteArray>());
    EXPECT_EQ(spans("[1]", -1), (QVector<QByteArray>{"1"}));
    EXPECT_EQ(spans("\n[ 1 ,\"a\",null , {\"b\":[1,2]} ,[[]],-1.5e+3]\n", -1),
        (QVector<QByteArray>{"1", "\"a\"", "null", "{\"b\":[1,2]}", "[[]]", "-1.5e+3"}));
}

TEST(JsonSpans, OfAMember)
{
    EXPECT_EQ(spans(R"({"a":[1,2],"b":[3]})", 0), (QVector<QByteArray>{"1", "2"}));
    EXPECT_EQ(spans(R"({"a":[1,2],"b":[3]})", 1), (QVector<QByteArray>{"3"}));
    EXPECT_EQ(spans(R"({ "a,]" : "x]}," , "b" : { "c" : [ 9 ] } , "d" : true , "e" : [ {"f":1} ] })", 3),
        (QVector<QByteArray>{R"({"f":1})"}));
}

TEST(JsonSpans, StringsHideBracketsAndQuotationMarks)
{
    EXPECT_EQ(spans(R"([{"a":"}"},{"a":"\""},{"a":"\\"},{"a":"\\\"]"},{"a\"]":"["}])", -1),
        (QVector<QByteArray>{R"({"a":"}"})", R"({"a":"\""})", R"({"a":"\\"})", R"({"a":"\\\"]"})", R"({"a\"]":"["})"}));
    EXPECT_EQ(
        spans(R"(["\\","\"","\\\\\"",""])", -1), (QVector<QByteArray>{R"("\\")", R"("\"")", R"("\\\\\"")", R"("")"}));
}

} // namespace rollcall::scim
