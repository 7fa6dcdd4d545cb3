// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/user_store.h"
#include "service/user_sweep.h"

#include <QDateTime>

#include <functional>

namespace rollcall::service
{

class Repository;

/// Goes through the users for whatever sweep is not finished, a batch at a time. Any number of processes may: each
/// batch goes on where the last one ended.
///
/// Thread: the repository's. Fails as the database does; then the batch is as if it had not begun.
class UserSweeper
{
public:
    explicit UserSweeper(Repository &repository) : m_repository(repository), m_users(repository) { }

    /// One batch, in a transaction of its own or as a part of the one that is open. False if there is nothing to do.
    Result<bool> step(const QDateTime &now);

private:
    /// What is done with each user; true if it changed them. The sweep outlives it.
    using Task = std::function<Result<bool>(UserRecord &)>;

    Result<Task> taskOf(const UserSweep &sweep, const QDateTime &now);
    Result<void> workOff(UserSweep &sweep, const QDateTime &now);

    Repository &m_repository;
    UserStore m_users;
};

} // namespace rollcall::service
