// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>

namespace rollcall::sync
{

/// How far a long piece of the administration's work is. A value.
struct WorkProgress {
    enum class Work { Preview, Deletion, Export };

    Work work = Work::Preview;
    qint64 done = 0; ///< Users or groups; of an export, bytes.
    qint64 total = 0; ///< 0: not known.
};

} // namespace rollcall::sync

Q_DECLARE_METATYPE(rollcall::sync::WorkProgress)
