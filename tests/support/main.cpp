// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace
{

/// A home for this program and for what it starts, until the end of what is returned: test programs that run at the
/// same time share no settings and no caches, neither with each other nor with the user. Nothing if a test has started
/// this program, which may then be killed without leaving a folder.
std::unique_ptr<QTemporaryDir> homeOfItsOwn()
{
    if (!qEnvironmentVariableIsEmpty("ROLLCALL_TEST_HOME"))
        return nullptr;
    auto home = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/rollcall-home-XXXXXX"));
    if (!home->isValid())
        qFatal("No folder for a home can be made: %s", qPrintable(home->errorString()));
    for (const char *name : {"HOME", "ROLLCALL_TEST_HOME"})
        qputenv(name, QFile::encodeName(home->path()));
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qunsetenv(name);
    return home;
}

} // namespace

// One main() for every test program: offscreen widgets, a fixed locale, and a home that is not the user's.
int main(int argc, char **argv)
{
    const auto home = homeOfItsOwn();
    qputenv("QT_QPA_PLATFORM", qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("offscreen")).toUtf8());
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rollcall-test"));
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
