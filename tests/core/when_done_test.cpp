// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/when_done.h"

#include "support/await.h"
#include "support/printers.h"

namespace rollcall
{

TEST(WhenDone, DeliversTheResultOnce)
{
    QObject context;
    QPromise<Result<int>> promise;
    promise.start();
    int calls = 0;
    whenDone(promise.future(), &context, [&calls](const Result<int> &result) { calls += result.value(); });
    promise.addResult(Result<int>(1));
    promise.finish();
    ASSERT_TRUE(test::waitUntil([&calls] { return calls > 0; }));
    QTest::qWait(1);
    EXPECT_EQ(calls, 1);
}

TEST(WhenDone, IsNeverCalledWithinTheCall)
{
    QObject context;
    bool called = false;
    whenDone(readyFuture(Result<int>(1)), &context, [&called](const Result<int> &) { called = true; });
    EXPECT_FALSE(called);
    EXPECT_TRUE(test::waitUntil([&called] { return called; }));
}

TEST(WhenDone, SurvivesAContextThatDiesFirst)
{
    QPromise<Result<int>> promise;
    promise.start();
    bool called = false;
    {
        QObject context;
        whenDone(promise.future(), &context, [&called](const Result<int> &) { called = true; });
    }
    promise.addResult(Result<int>(1));
    promise.finish();
    QTest::qWait(1);
    EXPECT_FALSE(called);
}

TEST(WhenDone, ADroppedPromiseArrivesAsCancelled)
{
    QObject context;
    std::optional<ErrorCode> code;
    {
        QPromise<Result<int>> promise;
        promise.start();
        whenDone(promise.future(), &context, [&code](const Result<int> &result) { code = result.error().code; });
    }
    ASSERT_TRUE(test::waitUntil([&code] { return code.has_value(); }));
    EXPECT_EQ(*code, ErrorCode::Cancelled);
}

TEST(WaitFor, ADroppedPromiseIsCancelled)
{
    QFuture<Result<int>> future;
    {
        QPromise<Result<int>> promise;
        promise.start();
        future = promise.future();
    }
    EXPECT_EQ(waitFor(future).error().code, ErrorCode::Cancelled);
}

} // namespace rollcall
