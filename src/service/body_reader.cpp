// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/body_reader.h"

#include <cmath>

namespace rollcall::service
{

QJsonValue BodyReader::take(QLatin1String name)
{
    const QJsonValue value = m_rest.take(name);
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

void BodyReader::expected(QLatin1String name, const QString &what)
{
    fail(name, QStringLiteral("wrong-type"), QStringLiteral("%1 has to be %2.").arg(name, what));
}

std::optional<QString> BodyReader::text(QLatin1String name)
{
    const QJsonValue value = take(name);
    if (value.isString())
        return value.toString();
    if (!value.isUndefined())
        expected(name, QStringLiteral("a string"));
    return std::nullopt;
}

QString BodyReader::requiredText(QLatin1String name)
{
    const bool isThere = !m_rest.value(name).isUndefined() && !m_rest.value(name).isNull();
    const QString value = text(name).value_or(QString());
    if (!isThere || (m_errors.isEmpty() && value.trimmed().isEmpty()))
        fail(name, QStringLiteral("required"), QStringLiteral("%1 is missing.").arg(name));
    return value;
}

std::optional<bool> BodyReader::boolean(QLatin1String name)
{
    const QJsonValue value = take(name);
    if (value.isBool())
        return value.toBool();
    if (!value.isUndefined())
        expected(name, QStringLiteral("true or false"));
    return std::nullopt;
}

std::optional<qint64> BodyReader::integer(QLatin1String name, qint64 least, qint64 most)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return std::nullopt;
    const double number = value.toDouble(std::nan(""));
    if (std::isnan(number) || std::floor(number) != number) {
        expected(name, QStringLiteral("a whole number"));
        return std::nullopt;
    }
    if (number < static_cast<double>(least) || number > static_cast<double>(most)) {
        fail(name, QStringLiteral("out-of-range"),
            QStringLiteral("%1 has to be from %2 to %3.").arg(name).arg(least).arg(most));
        return std::nullopt;
    }
    return static_cast<qint64>(number);
}

std::optional<QJsonObject> BodyReader::object(QLatin1String name)
{
    const QJsonValue value = take(name);
    if (value.isObject())
        return value.toObject();
    if (!value.isUndefined())
        expected(name, QStringLiteral("an object"));
    return std::nullopt;
}

std::optional<QJsonArray> BodyReader::array(QLatin1String name)
{
    const QJsonValue value = take(name);
    if (value.isArray())
        return value.toArray();
    if (!value.isUndefined())
        expected(name, QStringLiteral("an array"));
    return std::nullopt;
}

void BodyReader::fail(const QString &field, const QString &code, const QString &detail)
{
    m_errors.append({field, code, detail});
}

OrProblem<void> BodyReader::finish()
{
    const QStringList unknown = m_rest.keys();
    for (const QString &name : unknown)
        fail(name, QStringLiteral("unknown-member"), QStringLiteral("There is no member %1 here.").arg(name));
    m_rest = {};
    if (m_errors.isEmpty())
        return {};
    return validationProblem(m_errors);
}

} // namespace rollcall::service
