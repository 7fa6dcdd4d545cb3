// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/list_request.h"

#include "service/url_text.h"

#include <algorithm>
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

scim::Outcome<qint64> integerOf(const Parameters &parameters, QLatin1String name, qint64 otherwise)
{
    const auto text = valueOf(parameters, name);
    if (!text)
        return otherwise;
    const auto value = clampedInteger(text->trimmed());
    if (!value)
        return scim::ProtocolError{
            400, QStringLiteral("invalidValue"), QStringLiteral("The parameter %1 is not an integer.").arg(name)};
    return *value;
}

} // namespace

scim::Outcome<ListRequest> ListRequest::parse(QByteArrayView query, scim::FilterDialect dialect)
{
    const auto parameters = queryParameters(query);
    if (!parameters)
        return scim::ProtocolError{400, QStringLiteral("invalidValue"),
            QStringLiteral("The query string is not percent-encoded UTF-8, or has U+0000 in it.")};
    ListRequest request;
    const auto startIndex = integerOf(*parameters, QLatin1String("startIndex"), 1);
    if (!startIndex)
        return startIndex.error();
    request.startIndex = qMax<qint64>(*startIndex, 1);
    const auto count = integerOf(*parameters, QLatin1String("count"), kDefaultCount);
    if (!count)
        return count.error();
    request.count = static_cast<int>(std::clamp<qint64>(*count, 0, kMaxCount));
    if (const auto text = valueOf(*parameters, QLatin1String("filter"))) {
        auto filter = scim::Filter::parse(*text, dialect);
        if (!filter)
            return filter.error();
        request.filter = std::move(filter).value();
    }
    auto selection
        = scim::AttributeSelection::parse(valueOf(*parameters, QLatin1String("attributes")).value_or(QString()),
            valueOf(*parameters, QLatin1String("excludedAttributes")).value_or(QString()));
    if (!selection)
        return selection.error();
    request.selection = std::move(selection).value();
    return request;
}

} // namespace rollcall::service
