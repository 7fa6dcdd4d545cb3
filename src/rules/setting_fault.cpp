// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/setting_fault.h"

namespace rollcall::rules
{

QString settingFaultCodeName(SettingFaultCode code)
{
    switch (code) {
    case SettingFaultCode::UnknownMember: return QStringLiteral("unknown-member");
    case SettingFaultCode::WrongType: return QStringLiteral("wrong-type");
    case SettingFaultCode::UnknownValue: return QStringLiteral("unknown-value");
    case SettingFaultCode::AttributeMissing: return QStringLiteral("attribute-missing");
    case SettingFaultCode::AttributeUnknown: return QStringLiteral("attribute-unknown");
    }
    return {};
}

} // namespace rollcall::rules
