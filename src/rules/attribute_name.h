// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace rollcall::rules
{

/// So many characters a custom attribute's name has at most.
inline constexpr qsizetype kMaxAttributeName = 64;

/// Why a name can't be a custom attribute's.
enum class AttributeNameFault {
    Malformed, ///< Not `[A-Za-z][A-Za-z0-9_-]{0,63}`.
    Reserved, ///< A system variable's, or an attribute of the core or enterprise schema.
};

/// Nothing if the name may be used. Whether it exists already is not asked here.
[[nodiscard]] std::optional<AttributeNameFault> attributeNameFault(QStringView name);

} // namespace rollcall::rules
