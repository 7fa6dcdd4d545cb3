// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/response_head.h"

#include "scim/protocol_error.h"
#include "service/http_refusal.h"
#include "support/printers.h"

namespace rollcall::service
{
namespace
{

constexpr std::time_t kSunday = 784111777;

Response withHeader(const QByteArray &name, const QByteArray &value)
{
    return {200, "application/scim+json", "{}", {{name, value}}};
}

} // namespace

TEST(ResponseHead, SaysWhatTheBodyIs)
{
    const Response response{201, "application/scim+json", "{\"id\":\"1\"}", {{"Location", "http://h/Users/1"}}};
    EXPECT_EQ(responseHead(response, AfterResponse::KeepOpen, kSunday),
        "HTTP/1.1 201 Created\r\n"
        "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
        "Content-Type: application/scim+json\r\n"
        "Content-Length: 10\r\n"
        "Location: http://h/Users/1\r\n"
        "Cache-Control: no-store\r\n"
        "X-Content-Type-Options: nosniff\r\n"
        "Connection: keep-alive\r\n\r\n");
}

TEST(ResponseHead, HasNoTypeWithoutABodyAndNoLengthWithoutContent)
{
    for (const int status : {204, 304}) {
        const QByteArray head = responseHead({status, "text/plain", {}, {}}, AfterResponse::Close, kSunday);
        EXPECT_FALSE(head.contains("\r\nContent-")) << head.toStdString();
        EXPECT_TRUE(head.contains("Connection: close\r\n")) << head.toStdString();
    }
    const QByteArray head = responseHead({200, "text/plain", {}, {}}, AfterResponse::Close, kSunday);
    EXPECT_TRUE(head.contains("Content-Length: 0\r\n"));
    EXPECT_FALSE(head.contains("\r\nContent-Type"));
}

TEST(ResponseHead, LeavesCachingToTheProcessorIfItSaysSo)
{
    const QByteArray head = responseHead(withHeader("cache-control", "no-cache"), AfterResponse::Close, kSunday);
    EXPECT_TRUE(head.contains("cache-control: no-cache\r\n"));
    EXPECT_FALSE(head.contains("no-store"));
}

TEST(ResponseHead, IsSafeOnlyWithoutLineBreaksAndForeignFraming)
{
    EXPECT_TRUE(isSafe(withHeader("ETag", "W/\"1\"")));
    for (const char *value : {"x\r\nSet-Cookie: a=b", "x\n\n<html>", "x\r"})
        EXPECT_FALSE(isSafe(withHeader("Location", value))) << value;
    EXPECT_FALSE(isSafe(withHeader("Location", QByteArray("a\0b", 3))));
    for (const char *name : {"", "Loca tion", "X:", "Content-Length", "transfer-encoding", "CONNECTION", "Date"})
        EXPECT_FALSE(isSafe(withHeader(name, "1"))) << name;
    EXPECT_FALSE(isSafe({200, "text/plain\r\nX: y", "a", {}}));
    for (const int status : {0, 100, 199, 600, -1})
        EXPECT_FALSE(isSafe({status, "text/plain", {}, {}})) << status;
}

TEST(ResponseHead, WritesDatesInEnglishInAnyLocale)
{
    const char *before = std::setlocale(LC_TIME, nullptr);
    std::setlocale(LC_TIME, "fr_FR.UTF-8");
    EXPECT_EQ(httpDate(kSunday), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(httpDate(0), "Thu, 01 Jan 1970 00:00:00 GMT");
    std::setlocale(LC_TIME, before);
}

TEST(HttpRefusal, SpeaksScimAndBelowAdminProblems)
{
    const HttpRefusal refusal{405, QStringLiteral("This method is not offered here."), {{"Allow", "GET"}}};
    const Response scim = refusal.toResponse("/scim/v2/Users");
    EXPECT_EQ(scim.status, 405);
    EXPECT_EQ(scim.contentType, "application/scim+json");
    EXPECT_EQ(scim::ProtocolError::parse(scim.body)->detail, refusal.detail);
    EXPECT_EQ(scim.headers, refusal.headers);
    const Response problem = refusal.toResponse("/admin/v1/me");
    EXPECT_EQ(problem.contentType, "application/problem+json");
    EXPECT_TRUE(problem.body.contains(R"("code":"method-not-allowed")")) << problem.body.toStdString();
    EXPECT_EQ(problem.headers, refusal.headers);
}

TEST(HttpRefusal, SaysWhenToComeBack)
{
    const Response response = HttpRefusal{503, QStringLiteral("Busy."), {}}.toResponse("/scim/v2/Users");
    EXPECT_TRUE(response.headers.contains(QPair<QByteArray, QByteArray>("Retry-After", "1")));
}

} // namespace rollcall::service
