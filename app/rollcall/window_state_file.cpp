// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_state_file.h"

#include "core/log.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace rollcall::app
{

QString windowStatePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/rollcall/window.json");
}

ui::WindowState loadWindowState(const QString &path)
{
    QFile file(path);
    return ui::WindowState::fromBytes(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
}

void saveWindowState(const QString &path, const ui::WindowState &state)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(state.toBytes()) >= 0 && file.commit();
    if (!saved)
        qCWarning(core::lcUi, "the window's layout can't be kept in %s: %s", qUtf8Printable(path),
            qUtf8Printable(file.errorString()));
}

} // namespace rollcall::app
