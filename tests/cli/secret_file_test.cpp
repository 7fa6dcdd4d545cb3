// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secret_file.h"

#include "support/files.h"
#include "support/printers.h"

#include <QFile>
#include <QTemporaryDir>

namespace rollcall::cli
{
namespace
{

class SecretFile : public testing::Test
{
protected:
    QString write(const QByteArray &bytes, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
    {
        const QString path = m_folder.filePath(QStringLiteral("token"));
        test::writeFile(path, bytes);
        EXPECT_TRUE(QFile::setPermissions(path, permissions));
        return path;
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(SecretFile, IsReadWithoutItsLineEnd)
{
    const auto secret = readSecret(write("rc_scim_abc\n"));
    ASSERT_TRUE(test::isOk(secret));
    EXPECT_EQ(secret->reveal(), "rc_scim_abc");
}

TEST_F(SecretFile, IsRefusedIfOthersMayReadOrWriteIt)
{
    for (const QFile::Permissions others : {QFile::ReadGroup, QFile::ReadOther, QFile::WriteGroup, QFile::WriteOther}) {
        const auto secret = readSecret(write("x", QFile::ReadOwner | QFile::WriteOwner | others));
        ASSERT_FALSE(secret.ok());
        EXPECT_EQ(secret.error().code, ErrorCode::PermissionsTooOpen);
    }
}

TEST_F(SecretFile, HoldsExactlyOneSecret)
{
    EXPECT_EQ(readSecret(write("")).error().code, ErrorCode::MalformedFile);
    EXPECT_EQ(readSecret(write(" \n\n")).error().code, ErrorCode::MalformedFile);
    EXPECT_EQ(readSecret(write("one\ntwo\n")).error().code, ErrorCode::MalformedFile);
    EXPECT_EQ(readSecret(write(QByteArray(20'000, 'x'))).error().code, ErrorCode::FileTooLarge);
}

TEST_F(SecretFile, ThatIsNotThereSaysSo)
{
    EXPECT_EQ(readSecret(m_folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::FileNotFound);
}

} // namespace rollcall::cli
