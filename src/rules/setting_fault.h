// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::rules
{

/// What can be wrong with a member of the settings. Append, never rename: scripts read the names.
enum class SettingFaultCode {
    UnknownMember, ///< There is no such setting.
    WrongType, ///< Not a boolean, string or object, as it has to be.
    UnknownValue, ///< A word that is none of those that may stand there.
    AttributeMissing, ///< Managed Apple IDs are to come from a custom attribute, but none is named.
    AttributeUnknown, ///< The custom attribute that is named does not exist.
};

/// The stable name: `unknown-member`.
[[nodiscard]] QString settingFaultCodeName(SettingFaultCode code);

/// What is wrong with one setting. A value.
struct SettingFault {
    QString field; ///< Where, as a path: `managedAppleId.attribute`.
    SettingFaultCode code = SettingFaultCode::UnknownMember;
    QString sentence; ///< English, complete, for who reads the service's answer.

    friend bool operator==(const SettingFault &, const SettingFault &) = default;
};

} // namespace rollcall::rules
