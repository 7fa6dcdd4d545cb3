// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/ldap_person.h"

#include "intake/ldap_attribute.h"

#include <QSet>
#include <QUuid>
#include <QtEndian>

namespace rollcall::intake
{

namespace
{

using Field = QString DirectoryUser::*;

struct Mapping {
    Field field;
    QVector<QStringView> attributes; ///< The first that has a value is taken.
};

const QVector<Mapping> &mappings()
{
    static const QVector<Mapping> all{
        // Entra ID calls people by their userPrincipalName: so it is by this name that it takes over.
        {&DirectoryUser::userPrincipalName, {u"userPrincipalName", u"uid", u"sAMAccountName"}},
        {&DirectoryUser::displayName, {u"displayName", u"cn"}},
        {&DirectoryUser::givenName, {u"givenName", u"gn"}},
        {&DirectoryUser::surname, {u"sn", u"surname"}},
        {&DirectoryUser::mail, {u"mail", u"rfc822Mailbox"}},
        {&DirectoryUser::jobTitle, {u"title"}},
        {&DirectoryUser::department, {u"department", u"departmentNumber", u"ou"}},
        {&DirectoryUser::streetAddress, {u"streetAddress", u"street"}},
        {&DirectoryUser::state, {u"st"}},
        {&DirectoryUser::country, {u"co", u"c"}},
        {&DirectoryUser::physicalDeliveryOfficeName, {u"physicalDeliveryOfficeName"}},
        {&DirectoryUser::city, {u"l"}},
        {&DirectoryUser::postalCode, {u"postalCode"}},
        {&DirectoryUser::telephoneNumber, {u"telephoneNumber"}},
        {&DirectoryUser::mobile, {u"mobile"}},
        {&DirectoryUser::facsimileTelephoneNumber, {u"facsimileTelephoneNumber"}},
        {&DirectoryUser::preferredLanguage, {u"preferredLanguage"}},
        {&DirectoryUser::employeeId, {u"employeeNumber", u"employeeID"}},
    };
    return all;
}

/// Sets the fields; the lower-case names of the attributes that were used.
Result<QSet<QString>> fillFields(DirectoryUser &user, const LdapEntry &entry)
{
    QSet<QString> used;
    for (const Mapping &mapping : mappings()) {
        for (const QStringView attribute : mapping.attributes) {
            for (const LdifEntry::Value *value : entry.values(attribute)) {
                if (!textOf(*value))
                    return Error{ErrorCode::InvalidEncoding, QStringLiteral("%1 is no text in UTF-8").arg(attribute),
                        {}, value->line};
            }
            user.*mapping.field = entry.text(attribute);
            if ((user.*mapping.field).isEmpty())
                continue;
            used.insert(attribute.toString().toLower());
            break;
        }
    }
    return used;
}

bool isEnabled(const LdapEntry &entry)
{
    constexpr int kAccountDisable = 0x2;
    if (entry.text(u"userAccountControl").toInt() & kAccountDisable)
        return false;
    const bool isLocked = entry.text(u"nsAccountLock").compare(u"true", Qt::CaseInsensitive) == 0;
    return !isLocked && entry.values(u"pwdAccountLockedTime").isEmpty();
}

void addAttribute(DirectoryUser &user, const QString &name, const QString &value)
{
    if (!value.trimmed().isEmpty())
        user.customAttributes.append({name, value});
}

} // namespace

bool isPerson(const LdapEntry &entry)
{
    if (entry.isOfClass({u"computer", u"contact"}))
        return false;
    return entry.isOfClass(
        {u"person", u"organizationalPerson", u"inetOrgPerson", u"user", u"posixAccount", u"account"});
}

QString directoryIdOf(const LdapEntry &entry, const QString &dn)
{
    for (const QStringView attribute : {u"entryUUID", u"ipaUniqueID", u"nsUniqueId"}) {
        if (const QString id = entry.text(attribute); !id.isEmpty())
            return id;
    }
    const auto guids = entry.values(u"objectGUID");
    constexpr int kGuidSize = 16;
    if (guids.isEmpty() || guids.first()->bytes.size() != kGuidSize)
        return dn;
    // Windows writes its first three numbers with the low byte first.
    const QByteArray &bytes = guids.first()->bytes;
    QByteArray ordered = bytes;
    qToBigEndian(qFromLittleEndian<quint32>(bytes.constData()), ordered.data());
    qToBigEndian(qFromLittleEndian<quint16>(bytes.constData() + 4), ordered.data() + 4);
    qToBigEndian(qFromLittleEndian<quint16>(bytes.constData() + 6), ordered.data() + 6);
    return QUuid::fromRfc4122(ordered).toString(QUuid::WithoutBraces);
}

Result<DirectoryUser> personOf(const LdifEntry &source, const LdapEntry &entry, const DistinguishedName &dn)
{
    DirectoryUser user;
    user.line = source.line;
    user.objectId = directoryIdOf(entry, source.dn);
    user.accountEnabled = isEnabled(entry);
    const auto used = fillFields(user, entry);
    if (!used)
        return used.error();
    const QString commonName = dn.value(u"cn").isEmpty() ? entry.text(u"cn") : dn.value(u"cn");
    addAttribute(user, QStringLiteral("userDN"), source.dn);
    addAttribute(user, QStringLiteral("userCN"), commonName);
    addAttribute(user, QStringLiteral("userOU"), dn.value(u"ou"));
    for (const LdapEntry::Attribute &attribute : entry.attributes()) {
        const LdifEntry::Value &value = *attribute.values.first();
        if (attribute.values.size() == 1 && !used->contains(attribute.name.toLower())
            && isKeptAttribute(attribute.name, value))
            addAttribute(user, attribute.name, textOf(value).value_or(QString()));
    }
    return user;
}

} // namespace rollcall::intake
