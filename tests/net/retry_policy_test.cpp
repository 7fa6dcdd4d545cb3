// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/retry_policy.h"

#include "support/printers.h"

#include <cmath>
#include <limits>

namespace rollcall::net
{
namespace
{

using std::chrono::milliseconds;

const double kAlmostOne = std::nextafter(1.0, 0.0);

Error failure(ErrorCode code, int status = 0, int retryAfter = 0)
{
    return {code, {}, {}, status, retryAfter};
}

bool isRetried(const Error &error, Repeatable repeatable)
{
    return RetryPolicy().delayAfter(1, error, repeatable, 0.5).has_value();
}

} // namespace

TEST(RetryPolicy, WhatPassesIsTriedAgainIfItMayBeRepeated)
{
    for (const Error &error : {failure(ErrorCode::ConnectionLost), failure(ErrorCode::TimedOut),
             failure(ErrorCode::TruncatedResponse), failure(ErrorCode::MalformedJson),
             failure(ErrorCode::ProtocolViolation), failure(ErrorCode::ServerFailed, 500),
             failure(ErrorCode::ServerFailed, 502), failure(ErrorCode::ServerFailed, 503)}) {
        EXPECT_TRUE(isRetried(error, Repeatable::Yes)) << testing::PrintToString(error);
        EXPECT_FALSE(isRetried(error, Repeatable::OnlyIfUndelivered)) << testing::PrintToString(error);
    }
}

TEST(RetryPolicy, WhatHadNoEffectIsTriedAgainAlways)
{
    for (const Error &error : {failure(ErrorCode::ConnectionRefused), failure(ErrorCode::HostNotFound),
             failure(ErrorCode::TooManyRequests, 429), failure(ErrorCode::ServerFailed, 503, 5)}) {
        EXPECT_TRUE(isRetried(error, Repeatable::Yes)) << testing::PrintToString(error);
        EXPECT_TRUE(isRetried(error, Repeatable::OnlyIfUndelivered)) << testing::PrintToString(error);
    }
}

TEST(RetryPolicy, WhatStaysIsNotTriedAgain)
{
    for (const Error &error : {failure(ErrorCode::Unauthorized, 401), failure(ErrorCode::Forbidden, 403),
             failure(ErrorCode::NotFound, 404), failure(ErrorCode::Conflict, 409), failure(ErrorCode::Refused, 400),
             failure(ErrorCode::PreconditionFailed, 412), failure(ErrorCode::ServerFailed, 501),
             failure(ErrorCode::TlsFailed), failure(ErrorCode::Redirected), failure(ErrorCode::NotScim),
             failure(ErrorCode::Cancelled), failure(ErrorCode::InsecureUrl), failure(ErrorCode::ResponseTooLarge)})
        EXPECT_FALSE(isRetried(error, Repeatable::Yes)) << testing::PrintToString(error);
}

TEST(RetryPolicy, WaitsLongerEachTimeWithFullJitterUpToALimit)
{
    RetryPolicy policy;
    policy.attempts = 100;
    policy.firstDelay = milliseconds(100);
    policy.longestDelay = milliseconds(1'000);
    const Error error = failure(ErrorCode::TimedOut);
    const int ceilings[] = {100, 200, 400, 800, 1'000, 1'000};
    for (int attempt = 1; attempt <= 6; ++attempt) {
        EXPECT_EQ(policy.delayAfter(attempt, error, Repeatable::Yes, 0).value(), milliseconds(0));
        const int ceiling = ceilings[attempt - 1];
        const auto longest = policy.delayAfter(attempt, error, Repeatable::Yes, kAlmostOne).value();
        EXPECT_LE(longest, milliseconds(ceiling));
        EXPECT_GE(longest, milliseconds(ceiling - 1));
    }
    EXPECT_LE(policy.delayAfter(99, error, Repeatable::Yes, kAlmostOne).value(), milliseconds(1'000)) << "no overflow";
}

TEST(RetryPolicy, NeverAsksBeforeRetryAfter)
{
    RetryPolicy policy;
    policy.firstDelay = milliseconds(100);
    const Error error = failure(ErrorCode::TooManyRequests, 429, 7);
    EXPECT_EQ(policy.delayAfter(1, error, Repeatable::Yes, 0).value(), milliseconds(7'000));
    EXPECT_LT(policy.delayAfter(1, error, Repeatable::Yes, kAlmostOne).value(), milliseconds(7'101));
}

TEST(RetryPolicy, GivesUpOnAServiceThatAsksForTooMuch)
{
    const RetryPolicy policy;
    EXPECT_TRUE(policy.delayAfter(1, failure(ErrorCode::TooManyRequests, 429, 900), Repeatable::Yes, 0).has_value());
    EXPECT_FALSE(policy.delayAfter(1, failure(ErrorCode::TooManyRequests, 429, 901), Repeatable::Yes, 0).has_value());
    EXPECT_FALSE(
        policy.delayAfter(1, failure(ErrorCode::ServerFailed, 503, std::numeric_limits<int>::max()), Repeatable::Yes, 0)
            .has_value());
}

TEST(RetryPolicy, GivesUpAfterTheLastAttempt)
{
    RetryPolicy policy;
    policy.attempts = 3;
    const Error error = failure(ErrorCode::TimedOut);
    EXPECT_TRUE(policy.delayAfter(2, error, Repeatable::Yes, 0.5).has_value());
    EXPECT_FALSE(policy.delayAfter(3, error, Repeatable::Yes, 0.5).has_value());
}

} // namespace rollcall::net
