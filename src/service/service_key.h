// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>

namespace rollcall::service
{

class Repository;

/// A random key of 256 bits that all processes on one database share. The first that asks for `name` makes it; it stays
/// for good. Thread: the repository's. Fails as the database does.
[[nodiscard]] Result<Secret> serviceKey(Repository &repository, const QString &name);

} // namespace rollcall::service
