// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace rollcall::net
{

/// How far the service is with a change to every user that it makes by and by: computing Managed Apple IDs anew, or
/// removing an attribute's values.
struct SweepProgress {
    QString state; ///< `idle`: there never was one; `running`, `finished`.
    qint64 total = 0;
    qint64 done = 0;
    qint64 changed = 0;
    QDateTime startedAt; ///< UTC, invalid where there is none.
    QDateTime finishedAt;

    friend bool operator==(const SweepProgress &, const SweepProgress &) = default;
};

} // namespace rollcall::net
