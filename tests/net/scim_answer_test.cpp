// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/scim_answer.h"

#include "support/printers.h"

#include <limits>

namespace rollcall::net
{
namespace
{

const QDateTime kNow(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);

HttpResponse response(int status, const QByteArray &body, const QByteArray &type = "application/scim+json")
{
    return {status, {{"Content-Type", type}}, body, true};
}

HttpResponse waiting(const QByteArray &retryAfter, const QByteArray &date = {})
{
    HttpResponse response{429, {{"retry-after", retryAfter}}, {}, true};
    if (!date.isEmpty())
        response.headers.append({"Date", date});
    return response;
}

QByteArray page(const QByteArray &numbers, int resources)
{
    QByteArrayList items;
    for (int i = 0; i < resources; ++i)
        items.append("{\"id\":\"" + QByteArray::number(i) + "\"}");
    return "{" + numbers + "\"Resources\":[" + items.join(',') + "]}";
}

ListQuery asked(qint64 startIndex, int count)
{
    ListQuery query;
    query.startIndex = startIndex;
    query.count = count;
    return query;
}

std::optional<ErrorCode> listCode(const QByteArray &body, const ListQuery &query)
{
    const Result<scim::ListResponse> list = readList(response(200, body), query, kNow);
    return list.ok() ? std::nullopt : std::optional(list.error().code);
}

} // namespace

TEST(RetryAfter, IsSecondsOrADate)
{
    EXPECT_EQ(retryAfterSeconds(waiting("120"), kNow), 120);
    EXPECT_EQ(retryAfterSeconds(waiting(" 7 "), kNow), 7);
    EXPECT_EQ(retryAfterSeconds(waiting("Sun, 22 Nov 2026 09:30:30 GMT"), kNow), 30);
    EXPECT_EQ(retryAfterSeconds(HttpResponse{503, {}, {}, true}, kNow), 0);
}

TEST(RetryAfter, ADateIsTakenByTheServicesOwnClock)
{
    // Its clock is a day behind ours.
    EXPECT_EQ(retryAfterSeconds(waiting("Sat, 21 Nov 2026 09:30:05 GMT", "Sat, 21 Nov 2026 09:30:00 GMT"), kNow), 5);
}

TEST(RetryAfter, NonsenseIsNoWait)
{
    for (const char *value : {"", "soon", "-5", "Sun, 22 Nov 2020 09:30:30 GMT", "1e9", "0"})
        EXPECT_EQ(retryAfterSeconds(waiting(value), kNow), 0) << value;
    EXPECT_EQ(retryAfterSeconds(waiting("99999999999999"), kNow), std::numeric_limits<int>::max())
        << "a huge one is one";
}

TEST(StatusError, EachStatusHasItsCode)
{
    const QVector<std::pair<int, ErrorCode>> table{{400, ErrorCode::Refused}, {401, ErrorCode::Unauthorized},
        {403, ErrorCode::Forbidden}, {404, ErrorCode::NotFound}, {409, ErrorCode::Conflict},
        {412, ErrorCode::PreconditionFailed}, {413, ErrorCode::Refused}, {429, ErrorCode::TooManyRequests},
        {500, ErrorCode::ServerFailed}, {501, ErrorCode::ServerFailed}, {503, ErrorCode::ServerFailed}};
    for (const auto &[status, code] : table) {
        const std::optional<Error> error = statusError(response(status, "{}"), kNow);
        ASSERT_TRUE(error) << status;
        EXPECT_EQ(error->code, code) << status;
        EXPECT_EQ(error->line, status);
    }
    EXPECT_FALSE(statusError(response(200, {}), kNow));
    EXPECT_FALSE(statusError(response(204, {}), kNow));
}

TEST(StatusError, CarriesTheServicesOwnWords)
{
    const QByteArray body = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"400",
        "scimType":"invalidValue","detail":"[email-required] Ana has no e-mail address."})";
    const std::optional<Error> error = statusError(response(400, body), kNow);
    EXPECT_EQ(error->detail, QStringLiteral("[email-required] Ana has no e-mail address."));
    const std::optional<Error> plain = statusError(response(401, "Unauthorized", "text/plain"), kNow);
    EXPECT_EQ(plain->code, ErrorCode::Unauthorized);
    EXPECT_EQ(plain->detail, QStringLiteral("HTTP 401"));
}

TEST(StatusError, CarriesTheWait)
{
    EXPECT_EQ(statusError(waiting("3"), kNow)->retryAfter, 3);
}

TEST(ReadList, TakesWhatWasAskedFor)
{
    EXPECT_EQ(
        listCode(page(R"("totalResults":500,"startIndex":101,"itemsPerPage":3,)", 3), asked(101, 100)), std::nullopt);
    EXPECT_EQ(listCode(page(R"("totalResults":0,)", 0), asked(1, 100)), std::nullopt);
    EXPECT_EQ(listCode(page({}, 2), asked(1, 100)), std::nullopt) << "no numbers at all";
    EXPECT_EQ(listCode("[{\"id\":\"a\"}]", asked(1, 100)), std::nullopt) << "a bare array";
    EXPECT_EQ(listCode(page(R"("totalResults":3,"startIndex":0,)", 3), asked(1, 100)), std::nullopt) << "0 for 1";
    EXPECT_EQ(listCode(page(R"("totalResults":5,"startIndex":1,)", 0), asked(6, 100)), std::nullopt)
        << "an empty page may say what it likes";
}

TEST(ReadList, RefusesAPageThatBeginsElsewhere)
{
    EXPECT_EQ(
        listCode(page(R"("totalResults":500,"startIndex":1,)", 3), asked(101, 100)), ErrorCode::ProtocolViolation);
    EXPECT_EQ(
        listCode(page(R"("totalResults":500,"startIndex":102,)", 3), asked(101, 100)), ErrorCode::ProtocolViolation);
    EXPECT_EQ(listCode(page(R"("totalResults":500,"startIndex":2,)", 3), asked(1, 100)), ErrorCode::ProtocolViolation);
}

TEST(ReadList, RefusesMoreThanWasAskedForUnlessItIsEverything)
{
    EXPECT_EQ(listCode(page(R"("totalResults":500,"startIndex":1,)", 3), asked(1, 2)), ErrorCode::ProtocolViolation);
    EXPECT_EQ(listCode(page(R"("totalResults":500,"startIndex":3,)", 3), asked(3, 2)), ErrorCode::ProtocolViolation);
    EXPECT_EQ(listCode(page(R"("totalResults":3,"startIndex":1,)", 3), asked(1, 2)), std::nullopt) << "it doesn't page";
    EXPECT_EQ(listCode(page({}, 3), asked(1, 2)), std::nullopt) << "nor does this one";
}

TEST(ReadList, AListWithoutIdsIsNone)
{
    EXPECT_EQ(
        listCode(R"({"totalResults":1,"Resources":[{"userName":"a"}]})", asked(1, 10)), ErrorCode::ProtocolViolation);
    EXPECT_EQ(listCode(R"({"hello":"world"})", asked(1, 10)), ErrorCode::NotScim);
}

TEST(ReadResource, IsTheOneThatWasAskedFor)
{
    EXPECT_TRUE(test::isOk(readResource(response(200, R"({"id":"a"})"), QStringLiteral("a"), kNow)));
    EXPECT_TRUE(test::isOk(readResource(response(201, R"({"id":"a"})"), {}, kNow)));
    EXPECT_TRUE(test::isOk(readResource(response(200, R"({"id":"a"})", "application/json; charset=utf-8"), {}, kNow)));
    EXPECT_EQ(readResource(response(200, R"({"id":"b"})"), QStringLiteral("a"), kNow).error().code,
        ErrorCode::ProtocolViolation);
    EXPECT_EQ(readResource(response(200, R"({"x":1})"), {}, kNow).error().code, ErrorCode::ProtocolViolation);
}

TEST(ReadResource, OnlyAServicesOwnWordIsEvidenceOfADeletion)
{
    EXPECT_EQ(readResource(response(404, "{}"), QStringLiteral("a"), kNow).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readResource(response(404, {}, {}), QStringLiteral("a"), kNow).error().code, ErrorCode::NotFound);
    EXPECT_EQ(
        readResource(response(404, "<html>", "text/html"), QStringLiteral("a"), kNow).error().code, ErrorCode::NotScim);
    EXPECT_EQ(readList(response(404, {}, {}), {}, kNow).error().code, ErrorCode::NotScim) << "a listing always is";
}

TEST(ReadConfiguration, TellsAServiceWithoutOneFromAPathWithNothing)
{
    const QByteArray refusal = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"404"})";
    EXPECT_EQ(readConfiguration(response(404, refusal), kNow).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readConfiguration(response(404, "{}"), kNow).error().code, ErrorCode::NotScim);
    EXPECT_EQ(readConfiguration(response(404, "<html>", "text/html"), kNow).error().code, ErrorCode::NotScim);
    EXPECT_TRUE(test::isOk(readConfiguration(response(200, "{}"), kNow)));
}

TEST(ReadPatched, GivesTheResourceIfThereIsOne)
{
    const QString id = QStringLiteral("a");
    EXPECT_FALSE(readPatched(response(204, {}), id, kNow).value().has_value());
    EXPECT_EQ(
        readPatched(response(200, R"({"id":"a","userName":"x"})"), id, kNow).value()->userName(), QStringLiteral("x"));
    EXPECT_FALSE(readPatched(response(200, R"({"userName":"x"})"), id, kNow).value().has_value()) << "a part of it";
    EXPECT_EQ(readPatched(response(200, R"({"id":"b"})"), id, kNow).error().code, ErrorCode::ProtocolViolation);
    EXPECT_EQ(readPatched(response(400, "{}"), id, kNow).error().code, ErrorCode::Refused);
}

TEST(ReadRemoved, GoneIsGone)
{
    EXPECT_TRUE(readRemoved(response(204, {}), kNow).ok());
    EXPECT_TRUE(readRemoved(response(404, "{}"), kNow).ok());
    EXPECT_TRUE(readRemoved(response(200, "{}"), kNow).ok());
    EXPECT_EQ(readRemoved(response(404, "<html>", "text/html"), kNow).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readRemoved(response(200, "<html>", "text/html"), kNow).error().code, ErrorCode::NotScim);
    EXPECT_EQ(readRemoved(response(403, "{}"), kNow).error().code, ErrorCode::Forbidden);
}

} // namespace rollcall::net
