// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/page_plan.h"
#include "cache/prepared_resource.h"
#include "core/worker_thread.h"

#include <functional>
#include <span>

namespace rollcall::cache
{

/// Prepares the resources of a page in a thread of its own, ahead of the thread that writes them: each of the two takes
/// about as long. The latter prepares some as well when it would have to wait.
class Preparer
{
public:
    /// As many of the one as of the other.
    using Write = std::function<Result<void>(std::span<DueResource> due, const QVector<PreparedResource> &prepared)>;

    Preparer();

    /// Calls `write` for some resources at a time, in order, in the thread of the call; stops at the first error.
    /// Waits.
    Result<void> forEach(
        scim::ResourceType type, std::span<DueResource> due, const JsonPacker &packer, const Write &write);

private:
    QFuture<Result<QVector<PreparedResource>>> prepareSome(
        scim::ResourceType type, std::span<const DueResource> due, const JsonPacker &packer);

    WorkerThread m_thread;
};

} // namespace rollcall::cache
