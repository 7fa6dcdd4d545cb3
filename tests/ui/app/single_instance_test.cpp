// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "single_instance.h"

#include "support/await.h"
#include "support/printers.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

namespace rollcall::test
{
namespace
{

using app::SingleInstance;

class SingleInstanceIn : public testing::Test
{
protected:
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("rollcall")); }
    /// A second start, in a thread of its own as it would be in a process of its own.
    [[nodiscard]] Result<SingleInstance::Role> startAgain(const QString &link)
    {
        std::optional<Result<SingleInstance::Role>> role;
        const std::unique_ptr<QThread> other(QThread::create([&] { role = SingleInstance(folder()).claim(link); }));
        other->start();
        EXPECT_TRUE(waitUntil([&] { return other->isFinished(); }));
        return *role;
    }
    void send(const QByteArray &bytes)
    {
        QLocalSocket socket;
        socket.connectToServer(folder() + QStringLiteral("/rollcall.sock"));
        ASSERT_TRUE(socket.waitForConnected(2000));
        socket.write(bytes);
        socket.flush();
        (void)waitUntil([&socket] { return socket.state() != QLocalSocket::ConnectedState; }, 300);
    }

    QTemporaryDir m_folder;
};

TEST_F(SingleInstanceIn, TheFirstOneListens)
{
    SingleInstance first(folder());
    const auto role = first.claim({});
    ASSERT_TRUE(isOk(role));
    EXPECT_EQ(*role, SingleInstance::Role::First);
}

TEST_F(SingleInstanceIn, TheSecondOneHandsItsLinkOver)
{
    SingleInstance first(folder());
    ASSERT_TRUE(isOk(first.claim({})));
    QSignalSpy opened(&first, &SingleInstance::openRequested);
    const auto role = startAgain(QStringLiteral("rollcall:user/u1"));
    ASSERT_TRUE(isOk(role));
    EXPECT_EQ(*role, SingleInstance::Role::HandedOver);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].toString(), QStringLiteral("rollcall:user/u1"));
}

TEST_F(SingleInstanceIn, ASecondOneWithoutALinkAsksForTheWindow)
{
    SingleInstance first(folder());
    ASSERT_TRUE(isOk(first.claim({})));
    QSignalSpy opened(&first, &SingleInstance::openRequested);
    ASSERT_TRUE(isOk(startAgain({})));
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].toString(), QString());
}

TEST_F(SingleInstanceIn, WhatAKilledOneLeftIsNoHindrance)
{
    {
        SingleInstance first(folder());
        ASSERT_TRUE(isOk(first.claim({})));
    }
    // As after kill -9: a socket that nobody answers, and the lock of a process that is gone.
    QFile socket(folder() + QStringLiteral("/rollcall.sock"));
    ASSERT_TRUE(socket.open(QIODevice::WriteOnly));
    QFile lock(folder() + QStringLiteral("/rollcall.lock"));
    ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\nrollcall\n\n\n\n");
    lock.close();
    SingleInstance next(folder());
    const auto role = next.claim({});
    ASSERT_TRUE(isOk(role));
    EXPECT_EQ(*role, SingleInstance::Role::First);
}

TEST_F(SingleInstanceIn, OneThatDoesNotAnswerIsReported)
{
    ASSERT_TRUE(QDir().mkpath(folder()));
    QLockFile held(folder() + QStringLiteral("/rollcall.lock"));
    held.setStaleLockTime(0);
    ASSERT_TRUE(held.lock());
    const auto role = startAgain({});
    ASSERT_FALSE(role.ok());
    EXPECT_EQ(role.error().code, ErrorCode::TimedOut);
}

TEST_F(SingleInstanceIn, AFolderThatCanNotBeMadeIsReported)
{
    QFile file(m_folder.filePath(QStringLiteral("file")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    SingleInstance instance(m_folder.filePath(QStringLiteral("file/below")));
    const auto role = instance.claim({});
    ASSERT_FALSE(role.ok());
    EXPECT_EQ(role.error().code, ErrorCode::FileUnwritable);
}

TEST_F(SingleInstanceIn, TheSocketIsItsUsersOnly)
{
    SingleInstance first(folder());
    ASSERT_TRUE(isOk(first.claim({})));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFileInfo(folder() + QStringLiteral("/rollcall.sock")).permissions() & others);
}

TEST_F(SingleInstanceIn, WhatIsNoLinkIsIgnored)
{
    SingleInstance first(folder());
    ASSERT_TRUE(isOk(first.claim({})));
    QSignalSpy opened(&first, &SingleInstance::openRequested);
    send("https://evil.example/\n");
    send("rm -rf /\n");
    send(QByteArray(100'000, 'x'));
    EXPECT_EQ(opened.size(), 0);
    ASSERT_TRUE(isOk(startAgain(QStringLiteral("rollcall:users")))); // It still serves.
    EXPECT_EQ(opened.size(), 1);
}

} // namespace
} // namespace rollcall::test
