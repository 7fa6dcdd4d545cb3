// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/user_sweeper.h"

#include "service/attribute_stripping.h"
#include "service/managed_apple_ids.h"
#include "service/repository.h"
#include "service/settings_store.h"

namespace rollcall::service
{

namespace
{

/// Some 50 ms of work when each of them changes: so long others wait to write.
constexpr int kBatch = 300;

} // namespace

Result<bool> UserSweeper::step(const QDateTime &now)
{
    UserSweepStore store(m_repository);
    // Looked at first: who has nothing to do takes no lock.
    auto sweep = store.unfinished();
    if (!sweep)
        return sweep.error();
    if (!*sweep)
        return false;
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return transaction.error();
    sweep = store.unfinished();
    if (!sweep)
        return sweep.error();
    if (!*sweep)
        return false;
    if (const auto done = workOff(**sweep, now); !done)
        return done.error();
    if (const auto saved = store.save(**sweep); !saved)
        return saved.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

Result<UserSweeper::Task> UserSweeper::taskOf(const UserSweep &sweep, const QDateTime &now)
{
    if (sweep.kind == UserSweep::Kind::AttributeRemoval)
        return Task([this, &sweep, now](UserRecord &record) { return stripUser(m_repository, sweep, record, now); });
    const auto stored = SettingsStore(m_repository).load();
    if (!stored)
        return stored.error();
    return Task([&sweep, appleIds = ManagedAppleIds(m_repository, stored->settings.managedAppleId, sweep.actor, now)](
                    UserRecord &record) mutable { return appleIds.renew(sweep, record); });
}

Result<void> UserSweeper::workOff(UserSweep &sweep, const QDateTime &now)
{
    const auto task = taskOf(sweep, now);
    if (!task)
        return task.error();
    auto users = m_users.between(sweep.lastRid, sweep.endRid, kBatch);
    if (!users)
        return users.error();
    for (UserRecord &record : *users) {
        sweep.lastRid = record.rid;
        const auto changed = (*task)(record);
        if (!changed)
            return changed.error();
        ++sweep.done;
        sweep.changed += *changed ? 1 : 0;
    }
    if (users->size() < kBatch) {
        sweep.done = sweep.total;
        sweep.finishedAt = now;
        if (sweep.kind == UserSweep::Kind::AttributeRemoval)
            return forgetAttribute(m_repository, sweep);
    }
    return {};
}

} // namespace rollcall::service
