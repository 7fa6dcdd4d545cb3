// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/managed_apple_ids.h"

#include "scim/json.h"
#include "service/repository.h"
#include "service/stored_json.h"
#include "service/user_sweep.h"

namespace rollcall::service
{

namespace
{

const QString kManagedAppleId = QStringLiteral("managedAppleId");

QString userNameOf(const QJsonObject &attributes)
{
    return attributes.value(QLatin1String("userName")).toString();
}

QByteArray document(const QString &value)
{
    return scim::toBytes(value.isEmpty() ? QJsonObject() : QJsonObject{{kManagedAppleId, value}});
}

} // namespace

bool hasManagedAppleIdOfLdap(const UserRecord &record)
{
    return record.source == rules::Source::Ldap && !record.managedAppleId.isEmpty()
        && rules::managedAppleIdOfLdap(record.ldapAttributes) == record.managedAppleId;
}

ManagedAppleIds::ManagedAppleIds(Repository &repository, rules::ProvisioningSettings::ManagedAppleId settings,
    const Actor &actor, const QDateTime &now)
    : m_repository(repository), m_users(repository), m_settings(std::move(settings)), m_actor(actor), m_now(now)
{
}

Result<rules::ManagedAppleIdDecision> ManagedAppleIds::assign(
    UserRecord &record, const QJsonObject &before, const QJsonObject &after)
{
    const QString fromLdap
        = record.source == rules::Source::Ldap ? rules::managedAppleIdOfLdap(record.ldapAttributes) : QString();
    const bool changes = rules::changesManagedAppleId(m_settings, before, after);
    if (fromLdap.isEmpty() && !record.managedAppleId.isEmpty() && !changes)
        return rules::ManagedAppleIdDecision();
    auto decision = fromLdap.isEmpty() ? decide(record.rid, after, nullptr)
                                       : decide(record.rid, {rules::ManagedAppleId::Outcome::Good, fromLdap}, nullptr);
    if (!decision)
        return decision.error();
    record.managedAppleId = decision->value;
    // Who has none because of a conflict is not told so at each change of something else.
    if (!changes && fromLdap.isEmpty())
        decision->warning.reset();
    return decision;
}

Result<rules::ManagedAppleIdDecision> ManagedAppleIds::decide(
    qint64 rid, const QJsonObject &attributes, const UserSweep *sweep)
{
    return decide(rid, rules::managedAppleId(m_settings, attributes), sweep);
}

Result<rules::ManagedAppleIdDecision> ManagedAppleIds::decide(
    qint64 rid, const rules::ManagedAppleId &computed, const UserSweep *sweep)
{
    if (computed.outcome != rules::ManagedAppleId::Outcome::Good)
        return rules::decideManagedAppleId(computed, false);
    const auto taken = isTaken(rules::managedAppleIdKey(computed.value), rid, sweep);
    if (!taken)
        return taken.error();
    return rules::decideManagedAppleId(computed, *taken);
}

Result<bool> ManagedAppleIds::isTaken(const QString &key, qint64 rid, const UserSweep *sweep)
{
    auto holder = m_users.findByManagedAppleId(key);
    if (!holder)
        return holder.error();
    if (!*holder || (*holder)->rid == rid)
        return false;
    std::optional<UserSweep> stored;
    if (sweep == nullptr) {
        auto found = UserSweepStore(m_repository).find(UserSweep::Kind::ManagedAppleIds);
        if (!found)
            return found.error();
        stored = std::move(found).value();
        sweep = stored ? &*stored : nullptr;
    }
    if (sweep == nullptr || !sweep->awaits((*holder)->rid) || hasManagedAppleIdOfLdap(**holder))
        return true;
    const QJsonObject attributes = attributesOf((*holder)->json);
    const rules::ManagedAppleId fresh = rules::managedAppleId(m_settings, attributes);
    if (fresh.outcome == rules::ManagedAppleId::Outcome::Good && rules::managedAppleIdKey(fresh.value) == key)
        return true;
    const auto released = give(**holder, attributes, {}, entry((*holder)->id, userNameOf(attributes)));
    if (!released)
        return released.error();
    return false;
}

Result<bool> ManagedAppleIds::renew(const UserSweep &sweep, UserRecord &record)
{
    if (hasManagedAppleIdOfLdap(record))
        return false;
    const QJsonObject attributes = attributesOf(record.json);
    const auto decision = decide(record.rid, attributes, &sweep);
    if (!decision)
        return decision.error();
    AuditEntry told = entry(record.id, userNameOf(attributes));
    told.rule = decision->warning;
    told.detail = decision->sentence;
    if (decision->value == record.managedAppleId) {
        const auto warned = decision->warning ? AuditLog(m_repository).append(told) : Result<void>();
        return warned ? Result<bool>(false) : warned.error();
    }
    if (const auto given = give(record, attributes, decision->value, told); !given)
        return given.error();
    return true;
}

Result<void> ManagedAppleIds::warn(
    const rules::ManagedAppleIdDecision &decision, const QString &id, const QString &name)
{
    if (!decision.warning)
        return {};
    AuditEntry told = entry(id, name);
    told.rule = decision.warning;
    told.detail = decision.sentence;
    return AuditLog(m_repository).append(told);
}

Result<void> ManagedAppleIds::give(
    UserRecord &record, const QJsonObject &attributes, const QString &value, AuditEntry entry)
{
    entry.before = document(record.managedAppleId);
    entry.after = document(value);
    record.managedAppleId = value;
    record.touch(m_now);
    if (const auto done = m_users.update(record, attributes); !done)
        return done;
    return AuditLog(m_repository).append(entry);
}

AuditEntry ManagedAppleIds::entry(const QString &id, const QString &name) const
{
    return m_actor.entry(m_now, QStringLiteral("user.managed-apple-id"), QStringLiteral("User"), id, name);
}

} // namespace rollcall::service
