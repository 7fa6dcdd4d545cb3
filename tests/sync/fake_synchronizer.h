// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache.h"
#include "core/when_done.h"
#include "sync/synchronizer.h"

#include <QPromise>

#include <mutex>

namespace rollcall::sync
{

/// A synchronizer that does what the test says, step by step, in the test's thread; cancelling ends the run.
class FakeSynchronizer final : public Synchronizer
{
public:
    /// What a test keeps of it while a `Directory` owns it.
    struct Control {
        int runs = 0;
        int cancels = 0;
        MassRemoval massRemoval = MassRemoval::Stop;
        ProgressCallback progress;
        ChangesCallback changes;
        QPromise<Result<SyncSummary>> promise;

        void end(Result<SyncSummary> result)
        {
            promise.addResult(std::move(result));
            promise.finish();
        }
        void fail(ErrorCode code) { end(Error{code, {}, {}}); }
    };

    explicit FakeSynchronizer(Control &control) : m_control(control) { }

    QFuture<Result<SyncSummary>> run(
        ProgressCallback onProgress, ChangesCallback onChanges, MassRemoval massRemoval) override
    {
        ++m_control.runs;
        m_control.massRemoval = massRemoval;
        m_control.progress = std::move(onProgress);
        m_control.changes = std::move(onChanges);
        m_control.promise = {};
        m_control.promise.start();
        return m_control.promise.future();
    }
    void cancel() override
    {
        ++m_control.cancels;
        m_control.fail(ErrorCode::Cancelled);
    }

private:
    Control &m_control;
};

} // namespace rollcall::sync
