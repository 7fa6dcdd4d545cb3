// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"
#include "core/result.h"

#include <functional>

namespace rollcall::cache
{
class Cache;
}

namespace rollcall::cli
{

/// `users [TEXT]`: everybody in the cache, or those who match. Works offline. Returns the exit code.
[[nodiscard]] int runUsers(const Invocation &invocation);

/// `user WHO`: one person with attributes and groups, by id, user name, e-mail or external id.
[[nodiscard]] int runUser(const Invocation &invocation);

/// What a command prints of one user, for people or as JSON.
using ShowUser = std::function<Result<void>(cache::Cache &cache, const QString &id, bool asJson)>;
/// A command of one user, `NAME WHO`: shows whom `WHO` means. Returns the exit code.
[[nodiscard]] int runForUser(const Invocation &invocation, const QString &description, const ShowUser &show);

} // namespace rollcall::cli
