// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace rollcall::provisioner
{

/// How far a run is. A value.
struct Progress {
    enum class Phase { Users, Groups };

    Phase phase = Phase::Users;
    qint64 done = 0; ///< Users, or in `Groups` groups and memberships.
    qint64 total = 0;
    double perSecond = 0; ///< Since the phase began; 0 as long as it can't be told.
    qint64 secondsLeft = -1; ///< Of the phase; -1 as long as it can't be told.
};

} // namespace rollcall::provisioner
