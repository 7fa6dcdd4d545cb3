// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace rollcall::sync
{

/// The copy of one service on this computer, as files. A value.
struct StoredCopy {
    QString path; ///< Of the main file, also if it is not there.
    qint64 bytes = 0; ///< Of all its files; 0: there is none.
};

/// Looks at the files of the profile's cache.
[[nodiscard]] StoredCopy storedCopy(const QString &profileId);

/// Notes that they are to go, in an empty file beside them: `copiesToRemove()` names the profile until they are gone,
/// also after a restart. `FileUnwritable`.
[[nodiscard]] Result<void> noteRemoval(const QString &profileId);
[[nodiscard]] QStringList copiesToRemove();

/// Removes them, what was set aside as damaged and copies of earlier versions included, and at last the note.
/// `FileUnwritable` (the subject is the file) if one can't be removed; the others are gone then. Requires: no cache of
/// this process has it open.
[[nodiscard]] Result<void> removeStoredCopy(const QString &profileId);

} // namespace rollcall::sync
