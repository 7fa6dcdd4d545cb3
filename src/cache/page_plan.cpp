// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/page_plan.h"

#include <bit>

namespace rollcall::cache
{

namespace
{

struct Place {
    const scim::Resource *resource;
    Digest key;
};

/// The places of the resources, the last one of each id where its first one is.
std::vector<Place> lastOfEachId(const QVector<scim::Resource> &page)
{
    const auto size = static_cast<size_t>(page.size());
    const size_t mask = std::bit_ceil(size * 2 + 1) - 1;
    std::vector<quint32> numbers(mask + 1); // by the hash of the key: the number of a place, from 1
    std::vector<Place> unique;
    unique.reserve(size);
    for (const scim::Resource &resource : page) {
        const Digest key = Digest::of(resource.utf8Id());
        size_t at = qHash(key, 0) & mask;
        while (numbers[at] != 0 && unique[numbers[at] - 1].key != key)
            at = (at + 1) & mask;
        if (numbers[at] != 0) {
            unique[numbers[at] - 1].resource = &resource;
            continue;
        }
        unique.push_back({&resource, key});
        numbers[at] = static_cast<quint32>(unique.size());
    }
    return unique;
}

int &countFor(PageOutcome &outcome, const KnownRows::Row *row, bool isSame)
{
    if (!row)
        return outcome.added;
    if (row->counted)
        return outcome.repeated;
    return isSame ? outcome.unchanged : outcome.changed;
}

} // namespace

PagePlan planPage(const QVector<scim::Resource> &page, const KnownRows &known)
{
    PagePlan plan;
    for (const Place &place : lastOfEachId(page)) {
        const KnownRows::Row *row = known.find(place.key);
        const Digest digest = Digest::of(place.resource->bytes());
        const bool isSame = row && row->digest == digest;
        ++countFor(plan.outcome, row, isSame);
        if (isSame)
            plan.same.push_back(row);
        else
            plan.due.append({place.resource, place.key, digest, row ? row->rid : 0});
    }
    return plan;
}

} // namespace rollcall::cache
