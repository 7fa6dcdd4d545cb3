// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/preparer.h"

#include "core/when_done.h"

#include <QScopeGuard>

#include <algorithm>
#include <deque>

namespace rollcall::cache
{

namespace
{

/// So many at once that handing them over costs little, so few that both threads begin soon.
constexpr size_t kAtOnce = 64;
/// So far ahead that neither thread has to wait for the other at each step.
constexpr size_t kAhead = 8;
/// So many are kept at most, with those that the writing thread prepared itself.
constexpr size_t kMostKept = 32;

QVector<PreparedResource> prepareAll(
    scim::ResourceType type, std::span<const DueResource> due, const JsonPacker &packer)
{
    QVector<PreparedResource> prepared;
    prepared.reserve(static_cast<qsizetype>(due.size()));
    for (const DueResource &one : due)
        prepared.append(prepare(type, *one.resource, packer));
    return prepared;
}

std::span<DueResource> someOf(std::span<DueResource> due, size_t first)
{
    return due.subspan(first, std::min(kAtOnce, due.size() - first));
}

} // namespace

Preparer::Preparer() : m_thread(QStringLiteral("cache-preparer")) { }

Result<void> Preparer::forEach(
    scim::ResourceType type, std::span<DueResource> due, const JsonPacker &packer, const Write &write)
{
    std::deque<QFuture<Result<QVector<PreparedResource>>>> ahead;
    // They use the page and the packer.
    const auto waitForAll = qScopeGuard([&ahead] {
        for (auto &future : ahead)
            future.waitForFinished();
    });
    size_t asked = 0;
    for (size_t first = 0; first < due.size(); first += kAtOnce) {
        for (; asked < due.size() && ahead.size() < kAhead; asked += kAtOnce)
            ahead.push_back(prepareSome(type, someOf(due, asked), packer));
        // Rather than wait, it lends a hand.
        for (; !ahead.front().isFinished() && asked < due.size() && ahead.size() < kMostKept; asked += kAtOnce)
            ahead.push_back(readyFuture(Result(prepareAll(type, someOf(due, asked), packer))));
        const auto prepared = waitFor(ahead.front());
        ahead.pop_front();
        if (!prepared.ok())
            return prepared.error();
        const auto some = due.subspan(first, static_cast<size_t>(prepared->size()));
        if (auto written = write(some, *prepared); !written.ok())
            return written;
    }
    return {};
}

/// Few are done at once: the way to the other thread and back takes longer.
QFuture<Result<QVector<PreparedResource>>> Preparer::prepareSome(
    scim::ResourceType type, std::span<const DueResource> due, const JsonPacker &packer)
{
    constexpr size_t kFew = 4;
    if (due.size() <= kFew)
        return readyFuture(Result(prepareAll(type, due, packer)));
    return m_thread.run(
        [type, due, &packer] { return Result<QVector<PreparedResource>>(prepareAll(type, due, packer)); });
}

} // namespace rollcall::cache
