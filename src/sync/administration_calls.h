// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/when_done.h"
#include "sync/administration.h"

namespace rollcall::sync
{

// The templates behind `Administration`'s calls, for its own files.

template <typename T> std::optional<Error> errorOf(const Result<T> &result)
{
    return result.ok() ? std::nullopt : std::optional(result.error());
}

[[nodiscard]] inline Error offlineError()
{
    return {ErrorCode::ServiceNotStarted, QStringLiteral("there is no service to ask"), {}};
}

template <typename T>
QFuture<Result<T>> Administration::follow(const QFuture<Result<T>> &future, QVector<Refresh> refreshes)
{
    whenDone(future, this, [this, refreshes = std::move(refreshes)](const Result<T> &result) {
        noteOutcome(errorOf(result));
        if (!result.ok())
            return;
        for (const Refresh refresh : refreshes)
            (this->*refresh)(true);
    });
    return future;
}

template <typename T, typename Send> QFuture<Result<T>> Administration::call(Send send, QVector<Refresh> refreshes)
{
    if (!m_client)
        return readyFuture(Result<T>(offlineError()));
    return follow<T>(send(*m_client), std::move(refreshes));
}

template <typename T, typename Work> QFuture<Result<T>> Administration::work(WorkerThread &thread, Work work)
{
    if (!m_client)
        return readyFuture(Result<T>(offlineError()));
    return thread.run(
        [client = *m_client, work = std::move(work), cancel = m_cancel.get_token()](std::stop_token stop) -> Result<T> {
            return work(
                client.stoppedBy(stop), [stop, cancel] { return stop.stop_requested() || cancel.stop_requested(); });
        });
}

} // namespace rollcall::sync
