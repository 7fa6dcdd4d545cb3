// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_call.h"
#include "net/json_reader.h"
#include "scim/json.h"

namespace rollcall::net
{

namespace
{

void add(QUrlQuery &parameters, const QString &name, const QString &value)
{
    if (!value.isEmpty()) // Encoded here: QUrlQuery leaves a + as it is, which servers read as a space.
        parameters.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QString textOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QUrlQuery parametersOf(const AuditQuery &query, const QString &cursor)
{
    QUrlQuery parameters;
    add(parameters, QStringLiteral("actor"), query.actor);
    add(parameters, QStringLiteral("action"), query.action);
    add(parameters, QStringLiteral("resource"), query.resourceId);
    add(parameters, QStringLiteral("name"), query.resourceName);
    add(parameters, QStringLiteral("rule"), query.rule);
    add(parameters, QStringLiteral("from"), textOf(query.from));
    add(parameters, QStringLiteral("to"), textOf(query.to));
    add(parameters, QStringLiteral("outcome"), query.refusalsOnly ? QStringLiteral("refused") : QString());
    add(parameters, QStringLiteral("cursor"), cursor);
    return parameters;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : scim::toBytes(object);
}

Result<AuditRecord> readRecord(const QJsonObject &json)
{
    JsonReader reader(json);
    AuditRecord record;
    record.seq = reader.count(QLatin1String("seq"));
    record.at = reader.time(QLatin1String("at"));
    record.actor = reader.optionalText(QLatin1String("actor"));
    record.address = reader.optionalText(QLatin1String("address"));
    record.action = reader.text(QLatin1String("action"));
    record.resourceType = reader.optionalText(QLatin1String("resourceType"));
    record.resourceId = reader.optionalText(QLatin1String("resourceId"));
    record.resourceName = reader.optionalText(QLatin1String("resourceName"));
    record.rule = reader.optionalText(QLatin1String("rule"));
    record.detail = reader.optionalText(QLatin1String("detail"));
    record.before = bytesOf(reader.optionalObject(QLatin1String("before")));
    record.after = bytesOf(reader.optionalObject(QLatin1String("after")));
    record.hash = reader.optionalText(QLatin1String("hash"));
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<AuditRecord>(std::move(record)) : whole.error();
}

Result<AuditPage> readPage(const QJsonObject &json)
{
    auto records = readListing(json, readRecord);
    if (!records.ok())
        return records.error();
    return AuditPage{std::move(records).value(), json.value(QLatin1String("nextCursor")).toString()};
}

Result<AuditChunk> readChunk(const HttpResponse &response, AuditFormat format)
{
    if (const auto error = adminError(response, AdminPath::Document, QDateTime::currentDateTimeUtc()))
        return *error;
    const QByteArray expected = format == AuditFormat::Csv ? "text/csv" : "application/jsonl";
    if (response.mediaType() != expected)
        return Error{ErrorCode::NotScim,
            QStringLiteral("Content-Type is \"%1\"").arg(QString::fromLatin1(response.mediaType())), {},
            response.status};
    return AuditChunk{response.body, QString::fromLatin1(response.header("x-next-cursor"))};
}

} // namespace

QFuture<Result<AuditPage>> AdminClient::audit(const AuditQuery &query, const QString &cursor) const
{
    QUrlQuery parameters = parametersOf(query, cursor);
    parameters.addQueryItem(QStringLiteral("limit"), QString::number(query.limit));
    return AdminCall(*this, "GET", {QStringLiteral("audit")}).with(parameters).read(AdminPath::Document, readPage);
}

QFuture<Result<AuditChunk>> AdminClient::exportAudit(
    const AuditQuery &query, AuditFormat format, const QString &cursor) const
{
    QUrlQuery parameters = parametersOf(query, cursor);
    parameters.addQueryItem(
        QStringLiteral("format"), format == AuditFormat::Csv ? QStringLiteral("csv") : QStringLiteral("jsonl"));
    return AdminCall(*this, "GET", {QStringLiteral("audit"), QStringLiteral("export")})
        .with(parameters)
        .send([format](const HttpResponse &response) { return readChunk(response, format); });
}

} // namespace rollcall::net
