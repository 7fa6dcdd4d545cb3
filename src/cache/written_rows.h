// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/row_facts.h"
#include "cache/search_text.h"

#include <QVector>

namespace rollcall::cache
{

/// What is in memory of a row.
struct IndexedRow {
    SearchText text;
    RowFacts facts;
};

struct RowChanges {
    QVector<IndexedRow> written; ///< Added or changed.
    QVector<quint32> removed;
};

/// What one transaction did, for the reading side to follow.
struct WrittenRows {
    RowChanges users;
    RowChanges groups;
    qint64 revision = 0; ///< The mirror's, after it. It was one less before.
};

} // namespace rollcall::cache
