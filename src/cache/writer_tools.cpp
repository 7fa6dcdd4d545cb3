// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/writer_tools.h"

namespace rollcall::cache
{

Result<WriterTools> WriterTools::prepare(storage::Database &database)
{
    auto users = UserStore::prepare(database);
    if (!users.ok())
        return users.error();
    auto groups = GroupStore::prepare(database);
    if (!groups.ok())
        return groups.error();
    auto history = HistoryStore::prepare(database);
    if (!history.ok())
        return history.error();
    auto finder = RowFinder::prepare(database);
    if (!finder.ok())
        return finder.error();
    auto trainer = DictionaryTrainer::load(database);
    if (!trainer.ok())
        return trainer.error();
    return WriterTools{std::move(users).value(), std::move(groups).value(), std::move(history).value(),
        std::move(finder).value(), std::move(trainer).value()};
}

} // namespace rollcall::cache
