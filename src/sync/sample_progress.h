// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace rollcall::sync
{

/// How far the sample company is.
struct SampleProgress {
    enum class Step { Attributes, LocalUsers, LdapUsers, Users, Groups };

    Step step = Step::Attributes;
    qint64 done = 0; ///< Of the step.
    qint64 total = -1; ///< -1: can't be told.
};

} // namespace rollcall::sync
