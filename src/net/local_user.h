// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace rollcall::net
{

/// A user to be made in the MDM itself. What is blank is left out; a user name and a name are needed.
struct LocalUser {
    QString userName;
    QString displayName{};
    QString givenName{};
    QString familyName{};
    QStringList emails{}; ///< The first is the primary one.
    QString department{};
    QString locale{}; ///< `fr-FR`
    QMap<QString, QString> attributes{}; ///< Custom ones, by name.
};

} // namespace rollcall::net
