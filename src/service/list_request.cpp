// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/list_request.h"

#include "scim/json.h"
#include "scim/schema_uris.h"
#include "service/url_text.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rollcall::service
{

namespace
{

using Parameters = QVector<QPair<QString, QString>>;

/// The first parameter of that name.
std::optional<QString> valueOf(const Parameters &parameters, QLatin1String name)
{
    for (const auto &[key, value] : parameters) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

/// An integer of any length, held to what fits.
std::optional<qint64> clampedInteger(const QString &text)
{
    const QStringView digits
        = text.startsWith(u'-') || text.startsWith(u'+') ? QStringView(text).mid(1) : QStringView(text);
    const bool isNumber = !digits.isEmpty()
        && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber)
        return std::nullopt;
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    if (fits)
        return value;
    return text.startsWith(u'-') ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
}

/// `scimType` is that of the error.
scim::Outcome<qint64> integerOf(
    const Parameters &parameters, QLatin1String name, qint64 otherwise, const QString &scimType)
{
    const auto text = valueOf(parameters, name);
    if (!text)
        return otherwise;
    const auto value = clampedInteger(text->trimmed());
    if (!value)
        return scim::ProtocolError{400, scimType, QStringLiteral("The parameter %1 is not an integer.").arg(name)};
    return *value;
}

scim::Outcome<int> countOf(const Parameters &parameters, bool byCursor)
{
    const QString scimType = byCursor ? QStringLiteral("invalidCount") : QStringLiteral("invalidValue");
    const auto count = integerOf(parameters, QLatin1String("count"), kDefaultCount, scimType);
    if (!count)
        return count.error();
    if (byCursor && *count < 0)
        return scim::ProtocolError{400, scimType, QStringLiteral("The parameter count is negative.")};
    return static_cast<int>(std::clamp<qint64>(*count, 0, kMaxCount));
}

scim::Outcome<std::optional<SortRequest>> sortOf(const Parameters &parameters)
{
    using Sort = std::optional<SortRequest>;
    const QString by = valueOf(parameters, QLatin1String("sortBy")).value_or(QString()).trimmed();
    const QString order = valueOf(parameters, QLatin1String("sortOrder")).value_or(QString()).trimmed();
    const bool descending = order.compare(QLatin1String("descending"), Qt::CaseInsensitive) == 0;
    if (!order.isEmpty() && !descending && order.compare(QLatin1String("ascending"), Qt::CaseInsensitive) != 0)
        return scim::ProtocolError::invalidValue(
            QStringLiteral("The parameter sortOrder is neither ascending nor descending."));
    if (by.isEmpty())
        return Sort();
    auto path = scim::AttributePath::parse(by);
    if (!path)
        return path.error();
    return Sort(SortRequest{std::move(path).value(), !descending});
}

scim::Outcome<void> readSelection(const Parameters &parameters, ListRequest &request)
{
    auto selection
        = scim::AttributeSelection::parse(valueOf(parameters, QLatin1String("attributes")).value_or(QString()),
            valueOf(parameters, QLatin1String("excludedAttributes")).value_or(QString()));
    if (!selection)
        return selection.error();
    request.selection = std::move(selection).value();
    return {};
}

scim::Outcome<ListRequest> requestOf(const Parameters &parameters, scim::FilterDialect dialect)
{
    ListRequest request;
    if (const auto cursor = valueOf(parameters, QLatin1String("cursor")))
        request.cursor = cursor->toUtf8();
    const auto startIndex = integerOf(parameters, QLatin1String("startIndex"), 1, QStringLiteral("invalidValue"));
    if (!startIndex)
        return startIndex.error();
    request.startIndex = qMax<qint64>(*startIndex, 1);
    const auto count = countOf(parameters, request.cursor.has_value());
    if (!count)
        return count.error();
    request.count = *count;
    if (const auto text = valueOf(parameters, QLatin1String("filter"))) {
        auto filter = scim::Filter::parse(*text, dialect);
        if (!filter)
            return filter.error();
        request.filter = std::move(filter).value();
    }
    auto sort = sortOf(parameters);
    if (!sort)
        return sort.error();
    request.sort = std::move(sort).value();
    if (const auto selected = readSelection(parameters, request); !selected)
        return selected.error();
    return request;
}

bool isSearchRequest(const QJsonObject &body)
{
    const QJsonArray schemas = scim::member(body, u"schemas").toArray();
    return std::any_of(schemas.begin(), schemas.end(),
        [](const QJsonValue &uri) { return uri.toString().compare(scim::kSearchRequest, Qt::CaseInsensitive) == 0; });
}

scim::ProtocolError wrongType(QLatin1String name)
{
    return scim::ProtocolError::invalidValue(QStringLiteral("\"%1\" is of the wrong type.").arg(name));
}

/// A list of names as the query string would have it; a text that is such a list already is taken as well.
std::optional<QString> namesIn(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isArray())
        return std::nullopt;
    QStringList names;
    for (const QJsonValue &name : value.toArray()) {
        if (!name.isString())
            return std::nullopt;
        names.append(name.toString());
    }
    return names.join(u',');
}

/// A number as the query string would have it; what it is worth, if it is one, is seen there.
std::optional<QString> numberIn(const QJsonValue &value)
{
    if (!value.isDouble())
        return value.toString();
    const double number = value.toDouble();
    const bool isWhole = number == std::floor(number);
    return QString::number(number, 'f', isWhole ? 0 : 3);
}

std::optional<QString> textIn(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

} // namespace

scim::Outcome<ListRequest> ListRequest::parse(QByteArrayView query, scim::FilterDialect dialect)
{
    const auto parameters = queryParameters(query);
    if (!parameters)
        return scim::ProtocolError::invalidValue(QStringLiteral("The query string is not percent-encoded UTF-8."));
    return requestOf(*parameters, dialect);
}

scim::Outcome<ListRequest> ListRequest::parseSearch(const QJsonObject &body, scim::FilterDialect dialect)
{
    struct Member {
        const char *name;
        std::optional<QString> (*read)(const QJsonValue &);
    };
    static constexpr Member kMembers[] = {{"attributes", namesIn}, {"excludedAttributes", namesIn}, {"filter", textIn},
        {"sortBy", textIn}, {"sortOrder", textIn}, {"startIndex", numberIn}, {"count", numberIn}, {"cursor", textIn}};
    if (!isSearchRequest(body))
        return scim::ProtocolError::invalidSyntax(
            QStringLiteral("\"schemas\" must name \"%1\".").arg(scim::kSearchRequest));
    Parameters parameters;
    for (const auto &[name, read] : kMembers) {
        const QJsonValue value = scim::member(body, QLatin1String(name));
        if (value.isUndefined() || value.isNull())
            continue;
        auto text = read(value);
        if (!text)
            return wrongType(QLatin1String(name));
        parameters.append({QLatin1String(name), *std::move(text)});
    }
    return requestOf(parameters, dialect);
}

} // namespace rollcall::service
