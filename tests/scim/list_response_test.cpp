// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/list_response.h"

#include "scim/json.h"
#include "support/printers.h"

namespace rollcall::scim
{

namespace
{

ListResponse parsed(const QByteArray &body)
{
    const Result<ListResponse> response = ListResponse::parse(body);
    EXPECT_TRUE(test::isOk(response)) << body.constData();
    return response.ok() ? *response : ListResponse();
}

ErrorCode refused(const QByteArray &body)
{
    const Result<ListResponse> response = ListResponse::parse(body);
    EXPECT_FALSE(response.ok()) << body.constData();
    return response.ok() ? ErrorCode::Internal : response.error().code;
}

QVector<QByteArray> bytesOf(const ListResponse &response)
{
    QVector<QByteArray> bytes;
    for (const Resource &resource : response.resources)
        bytes.append(resource.json());
    return bytes;
}

} // namespace

TEST(ListResponse, ReadsAPageAndKeepsTheBytesOfEach)
{
    const ListResponse page
        = parsed(R"( {"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults":2,
        "startIndex":1,"itemsPerPage":2,"nextCursor":"abc","Resources": [ {"id":"1" , "userName":"}]\"{[", "n":[1.0,{"x":[]}]} ,
        {"userName":"\\","id":"2"}
        ] } )");
    EXPECT_EQ(page.totalResults, 2);
    EXPECT_EQ(page.startIndex, 1);
    EXPECT_EQ(page.itemsPerPage, 2);
    EXPECT_EQ(page.nextCursor, QStringLiteral("abc"));
    EXPECT_EQ(bytesOf(page),
        (QVector<QByteArray>{
            R"({"id":"1" , "userName":"}]\"{[", "n":[1.0,{"x":[]}]})", R"({"userName":"\\","id":"2"})"}));
    EXPECT_EQ(page.resources.at(0).userName(), QStringLiteral("}]\"{["));
    EXPECT_EQ(page.resources.at(1).userName(), QStringLiteral("\\"));
}

TEST(ListResponse, FindsTheResourcesWhereverTheyStand)
{
    for (const char *body :
        {R"({"Resources":[{"id":"1"}]})", R"({"a":{"Resources":[{"id":"2"}]},"Resources":[{"id":"1"}]})",
            R"({"a":[1,{"b":"]"}],"b":"\"","c":null,"d":-1.5e3,"e":true,"Resources":[{"id":"1"}],"f":{}})",
            R"({"\u0052esources":[{"id":"1"}]})", "{\n\"x\"\t:\r\n1 ,\n\"Resources\" :\n[\n{\"id\":\"1\"}\n]\n}"}) {
        EXPECT_EQ(bytesOf(parsed(body)), (QVector<QByteArray>{R"({"id":"1"})"})) << body;
    }
}

TEST(ListResponse, ToleratesSloppyServices)
{
    EXPECT_EQ(bytesOf(parsed(R"([{"id":"1"},{"id":"2"}])")).size(), 2);
    EXPECT_TRUE(parsed("[]").resources.isEmpty());
    const ListResponse lower = parsed(R"({"totalresults":"7","RESOURCES":[{"ID":"1"}]})");
    EXPECT_EQ(lower.totalResults, 7);
    EXPECT_EQ(lower.resources.size(), 1);
    EXPECT_EQ(lower.startIndex, -1);
    EXPECT_EQ(parsed(R"({"totalResults":0})").totalResults, 0);
    EXPECT_TRUE(parsed(R"({"totalResults":0,"Resources":null})").resources.isEmpty());
    EXPECT_TRUE(parsed(R"({"schemas":["URN:ietf:params:scim:api:messages:2.0:listresponse"]})").resources.isEmpty());
    EXPECT_EQ(parsed(R"({"totalResults":"many","nextCursor":5,"Resources":[]})").totalResults, -1);
    EXPECT_EQ(parsed(R"({"totalResults":3,"Resources":[],"extra":{"a":1}})").totalResults, 3);
}

TEST(ListResponse, RefusesWhatIsNone)
{
    for (const char *body : {"{}", R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"401"})",
             R"({"id":"1"})", "5", "null", R"("Resources")", R"({"schemas":"x"})"})
        EXPECT_EQ(refused(body), ErrorCode::NotScim) << body;
    for (const char *body : {"", "<html>", R"({"Resources":[{"id":"1"})", R"({"Resources":[{"id":"1"},)",
             R"({"Resources":[{"id":"1","id":"2"}]})"})
        EXPECT_EQ(refused(body), ErrorCode::MalformedJson) << body;
    for (const char *body :
        {R"({"Resources":{}})", R"({"Resources":"x"})", R"({"Resources":[1]})", R"({"Resources":[{"id":""}]})", "[[]]"})
        EXPECT_EQ(refused(body), ErrorCode::ProtocolViolation) << body;
    EXPECT_EQ(ListResponse::parse(R"({"Resources":[{"id":"1"},{"x":1}]})").error().line, 2);
}

TEST(ListResponse, EveryCutOfAPageIsMalformed)
{
    const QByteArray whole = listResponseBytes({2, 1}, {R"({"id":"1","userName":"ü\\\""})", R"({"id":"2"})"});
    ASSERT_EQ(parsed(whole).resources.size(), 2);
    for (qsizetype size = 0; size < whole.size(); ++size)
        EXPECT_EQ(refused(whole.first(size)), ErrorCode::MalformedJson) << size;
}

TEST(ListResponse, JoinsStoredBytes)
{
    const QVector<QByteArray> stored{R"({"id":"1","userName":"a"})", R"({"id":"2"})"};
    const QByteArray body = listResponseBytes({12, 5}, stored);
    const ListResponse page = parsed(body);
    EXPECT_EQ(bytesOf(page), stored);
    EXPECT_EQ(page.totalResults, 12);
    EXPECT_EQ(page.startIndex, 5);
    EXPECT_EQ(page.itemsPerPage, 2);
    EXPECT_TRUE(parsed(listResponseBytes({0, 1}, {})).resources.isEmpty());
    EXPECT_TRUE(parseObject(body)->contains(u"schemas"));
}

TEST(ListResponse, ReadsALargePageQuickly)
{
    QVector<QByteArray> stored;
    for (int i = 0; i < 5'000; ++i)
        stored.append("{\"id\":\"" + QByteArray::number(i) + "\",\"userName\":\"" + QByteArray(500, 'x') + "\"}");
    EXPECT_EQ(bytesOf(parsed(listResponseBytes({5'000, 1}, stored))), stored);
}

} // namespace rollcall::scim
