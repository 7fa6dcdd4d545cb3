// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/importer.h"

#include "rules/user_facts.h"
#include "scim/schema_uris.h"
#include "scim/text.h"
#include "service/command_line.h"
#include "service/custom_attributes.h"
#include "service/person_mapping.h"
#include "service/repository.h"
#include "service/resource_service.h"
#include "service/storable_text.h"
#include "service/stored_json.h"
#include "service/user_store.h"

namespace rollcall::service
{

namespace
{

constexpr qsizetype kBatch = 500;

class Import
{
public:
    Import(Repository &repository, rules::Source source, QStringList attributeNames, const Clock &clock)
        : m_repository(repository),
          m_users(repository),
          m_audit(repository),
          m_source(source),
          m_attributeNames(std::move(attributeNames)),
          m_clock(clock)
    {
    }

    Result<void> run(const QVector<intake::DirectoryUser> &people)
    {
        for (qsizetype i = 0; i < people.size(); i += kBatch) {
            const ImportSummary before = m_summary;
            auto transaction = m_repository.beginWrite();
            if (!transaction)
                return transaction.error();
            if (const auto done = takeAll(people.mid(i, kBatch)); !done)
                return done.error();
            const bool wrote = m_summary.created != before.created || m_summary.updated != before.updated;
            if (!wrote)
                continue;
            if (const auto done = transaction->commit(); !done)
                return done.error();
        }
        return {};
    }

    ImportSummary summary() && { return std::move(m_summary); }

private:
    Result<void> takeAll(const QVector<intake::DirectoryUser> &people)
    {
        for (const intake::DirectoryUser &person : people) {
            if (const auto done = take(person); !done)
                return done.error();
        }
        return {};
    }

    Result<void> take(const intake::DirectoryUser &person)
    {
        if (person.userPrincipalName.trimmed().isEmpty())
            return skip(person, QStringLiteral("has no user name"));
        const QJsonObject attributes = userAttributesOf(person, m_source, m_attributeNames);
        for (const auto &storable : {checkCharacters(attributes), checkKeys(attributes)}) {
            if (!storable)
                return skip(person, storable.error().detail);
        }
        auto known = m_users.findByName(person.userPrincipalName);
        if (!known)
            return known.error();
        if (!*known)
            return insert(person, attributes);
        if ((*known)->source != m_source)
            return skip(
                person, QStringLiteral("exists already, from source %1").arg(rules::sourceName((*known)->source)));
        return update(std::move(**known), person, attributes);
    }

    Result<void> skip(const intake::DirectoryUser &person, const QString &reason)
    {
        m_summary.skipped.append({person.line, person.userPrincipalName, reason});
        return {};
    }

    Result<void> insert(const intake::DirectoryUser &person, const QJsonObject &attributes)
    {
        UserRecord record;
        record.id = newResourceId();
        record.source = m_source;
        record.syncState
            = m_source == rules::Source::Local ? rules::SyncState::NotApplicable : rules::SyncState::Direct;
        record.created = record.lastModified = m_clock.now();
        if (m_source == rules::Source::Ldap)
            record.ldapAttributes = ldapAttributesOf(person);
        if (const auto done = m_users.insert(record, attributes); !done)
            return done.error();
        ++m_summary.created;
        return tell(QStringLiteral("user.import"), person, {}, record);
    }

    Result<void> update(UserRecord record, const intake::DirectoryUser &person, const QJsonObject &attributes)
    {
        const QJsonArray ldapAttributes = m_source == rules::Source::Ldap ? ldapAttributesOf(person) : QJsonArray();
        QJsonObject before = attributesOf(record.json);
        before.remove(QLatin1String("schemas"));
        if (before == attributes && record.ldapAttributes == ldapAttributes) {
            ++m_summary.unchanged;
            return {};
        }
        const QByteArray jsonBefore = record.json;
        record.ldapAttributes = ldapAttributes;
        record.touch(m_clock.now());
        if (const auto done = m_users.update(record, attributes); !done)
            return done.error();
        ++m_summary.updated;
        return tell(QStringLiteral("user.update"), person, jsonBefore, record);
    }

    Result<void> tell(
        const QString &action, const intake::DirectoryUser &person, const QByteArray &before, const UserRecord &record)
    {
        AuditEntry entry = commandLineEntry(action, QStringLiteral("User"), person.userPrincipalName, m_clock);
        entry.resourceId = record.id;
        entry.detail = QStringLiteral("Imported as %1.").arg(rules::sourceName(m_source));
        entry.before = before;
        entry.after = record.json;
        return m_audit.append(entry);
    }

    Repository &m_repository;
    UserStore m_users;
    AuditLog m_audit;
    rules::Source m_source;
    QStringList m_attributeNames;
    const Clock &m_clock;
    ImportSummary m_summary;
};

} // namespace

Result<ImportSummary> importUsers(
    Repository &repository, const QVector<intake::DirectoryUser> &people, rules::Source source, const Clock &clock)
{
    if (source == rules::Source::ScimEntraId)
        return Error{ErrorCode::InvalidArgument,
            QStringLiteral("users of this source come over SCIM, they are not imported"), rules::sourceName(source)};
    auto names = customAttributes(repository);
    if (!names)
        return names.error();
    Import import(repository, source, std::move(names).value(), clock);
    if (const auto done = import.run(people); !done)
        return done.error();
    return std::move(import).summary();
}

} // namespace rollcall::service
