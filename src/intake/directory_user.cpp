// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/directory_user.h"

#include <array>
#include <utility>

namespace rollcall::intake
{

namespace
{

using Field = QString DirectoryUser::*;

constexpr std::array<std::pair<QStringView, Field>, 22> kFields{{
    {u"objectId", &DirectoryUser::objectId},
    {u"userPrincipalName", &DirectoryUser::userPrincipalName},
    {u"displayName", &DirectoryUser::displayName},
    {u"givenName", &DirectoryUser::givenName},
    {u"surname", &DirectoryUser::surname},
    {u"mail", &DirectoryUser::mail},
    {u"userType", &DirectoryUser::userType},
    {u"jobTitle", &DirectoryUser::jobTitle},
    {u"department", &DirectoryUser::department},
    {u"usageLocation", &DirectoryUser::usageLocation},
    {u"streetAddress", &DirectoryUser::streetAddress},
    {u"state", &DirectoryUser::state},
    {u"country", &DirectoryUser::country},
    {u"physicalDeliveryOfficeName", &DirectoryUser::physicalDeliveryOfficeName},
    {u"city", &DirectoryUser::city},
    {u"postalCode", &DirectoryUser::postalCode},
    {u"telephoneNumber", &DirectoryUser::telephoneNumber},
    {u"mobile", &DirectoryUser::mobile},
    {u"facsimileTelephoneNumber", &DirectoryUser::facsimileTelephoneNumber},
    {u"preferredLanguage", &DirectoryUser::preferredLanguage},
    {u"employeeId", &DirectoryUser::employeeId},
    {u"manager", &DirectoryUser::manager},
}};

bool sameName(QStringView a, QStringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QString booleanText(bool value)
{
    return value ? QStringLiteral("True") : QStringLiteral("False");
}

} // namespace

QString DirectoryUser::*directoryUserField(QStringView column)
{
    for (const auto &[name, field] : kFields) {
        if (sameName(name, column))
            return field;
    }
    return nullptr;
}

QString DirectoryUser::attribute(QStringView name) const
{
    if (const Field field = directoryUserField(name))
        return this->*field;
    if (sameName(name, u"accountEnabled"))
        return booleanText(accountEnabled);
    if (sameName(name, u"IsSoftDeleted"))
        return booleanText(!accountEnabled);
    for (const CustomAttribute &custom : customAttributes) {
        if (sameName(name, custom.name))
            return custom.value;
    }
    return {};
}

bool DirectoryUser::hasAttribute(QStringView name)
{
    return directoryUserField(name) || sameName(name, u"accountEnabled") || sameName(name, u"IsSoftDeleted");
}

} // namespace rollcall::intake
