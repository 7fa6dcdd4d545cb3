// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/worker_pool.h"

#include "service/byte_budget.h"
#include "support/printers.h"

#include <QSet>

#include <atomic>
#include <latch>
#include <stdexcept>

namespace rollcall::service
{
namespace
{

/// Knows its thread, and answers with it.
class ThreadProcessor final : public RequestProcessor
{
public:
    explicit ThreadProcessor(std::atomic_int &living) : m_living(living) { ++m_living; }
    ~ThreadProcessor() override
    {
        EXPECT_EQ(QThread::currentThread(), m_thread);
        --m_living;
    }
    Response process(const Request &request) override
    {
        EXPECT_EQ(QThread::currentThread(), m_thread);
        if (request.path == "/throw")
            throw std::runtime_error("boom");
        if (request.path == "/throw-number")
            throw 7;
        return {};
    }

private:
    std::atomic_int &m_living;
    QThread *m_thread = QThread::currentThread();
};

/// Notes how many it was given together.
class CountingProcessor final : public RequestProcessor
{
public:
    explicit CountingProcessor(std::vector<size_t> &sizes) : m_sizes(sizes) { }
    Response process(const Request &) override { return {}; }
    std::vector<Response> processTogether(const std::vector<const Request *> &requests) override
    {
        m_sizes.push_back(requests.size());
        return RequestProcessor::processTogether(requests);
    }

private:
    std::vector<size_t> &m_sizes;
};

const Request kRequest;

template <typename Done> WorkerPool::Job job(Done done)
{
    return {&kRequest, std::packaged_task<void(Response)>(std::move(done))};
}

ProcessorFactory threadProcessors(std::atomic_int &living)
{
    return [&living]() -> Result<std::unique_ptr<RequestProcessor>> {
        return std::unique_ptr<RequestProcessor>(std::make_unique<ThreadProcessor>(living));
    };
}

} // namespace

TEST(WorkerPool, MakesAndDestroysEachProcessorInItsOwnThread)
{
    std::atomic_int living = 0;
    std::mutex mutex;
    QSet<QThread *> threads;
    std::latch together(3); // each of the threads has to take one
    {
        WorkerPool pool({3, 100, 1}, threadProcessors(living));
        ASSERT_TRUE(test::isOk(pool.start()));
        EXPECT_EQ(living, 3);
        for (int i = 0; i < 3; ++i) {
            ASSERT_TRUE(pool.reserve());
            pool.submit(job([&](const Response &response) {
                EXPECT_EQ(response.status, 200);
                together.arrive_and_wait();
                const std::lock_guard lock(mutex);
                threads.insert(QThread::currentThread());
            }));
        }
    }
    EXPECT_EQ(threads.size(), 3);
    EXPECT_EQ(living, 0);
}

TEST(WorkerPool, FailsWithTheFactorysErrorAndLeavesNothingBehind)
{
    std::atomic_int living = 0;
    std::atomic_int calls = 0;
    WorkerPool pool({4, 1, 1}, [&]() -> Result<std::unique_ptr<RequestProcessor>> {
        if (++calls == 3)
            return Error{ErrorCode::DatabaseTooNew, QStringLiteral("schema 99"), {}};
        return threadProcessors(living)();
    });
    EXPECT_EQ(pool.start().error().code, ErrorCode::DatabaseTooNew);
    EXPECT_EQ(calls, 3) << "one after the other";
    EXPECT_EQ(living, 0);
}

TEST(WorkerPool, TakesAThrowingFactoryForAnError)
{
    WorkerPool pool({1, 1, 1}, []() -> Result<std::unique_ptr<RequestProcessor>> { throw std::runtime_error("boom"); });
    EXPECT_EQ(pool.start().error().code, ErrorCode::Internal);
}

TEST(WorkerPool, LetsNoMoreWaitThanItsQueueHoldsAndRunsAllOfThemAtTheEnd)
{
    std::atomic_int living = 0;
    std::atomic_int done = 0;
    std::latch begun(1);
    std::latch go(1);
    {
        WorkerPool pool({1, 2, 1}, threadProcessors(living));
        ASSERT_TRUE(test::isOk(pool.start()));
        ASSERT_TRUE(pool.reserve());
        pool.submit(job([&](const Response &) {
            begun.count_down();
            go.wait();
            ++done;
        }));
        begun.wait();
        for (int i = 0; i < 2; ++i) {
            ASSERT_TRUE(pool.reserve());
            pool.submit(job([&done](const Response &) { ++done; }));
        }
        EXPECT_FALSE(pool.reserve());
        go.count_down();
    }
    EXPECT_EQ(done, 3);
}

TEST(WorkerPool, TurnsExceptionsIntoAnswers)
{
    std::atomic_int living = 0;
    ThreadProcessor processor(living);
    Request request;
    for (const char *path : {"/throw", "/throw-number"}) {
        request.path = path;
        EXPECT_EQ(processSafely(processor, {&request}).at(0).status, 500);
    }
    request.path = "/";
    EXPECT_EQ(processSafely(processor, {&request}).at(0).status, 200);
}

TEST(WorkerPool, OneThatThrowsFailsAloneAmongMany)
{
    std::atomic_int living = 0;
    ThreadProcessor processor(living);
    Request good;
    Request bad;
    bad.path = "/throw";
    const auto responses = processSafely(processor, {&good, &bad, &good});
    ASSERT_EQ(responses.size(), 3u);
    EXPECT_EQ(responses.at(0).status, 200);
    EXPECT_EQ(responses.at(1).status, 500);
    EXPECT_EQ(responses.at(2).status, 200);
}

TEST(WorkerPool, HandsOverTogetherWhatWaitsAndNoMoreThanItsSize)
{
    std::vector<size_t> sizes; // of the one worker, read when it has ended
    std::latch begun(1);
    std::latch go(1);
    {
        WorkerPool pool({1, 100, 4}, [&]() -> Result<std::unique_ptr<RequestProcessor>> {
            return std::unique_ptr<RequestProcessor>(std::make_unique<CountingProcessor>(sizes));
        });
        ASSERT_TRUE(test::isOk(pool.start()));
        ASSERT_TRUE(pool.reserve());
        pool.submit(job([&](const Response &) {
            begun.count_down();
            go.wait();
        }));
        begun.wait();
        for (int i = 0; i < 6; ++i) {
            ASSERT_TRUE(pool.reserve());
            pool.submit(job([](const Response &) {}));
        }
        go.count_down();
    }
    EXPECT_THAT(sizes, testing::ElementsAre(4u, 2u));
}

TEST(ByteBudget, IsSharedAndGivenBack)
{
    ByteBudget budget(100);
    ByteBudget::Share lasting(budget);
    EXPECT_TRUE(lasting.growTo(40));
    {
        ByteBudget::Share passing(budget);
        EXPECT_TRUE(passing.growTo(50));
        EXPECT_TRUE(passing.growTo(60));
        EXPECT_FALSE(passing.growTo(61));
        EXPECT_TRUE(passing.growTo(10)) << "shrinks nothing";
        EXPECT_FALSE(lasting.growTo(41));
    }
    EXPECT_TRUE(lasting.growTo(100));
}

} // namespace rollcall::service
