// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_input.h"
#include "scim/bulk_reference.h"
#include "scim/bulk_request.h"
#include "scim/json.h"
#include "scim/patch.h"
#include "service/bulk_cycles.h"

// A bulk job: refused as a whole or read within the limits, its names replaced everywhere or nowhere, its circles
// found.
namespace rollcall
{
namespace
{

using Ids = QHash<QString, QString>;

/// Half of the names, so that some are left.
Ids idsFor(const QSet<QString> &names, bool all)
{
    Ids ids;
    bool take = true;
    for (const QString &name : names) {
        if (take || all)
            ids.insert(name, QStringLiteral("id-%1").arg(ids.size()));
        take = !take;
    }
    return ids;
}

void replaceNames(const QJsonObject &data)
{
    const QSet<QString> names = scim::bulkReferencesIn(data);
    const QJsonValue settled = scim::withIds(data, idsFor(names, true));
    fuzz::require(
        scim::bulkReferencesIn(settled).isEmpty(), "no name is left when all have an id", scim::valueToBytes(settled));
    fuzz::require(scim::withIds(data, {}) == data, "without ids nothing changes");

    const Ids some = idsFor(names, false);
    const auto [now, later] = scim::splitByReferences(data, some);
    for (const QString &name : scim::bulkReferencesIn(now))
        fuzz::require(some.contains(name), "what is created first refers to nothing that is not there");
    fuzz::require(
        later.isEmpty() || scim::PatchRequest::parse(later).ok(), "the rest is a PATCH", scim::toBytes(later));
    fuzz::require(!later.isEmpty() || now == data, "nothing is lost");
}

void findCircles(const scim::BulkRequest &job)
{
    QHash<int, QVector<int>> edges;
    QHash<QString, int> creators;
    for (int i = 0; i < job.operations.size(); ++i)
        creators.insert(job.operations.at(i).bulkId, i);
    for (int i = 0; i < job.operations.size(); ++i) {
        for (const QString &name : scim::bulkReferencesIn(job.operations.at(i).data)) {
            if (creators.contains(name))
                edges[i].append(creators.value(name));
        }
    }
    QSet<int> seen;
    for (const QVector<int> &circle : service::bulkCycles(edges)) {
        for (const int number : circle) {
            fuzz::require(!seen.contains(number) && edges.contains(number), "an operation is in one circle at most");
            seen.insert(number);
        }
    }
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace rollcall;
    const auto body = scim::parseObject(fuzz::bytesOf(data, size));
    if (!body)
        return 0;
    replaceNames(*body);
    const auto job = scim::BulkRequest::parse(*body);
    if (!job) {
        fuzz::require(job.error().status == 400 || job.error().status == 413, "a refusal is a 400 or a 413");
        return 0;
    }
    fuzz::require(job->failOnErrors >= 0 && job->operations.size() <= scim::kMaxBulkOperations, "it is in the limits");
    for (const scim::BulkOperation &operation : job->operations) {
        fuzz::require(operation.fault || !operation.path.isEmpty(), "what can be tried says where");
        fuzz::require(
            scim::parseObject(scim::toBytes(scim::BulkResult().toJson(operation))).ok(), "it can be answered");
        replaceNames(operation.data);
    }
    findCircles(*job);
    return 0;
}
