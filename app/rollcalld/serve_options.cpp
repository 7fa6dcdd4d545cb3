// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serve_options.h"

#include "data_access.h"
#include "service/http_syntax.h"

#include <QUrl>

namespace rollcall::daemon
{
namespace
{

const QString kListen = QStringLiteral("listen");
const QString kPublicUrl = QStringLiteral("public-url");
const QString kCertificate = QStringLiteral("tls-cert");
const QString kKey = QStringLiteral("tls-key");
const QString kBehindProxy = QStringLiteral("behind-proxy");
const QString kLog = QStringLiteral("log");
const QString kNoAccessLog = QStringLiteral("no-access-log");
const QString kAuditDays = QStringLiteral("audit-days");
const QString kEmbedded = QStringLiteral("embedded");

Error wrong(const QString &option, const QString &detail)
{
    return {ErrorCode::InvalidArgument, detail, QStringLiteral("--") + option};
}

Result<void> readListen(const CommandParser &parser, ServeOptions &options)
{
    const auto address = service::parseAuthority(parser.value(kListen).toUtf8());
    if (!address || address->port < 0)
        return wrong(kListen, QStringLiteral("expected HOST:PORT, as 127.0.0.1:8080 or [::1]:8080"));
    options.server.host = QString::fromLatin1(address->host);
    options.server.port = static_cast<quint16>(address->port);
    return {};
}

Result<void> readPublicUrl(const CommandParser &parser, ServeOptions &options)
{
    const QUrl url(parser.value(kPublicUrl), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    if (!url.userInfo().isEmpty())
        return wrong(kPublicUrl, QStringLiteral("a URL must hold no user name or password"));
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return wrong(kPublicUrl, QStringLiteral("expected a web address, as https://scim.example.com"));
    options.server.publicUrl = url.toEncoded(QUrl::StripTrailingSlash);
    return {};
}

Result<void> readTls(const CommandParser &parser, ServeOptions &options)
{
    if (parser.value(kCertificate).isEmpty() || parser.value(kKey).isEmpty())
        return wrong(kCertificate, QStringLiteral("--tls-cert and --tls-key go together"));
    options.server.tls = service::TlsFiles{parser.value(kCertificate), parser.value(kKey)};
    return {};
}

Result<void> readLog(const CommandParser &parser, ServeOptions &options)
{
    const auto format = logFormatFromName(parser.value(kLog));
    if (!format)
        return wrong(kLog, QStringLiteral("expected json or text"));
    options.logFormat = *format;
    return {};
}

Result<void> readAuditDays(const CommandParser &parser, ServeOptions &options)
{
    options.housekeeping.auditDays = daysFrom(parser.value(kAuditDays));
    if (!options.housekeeping.auditDays)
        return wrong(kAuditDays, QStringLiteral("expected a number of days from 1 to %1").arg(kMostDays));
    return {};
}

// The application's own service is for this machine, whatever else is said.
Result<void> checkEmbedded(const CommandParser &parser, const ServeOptions &options)
{
    for (const QString &option : {kPublicUrl, kCertificate, kKey, kBehindProxy}) {
        if (parser.isSet(option))
            return wrong(option, QStringLiteral("it does not go together with --embedded"));
    }
    if (!service::isLoopbackHost(options.server.host.toLatin1()))
        return wrong(kListen, QStringLiteral("an embedded service listens on a loopback address"));
    return {};
}

// Where it listens says nothing of where people reach it, behind a proxy or on every address of the machine.
Result<void> checkLinks(const ServeOptions &options)
{
    const bool isEverywhere
        = options.server.host == QStringLiteral("0.0.0.0") || options.server.host == QStringLiteral("::");
    if (!options.smtp || !options.server.publicUrl.isEmpty() || !(options.server.behindProxy || isEverywhere))
        return {};
    return wrong(kPublicUrl, QStringLiteral("it is missing: the links in invitations begin with it"));
}

Result<void> readConfigured(const CommandParser &parser, ServeOptions &options)
{
    const Result<Config> config = configOf(parser);
    if (!config)
        return config.error();
    options.databaseOptions.password = config->databasePassword;
    options.smtp = config->smtp;
    if (!options.housekeeping.auditDays)
        options.housekeeping.auditDays = config->auditDays;
    return checkLinks(options);
}

} // namespace

void addServeOptions(CommandParser &parser)
{
    parser.addDatabase();
    parser.addOption(kListen, QStringLiteral("HOST:PORT"),
        QStringLiteral(
            "The address to listen on; port 0 takes one that is free. Without TLS or a proxy a loopback address."));
    parser.addOption(kPublicUrl, QStringLiteral("URL"),
        QStringLiteral("What clients call the service, if that is another address than it listens on."));
    parser.addOption(
        kCertificate, QStringLiteral("F"), QStringLiteral("Serve HTTPS: the certificate with its chain, PEM."));
    parser.addOption(kKey, QStringLiteral("F"), QStringLiteral("The certificate's private key, PEM."));
    parser.addFlag(kBehindProxy, QStringLiteral("A proxy in front does TLS; its X-Forwarded-For is believed."));
    parser.addOption(kLog, QStringLiteral("FORMAT"),
        QStringLiteral("How the log on standard error is written: json (the default) or text."));
    parser.addFlag(kNoAccessLog, QStringLiteral("Log no line for each request."));
    parser.addOption(kAuditDays, QStringLiteral("N"),
        QStringLiteral("Keep the audit log's entries for so many days. Default: for ever."));
    parser.addFlag(kEmbedded,
        QStringLiteral("Be the application's own service: print port and key as JSON, end with standard input."));
}

Result<ServeOptions> serveOptionsFrom(const CommandParser &parser)
{
    ServeOptions options;
    const Result<storage::DatabaseLocation> database = databaseOf(parser);
    if (!database)
        return database.error();
    options.database = *database;
    options.isEmbedded = parser.isSet(kEmbedded);
    // The application shows its own service's last words to people.
    options.logFormat = options.isEmbedded ? LogFormat::Text : LogFormat::Json;
    options.logsRequests = !options.isEmbedded && !parser.isSet(kNoAccessLog);
    options.server.behindProxy = parser.isSet(kBehindProxy);
    if (!options.isEmbedded && !parser.isSet(kListen))
        return wrong(kListen, QStringLiteral("it is missing"));
    struct Step {
        bool wanted;
        Result<void> (*read)(const CommandParser &, ServeOptions &);
    };
    const Step steps[] = {{parser.isSet(kListen), readListen}, {parser.isSet(kPublicUrl), readPublicUrl},
        {parser.isSet(kCertificate) || parser.isSet(kKey), readTls}, {parser.isSet(kLog), readLog},
        {parser.isSet(kAuditDays), readAuditDays}};
    for (const Step &step : steps) {
        if (!step.wanted)
            continue;
        if (const Result<void> done = step.read(parser, options); !done)
            return done.error();
    }
    if (options.isEmbedded) {
        if (const Result<void> good = checkEmbedded(parser, options); !good)
            return good.error();
    }
    if (const Result<void> done = readConfigured(parser, options); !done)
        return done.error();
    return options;
}

} // namespace rollcall::daemon
