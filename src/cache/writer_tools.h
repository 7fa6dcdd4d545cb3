// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/dictionary_trainer.h"
#include "cache/group_store.h"
#include "cache/history_store.h"
#include "cache/row_finder.h"
#include "cache/user_store.h"

namespace rollcall::cache
{

/// What the writing side has prepared over its connection. Requires: the database outlives it.
struct WriterTools {
    UserStore users;
    GroupStore groups;
    HistoryStore history;
    RowFinder finder;
    DictionaryTrainer trainer;

    static Result<WriterTools> prepare(storage::Database &database);
};

} // namespace rollcall::cache
