// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/digest.h"
#include "cache/known_rows.h"
#include "cache/page_outcome.h"
#include "scim/resource.h"

#include <QVector>

namespace rollcall::cache
{

/// A resource that has to be written.
struct DueResource {
    scim::Resource resource;
    Digest digest;
    quint32 rid = 0; ///< Its row; 0 until it gets one.
};

/// What is to be done with a page.
struct PagePlan {
    QVector<DueResource> due;
    PageOutcome outcome; ///< As it is once `due` is written; `changes` are for the writer to tell.
};

/// Decides by the digests what of a page is new, changed, unchanged or repeated. An id twice on one page counts once,
/// and its last bytes win. Pure.
[[nodiscard]] PagePlan planPage(const QVector<scim::Resource> &page, const KnownRows &known);

} // namespace rollcall::cache
