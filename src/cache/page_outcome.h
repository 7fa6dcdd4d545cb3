// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/change_set.h"

namespace rollcall::cache
{

/// What a page of a listing was to the cache. Each id of the page is in exactly one list.
struct PageOutcome {
    QVector<QString> added;
    QVector<QString> changed;
    QVector<QString> unchanged;
    QVector<QString> repeated; ///< This run had it already: counted then. Its newer bytes, if they differ, are kept.
    ChangeSet changes; ///< For those who show it.
};

} // namespace rollcall::cache
