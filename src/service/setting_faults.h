// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/setting_fault.h"
#include "service/problem.h"

namespace rollcall::service
{

/// 400 `validation-failed` with what the rules say is wrong with settings. Requires: there is something.
[[nodiscard]] inline Problem problemOfFaults(const QVector<rules::SettingFault> &faults)
{
    QVector<FieldError> errors;
    for (const rules::SettingFault &fault : faults)
        errors.append({fault.field, rules::settingFaultCodeName(fault.code), fault.sentence});
    return validationProblem(errors);
}

} // namespace rollcall::service
