// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>

// Codes of the provisioning log that are no rule of the MDM: what the directory's side of the connection decides.
namespace rollcall::provisioner::log_code
{

/// The person or group is not assigned to the application (scope `assigned`).
inline constexpr QLatin1String kNotInScope("not-in-scope");
/// The person has no value for the attribute that people are found by.
inline constexpr QLatin1String kMatchingAttributeMissing("matching-attribute-missing");
/// A member that is not in the users file.
inline constexpr QLatin1String kMemberUnknown("member-unknown");
/// A member that is neither a person nor a group: a device, a contact.
inline constexpr QLatin1String kMemberType("member-type");
/// A member (or manager) who was not provisioned and has no better code.
inline constexpr QLatin1String kNotProvisioned("not-provisioned");
/// A manager who is not in the users file.
inline constexpr QLatin1String kManagerUnknown("manager-unknown");
/// A group without a name, by which groups are found.
inline constexpr QLatin1String kGroupNameMissing("group-name-missing");
/// 409 without a rule's code: another record of the service has this name.
inline constexpr QLatin1String kUniqueness("uniqueness");

} // namespace rollcall::provisioner::log_code
