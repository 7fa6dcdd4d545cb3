// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/ldap_export.h"

#include "intake/csv_columns.h"
#include "intake/distinguished_name.h"
#include "intake/ldap_entry.h"
#include "intake/ldap_person.h"
#include "intake/ldif_reader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace rollcall::intake
{

namespace
{

constexpr QStringView kMemberAttributes[] = {u"member", u"uniqueMember"};

bool isGroup(const LdapEntry &entry)
{
    return entry.isOfClass({u"groupOfNames", u"groupOfUniqueNames", u"groupOfMembers", u"group", u"posixGroup"});
}

/// A uniqueMember may have a bit string behind the DN (RFC 4517 §3.3.21): cn=x#'0101'B.
QString withoutUniqueIdentifier(QString dn)
{
    static const QRegularExpression kIdentifier(QStringLiteral("#'[01]*'B$"));
    return dn.remove(kIdentifier);
}

/// `range=0-1499` is a part, `range=1500-*` the last one.
bool isPartial(const LdapEntry::Values &values)
{
    bool begins = false;
    bool ends = false;
    for (const LdifEntry::Value *value : values) {
        for (const QString &option : value->options.split(u';')) {
            const bool isRange = option.startsWith(QLatin1String("range="), Qt::CaseInsensitive);
            begins = begins || isRange;
            ends = ends || (isRange && option.endsWith(QLatin1String("-*")));
        }
    }
    return begins && !ends;
}

class ExportReading
{
public:
    explicit ExportReading(const QString &path) : m_path(path) { }

    Result<void> take(const LdifEntry &source)
    {
        const auto dn = DistinguishedName::parse(source.dn);
        if (!dn)
            return malformed(QStringLiteral("this is no DN: %1").arg(source.dn), source.line);
        const QString key = dn->key();
        if (const auto first = m_lineOf.constFind(key); first != m_lineOf.cend())
            return malformed(
                QStringLiteral("the entry %1 is in line %2 already").arg(source.dn).arg(*first), source.line);
        m_lineOf.insert(key, source.line);
        if (key.isEmpty())
            return {}; // The root of the directory, whatever its classes: it has no name to be known by.
        const LdapEntry entry(source);
        if (isGroup(entry))
            takeGroup(source, entry, *dn, key);
        else if (isPerson(entry))
            return takePerson(source, entry, *dn, key);
        else if (entry.isOfClass({u"organizationalUnit"}))
            m_export.organizationalUnits.append(source.dn);
        return {};
    }

    /// Once everybody is known: a group may stand before its members, a person before the manager.
    DirectoryContent finish() &&
    {
        for (qsizetype i = 0; i < m_managers.size(); ++i)
            m_export.users[i].manager = m_people.value(m_managers.at(i));
        for (const Group &group : m_groups)
            resolve(group);
        return std::move(m_export);
    }

private:
    struct Group {
        QString id;
        QString name;
        QStringList dns;
        QStringList uids;
        int line = 0;
    };

    Result<void> takePerson(
        const LdifEntry &source, const LdapEntry &entry, const DistinguishedName &dn, const QString &key)
    {
        auto person = personOf(source, entry, dn);
        if (!person)
            return Error{person.error().code, person.error().detail, m_path, person.error().line};
        DirectoryUser &user = *person;
        if (m_ids.contains(user.objectId))
            return malformed(QStringLiteral("another entry has the id %1, too").arg(user.objectId), source.line);
        m_ids.insert(user.objectId);
        m_people.insert(key, user.objectId);
        if (const QString uid = entry.text(u"uid"); !uid.isEmpty())
            m_peopleByUid.insert(uid, user.objectId);
        const auto manager = DistinguishedName::parse(entry.text(u"manager"));
        m_managers.append(manager ? manager->key() : QString());
        m_export.users.append(std::move(user));
        return {};
    }

    void takeGroup(const LdifEntry &source, const LdapEntry &entry, const DistinguishedName &dn, const QString &key)
    {
        const QString inDn = dn.value(u"cn");
        const QString named = entry.text(u"cn");
        Group group{directoryIdOf(entry, source.dn), named.isEmpty() ? inDn : named, {}, {}, source.line};
        for (const QStringView attribute : kMemberAttributes) {
            const auto values = entry.values(attribute);
            for (const LdifEntry::Value *value : values) {
                if (const auto text = textOf(*value); text && !text->trimmed().isEmpty())
                    group.dns.append(withoutUniqueIdentifier(*text));
            }
            if (isPartial(values))
                m_export.partialGroups.append(group.name);
        }
        for (const LdifEntry::Value *value : entry.values(u"memberUid"))
            group.uids.append(textOf(*value).value_or(QString()).trimmed());
        m_groupIds.insert(key, group.id);
        m_groups.append(std::move(group));
    }

    void resolve(const Group &group)
    {
        const qsizetype before = m_export.members.size();
        QSet<QString> seen;
        const auto append = [&](const QString &id, DirectoryMember::Type type) {
            if (!id.isEmpty() && !seen.contains(id))
                m_export.members.append({group.id, group.name, id, type, group.line});
            seen.insert(id);
        };
        for (const QString &text : group.dns) {
            const auto dn = DistinguishedName::parse(text);
            const QString key = dn ? dn->key() : QString();
            if (dn && m_people.contains(key))
                append(m_people.value(key), DirectoryMember::Type::User);
            else if (dn && m_groupIds.contains(key))
                append(m_groupIds.value(key), DirectoryMember::Type::Group);
            else
                append(text, DirectoryMember::Type::Other);
        }
        for (const QString &uid : group.uids) {
            const QString id = m_peopleByUid.value(uid);
            append(id.isEmpty() ? uid : id, id.isEmpty() ? DirectoryMember::Type::Other : DirectoryMember::Type::User);
        }
        if (m_export.members.size() == before)
            m_export.members.append({group.id, group.name, {}, DirectoryMember::Type::User, group.line});
    }

    [[nodiscard]] Error malformed(const QString &what, int line) const
    {
        return Error{ErrorCode::MalformedFile, what, m_path, line};
    }

    QString m_path;
    DirectoryContent m_export;
    QStringList m_managers; ///< For each user, the key of the manager's DN.
    QVector<Group> m_groups;
    QHash<QString, int> m_lineOf; ///< By a DN's key, as are those below.
    QHash<QString, QString> m_people;
    QHash<QString, QString> m_groupIds;
    QHash<QString, QString> m_peopleByUid;
    QSet<QString> m_ids;
};

} // namespace

Result<DirectoryContent> readLdapExport(const QString &path)
{
    auto file = openFile(path);
    if (!file)
        return file.error();
    LdifReader reader(**file, path);
    ExportReading reading(path);
    while (true) {
        const auto more = reader.next();
        if (!more)
            return more.error();
        if (!*more)
            return std::move(reading).finish();
        if (const auto taken = reading.take(reader.entry()); !taken)
            return taken.error();
    }
}

} // namespace rollcall::intake
