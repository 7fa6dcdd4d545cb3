// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>

namespace rollcall::cache
{

/// What a query found, in its order. The rows are fetched by `rids`, as many as are shown.
struct Listing {
    QVector<quint32> rids;
    qint64 total = 0; ///< All there are, whatever the query's text.
};

} // namespace rollcall::cache
