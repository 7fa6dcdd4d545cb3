// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/person_mapping.h"

#include "scim/schema_uris.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace rollcall::service
{

namespace
{

using Pairs = std::initializer_list<std::pair<const char *, QString>>;

/// Without what is blank.
QJsonObject objectOf(const Pairs &pairs)
{
    QJsonObject object;
    for (const auto &[key, value] : pairs) {
        if (!value.trimmed().isEmpty())
            object.insert(QLatin1String(key), value);
    }
    return object;
}

/// `value` as the one of its type; nothing if it is blank.
QJsonObject typed(const char *type, const QString &value)
{
    if (value.trimmed().isEmpty())
        return {};
    return {{QStringLiteral("type"), QString::fromLatin1(type)}, {QStringLiteral("value"), value}};
}

void insertList(QJsonObject &user, const char *name, std::initializer_list<QJsonObject> values)
{
    QJsonArray list;
    for (const QJsonObject &value : values) {
        if (!value.isEmpty())
            list.append(value);
    }
    if (!list.isEmpty())
        user.insert(QLatin1String(name), list);
}

void insertObject(QJsonObject &user, const QString &name, const QJsonObject &object)
{
    if (!object.isEmpty())
        user.insert(name, object);
}

QJsonObject addressOf(const intake::DirectoryUser &person)
{
    QJsonObject address = objectOf({{"streetAddress", person.streetAddress}, {"locality", person.city},
        {"region", person.state}, {"postalCode", person.postalCode}, {"country", person.country}});
    if (!address.isEmpty())
        address.insert(QStringLiteral("type"), QStringLiteral("work"));
    return address;
}

QJsonObject emailOf(const intake::DirectoryUser &person)
{
    QJsonObject email = typed("work", person.mail);
    if (!email.isEmpty())
        email.insert(QStringLiteral("primary"), true);
    return email;
}

QJsonObject customOf(const intake::DirectoryUser &person, const QStringList &names)
{
    QJsonObject custom;
    for (const intake::CustomAttribute &attribute : person.customAttributes) {
        const auto same = std::find_if(names.begin(), names.end(),
            [&](const QString &name) { return name.compare(attribute.name, Qt::CaseInsensitive) == 0; });
        if (same != names.end() && !attribute.value.trimmed().isEmpty())
            custom.insert(*same, attribute.value);
    }
    return custom;
}

} // namespace

QJsonObject userAttributesOf(
    const intake::DirectoryUser &person, rules::Source source, const QStringList &customAttributes)
{
    QJsonObject user = objectOf({{"userName", person.userPrincipalName}, {"displayName", person.displayName},
        {"title", person.jobTitle}, {"preferredLanguage", person.preferredLanguage}, {"userType", person.userType}});
    user.insert(QStringLiteral("active"), person.accountEnabled);
    insertObject(
        user, QStringLiteral("name"), objectOf({{"givenName", person.givenName}, {"familyName", person.surname}}));
    insertList(user, "emails", {emailOf(person)});
    insertList(user, "phoneNumbers",
        {typed("work", person.telephoneNumber), typed("mobile", person.mobile),
            typed("fax", person.facsimileTelephoneNumber)});
    insertList(user, "addresses", {addressOf(person)});
    insertObject(user, scim::kEnterpriseSchema,
        objectOf({{"department", person.department}, {"employeeNumber", person.employeeId}}));
    if (source == rules::Source::EntraIdUserSource && !person.objectId.isEmpty())
        user.insert(QStringLiteral("externalId"), person.objectId);
    if (source != rules::Source::Ldap)
        insertObject(user, scim::kIvantiSchema, customOf(person, customAttributes));
    return user;
}

QJsonArray ldapAttributesOf(const intake::DirectoryUser &person)
{
    QJsonArray attributes;
    for (const intake::CustomAttribute &attribute : person.customAttributes) {
        if (!attribute.value.trimmed().isEmpty())
            attributes.append(
                QJsonObject{{QStringLiteral("name"), attribute.name}, {QStringLiteral("value"), attribute.value}});
    }
    return attributes;
}

} // namespace rollcall::service
