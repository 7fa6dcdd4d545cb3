// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/fact_counts.h"

#include <QStringList>
#include <QVector>

namespace rollcall::cache
{

/// What a query found, in its order. The rows are fetched by `rids`, as many as are shown.
struct Listing {
    QVector<quint32> rids;
    qint64 total = 0; ///< All there are, whatever the query's text.
    FactCounts counts = {}; ///< Of users: what each value of a filter would leave.
    QStringList unknownAttributes = {}; ///< Names in the query that no user has and no schema knows.
    QStringList inapplicable = {}; ///< Conditions that such a list can't be asked for, as typed; they restrict nothing.
};

} // namespace rollcall::cache
