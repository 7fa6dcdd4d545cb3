// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/data_paths.h"

#include <QStandardPaths>

namespace rollcall::sync
{

settings::ConnectionProfile embeddedProfile()
{
    settings::ConnectionProfile profile{
        QStringLiteral("embedded"), QStringLiteral("Rollcall"), settings::ConnectionProfile::Kind::Embedded};
    profile.role = QStringLiteral("administrator"); // Its key is made by this program.
    return profile;
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/rollcall");
}

QString cacheFolder()
{
    return dataFolder() + QStringLiteral("/caches");
}

QString cachePath(const QString &profileId)
{
    return QStringLiteral("%1/%2.db").arg(cacheFolder(), profileId);
}

} // namespace rollcall::sync
