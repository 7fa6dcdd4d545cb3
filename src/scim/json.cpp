// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json.h"

#include "scim/json_dom.h"

#include <QJsonArray>
#include <QLocale>
#include <QVariant>

#include <cmath>
#include <utility>

namespace rollcall::scim
{

namespace
{

template <typename StringView> QJsonValue memberNamed(const QJsonObject &object, StringView name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return *exact;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (name.compare(it.key(), Qt::CaseInsensitive) == 0)
            return *it;
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// Writes compact JSON. Not Qt's: that writes a large number without its exponent, which our parser then can't hold,
/// and half a surrogate pair as an escape that is no character.
class Writer
{
public:
    void write(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Object: return writeObject(value.toObject());
        case QJsonValue::Array: return writeArray(value.toArray());
        case QJsonValue::String: return writeString(value.toString());
        case QJsonValue::Double: return writeNumber(value);
        case QJsonValue::Bool: m_json += value.toBool() ? "true" : "false"; return;
        case QJsonValue::Null:
        case QJsonValue::Undefined: m_json += "null"; return;
        }
    }
    void writeObject(const QJsonObject &object)
    {
        char before = '{';
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            m_json += std::exchange(before, ',');
            writeString(it.key());
            m_json += ':';
            write(*it);
        }
        m_json += object.isEmpty() ? "{}" : "}";
    }

    QByteArray take() { return std::move(m_json); }

private:
    void writeArray(const QJsonArray &array)
    {
        char before = '[';
        for (const QJsonValue &item : array) {
            m_json += std::exchange(before, ',');
            write(item);
        }
        m_json += array.isEmpty() ? "[]" : "]";
    }

    void writeString(const QString &text)
    {
        m_json += '"';
        for (const char c : text.toUtf8()) {
            if (c == '"' || c == '\\')
                m_json += '\\';
            if (static_cast<unsigned char>(c) >= 0x20)
                m_json += c;
            else
                writeControl(c);
        }
        m_json += '"';
    }

    void writeControl(char c)
    {
        static constexpr char kHex[] = "0123456789abcdef";
        switch (c) {
        case '\b': m_json += "\\b"; return;
        case '\f': m_json += "\\f"; return;
        case '\n': m_json += "\\n"; return;
        case '\r': m_json += "\\r"; return;
        case '\t': m_json += "\\t"; return;
        default: (m_json += "\\u00").append(kHex[c >> 4]).append(kHex[c & 0xf]);
        }
    }

    void writeNumber(const QJsonValue &value)
    {
        const QVariant number = value.toVariant();
        const double real = number.toDouble();
        if (number.typeId() == QMetaType::LongLong)
            m_json += QByteArray::number(number.toLongLong());
        else if (qIsFinite(real))
            m_json += QByteArray::number(real, std::abs(real) < 1e15 ? 'g' : 'e', QLocale::FloatingPointShortest);
        else
            m_json += "null";
    }

    QByteArray m_json;
};

} // namespace

Result<QJsonObject> parseObject(QByteArrayView bytes)
{
    const Result<JsonDom> dom = JsonDom::parse(bytes);
    if (!dom)
        return dom.error();
    if (!dom->root().is_object())
        return Error{ErrorCode::MalformedJson, QStringLiteral("a JSON object was expected"), {}};
    return toQJson(dom->root()).toObject();
}

QByteArray toBytes(const QJsonObject &object)
{
    Writer writer;
    writer.writeObject(object);
    return writer.take();
}

QByteArray valueToBytes(const QJsonValue &value)
{
    Writer writer;
    writer.write(value);
    return writer.take();
}

QJsonValue member(const QJsonObject &object, QStringView name)
{
    return memberNamed(object, name);
}

QJsonValue member(const QJsonObject &object, QLatin1String name)
{
    return memberNamed(object, name);
}

} // namespace rollcall::scim
