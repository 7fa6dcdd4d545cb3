// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/await.h"
#include "support/printers.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

// The desktop program as a user starts it, without a display: window, embedded service, sample company, sync.
namespace rollcall::test
{
namespace
{

constexpr int kFirstStartMs = 600'000; // It provisions 2,000 people over HTTP, perhaps beside other builds.

class Desktop : public testing::Test
{
protected:
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QLatin1String(variable));
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        return environment;
    }
    void begin(QProcess &process, const QStringList &arguments) const
    {
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral(ROLLCALL), arguments);
        ASSERT_TRUE(process.waitForStarted());
    }
    /// Its exit code, and what it printed.
    QPair<int, QString> run(const QStringList &arguments) const
    {
        QProcess process;
        begin(process, arguments);
        if (!process.waitForFinished(kFirstStartMs)) {
            process.kill();
            process.waitForFinished();
            return {-1, {}};
        }
        const QByteArray said
            = process.exitCode() == 0 ? process.readAllStandardOutput() : process.readAllStandardError();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(said)};
    }
    [[nodiscard]] QString shots() const { return m_home.filePath(QStringLiteral("shots")); }
    [[nodiscard]] bool isListening() const
    {
        return QFileInfo::exists(m_home.filePath(QStringLiteral(".local/share/rollcall/rollcall.sock")));
    }

    QTemporaryDir m_home;
};

TEST_F(Desktop, TakesAPictureOfEveryPage)
{
    const auto [exitCode, printed] = run({QStringLiteral("--sample"), QStringLiteral("--language"),
        QStringLiteral("ja"), QStringLiteral("--screenshots"), shots()});
    ASSERT_EQ(exitCode, 0) << printed.toStdString();
    for (const char *page : {"overview", "users", "users-attributes", "users-groups", "users-scim", "users-filtered",
             "users-no-match", "user-groups", "preferences", "start", "start-error"}) {
        const QString path = shots() + QStringLiteral("/%1.png").arg(QLatin1String(page));
        EXPECT_TRUE(printed.contains(path)) << page;
        EXPECT_EQ(QImage(path).size(), QSize(1280, 800)) << page;
    }
    // Somebody is selected: each tab shows something else of them.
    EXPECT_NE(QImage(shots() + QStringLiteral("/users.png")), QImage(shots() + QStringLiteral("/users-scim.png")));
    // What it leaves behind is its own data, and neither a layout nor a choice.
    EXPECT_FALSE(QFileInfo::exists(m_home.filePath(QStringLiteral(".config/rollcall/window.json"))));
    EXPECT_EQ(QDir(m_home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList({QStringLiteral(".local"), QStringLiteral("shots")}));
}

TEST_F(Desktop, AFolderThatCanNotBeWrittenIsToldAtOnce)
{
    const auto [exitCode, printed]
        = run({QStringLiteral("--sample"), QStringLiteral("--screenshots"), QStringLiteral("/proc/no/such/folder")});
    EXPECT_EQ(exitCode, 1);
    EXPECT_TRUE(printed.contains(QStringLiteral("/proc/no/such/folder"))) << printed.toStdString();
    EXPECT_FALSE(QFileInfo::exists(m_home.filePath(QStringLiteral(".local/share/rollcall/service"))));
}

TEST_F(Desktop, ASecondStartHandsOverAndAKilledOneIsNoHindrance)
{
    QProcess first;
    begin(first, {});
    ASSERT_TRUE(waitUntil([this] { return isListening(); }));
    EXPECT_EQ(run({QStringLiteral("rollcall:users")}).first, 0);
    EXPECT_EQ(first.state(), QProcess::Running);
    first.kill();
    ASSERT_TRUE(first.waitForFinished());

    QProcess next;
    begin(next, {});
    EXPECT_FALSE(next.waitForFinished(1'000)) << "it took itself for a second one";
    next.kill();
    next.waitForFinished();
}

TEST_F(Desktop, MistakesOnTheCommandLineEndWithTwo)
{
    const auto [exitCode, printed] = run({QStringLiteral("--page"), QStringLiteral("nowhere")});
    EXPECT_EQ(exitCode, 2);
    EXPECT_TRUE(printed.contains(QStringLiteral("overview users user-groups"))) << printed.toStdString();
}

} // namespace
} // namespace rollcall::test
