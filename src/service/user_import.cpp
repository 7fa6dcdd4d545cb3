// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/user_import.h"

#include "rules/ldap_sync.h"
#include "service/command_line.h"
#include "service/custom_attributes.h"
#include "service/person_mapping.h"
#include "service/repository.h"
#include "service/resource_service.h"
#include "service/settings_store.h"
#include "service/storable_text.h"
#include "service/stored_json.h"

namespace rollcall::service
{

namespace
{

constexpr qsizetype kBatch = 500;

/// By which somebody can be found in the file who lacks a user name.
QString nameOf(const intake::DirectoryUser &person)
{
    for (const QString &name : {person.userPrincipalName, person.displayName}) {
        if (!name.trimmed().isEmpty())
            return name;
    }
    return person.objectId;
}

} // namespace

UserImport::UserImport(Repository &repository, rules::Source source, const Clock &clock, ImportSummary &summary)
    : m_repository(repository),
      m_users(repository),
      m_audit(repository),
      m_source(source),
      m_clock(clock),
      m_summary(summary)
{
}

Result<void> UserImport::run(const QVector<intake::DirectoryUser> &people)
{
    for (qsizetype begin = 0; begin < people.size(); begin += kBatch) {
        const int writtenBefore = m_summary.users.written();
        auto transaction = m_repository.beginWrite();
        if (!transaction)
            return transaction.error();
        if (const auto ready = readSettings(); !ready)
            return ready;
        for (qsizetype i = begin; i < qMin(begin + kBatch, people.size()); ++i) {
            if (const auto done = take(people.at(i)); !done)
                return done.error();
        }
        if (m_summary.users.written() == writtenBefore)
            continue;
        if (const auto done = transaction->commit(); !done)
            return done.error();
    }
    return {};
}

Result<void> UserImport::readSettings()
{
    const auto stored = SettingsStore(m_repository).load();
    if (!stored)
        return stored.error();
    auto names = customAttributes(m_repository);
    if (!names)
        return names.error();
    m_attributeNames = std::move(names).value();
    m_appleIds.emplace(m_repository, stored->settings.managedAppleId, Actor::commandLine(), m_clock.now());
    return {};
}

Result<void> UserImport::take(const intake::DirectoryUser &person)
{
    if (person.userPrincipalName.trimmed().isEmpty()) {
        skip(person, QStringLiteral("is skipped: has no user name"));
        return {};
    }
    const QJsonObject attributes = userAttributesOf(person, m_source, m_attributeNames);
    for (const auto &storable : {checkCharacters(attributes), checkKeys(attributes)}) {
        if (!storable) {
            skip(person, QStringLiteral("is skipped: ") + storable.error().detail);
            return {};
        }
    }
    auto known = m_users.findByName(person.userPrincipalName);
    if (!known)
        return known.error();
    if (!*known)
        return insert(person, attributes);
    m_ids.insert(person.objectId, (*known)->id);
    if ((*known)->source == m_source)
        return update(std::move(**known), person, attributes);
    skip(person, QStringLiteral("is skipped: exists already, from source %1").arg(rules::sourceName((*known)->source)));
    return {};
}

void UserImport::skip(const intake::DirectoryUser &person, const QString &reason)
{
    ++m_summary.users.skipped;
    m_summary.problems.append({person.line, nameOf(person), reason});
}

Result<void> UserImport::insert(const intake::DirectoryUser &person, const QJsonObject &attributes)
{
    UserRecord record;
    record.id = newResourceId();
    record.source = m_source;
    record.syncState = m_source == rules::Source::Local ? rules::SyncState::NotApplicable : rules::SyncState::Direct;
    record.created = record.lastModified = m_clock.now();
    if (m_source == rules::Source::Ldap)
        record.ldapAttributes = ldapAttributesOf(person);
    const auto decision = m_appleIds->assign(record, {}, attributes);
    if (!decision)
        return decision.error();
    if (const auto done = m_users.insert(record, attributes); !done)
        return done.error();
    m_ids.insert(person.objectId, record.id);
    ++m_summary.users.created;
    if (const auto told = tell(QStringLiteral("user.import"), person, {}, record); !told)
        return told;
    return m_appleIds->warn(*decision, record.id, person.userPrincipalName);
}

Result<void> UserImport::update(UserRecord record, const intake::DirectoryUser &person, const QJsonObject &attributes)
{
    const bool isLdap = m_source == rules::Source::Ldap;
    const QJsonArray ldapAttributes = isLdap ? ldapAttributesOf(person) : QJsonArray();
    const auto syncState = isLdap ? rules::syncStateAfterLdapImport(record.syncState, true) : record.syncState;
    QJsonObject before = attributesOf(record.json);
    before.remove(QLatin1String("schemas"));
    if (before == attributes && record.ldapAttributes == ldapAttributes && record.syncState == syncState) {
        ++m_summary.users.unchanged;
        return {};
    }
    const QByteArray jsonBefore = record.json;
    if (isLdap && record.managedAppleId == rules::managedAppleIdOfLdap(record.ldapAttributes))
        record.managedAppleId.clear(); // The directory has the say, and may have another one now.
    record.ldapAttributes = ldapAttributes;
    record.syncState = syncState;
    const auto decision = m_appleIds->assign(record, before, attributes);
    if (!decision)
        return decision.error();
    record.touch(m_clock.now());
    if (const auto done = m_users.update(record, attributes); !done)
        return done.error();
    ++m_summary.users.updated;
    if (const auto told = tell(QStringLiteral("user.update"), person, jsonBefore, record); !told)
        return told;
    return m_appleIds->warn(*decision, record.id, person.userPrincipalName);
}

Result<void> UserImport::tell(
    const QString &action, const intake::DirectoryUser &person, const QByteArray &before, const UserRecord &record)
{
    AuditEntry entry = commandLineEntry(action, QStringLiteral("User"), person.userPrincipalName, m_clock);
    entry.resourceId = record.id;
    entry.detail = QStringLiteral("Imported as %1.").arg(rules::sourceName(m_source));
    entry.before = before;
    entry.after = record.json;
    return m_audit.append(entry);
}

} // namespace rollcall::service
