// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

namespace rollcall::core
{

/// Calls `fn(Result<T>)` exactly once in `context`'s thread when `future` ends; never if `context` is gone by then.
///
/// A future that was cancelled, or whose promise was dropped without a result, arrives as `ErrorCode::Cancelled`.
/// Exists because `QFuture::then(context, fn)` of Qt 6.4.2 aborts a debug build when `context` dies first.
/// Requires: called in `context`'s thread, which has an event loop. `fn` is called later, never from within this call.
template <typename T, typename Function> void whenDone(const QFuture<Result<T>> &future, QObject *context, Function fn)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> done = watcher->future();
        if (done.resultCount() > 0)
            fn(done.result());
        else
            fn(Result<T>(Error{ErrorCode::Cancelled, QStringLiteral("the work ended without a result"), {}}));
    });
    watcher->setFuture(future);
}

/// Waits for `future` in a thread that is made to wait: a worker of ours or a program without an event loop.
///
/// Requires: never the GUI thread, and never the thread in which the future's work runs. A dropped promise is
/// `ErrorCode::Cancelled`.
template <typename T> [[nodiscard]] Result<T> waitFor(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() > 0)
        return future.result();
    return Error{ErrorCode::Cancelled, QStringLiteral("the work ended without a result"), {}};
}

/// A future that is finished already.
template <typename T> [[nodiscard]] QFuture<Result<T>> readyFuture(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace rollcall::core

namespace rollcall
{
using core::readyFuture;
using core::waitFor;
using core::whenDone;
} // namespace rollcall
