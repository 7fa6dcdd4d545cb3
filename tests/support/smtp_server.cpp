// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smtp_server.h"

#include "support/await.h"
#include "support/files.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

#include <gtest/gtest.h>

namespace rollcall::test
{
namespace
{

constexpr int kPatienceMs = 30'000;

} // namespace

QStringList TakenMail::headers(const QString &name) const
{
    QStringList values;
    const QJsonArray all = description.value(QLatin1String("headers")).toArray();
    for (const auto &entry : all) {
        const QJsonArray pair = entry.toArray();
        if (pair.at(0).toString().compare(name, Qt::CaseInsensitive) == 0)
            values.append(pair.at(1).toString());
    }
    return values;
}

QString TakenMail::recipient() const
{
    return description.value(QLatin1String("envelopeTo")).toArray().at(0).toString();
}

QByteArray TakenMail::link() const
{
    static const QRegularExpression link(QStringLiteral("/register/[A-Za-z0-9_-]+"));
    return link.match(text()).captured().toLatin1();
}

SmtpServer::SmtpServer(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Debian's Python: the one that Debian's modules are for.
    m_process.start(QStringLiteral("/usr/bin/python3"),
        QStringList{QStringLiteral("-W"), QStringLiteral("ignore"),
            QStringLiteral(ROLLCALL_SOURCE_DIR "/tests/support/smtp_server.py"), m_folder.path()}
            + options);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kPatienceMs)) { }
    m_port = m_process.readLine().trimmed().toUShort();
    EXPECT_NE(m_port, 0) << "no SMTP server: is python3-aiosmtpd installed?";
}

SmtpServer::~SmtpServer()
{
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

void SmtpServer::setFaults(const QByteArray &faults)
{
    QSaveFile file(m_folder.filePath(QStringLiteral("faults"))); // never read half
    file.open(QIODevice::WriteOnly);
    file.write(faults);
    file.commit();
}

void SmtpServer::go()
{
    writeFile(m_folder.filePath(QStringLiteral("go")), {});
}

QVector<TakenMail> SmtpServer::taken() const
{
    QVector<TakenMail> mails;
    const QStringList names = QDir(m_folder.path()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = m_folder.filePath(name);
        mails.append(
            {readFile(path.chopped(4) + QStringLiteral("eml")), QJsonDocument::fromJson(readFile(path)).object()});
    }
    return mails;
}

QVector<TakenMail> SmtpServer::waitForTaken(qsizetype count) const
{
    (void)waitUntil([&] { return taken().size() >= count; }, kPatienceMs);
    return taken();
}

qsizetype SmtpServer::count(const QByteArray &command) const
{
    QFile file(m_folder.filePath(QStringLiteral("commands")));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n').count(command) : 0;
}

} // namespace rollcall::test
