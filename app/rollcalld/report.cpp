// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include "wording/error_text.h"

#include <cstdio>
#include <unistd.h>

namespace rollcall::daemon
{
namespace
{

void print(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString withDetail(const Error &error)
{
    const QString text = wording::errorParagraph(error);
    return error.detail.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, error.detail);
}

QString subjectAndDetail(const Error &error)
{
    if (error.subject.isEmpty() || error.detail.startsWith(error.subject))
        return error.detail + u'.';
    return QStringLiteral("%1: %2.").arg(error.subject, error.detail);
}

} // namespace

void printLine(const QString &line)
{
    print(stdout, line);
}

void printNote(const QString &line)
{
    print(stderr, QStringLiteral("rollcalld: ") + line);
}

void printProgress(const QString &line)
{
    if (isatty(STDERR_FILENO) == 0)
        return;
    const QByteArray bytes = "\r\033[K" + line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

// Where the operator's words are others than the application's user's.
QString operatorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::PortInUse:
        return QStringLiteral("%1 is in use by another program. Give another port with --listen, or end that program.")
            .arg(error.subject);
    case ErrorCode::ServiceNotStarted:
        return QStringLiteral("%1 can't be listened on: %2. Give --listen an address of this machine, and a port above "
                              "1023 unless the service is permitted to use a lower one.")
            .arg(error.subject, error.detail);
    case ErrorCode::InsecureUrl:
        return QStringLiteral("Tokens would cross the network unencrypted: plain HTTP is only served on a loopback "
                              "address, and %1 is none. Give --tls-cert and --tls-key, or --behind-proxy if a proxy "
                              "in front of the service does TLS.")
            .arg(error.subject);
    case ErrorCode::TlsFailed:
        return QStringLiteral("%1 can't be used for TLS: %2. Give the certificate with its chain as --tls-cert and its "
                              "private key, without a pass phrase, as --tls-key, both as PEM.")
            .arg(error.subject, error.detail);
    case ErrorCode::PermissionsTooOpen:
        return QStringLiteral("Others may read %1, and it holds a secret. Make it private: chmod 600 %1")
            .arg(error.subject);
    case ErrorCode::InvalidArgument:
    case ErrorCode::Conflict:
    case ErrorCode::NotFound: return subjectAndDetail(error);
    default: return withDetail(error);
    }
}

int reportError(const Error &error)
{
    printNote(operatorText(error));
    return static_cast<int>(exitCodeFor(error.code));
}

int reportUsage(const QString &fault)
{
    printNote(fault);
    return static_cast<int>(ExitCode::Usage);
}

} // namespace rollcall::daemon
