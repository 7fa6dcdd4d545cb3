// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/user_row.h"
#include "scim/resource.h"

namespace rollcall::cache
{

/// What lists need of a user, read from the resource once, when it comes in; `rid` stays 0. Pure.
///
/// A service without the rollcall extension: the state is read from `active` (RFC 7643 §4.1.1; absent is active), the
/// source is not known.
[[nodiscard]] UserRow readUser(const scim::Resource &resource);

} // namespace rollcall::cache
