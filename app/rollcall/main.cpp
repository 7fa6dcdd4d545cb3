// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "single_instance.h"
#include "sync/data_paths.h"
#include "wording/error_text.h"

#include <cstdio>

using namespace rollcall;

namespace
{

int complain(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(wording::errorParagraph(error)));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rollcall"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rollcall"));
    QApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("rollcall"));

    app::ParsedCommandLine parsed = app::parseInUserLanguage(QApplication::arguments());
    if (!parsed.commandLine) {
        std::fputs(qUtf8Printable(parsed.text), parsed.exitCode == 0 ? stdout : stderr);
        return parsed.exitCode;
    }
    app::SingleInstance instance(sync::dataFolder());
    const auto role = instance.claim(parsed.commandLine->linkForOther());
    if (!role)
        return complain(role.error());
    if (*role == app::SingleInstance::Role::HandedOver)
        return parsed.commandLine->screenshots.isEmpty() ? 0 : complain({ErrorCode::DatabaseBusy, {}, {}});

    app::Application rollcall(application, std::move(*parsed.commandLine));
    QObject::connect(&instance, &app::SingleInstance::openRequested, &rollcall, &app::Application::open);
    rollcall.start();
    return QApplication::exec();
}
