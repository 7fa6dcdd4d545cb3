// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/user_service.h"

#include "rules/country_code.h"
#include "rules/take_over.h"
#include "scim/json.h"
#include "scim/normalize.h"
#include "scim/text.h"
#include "service/database_failure.h"
#include "service/group_store.h"
#include "service/source_store.h"
#include "service/storable_text.h"
#include "service/stored_json.h"

namespace rollcall::service
{

namespace
{

const QLatin1String kActive("active");
const QLatin1String kUserName("userName");

/// Nobody signs in here with a password, so none is kept, not even hashed.
QJsonObject withoutPassword(QJsonObject attributes)
{
    attributes.remove(QLatin1String("password"));
    return attributes;
}

QString userNameOf(const QJsonObject &attributes)
{
    return attributes.value(kUserName).toString();
}

/// `schemas` is made anew when a resource is stored.
bool sayTheSame(QJsonObject a, QJsonObject b)
{
    a.remove(QLatin1String("schemas"));
    b.remove(QLatin1String("schemas"));
    return a == b;
}

std::optional<rules::KnownUser> known(const std::optional<UserRecord> &record)
{
    return record ? std::optional(rules::KnownUser{record->source, record->deleted}) : std::nullopt;
}

QString updateAction(const QJsonObject &before, const QJsonObject &after)
{
    const bool wasActive = before.value(kActive).toBool(true);
    const bool isActive = after.value(kActive).toBool(true);
    if (wasActive == isActive)
        return QStringLiteral("user.update");
    return isActive ? QStringLiteral("user.enable") : QStringLiteral("user.disable");
}

} // namespace

UserService::UserService(const WriteContext &context)
    : m_context(context),
      m_users(context.repository),
      m_memberships(context.repository),
      m_invitations(context.repository),
      m_appleIds(context.repository, context.settings.managedAppleId, context.actor(), context.now),
      m_audit(context.repository)
{
}

scim::Outcome<UserRecord> UserService::existing(const QString &id)
{
    auto found = m_users.find(id);
    if (!found)
        return protocolErrorOf(found.error());
    if (!*found)
        return noSuchResource(id);
    if (const auto current = m_context.checkVersion(**found); !current)
        return current.error();
    return std::move(**found);
}

scim::Outcome<Written> UserService::create(const QJsonObject &body)
{
    auto normalized = scim::normalize(body, m_context.registry, m_context.patchOptions());
    if (!normalized)
        return normalized.error();
    QJsonObject attributes = withoutPassword(normalized->resource);
    if (const auto complete = scim::checkRequired(attributes, m_context.registry); !complete)
        return complete.error();
    if (const auto storable = checkKeys(attributes); !storable)
        return storable.error();
    if (!attributes.contains(kActive))
        attributes.insert(kActive, true);
    if (const auto admitted = rules::admitCountries(m_context.caller.profile, {}, attributes); !admitted)
        return admitted.error();

    auto record = m_users.findNamesake(userNameOf(attributes));
    if (!record)
        return protocolErrorOf(record.error());
    const auto admission = rules::admitCreate(m_context.caller.profile, rules::userFacts(attributes), known(*record));
    if (!admission)
        return admission.error();
    auto written = *admission == rules::Admission::Create ? insert(attributes)
                                                          : overtake(std::move(**record), attributes, *admission);
    if (!written)
        return written.error();
    const auto warned = m_context.warnOfUnknown(normalized->ignored, written->id, userNameOf(attributes));
    return warned ? written : scim::Outcome<Written>(warned.error());
}

scim::Outcome<Written> UserService::insert(const QJsonObject &attributes)
{
    UserRecord record;
    record.id = newResourceId();
    record.created = record.lastModified = m_context.now;
    const bool isInvited = becomePending(record, attributes);
    const auto decision = m_appleIds.assign(record, {}, attributes);
    if (!decision)
        return protocolErrorOf(decision.error());
    if (const auto done = m_users.insert(record, attributes); !done)
        return protocolErrorOf(done.error());
    AuditEntry entry = m_context.entry(QStringLiteral("user.create"), record.id, userNameOf(attributes));
    entry.after = record.json;
    if (const auto done = m_audit.append(entry); !done)
        return protocolErrorOf(done.error());
    if (const auto warned = m_appleIds.warn(*decision, record.id, userNameOf(attributes)); !warned)
        return protocolErrorOf(warned.error());
    if (const auto done = isInvited ? invite(record, attributes) : scim::Outcome<void>(); !done)
        return done.error();
    return Written{record.id};
}

bool UserService::becomePending(UserRecord &record, const QJsonObject &attributes) const
{
    const bool isDue = isInvitationDue(m_context.settings, record.inviteStatus, attributes);
    if (isDue)
        record.inviteStatus = rules::InviteStatus::Pending;
    return isDue;
}

scim::Outcome<void> UserService::invite(const UserRecord &record, const QJsonObject &attributes)
{
    return asOutcome(m_invitations.issue(
        record, attributes, m_context.entry(QStringLiteral("user.invite"), record.id, userNameOf(attributes))));
}

scim::Outcome<void> UserService::takeOver(UserRecord &record, const UserUpdate &change, AuditEntry entry)
{
    entry.detail = QStringLiteral("Taken over from %1.").arg(rules::sourceName(record.source));
    if (const auto done = freezeSource(record.source); !done)
        return done.error();
    becomeProvisioned(record);
    const bool isInvited = becomePending(record, change.after);
    if (const auto done = assignAndWrite(record, change, entry); !done)
        return done.error();
    return isInvited ? invite(record, change.after) : scim::Outcome<void>();
}

scim::Outcome<void> UserService::freezeSource(rules::Source source)
{
    const auto frozen = SourceStore(m_context.repository).freeze(source, m_context.now);
    if (!frozen)
        return protocolErrorOf(frozen.error());
    if (!*frozen)
        return {};
    AuditEntry entry = m_context.entry(QStringLiteral("source.freeze"), rules::sourceName(source), {});
    entry.resourceType = QStringLiteral("Source");
    entry.rule = rules::RuleCode::AdoptSource;
    entry.detail = QStringLiteral("Read-only from now on: its first user was taken over.");
    return asOutcome(m_audit.append(entry));
}

void UserService::becomeProvisioned(UserRecord &record) const
{
    record.managedAppleId
        = rules::managedAppleIdKeptAtTakeOver(m_context.settings.managedAppleId, record.source, record.managedAppleId);
    record.ldapAttributes = rules::frozenLdapAttributes(record.ldapAttributes, m_context.now);
    record.source = rules::Source::ScimEntraId;
    record.syncState = rules::SyncState::Direct;
}

scim::Outcome<Written> UserService::overtake(UserRecord record, const QJsonObject &incoming, rules::Admission admission)
{
    const bool revives = admission == rules::Admission::Revive;
    UserUpdate change;
    change.before = attributesOf(record.json);
    change.after = rules::overlay(change.before, incoming);
    AuditEntry entry = m_context.entry(
        revives ? QStringLiteral("user.revive") : QStringLiteral("user.adopt"), record.id, userNameOf(change.after));
    entry.rule = revives ? rules::RuleCode::ReturningUser : rules::RuleCode::AdoptSource;
    record.deleted = false;
    const bool isProvisioned = record.source == rules::Source::ScimEntraId;
    if (const auto done = isProvisioned ? assignAndWrite(record, change, entry) : takeOver(record, change, entry);
        !done)
        return done.error();
    return Written{record.id};
}

scim::Outcome<Written> UserService::replace(const QString &id, const QJsonObject &body)
{
    auto record = existing(id);
    if (!record)
        return record.error();
    const auto update = replacedUser(m_context, *record, body);
    if (!update)
        return update.error();
    if (const auto complete = scim::checkRequired(update->after, m_context.registry); !complete)
        return complete.error();
    return apply(std::move(*record), *update);
}

scim::Outcome<Written> UserService::patch(const QString &id, const QJsonObject &body)
{
    const auto request = scim::PatchRequest::parse(body);
    if (!request)
        return request.error();
    auto record = existing(id);
    if (!record)
        return record.error();
    const auto update = patchedUser(m_context, *record, *request);
    if (!update)
        return update.error();
    return apply(std::move(*record), *update);
}

scim::Outcome<void> UserService::checkNameIsFree(const UserUpdate &change)
{
    const QString userName = userNameOf(change.after);
    if (scim::equalFolded(userName, userNameOf(change.before)))
        return {};
    const auto other = m_users.findByName(userName);
    if (!other)
        return protocolErrorOf(other.error());
    if (*other)
        return scim::ProtocolError{
            409, QStringLiteral("uniqueness"), QStringLiteral("Another user has this userName already.")};
    return {};
}

scim::Outcome<Written> UserService::apply(UserRecord record, const UserUpdate &change)
{
    if (const auto storable = checkKeys(change.after); !storable)
        return storable.error();
    const auto decision = rules::admitUpdate(m_context.caller.profile, record.source, rules::userFacts(change.before),
        rules::userFacts(change.after), change.blanks);
    if (!decision)
        return decision.error();
    const auto countries = rules::admitCountries(m_context.caller.profile, change.before, change.after);
    if (!countries)
        return countries.error();
    const bool takesOver = *decision == rules::Change::TakeOver;
    const QString userName = userNameOf(change.after);
    if (const auto warned = m_context.warnOfUnknown(change.ignored, record.id, userName); !warned)
        return warned.error();
    if (const auto told = m_context.tellOfKept(change.kept, change.keeper, record.id, userName); !told)
        return told.error();
    if (!takesOver && sayTheSame(change.before, change.after))
        return Written{record.id, !change.ignored.isEmpty() || !change.kept.isEmpty()};
    if (const auto isFree = checkNameIsFree(change); !isFree)
        return isFree.error();

    AuditEntry entry = m_context.entry(updateAction(change.before, change.after), record.id, userName);
    if (takesOver) {
        entry.action = QStringLiteral("user.adopt");
        entry.rule = rules::RuleCode::AdoptSource;
    }
    if (const auto done = takesOver ? takeOver(record, change, entry) : assignAndWrite(record, change, entry); !done)
        return done.error();
    return Written{record.id};
}

scim::Outcome<void> UserService::assignAndWrite(UserRecord &record, const UserUpdate &change, const AuditEntry &entry)
{
    const bool keepsOldOne = entry.rule == rules::RuleCode::AdoptSource && !record.managedAppleId.isEmpty();
    const auto decision = keepsOldOne ? Result<rules::ManagedAppleIdDecision>(rules::ManagedAppleIdDecision())
                                      : m_appleIds.assign(record, change.before, change.after);
    if (!decision)
        return protocolErrorOf(decision.error());
    if (const auto done = write(record, change, entry); !done)
        return done;
    return asOutcome(m_appleIds.warn(*decision, record.id, userNameOf(change.after)));
}

scim::Outcome<void> UserService::write(UserRecord &record, const UserUpdate &change, AuditEntry entry)
{
    entry.before = record.json;
    record.touch(m_context.now);
    if (const auto done = m_users.update(record, change.after); !done)
        return protocolErrorOf(done.error());
    entry.after = record.json;
    return asOutcome(m_audit.append(entry));
}

scim::Outcome<Written> UserService::remove(const QString &id)
{
    auto record = existing(id);
    if (!record)
        return record.error();
    UserUpdate change;
    change.before = attributesOf(record->json);
    change.after = change.before;
    change.after.insert(kActive, false);
    record->deleted = true;
    AuditEntry entry = m_context.entry(QStringLiteral("user.delete"), id, userNameOf(change.before));
    entry.rule = rules::RuleCode::SoftDelete;
    if (const auto done = write(*record, change, entry); !done)
        return done.error();
    const auto left = rules::keepsMembershipsWhenDeleted(m_context.caller.profile)
        ? tellOfGhost(*record, userNameOf(change.before))
        : asOutcome(m_memberships.removeFromAll(record->rid));
    return left ? scim::Outcome<Written>(Written{id}) : left.error();
}

scim::Outcome<void> UserService::tellOfGhost(const UserRecord &record, const QString &userName)
{
    const auto groups = m_memberships.groupsOf(record.rid);
    if (!groups)
        return protocolErrorOf(groups.error());
    GroupStore store(m_context.repository);
    for (const QString &groupId : *groups) {
        const auto group = store.find(groupId);
        if (!group)
            return protocolErrorOf(group.error());
        AuditEntry entry = m_context.entry(QStringLiteral("group.member-deleted"), groupId,
            attributesOf((*group)->json).value(QLatin1String("displayName")).toString());
        entry.resourceType = scim::nameOf(scim::ResourceType::Group);
        entry.rule = rules::RuleCode::MemberHardDeleted;
        entry.detail = QStringLiteral("%1 was deleted by the client: disabled, and still in the group.").arg(userName);
        entry.after = scim::toBytes({{QStringLiteral("member"), record.id}});
        if (const auto told = m_audit.append(entry); !told)
            return protocolErrorOf(told.error());
    }
    return {};
}

} // namespace rollcall::service
