// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>

namespace rollcall::cache
{

struct RowChanges {
    QVector<quint32> written; ///< Added or changed.
    QVector<quint32> removed;
};

/// What one transaction did, for the reading side to follow.
struct WrittenRows {
    RowChanges users;
    RowChanges groups;
    qint64 revision = 0; ///< The mirror's, after it. It was one less before.
};

} // namespace rollcall::cache
