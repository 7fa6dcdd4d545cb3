// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"

#include <optional>

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

/// The id of the user that `who` means. Nothing: it was said why not, and `code` is what to end with.
[[nodiscard]] std::optional<QString> userCalled(cache::Cache &cache, const QString &who, int &code);

} // namespace rollcall::cli
