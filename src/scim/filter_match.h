// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/filter.h"
#include "scim/schema_registry.h"

namespace rollcall::scim
{

/// Whether one complex value of `attribute` matches what stands in brackets: `type eq "work"`.
[[nodiscard]] bool matchesValue(const Filter &filter, const QJsonObject &value, const Attribute &attribute);

} // namespace rollcall::scim
