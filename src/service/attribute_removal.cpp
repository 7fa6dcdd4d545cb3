// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/attribute_removal.h"

#include "scim/json.h"
#include "service/repository.h"
#include "service/settings_store.h"
#include "service/user_sweeper.h"

#include <QCryptographicHash>

namespace rollcall::service
{

namespace
{

QByteArray confirmation(const CustomAttribute &attribute)
{
    const QString seen = QStringLiteral("attribute %1 %2").arg(attribute.position).arg(attribute.users);
    return QCryptographicHash::hash(seen.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
}

QByteArray imageOf(const CustomAttribute &attribute)
{
    return scim::toBytes(QJsonObject{{QStringLiteral("name"), attribute.name},
        {QStringLiteral("users"), attribute.users}, {QStringLiteral("createdAt"), toScimTime(attribute.created)}});
}

} // namespace

Result<std::optional<AttributeDeletion>> AttributeRemoval::of(const QString &name)
{
    const auto attribute = findCustomAttribute(m_repository, name);
    if (!attribute)
        return attribute.error();
    if (!*attribute)
        return std::optional<AttributeDeletion>();
    const auto stored = SettingsStore(m_repository).load();
    if (!stored)
        return stored.error();
    return std::optional(AttributeDeletion{
        **attribute, rules::usesAttribute(stored->settings, (*attribute)->name), confirmation(**attribute)});
}

Result<void> AttributeRemoval::run(const AttributeDeletion &deletion)
{
    const CustomAttribute &attribute = deletion.attribute;
    auto mark = m_repository.query(QStringLiteral("UPDATE custom_attributes SET removed = ? WHERE position = ?"));
    if (!mark)
        return mark.error();
    if (const auto done = mark->runWith({m_now.toMSecsSinceEpoch(), attribute.position}); !done)
        return done;
    AuditEntry entry
        = m_actor.entry(m_now, QStringLiteral("attribute.remove"), QStringLiteral("Attribute"), {}, attribute.name);
    entry.before = imageOf(attribute);
    entry.detail = QStringLiteral("%1 users had a value of it.").arg(attribute.users);
    if (const auto told = AuditLog(m_repository).append(entry); !told)
        return told;
    const auto started
        = UserSweepStore(m_repository).start(UserSweep::Kind::AttributeRemoval, attribute.name, m_actor, m_now);
    if (!started)
        return started;
    // A small service is done with that.
    const auto stepped = UserSweeper(m_repository).step(m_now);
    return stepped ? Result<void>() : stepped.error();
}

} // namespace rollcall::service
