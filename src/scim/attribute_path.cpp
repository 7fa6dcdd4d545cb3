// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/attribute_path.h"

#include "scim/schema_uris.h"

#include <algorithm>
#include <array>

namespace rollcall::scim
{

namespace
{

constexpr std::array kKnownSchemas{
    kUserSchema, kGroupSchema, kEnterpriseSchema, kIvantiSchema, kRollcallSchema, kRollcallGroupSchema};

bool isLetter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

bool isNameCharacter(QChar c)
{
    return isLetter(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('-')
        || c == QLatin1Char('_');
}

struct SplitPath {
    QString schema;
    QStringView rest;
    bool isContainer = false; ///< Nothing follows the URN.
};

SplitPath splitAtSchema(QStringView text)
{
    for (const QLatin1String uri : kKnownSchemas) {
        if (!text.startsWith(uri, Qt::CaseInsensitive))
            continue;
        const QStringView rest = text.sliced(uri.size());
        if (rest.isEmpty())
            return {QString(uri), rest, true};
        if (rest.startsWith(QLatin1Char(':')) || rest.startsWith(QLatin1Char('.')))
            return {QString(uri), rest.sliced(1)};
    }
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    if (colon < 0)
        return {{}, text};
    return {text.first(colon).toString(), text.sliced(colon + 1)};
}

} // namespace

bool isAttributeName(QStringView name)
{
    if (name.compare(u"$ref", Qt::CaseInsensitive) == 0)
        return true;
    return !name.isEmpty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), isNameCharacter);
}

Outcome<AttributePath> AttributePath::parse(QStringView text)
{
    const SplitPath split = splitAtSchema(text);
    if (split.isContainer)
        return AttributePath{split.schema, {}, {}};
    const qsizetype dot = split.rest.indexOf(QLatin1Char('.'));
    const QStringView attribute = dot < 0 ? split.rest : split.rest.first(dot);
    const QStringView subAttribute = dot < 0 ? QStringView() : split.rest.sliced(dot + 1);
    if (!isAttributeName(attribute) || (dot >= 0 && !isAttributeName(subAttribute)))
        return ProtocolError::invalidPath(QStringLiteral("\"%1\" is not the name of an attribute.").arg(text));
    return AttributePath{split.schema, attribute.toString(), subAttribute.toString()};
}

QString AttributePath::toString() const
{
    QString text = schema;
    if (!schema.isEmpty() && !attribute.isEmpty())
        text += QLatin1Char(':');
    text += attribute;
    if (!subAttribute.isEmpty())
        text += QLatin1Char('.') + subAttribute;
    return text;
}

bool operator==(const AttributePath &a, const AttributePath &b)
{
    return a.schema.compare(b.schema, Qt::CaseInsensitive) == 0
        && a.attribute.compare(b.attribute, Qt::CaseInsensitive) == 0
        && a.subAttribute.compare(b.subAttribute, Qt::CaseInsensitive) == 0;
}

} // namespace rollcall::scim
