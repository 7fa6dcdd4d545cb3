// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "e2e/daemon_process.h"
#include "service/raw_connection.h"
#include "support/files.h"
#include "support/printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace rollcall::test
{

/// The real program over a database of the test's own.
class Rollcalld : public testing::Test
{
protected:
    [[nodiscard]] QString path(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }

    CommandOutcome run(const QString &line) const
    {
        return runDaemon(line.split(u' ') + QStringList{QStringLiteral("--database"), database});
    }
    QByteArray newToken(const QString &name = QStringLiteral("entra")) const
    {
        return run(QStringLiteral("token add --name ") + name).output.trimmed();
    }
    [[nodiscard]] QStringList listening(const QStringList &more = {}) const
    {
        return QStringList{
                   QStringLiteral("--database"), database, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}
        + more;
    }
    [[nodiscard]] QStringList embedded() const
    {
        return {QStringLiteral("--embedded"), QStringLiteral("--database"), database};
    }
    static QByteArray person(const QByteArray &userName)
    {
        return R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":")" + userName
            + R"(","displayName":"Ada L","name":{"givenName":"Ada","familyName":"L"},"active":true,"emails":[{"type":"work","value":")"
            + userName + R"("}]})";
    }

    QTemporaryDir folder;
    QString database = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("service.db"));
};

} // namespace rollcall::test
