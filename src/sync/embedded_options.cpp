// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/embedded_options.h"

#include "sync/data_paths.h"

#include <QCoreApplication>

namespace rollcall::sync
{

EmbeddedOptions EmbeddedOptions::standard()
{
    EmbeddedOptions options;
    options.program = qEnvironmentVariable(
        "ROLLCALL_ROLLCALLD", QCoreApplication::applicationDirPath() + QStringLiteral("/rollcalld"));
    options.dataFolder = sync::dataFolder() + QStringLiteral("/service");
    return options;
}

QString EmbeddedOptions::lockPath(const QString &dataFolder)
{
    return dataFolder + QStringLiteral("/service.lock");
}

QString EmbeddedOptions::database() const
{
    return QStringLiteral("sqlite:%1/service.db").arg(dataFolder);
}

} // namespace rollcall::sync
