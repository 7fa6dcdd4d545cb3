// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/run_context.h"

#include <condition_variable>
#include <mutex>

namespace rollcall::provisioner
{

void pauseFor(std::chrono::milliseconds duration, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wakeUp;
    std::unique_lock lock(mutex);
    wakeUp.wait_for(lock, stop, duration, [] { return false; });
}

bool isServiceLost(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::PreconditionFailed:
    case ErrorCode::InvalidArgument:
    case ErrorCode::ProtocolViolation: return false;
    default: return true;
    }
}

bool endsRun(const Error &error)
{
    return error.code == ErrorCode::Unauthorized || error.code == ErrorCode::Forbidden
        || error.code == ErrorCode::Cancelled;
}

} // namespace rollcall::provisioner
