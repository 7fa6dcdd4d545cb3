// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample_folder.h"

#include <QCoreApplication>
#include <QDir>

namespace rollcall::app
{

QString sampleFolder()
{
    const QString installed = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/rollcall/sample");
    return QDir(installed).exists() ? QDir::cleanPath(installed) : QStringLiteral(ROLLCALL_SAMPLE_FOLDER);
}

} // namespace rollcall::app
