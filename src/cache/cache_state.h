// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace rollcall::cache
{

/// How fresh the cache is, and what it holds.
struct CacheState {
    QDateTime lastCompleteSync; ///< End of the last run that saw everything. UTC; invalid: never.
    QDateTime lastChange; ///< When something was last written that was not there before. UTC; invalid: never.
    int users = 0;
    int groups = 0;
    int toFetch = 0; ///< Users and groups whose copy is damaged or of an older version: the next sync fetches them.
    QString serviceUrl; ///< Whose mirror this is; empty: not told yet.
};

} // namespace rollcall::cache
