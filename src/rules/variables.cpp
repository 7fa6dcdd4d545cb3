// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/variables.h"

#include "rules/email_address.h"
#include "scim/json.h"
#include "scim/schema_uris.h"

namespace rollcall::rules
{

namespace
{

using ValueOf = QString (*)(const QJsonObject &attributes);

QString text(const QJsonObject &attributes, const char *name)
{
    return attributes.value(QLatin1String(name)).toString();
}

QString nameOf(const QJsonObject &attributes, const char *part)
{
    return text(attributes.value(QLatin1String("name")).toObject(), part);
}

QString localeOf(const QJsonObject &attributes)
{
    const QString locale = text(attributes, "locale");
    return locale.trimmed().isEmpty() ? text(attributes, "preferredLanguage") : locale;
}

/// What is before or behind the last @; nothing if there is none.
QString emailPart(const QJsonObject &attributes, bool domain)
{
    const QString address = emailAddressOf(attributes);
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return {};
    return domain ? address.mid(at + 1) : address.left(at);
}

struct SystemVariable {
    const char *name;
    ValueOf value; ///< Null: not made of the attributes.
};

constexpr SystemVariable kVariables[] = {
    {"userUID", nullptr},
    {"userUPN", [](const QJsonObject &a) { return text(a, "userName"); }},
    {"userLocale", localeOf},
    {"userEmailAddress", emailAddressOf},
    {"userEmailAddressDomain", [](const QJsonObject &a) { return emailPart(a, true); }},
    {"userEmailAddressLocalPart", [](const QJsonObject &a) { return emailPart(a, false); }},
    {"userFirstName", [](const QJsonObject &a) { return nameOf(a, "givenName"); }},
    {"userLastName", [](const QJsonObject &a) { return nameOf(a, "familyName"); }},
    {"userDisplayName", [](const QJsonObject &a) { return text(a, "displayName"); }},
    {"department",
        [](const QJsonObject &a) { return text(a.value(scim::kEnterpriseSchema).toObject(), "department"); }},
    {"managedAppleId", nullptr},
    {"userCN", nullptr},
    {"userDN", nullptr},
    {"userOU", nullptr},
};

QString unlessBlank(const QString &value)
{
    return value.trimmed().isEmpty() ? QString() : value;
}

/// Services other than ours may have numbers and booleans there.
QString textOf(const QJsonValue &value)
{
    return value.isArray() || value.isObject() ? QString() : value.toVariant().toString();
}

} // namespace

const QStringList &systemVariables()
{
    static const QStringList names = [] {
        QStringList all;
        for (const SystemVariable &variable : kVariables)
            all.append(QString::fromLatin1(variable.name));
        return all;
    }();
    return names;
}

Variables::Variables(QString id, QJsonObject attributes, QString managedAppleId, QJsonArray ldapAttributes)
    : m_id(std::move(id)),
      m_attributes(std::move(attributes)),
      m_managedAppleId(std::move(managedAppleId)),
      m_ldapAttributes(std::move(ldapAttributes))
{
}

Variables Variables::ofResource(const QJsonObject &resource)
{
    const QJsonObject extension = resource.value(scim::kRollcallSchema).toObject();
    return {text(resource, "id"), resource, text(extension, "managedAppleId"),
        extension.value(QLatin1String("ldapAttributes")).toArray()};
}

QString Variables::value(QStringView name) const
{
    const qsizetype system = systemVariables().indexOf(name);
    if (system >= 0)
        return unlessBlank(systemValue(system));
    return unlessBlank(textOf(scim::member(m_attributes.value(scim::kIvantiSchema).toObject(), name)));
}

QString Variables::systemValue(qsizetype variable) const
{
    const SystemVariable &wanted = kVariables[variable];
    if (wanted.value)
        return wanted.value(m_attributes);
    const QLatin1String name(wanted.name);
    if (name == QLatin1String("userUID"))
        return m_id;
    if (name == QLatin1String("managedAppleId"))
        return m_managedAppleId;
    return ldapValue(systemVariables().at(variable));
}

QString Variables::ldapValue(QStringView name) const
{
    for (const auto &element : m_ldapAttributes) {
        const QJsonObject attribute = element.toObject();
        if (name.compare(text(attribute, "name"), Qt::CaseInsensitive) == 0)
            return text(attribute, "value");
    }
    return {};
}

} // namespace rollcall::rules
