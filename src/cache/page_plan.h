// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/digest.h"
#include "cache/known_rows.h"
#include "cache/page_outcome.h"
#include "scim/resource.h"

#include <QVector>

#include <vector>

namespace rollcall::cache
{

/// A resource that has to be written.
struct DueResource {
    const scim::Resource *resource = nullptr; ///< In the page.
    Digest key; ///< `KnownRows::keyOf()`
    Digest digest;
    quint32 rid = 0; ///< Its row; 0 until it gets one.
};

/// What is to be done with a page.
struct PagePlan {
    QVector<DueResource> due;
    std::vector<const KnownRows::Row *> same; ///< The rest, whose rows are there with these bytes.
                                              ///< Valid until a row is added.
    PageOutcome outcome; ///< As it is once `due` is written; `changes` are for the writer to tell.
};

/// Decides by the digests what of a page is new, changed, unchanged or repeated. An id twice on one page counts once,
/// and its last bytes win. Pure. Requires: the page and `known` outlive the plan.
[[nodiscard]] PagePlan planPage(const QVector<scim::Resource> &page, const KnownRows &known);

} // namespace rollcall::cache
