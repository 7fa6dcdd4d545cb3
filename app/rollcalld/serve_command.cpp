// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "core/log.h"
#include "end_of_service.h"
#include "report.h"
#include "serve_options.h"
#include "service/checkpointer.h"
#include "service/credentials.h"
#include "service/evaluations.h"
#include "service/housekeeping.h"
#include "service/http_server.h"
#include "service/invitation_worker.h"
#include "service/metrics.h"
#include "service/repository.h"
#include "service/request_kind.h"
#include "service/service.h"
#include "service/sweep_worker.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <sys/resource.h>

namespace rollcall::daemon
{
namespace
{

/// A descriptor for each connection, and some for the rest.
void allowDescriptors(int connections)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur
        = std::min<rlim_t>(limit.rlim_max, std::max<rlim_t>(limit.rlim_cur, 2 * static_cast<rlim_t>(connections)));
    setrlimit(RLIMIT_NOFILE, &limit);
}

/// The key of the application that started this service, instead of the one of its last start.
Result<Secret> renewEmbeddedKey(const ServeOptions &options, const Clock &clock)
{
    const QString name = QStringLiteral("embedded");
    const auto repository = service::Repository::open(options.database, options.databaseOptions);
    if (!repository)
        return repository.error();
    const Result<void> removed = service::removeKey(**repository, name, clock);
    if (!removed && removed.error().code != ErrorCode::NotFound)
        return removed.error();
    return service::addKey(**repository, service::Role::Administrator, name, clock);
}

Result<void> announce(const ServeOptions &options, const service::HttpServer &server, quint16 port, const Clock &clock)
{
    if (!options.isEmbedded) {
        printLine(QStringLiteral("listening on ") + QString::fromLatin1(server.url()));
        return {};
    }
    const Result<Secret> key = renewEmbeddedKey(options, clock);
    if (!key)
        return key.error();
    const QJsonObject line{{QStringLiteral("port"), port}, {QStringLiteral("key"), QString::fromLatin1(key->reveal())}};
    printLine(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
    return {};
}

/// Returns when the service is to end. With TLS a SIGHUP renews the certificate; without it, the terminal has gone.
void waitForTheEnd(const EndOfService &end, const ServeOptions &options, service::HttpServer &server)
{
    if (options.isEmbedded) {
        end.waitForSignalOrEndOfInput();
        return;
    }
    while (end.waitForSignal() == EndOfService::Event::HangUp && options.server.tls) {
        const Result<void> reloaded = server.reloadTls();
        if (reloaded)
            qCInfo(core::lcService) << "the TLS certificate was read again";
        else
            qCWarning(core::lcService).noquote()
                << "the TLS certificate stays as it was:" << operatorText(reloaded.error());
    }
}

/// What the server tells the figures and the log.
service::ServerOptions observed(const ServeOptions &options, service::Metrics &metrics)
{
    service::ServerOptions server = options.server;
    server.isWrite = service::isWrite;
    server.onAnswered
        = [&metrics, format = options.logFormat, logs = options.logsRequests](const service::Answered &answered) {
              metrics.count(answered);
              if (logs)
                  logAnswered(format, answered);
          };
    return server;
}

/// Where people find the service, for the links in invitations.
QByteArray publicUrlOf(const ServeOptions &options, const service::HttpServer &server)
{
    QByteArray url = options.server.publicUrl.isEmpty() ? server.url() : options.server.publicUrl;
    while (url.endsWith('/'))
        url.chop(1);
    return url;
}

/// What can't be used here came with the command line.
int reportRefusal(const Error &error)
{
    return error.code == ErrorCode::InvalidArgument ? reportUsage(operatorText(error)) : reportError(error);
}

} // namespace

int runServe(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("serve"),
        QStringLiteral("Serves SCIM at /scim/v2 and the admin API at /admin/v1 until SIGTERM or SIGINT."));
    addServeOptions(parser);
    if (const auto done = parser.parse(arguments))
        return *done;
    const Result<ServeOptions> options = serveOptionsFrom(parser);
    if (!options)
        return reportRefusal(options.error());
    startLog(options->logFormat);
    const EndOfService end;
    const SystemClock clock;
    allowDescriptors(options->server.connections);
    service::Metrics metrics;
    service::Evaluations evaluations;
    service::HttpServer server(observed(*options, metrics), [&] {
        return service::ServiceProcessor::create(
            options->database, clock, options->databaseOptions, {&metrics, &evaluations});
    });
    const Result<quint16> port = server.start();
    if (!port)
        return reportRefusal(port.error());
    if (const Result<void> announced = announce(*options, server, *port, clock); !announced)
        return reportError(announced.error());
    const service::Checkpointer checkpointer(options->database);
    const service::Housekeeping housekeeping(options->database, options->databaseOptions, clock, options->housekeeping);
    const service::SweepWorker sweeps(options->database, options->databaseOptions, clock);
    service::InvitationWorker invitations(
        {options->database, options->databaseOptions, options->smtp, publicUrlOf(*options, server)}, clock);
    waitForTheEnd(end, *options, server);
    invitations.requestStop();
    server.stop();
    return static_cast<int>(ExitCode::Fine);
}

} // namespace rollcall::daemon
