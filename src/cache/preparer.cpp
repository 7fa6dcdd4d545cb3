// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/preparer.h"

#include "core/when_done.h"

namespace rollcall::cache
{

namespace
{

/// So many at once that handing them over costs little, so few that both threads begin soon.
constexpr qsizetype kAtOnce = 64;

QVector<PreparedResource> prepareAll(scim::ResourceType type, const QVector<DueResource> &due, const JsonPacker &packer)
{
    QVector<PreparedResource> prepared;
    prepared.reserve(due.size());
    for (const DueResource &one : due)
        prepared.append(prepare(type, one.resource, packer));
    return prepared;
}

} // namespace

Preparer::Preparer() : m_thread(QStringLiteral("cache-preparer")) { }

Result<void> Preparer::forEach(
    scim::ResourceType type, QVector<DueResource> &due, const JsonPacker &packer, const Write &write)
{
    auto next = prepareSome(type, due.mid(0, kAtOnce), packer);
    for (qsizetype first = 0; first < due.size(); first += kAtOnce) {
        const auto prepared = waitFor(next);
        if (!prepared.ok())
            return prepared.error();
        next = prepareSome(type, due.mid(first + kAtOnce, kAtOnce), packer);
        for (qsizetype i = 0; i < prepared->size(); ++i) {
            if (auto written = write(due[first + i], prepared->at(i)); !written.ok()) {
                next.waitForFinished(); // It uses the packer.
                return written;
            }
        }
    }
    next.waitForFinished();
    return {};
}

/// Few are done at once: the way to the other thread and back takes longer.
QFuture<Result<QVector<PreparedResource>>> Preparer::prepareSome(
    scim::ResourceType type, const QVector<DueResource> &due, const JsonPacker &packer)
{
    constexpr qsizetype kFew = 4;
    if (due.size() <= kFew)
        return readyFuture(Result(prepareAll(type, due, packer)));
    return m_thread.run(
        [type, due, &packer] { return Result<QVector<PreparedResource>>(prepareAll(type, due, packer)); });
}

} // namespace rollcall::cache
