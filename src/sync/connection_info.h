// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace rollcall::sync
{

/// To whom the directory is connected, as far as it is known.
struct ConnectionInfo {
    QString profileName;
    QUrl url; ///< The SCIM base.
    QString role; ///< "administrator" or "helpdesk"; empty: not known, or a service without roles.
    bool adminApi = false; ///< The service has the MDM's admin API.

    friend bool operator==(const ConnectionInfo &, const ConnectionInfo &) = default;
};

} // namespace rollcall::sync
