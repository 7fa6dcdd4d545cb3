// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/when_done.h"

#include <QDeadlineTimer>
#include <QTest>

namespace rollcall::test
{

/// The result of `future`, with this thread's events served meanwhile. After `timeoutMs` an `Internal` error: no test
/// hangs, and none takes its own patience for a time-out that it is about.
template <typename T> [[nodiscard]] Result<T> await(const QFuture<Result<T>> &future, int timeoutMs = 20'000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, timeoutMs))
        return Error{ErrorCode::Internal, QStringLiteral("the test waited in vain"), {}};
    if (future.resultCount() == 0)
        return Error{ErrorCode::Cancelled, QStringLiteral("the work ended without a result"), {}};
    return future.result();
}

/// Serves events until `condition` holds; false after `timeoutMs`.
template <typename Condition> [[nodiscard]] bool waitUntil(Condition condition, int timeoutMs = 20'000)
{
    return QTest::qWaitFor(condition, timeoutMs);
}

} // namespace rollcall::test
