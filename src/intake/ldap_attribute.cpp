// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/ldap_attribute.h"

#include "intake/ldap_entry.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace rollcall::intake
{

namespace
{

constexpr qsizetype kLongest = 1024;

/// Parts of names that tell a secret: userPassword, unicodePwd, sambaNTPassword, krbPrincipalKey, ms-Mcs-AdmPwd,
/// ipaNTHash.
constexpr QLatin1String kSecrets[] = {QLatin1String("pass"), QLatin1String("pwd"), QLatin1String("secret"),
    QLatin1String("hash"), QLatin1String("krb"), QLatin1String("credential"), QLatin1String("privatekey"),
    QLatin1String("pkcs12"), QLatin1String("otp")};

/// What OpenLDAP, 389 Directory Server and Active Directory write by themselves, in lower case.
const QSet<QString> &ownAttributes()
{
    static const QSet<QString> names = [] {
        const QStringList list = QStringLiteral(
            "objectclass structuralobjectclass entryuuid entrydn entrycsn contextcsn createtimestamp "
            "creatorsname modifytimestamp modifiersname hassubordinates numsubordinates subschemasubentry "
            "cn parentid entryid nsuniqueid ipauniqueid nsaccountlock memberof manager secretary "
            "distinguishedname objectguid objectsid objectcategory objectversion name instancetype "
            "whencreated whenchanged usncreated usnchanged dscorepropagationdata admincount "
            "iscriticalsystemobject useraccountcontrol msds-useraccountdisabled "
            "ms-ds-consistencyguid msds-consistencyguid showinaddressbook "
            "badpasswordtime badpwdcount lastlogon lastlogontimestamp lastlogoff logoncount logonhours "
            "lockouttime accountexpires primarygroupid samaccounttype codepage countrycode "
            "msds-supportedencryptiontypes authtimestamp")
                                     .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

} // namespace

bool isKeptAttribute(const QString &name, const LdifEntry::Value &value)
{
    const QString lower = name.toLower();
    const bool isSecret = std::any_of(
        std::begin(kSecrets), std::end(kSecrets), [&](QLatin1String part) { return lower.contains(part); });
    return !isSecret && !ownAttributes().contains(lower) && value.bytes.size() <= kLongest && textOf(value).has_value();
}

} // namespace rollcall::intake
