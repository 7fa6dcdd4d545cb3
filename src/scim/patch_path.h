// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/attribute_path.h"
#include "scim/filter.h"

#include <optional>

namespace rollcall::scim
{

/// The path of a PATCH operation (RFC 7644 §3.5.2): `attrPath / valuePath [subAttr]`.
struct PatchPath {
    AttributePath path; ///< With the sub-attribute, wherever it stood.
    std::optional<Filter> selection; ///< What stands in brackets, as a whole `ValuePath` filter.

    /// Fails with 400 invalidPath, or invalidFilter for what is in the brackets.
    [[nodiscard]] static Outcome<PatchPath> parse(QStringView text);
};

} // namespace rollcall::scim
