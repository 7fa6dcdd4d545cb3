// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/page_plan.h"

namespace rollcall::cache
{

namespace
{

QVector<scim::Resource> lastOfEachId(const QVector<scim::Resource> &page)
{
    QHash<QString, qsizetype> places;
    QVector<scim::Resource> unique;
    for (const scim::Resource &resource : page) {
        if (const auto place = places.constFind(resource.id()); place != places.constEnd()) {
            unique[*place] = resource;
        } else {
            places.insert(resource.id(), unique.size());
            unique.append(resource);
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
    for (const scim::Resource &resource : lastOfEachId(page)) {
        const auto row = known.find(resource.id());
        const Digest digest = Digest::of(resource.json());
        const bool isSame = row && row->digest == digest;
        listFor(plan.outcome, row, isSame).append(resource.id());
        if (!isSame)
            plan.due.append({resource, digest, row ? row->rid : 0});
    }
    return plan;
}

} // namespace rollcall::cache
