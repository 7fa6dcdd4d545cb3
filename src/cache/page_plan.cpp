// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/page_plan.h"

namespace rollcall::cache
{

namespace
{

struct Place {
    const scim::Resource *resource;
    Digest key;
};

/// The places of the resources, the last one of each id where its first one is.
QVector<Place> lastOfEachId(const QVector<scim::Resource> &page)
{
    QHash<Digest, qsizetype> places;
    places.reserve(page.size());
    QVector<Place> unique;
    unique.reserve(page.size());
    for (const scim::Resource &resource : page) {
        const Digest key = KnownRows::keyOf(resource.id());
        if (const auto place = places.constFind(key); place != places.constEnd()) {
            unique[*place].resource = &resource;
        } else {
            places.insert(key, unique.size());
            unique.append({&resource, key});
        }
    }
    return unique;
}

QVector<QString> &listFor(PageOutcome &outcome, const std::optional<KnownRows::Row> &row, bool isSame)
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
        const auto row = known.find(place.key);
        const Digest digest = Digest::of(place.resource->json());
        const bool isSame = row && row->digest == digest;
        listFor(plan.outcome, row, isSame).append(place.resource->id());
        if (isSame)
            plan.same.append(place.key);
        else
            plan.due.append({place.resource, place.key, digest, row ? row->rid : 0});
    }
    return plan;
}

} // namespace rollcall::cache
