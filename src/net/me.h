// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace rollcall::net
{

/// Who the key belongs to.
struct Me {
    QString name;
    QString role; ///< "administrator" or "helpdesk".
    QUrl targetScimUrl = {}; ///< What Entra connects to; invalid if the service does not say.

    friend bool operator==(const Me &, const Me &) = default;
};

} // namespace rollcall::net
