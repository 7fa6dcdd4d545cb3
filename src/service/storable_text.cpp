// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/storable_text.h"

#include "scim/text.h"

#include <QJsonArray>

namespace rollcall::service
{

namespace
{

bool hasNul(const QString &text)
{
    return text.contains(QChar(0));
}

/// The recursion ends where the parser's depth does.
bool hasNul(const QJsonValue &value)
{
    if (value.isString())
        return hasNul(value.toString());
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), [](const QJsonValue &item) { return hasNul(item); });
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (hasNul(it.key()) || hasNul(*it))
            return true;
    }
    return false;
}

scim::Outcome<void> checkKey(const char *name, const QJsonValue &value)
{
    if (hasNul(value.toString()))
        return scim::ProtocolError::invalidValue(
            QStringLiteral("\"%1\" has the character U+0000 in it.").arg(QLatin1String(name)));
    if (isIndexable(value.toString()))
        return {};
    return scim::ProtocolError::invalidValue(
        QStringLiteral("\"%1\" is too long: at most %2 characters and %3 bytes of UTF-8 can be searched for.")
            .arg(QLatin1String(name))
            .arg(kMaxKeyCharacters)
            .arg(kMaxKeyBytes));
}

} // namespace

bool isIndexable(const QString &text)
{
    return text.size() <= kMaxKeyCharacters && text.toUtf8().size() <= kMaxKeyBytes
        && scim::foldForComparison(text).toUtf8().size() <= kMaxKeyBytes;
}

scim::Outcome<void> checkCharacters(const QJsonObject &body)
{
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (hasNul(it.key()))
            return scim::ProtocolError::invalidValue(QStringLiteral("A name has the character U+0000."));
        if (hasNul(*it))
            return scim::ProtocolError::invalidValue(
                QStringLiteral("\"%1\" has the character U+0000 in it.").arg(it.key()));
    }
    return {};
}

scim::Outcome<void> checkKeys(const QJsonObject &attributes)
{
    for (const char *name : {"userName", "displayName", "externalId"}) {
        if (const auto good = checkKey(name, attributes.value(QLatin1String(name))); !good)
            return good;
    }
    const QJsonArray emails = attributes.value(QLatin1String("emails")).toArray();
    for (const QJsonValue &email : emails) {
        if (const auto good = checkKey("emails.value", email[u"value"]); !good)
            return good;
    }
    return {};
}

} // namespace rollcall::service
