// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smtp_config.h"

#include "service/http_syntax.h"

#include <QFile>
#include <QRegularExpression>

namespace rollcall::daemon
{

namespace
{

using Security = service::SmtpOptions::Security;

const QString kHost = QStringLiteral("smtp/host");
const QString kPort = QStringLiteral("smtp/port");
const QString kSecurity = QStringLiteral("smtp/security");
const QString kInsecure = QStringLiteral("smtp/insecure");
const QString kUser = QStringLiteral("smtp/user");
const QString kPassword = QStringLiteral("smtp/password");
const QString kCaFile = QStringLiteral("smtp/ca-file");
const QString kFrom = QStringLiteral("smtp/from");
const QString kReplyTo = QStringLiteral("smtp/reply-to");
const QString kPace = QStringLiteral("smtp/mails-per-minute");

constexpr int kMaxPace = 6'000;

Error wrong(const QString &key, const QString &detail)
{
    return {ErrorCode::MalformedFile, QStringLiteral("“%1”: %2").arg(key, detail), {}};
}

bool isHost(const QString &host)
{
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\\z"));
    static const QRegularExpression address6(QStringLiteral("\\A[0-9A-Fa-f:.]{2,45}\\z"));
    return name.match(host).hasMatch() || (host.contains(u':') && address6.match(host).hasMatch());
}

/// The number at `key`, or `other` if there is none.
Result<int> numberAt(const IniValues &values, const QString &key, int other, int most)
{
    if (!values.contains(key))
        return other;
    bool isNumber = false;
    const int number = values.value(key).toInt(&isNumber);
    if (!isNumber || number < 1 || number > most)
        return wrong(key, QStringLiteral("expected a number from 1 to %1").arg(most));
    return number;
}

Result<void> readServer(const IniValues &values, service::SmtpOptions &options)
{
    options.host = values.value(kHost);
    if (!isHost(options.host))
        return wrong(kHost, QStringLiteral("expected a mail server's name or address"));
    struct Choice {
        const char *name;
        Security security;
        int port;
    };
    static constexpr Choice kChoices[]
        = {{"starttls", Security::StartTls, 587}, {"tls", Security::Tls, 465}, {"none", Security::None, 25}};
    const QString name = values.value(kSecurity, QStringLiteral("starttls"));
    for (const Choice &choice : kChoices) {
        if (name != QLatin1String(choice.name))
            continue;
        const auto port = numberAt(values, kPort, choice.port, 65'535);
        if (!port)
            return port.error();
        options.security = choice.security;
        options.port = static_cast<quint16>(*port);
        return {};
    }
    return wrong(kSecurity, QStringLiteral("expected starttls, tls or none"));
}

Result<void> checkSecurity(const IniValues &values, const service::SmtpOptions &options)
{
    const QString insecure = values.value(kInsecure, QStringLiteral("no"));
    if (insecure != QLatin1String("yes") && insecure != QLatin1String("no"))
        return wrong(kInsecure, QStringLiteral("expected yes or no"));
    if (options.security != Security::None || insecure == QLatin1String("yes")
        || service::isLoopbackHost(options.host.toLatin1()))
        return {};
    return wrong(kSecurity,
        QStringLiteral("without encryption everybody on the way could register in place of the people invited; use "
                       "starttls or tls, or say insecure = yes"));
}

Result<void> readAccount(const IniValues &values, service::SmtpOptions &options)
{
    options.user = values.value(kUser);
    options.password = Secret(values.value(kPassword).toUtf8());
    if (options.user.isEmpty() != options.password.isEmpty())
        return wrong(options.user.isEmpty() ? kUser : kPassword, QStringLiteral("user and password go together"));
    options.caFile = values.value(kCaFile);
    if (!options.caFile.isEmpty() && !QFile(options.caFile).open(QIODevice::ReadOnly))
        return wrong(kCaFile, QStringLiteral("the file can't be read"));
    return {};
}

Result<void> readSender(const IniValues &values, service::SmtpOptions &options)
{
    const auto from = service::Mailbox::parse(values.value(kFrom));
    if (!from)
        return wrong(kFrom, QStringLiteral("expected an e-mail address, as it@example.com or IT <it@example.com>"));
    options.from = *from;
    if (values.contains(kReplyTo)) {
        options.replyTo = service::Mailbox::parse(values.value(kReplyTo));
        if (!options.replyTo)
            return wrong(kReplyTo, QStringLiteral("expected an e-mail address"));
    }
    const auto pace = numberAt(values, kPace, options.mailsPerMinute, kMaxPace);
    if (!pace)
        return pace.error();
    options.mailsPerMinute = *pace;
    return {};
}

} // namespace

const QStringList &smtpKeys()
{
    static const QStringList keys{
        kHost, kPort, kSecurity, kInsecure, kUser, kPassword, kCaFile, kFrom, kReplyTo, kPace};
    return keys;
}

Result<std::optional<service::SmtpOptions>> smtpOptionsFrom(const IniValues &values)
{
    const bool isThere
        = std::any_of(smtpKeys().begin(), smtpKeys().end(), [&](const QString &key) { return values.contains(key); });
    if (!isThere)
        return std::optional<service::SmtpOptions>();
    service::SmtpOptions options;
    for (const auto step : {readServer, readAccount, readSender}) {
        if (const auto done = step(values, options); !done)
            return done.error();
    }
    if (const auto secure = checkSecurity(values, options); !secure)
        return secure.error();
    return std::optional(options);
}

} // namespace rollcall::daemon
