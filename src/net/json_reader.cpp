// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/json_reader.h"

namespace rollcall::net
{

bool JsonReader::has(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

void JsonReader::fail(const QString &detail)
{
    if (!m_error)
        m_error = Error{ErrorCode::ProtocolViolation, detail, {}};
}

Result<void> JsonReader::finish() const
{
    return m_error ? Result<void>(*m_error) : Result<void>();
}

QString JsonReader::text(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        fail(QStringLiteral("\"%1\" is no text").arg(name));
    return value.toString();
}

bool JsonReader::flag(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isBool())
        fail(QStringLiteral("\"%1\" is neither true nor false").arg(name));
    return value.toBool();
}

qint64 JsonReader::count(QLatin1String name)
{
    const qint64 number = m_object.value(name).toInteger(-1);
    if (number < 0)
        fail(QStringLiteral("\"%1\" is no count").arg(name));
    return number;
}

QDateTime JsonReader::time(QLatin1String name)
{
    const QDateTime time = QDateTime::fromString(text(name), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        fail(QStringLiteral("\"%1\" is no time").arg(name));
    return time.toUTC();
}

QJsonArray JsonReader::array(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        fail(QStringLiteral("\"%1\" is no array").arg(name));
    return value.toArray();
}

QJsonObject JsonReader::object(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject())
        fail(QStringLiteral("\"%1\" is no object").arg(name));
    return value.toObject();
}

QString JsonReader::optionalText(QLatin1String name)
{
    return has(name) ? text(name) : QString();
}

bool JsonReader::optionalFlag(QLatin1String name)
{
    return has(name) && flag(name);
}

qint64 JsonReader::optionalCount(QLatin1String name)
{
    return has(name) ? count(name) : 0;
}

QDateTime JsonReader::optionalTime(QLatin1String name)
{
    return has(name) ? time(name) : QDateTime();
}

QJsonArray JsonReader::optionalArray(QLatin1String name)
{
    return has(name) ? array(name) : QJsonArray();
}

QJsonObject JsonReader::optionalObject(QLatin1String name)
{
    return has(name) ? object(name) : QJsonObject();
}

} // namespace rollcall::net
