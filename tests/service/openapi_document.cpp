// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/openapi_document.h"

#include "scim/json.h"
#include "service/url_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace rollcall::service
{

namespace
{

const QByteArray kBase = "/admin/v1";

/// What any request may meet, and so stands under "default".
const QList<int> kAnywhere{401, 403, 413, 415, 500, 503, 507};

QJsonObject documentInSources()
{
    QFile file(QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/openapi.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool fits(const QString &pattern, const QStringList &segments)
{
    const QStringList wanted = pattern.split(u'/', Qt::SkipEmptyParts);
    if (wanted.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (!wanted.at(i).startsWith(u'{') && wanted.at(i) != segments.at(i))
            return false;
    }
    return true;
}

QJsonValue parsed(const QByteArray &body)
{
    const auto object = scim::parseObject(body);
    return object ? QJsonValue(*object) : QJsonValue(QString::fromUtf8(body));
}

bool hasHeader(const Response &response, const QString &name)
{
    return std::any_of(response.headers.begin(), response.headers.end(),
        [&](const auto &header) { return name.compare(QString::fromLatin1(header.first), Qt::CaseInsensitive) == 0; });
}

} // namespace

OpenApiDocument::OpenApiDocument()
    : m_document(documentInSources()),
      m_paths(m_document.value(QLatin1String("paths")).toObject()),
      m_schemas(m_document)
{
}

QJsonObject OpenApiDocument::pathItem(const QByteArray &path) const
{
    const auto segments = pathSegments(path.mid(kBase.size()));
    if (!segments)
        return {};
    QJsonObject found;
    for (auto it = m_paths.begin(); it != m_paths.end(); ++it) {
        if (!fits(it.key(), *segments))
            continue;
        if (!it.key().contains(u'{'))
            return it.value().toObject();
        found = it.value().toObject();
    }
    return found;
}

QStringList OpenApiDocument::faults(const Request &request, const Response &response) const
{
    const QJsonObject item = pathItem(request.path);
    if (item.isEmpty())
        return problemFaults(response, {401, 403, 404});
    const QJsonObject operation = item.value(QString::fromLatin1(request.method).toLower()).toObject();
    if (operation.isEmpty())
        return problemFaults(response, {401, 403, 405});
    const QJsonObject answers = operation.value(QLatin1String("responses")).toObject();
    const QString status = QString::number(response.status);
    if (!answers.contains(status))
        return problemFaults(response, kAnywhere);
    QStringList found = responseFaults(response, m_schemas.resolved(answers.value(status).toObject()));
    if (response.status < 300)
        found += requestFaults(request, operation);
    return found;
}

QStringList OpenApiDocument::problemFaults(const Response &response, const QList<int> &expected) const
{
    QStringList found;
    if (!expected.contains(response.status))
        found.append(QStringLiteral("the status %1 is not described").arg(response.status));
    const QJsonObject components = m_document.value(QLatin1String("components")).toObject();
    const QJsonObject problem
        = components.value(QLatin1String("responses")).toObject().value(QLatin1String("Problem")).toObject();
    return found + responseFaults(response, problem);
}

QStringList OpenApiDocument::responseFaults(const Response &response, const QJsonObject &described) const
{
    QStringList found;
    const QStringList headers = described.value(QLatin1String("headers")).toObject().keys();
    for (const QString &name : headers) {
        if (!hasHeader(response, name))
            found.append(QStringLiteral("the header %1 is missing").arg(name));
    }
    const QJsonObject content = described.value(QLatin1String("content")).toObject();
    if (content.isEmpty() && response.body.isEmpty())
        return found;
    const QString type = QString::fromLatin1(response.contentType);
    if (!content.contains(type))
        return found << QStringLiteral("the content type %1 is not described").arg(type);
    if (!type.endsWith(QLatin1String("json")))
        return found;
    const QJsonObject schema = content.value(type).toObject().value(QLatin1String("schema")).toObject();
    return found + m_schemas.faults(parsed(response.body), schema);
}

QStringList OpenApiDocument::requestFaults(const Request &request, const QJsonObject &operation) const
{
    QStringList found;
    QStringList known;
    const QJsonArray parameters = operation.value(QLatin1String("parameters")).toArray();
    for (const auto &parameter : parameters) {
        const QJsonObject described = m_schemas.resolved(parameter.toObject());
        const QString name = described.value(QLatin1String("name")).toString();
        if (described.value(QLatin1String("in")) == QLatin1String("query"))
            known.append(name);
        else if (described.value(QLatin1String("in")) == QLatin1String("header")
            && described.value(QLatin1String("required")).toBool() && request.header(name.toLatin1()).isEmpty())
            found.append(QStringLiteral("accepted without the header %1").arg(name));
    }
    const auto given = queryParameters(request.query);
    for (const auto &[name, value] : given.value_or(QVector<QPair<QString, QString>>())) {
        if (!known.contains(name))
            found.append(QStringLiteral("the parameter %1 was accepted and is not described").arg(name));
    }
    const QJsonObject body = operation.value(QLatin1String("requestBody")).toObject();
    if (body.isEmpty())
        return request.body.isEmpty() ? found : found << QStringLiteral("a body was accepted and is not described");
    const QJsonObject schema = body.value(QLatin1String("content"))
                                   .toObject()
                                   .value(QLatin1String("application/json"))
                                   .toObject()
                                   .value(QLatin1String("schema"))
                                   .toObject();
    if (request.body.isEmpty() && !body.value(QLatin1String("required")).toBool())
        return found;
    return found + m_schemas.faults(parsed(request.body), schema);
}

} // namespace rollcall::service
