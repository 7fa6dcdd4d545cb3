// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/server_process.h"

#include "bench/bench_cache.h"
#include "bench/figures.h"
#include "service/checkpointer.h"
#include "service/http_server.h"
#include "service/request_kind.h"
#include "service/service.h"

#include <QCoreApplication>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <cstdio>
#include <unistd.h>

namespace rollcall::bench
{

namespace
{

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no free port");
    return server.serverPort();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(path));
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1000);
}

} // namespace

/// Waits for its line `listening on URL`.
void ServerProcess::startAndRead(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    while (m_process.waitForReadyRead(60'000)) {
        if (!m_process.canReadLine())
            continue;
        m_url = QString::fromUtf8(m_process.readLine()).trimmed().section(u' ', -1);
        return;
    }
    qFatal("%s did not start: %s", qPrintable(program), qPrintable(m_process.errorString()));
}

std::unique_ptr<ServerProcess> ServerProcess::rollcalld(const storage::DatabaseLocation &database)
{
    std::unique_ptr<ServerProcess> server(new ServerProcess);
    server->startAndRead(qEnvironmentVariable("ROLLCALL_BENCH_ROLLCALLD", QStringLiteral(ROLLCALL_BENCH_ROLLCALLD)),
        {QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
            QStringLiteral("--no-access-log"), QStringLiteral("--database"), database.toString()});
    return server;
}

std::unique_ptr<ServerProcess> ServerProcess::committingEach(const storage::DatabaseLocation &database)
{
    std::unique_ptr<ServerProcess> server(new ServerProcess);
    server->startAndRead(
        QCoreApplication::applicationFilePath(), {QStringLiteral("--serve-committing-each"), database.toString()});
    return server;
}

std::unique_ptr<ServerProcess> ServerProcess::nginx(const QByteArray &page)
{
    std::unique_ptr<ServerProcess> server(new ServerProcess);
    const quint16 port = freePort();
    const QString folder = server->m_folder.path();
    writeFile(folder + QStringLiteral("/page"), page);
    writeFile(folder + QStringLiteral("/nginx.conf"),
        "daemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr crit;\nevents {}\nhttp {\n"
        "  access_log off;\n  sendfile on;\n  tcp_nopush on;\n  keepalive_requests 100000000;\n"
        "  client_body_temp_path body;\n  proxy_temp_path proxy;\n  fastcgi_temp_path fastcgi;\n"
        "  uwsgi_temp_path uwsgi;\n  scgi_temp_path scgi;\n"
        "  server {\n    listen 127.0.0.1:"
            + QByteArray::number(port)
            + ";\n    default_type application/scim+json;\n    location = /empty { return 200 ''; }\n"
              "    location / { root .; }\n  }\n}\n");
    server->m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server->m_process.start(QStringLiteral("/usr/sbin/nginx"),
        {QStringLiteral("-p"), folder, QStringLiteral("-c"), folder + QStringLiteral("/nginx.conf")});
    server->m_url = QStringLiteral("http://127.0.0.1:%1").arg(port);
    for (int i = 0; i < 100 && !answers(port); ++i)
        QThread::msleep(20);
    return server;
}

ServerProcess::~ServerProcess()
{
    m_process.closeWriteChannel();
    m_process.terminate();
    if (!m_process.waitForFinished(60'000))
        m_process.kill();
    m_process.waitForFinished();
}

double ServerProcess::processorSeconds() const
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(m_process.processId()));
    if (!stat.open(QFile::ReadOnly))
        return 0;
    // The name in brackets may have spaces; user and system time are the 12th and 13th figure behind it.
    const QByteArray line = stat.readAll();
    const QList<QByteArray> figures = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (figures.value(11).toDouble() + figures.value(12).toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double ServerProcess::peakMegabytes() const
{
    return megabytes(Memory::Peak, QString::number(m_process.processId()));
}

int serveCommittingEach(const QString &database)
{
    const auto location = orQuit(storage::DatabaseLocation::parse(database));
    const SystemClock clock;
    service::ServerOptions options;
    options.writesTogether = 1;
    options.isWrite = service::isWrite;
    service::HttpServer server(options, [&] { return service::ServiceProcessor::create(location, clock); });
    orQuit(server.start());
    const service::Checkpointer checkpointer(location);
    std::printf("listening on %s\n", server.url().constData());
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    server.stop();
    return 0;
}

} // namespace rollcall::bench
