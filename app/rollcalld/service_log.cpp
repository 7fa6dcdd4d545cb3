// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service_log.h"

#include "core/clock.h"
#include "service/metrics.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cstdio>

namespace rollcall::daemon
{

namespace
{

LogFormat currentFormat = LogFormat::Text; // set before any other thread is there

QString levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return QStringLiteral("debug");
    case QtInfoMsg: return QStringLiteral("info");
    case QtWarningMsg: return QStringLiteral("warning");
    case QtCriticalMsg: return QStringLiteral("error");
    case QtFatalMsg: return QStringLiteral("fatal");
    }
    return {};
}

/// One call, so that lines of several threads don't mix.
void write(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString category = QString::fromLatin1(context.category);
    if (currentFormat == LogFormat::Json)
        write(jsonLine({{QStringLiteral("time"), toScimTime(QDateTime::currentDateTimeUtc())},
            {QStringLiteral("level"), levelName(type)}, {QStringLiteral("category"), category},
            {QStringLiteral("message"), message}}));
    else
        write(QStringLiteral("rollcalld: %1: %2: %3\n").arg(levelName(type), category, onOneLine(message)).toUtf8());
    if (type == QtFatalMsg)
        std::abort();
}

/// The resource's id, if the path has one of those that we give.
QString idIn(const QByteArray &path)
{
    static const QRegularExpression id(
        QStringLiteral("/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:/|$)"));
    return path.startsWith("/register") ? QString() : id.match(QString::fromLatin1(path)).captured(1);
}

} // namespace

std::optional<LogFormat> logFormatFromName(QStringView name)
{
    if (name == QLatin1String("json"))
        return LogFormat::Json;
    return name == QLatin1String("text") ? std::optional(LogFormat::Text) : std::nullopt;
}

void startLog(LogFormat format)
{
    currentFormat = format;
    qInstallMessageHandler(handleMessage);
}

QByteArray accessLine(LogFormat format, const service::Answered &answered, const QDateTime &now)
{
    const QString route = QString::fromLatin1(service::Metrics::routeOf(answered.path));
    const QString id = idIn(answered.path);
    const QString method = onOneLine(QString::fromLatin1(answered.method));
    const double ms = static_cast<double>(answered.took.count()) / 1000;
    if (format == LogFormat::Text) {
        return QStringLiteral("rollcalld: %1 %2 %3 %4 %5 %6 B %7 ms %8%9\n")
            .arg(QString::fromLatin1(answered.id), QString::fromLatin1(answered.remoteAddress), method, route)
            .arg(answered.status)
            .arg(answered.bytes)
            .arg(ms, 0, 'f', 1)
            .arg(id, answered.isComplete ? QString() : QStringLiteral(" (not sent whole)"))
            .toUtf8();
    }
    QJsonObject line{{QStringLiteral("time"), toScimTime(now)}, {QStringLiteral("level"), QStringLiteral("info")},
        {QStringLiteral("category"), QStringLiteral("rollcall.access")},
        {QStringLiteral("request"), QString::fromLatin1(answered.id)},
        {QStringLiteral("from"), QString::fromLatin1(answered.remoteAddress)}, {QStringLiteral("method"), method},
        {QStringLiteral("route"), route}, {QStringLiteral("status"), answered.status},
        {QStringLiteral("bytes"), answered.bytes}, {QStringLiteral("ms"), ms}};
    if (!id.isEmpty())
        line.insert(QStringLiteral("resource"), id);
    if (!answered.isComplete)
        line.insert(QStringLiteral("complete"), false);
    return jsonLine(line);
}

void logAnswered(LogFormat format, const service::Answered &answered)
{
    write(accessLine(format, answered, QDateTime::currentDateTimeUtc()));
}

} // namespace rollcall::daemon
