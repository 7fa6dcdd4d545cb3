// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

namespace rollcall::ui
{

/// What Rollcall keeps on this computer, for the preferences. Values.
struct StorageFacts {
    struct Copy {
        QString profileId;
        QString profileName;
        QString path;
        qint64 bytes = 0; ///< 0: there is none.
    };

    QString folder; ///< Where all data are.
    QVector<Copy> copies; ///< One a profile, in the order of the menu.
};

} // namespace rollcall::ui
