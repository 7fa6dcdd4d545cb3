// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/json_dom.h"
#include "scim/resource.h"

#include <optional>

namespace rollcall::scim
{

/// What everybody needs of a resource. Nothing if it is no object, or has no `id` that is a non-empty string.
[[nodiscard]] std::optional<ResourceFields> readFields(simdjson::dom::element resource);

} // namespace rollcall::scim
