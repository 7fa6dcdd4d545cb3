// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace rollcall::rules
{

/// Where a user's attribute comes from, as the portal's attribute types name it.
enum class AttributeKind {
    Core, ///< Of the core schema (RFC 7643 §4.1).
    Enterprise, ///< Of the enterprise extension (RFC 7643 §4.3).
    Idp, ///< A custom attribute that the identity provider fills.
    Ldap, ///< Kept from an LDAP import.
    System, ///< Set by the MDM itself: the id, the source, the state.
};

} // namespace rollcall::rules
