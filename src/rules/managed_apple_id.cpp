// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/managed_apple_id.h"

#include "rules/email_address.h"
#include "scim/json.h"
#include "scim/schema_uris.h"
#include "scim/text.h"

namespace rollcall::rules
{

namespace
{

using Settings = ProvisioningSettings::ManagedAppleId;

const QLatin1String kSubdomain("appleid.");

QString withSubdomain(EmailAddress address)
{
    // The domain may have it already: nobody gets it twice.
    if (!address.domain.startsWith(kSubdomain, Qt::CaseInsensitive))
        address.domain.prepend(kSubdomain);
    return address.toString();
}

QString mappedValue(const Settings &settings, const QJsonObject &user)
{
    if (settings.source == Settings::Source::Email)
        return emailAddressOf(user);
    return scim::member(user.value(scim::kIvantiSchema).toObject(), settings.attribute).toString();
}

} // namespace

ManagedAppleId managedAppleId(const Settings &settings, const QJsonObject &user)
{
    if (!settings.enabled)
        return {};
    const QString mapped = mappedValue(settings, user).trimmed();
    if (mapped.isEmpty())
        return {ManagedAppleId::Outcome::Missing, {}};
    const auto address = EmailAddress::parse(mapped);
    if (!address)
        return {ManagedAppleId::Outcome::NotEmail, mapped};
    const bool extends = settings.source == Settings::Source::Email && settings.appleidSubdomain;
    const QString value = extends ? withSubdomain(*address) : mapped;
    // The longer domain can be too long.
    if (!EmailAddress::parse(value))
        return {ManagedAppleId::Outcome::NotEmail, value};
    return {ManagedAppleId::Outcome::Good, value};
}

QString managedAppleIdKey(const QString &managedAppleId)
{
    return scim::foldForComparison(managedAppleId);
}

ManagedAppleIdDecision decideManagedAppleId(const ManagedAppleId &computed, bool taken)
{
    using Outcome = ManagedAppleId::Outcome;
    if (computed.outcome == Outcome::NotEmail)
        return {{}, RuleCode::ManagedAppleIdConflict,
            QStringLiteral("Provisioned without a Managed Apple ID: \"%1\" is no e-mail address.").arg(computed.value)};
    if (computed.outcome != Outcome::Good)
        return {};
    if (taken)
        return {{}, RuleCode::ManagedAppleIdConflict,
            QStringLiteral("Provisioned without a Managed Apple ID: another user has %1 already.").arg(computed.value)};
    return {computed.value, {}, {}};
}

QString managedAppleIdOfLdap(const QJsonArray &ldapAttributes)
{
    for (const auto &value : ldapAttributes) {
        const QJsonObject attribute = value.toObject();
        const QString name = attribute.value(QLatin1String("name")).toString();
        if (name.compare(QLatin1String("managedAppleId"), Qt::CaseInsensitive) != 0)
            continue;
        const QString held = attribute.value(QLatin1String("value")).toString().trimmed();
        return EmailAddress::parse(held) ? held : QString();
    }
    return {};
}

QString managedAppleIdKeptAtTakeOver(const Settings &settings, Source source, const QString &held)
{
    return settings.enabled && source == Source::Ldap ? held : QString();
}

bool changesManagedAppleId(const Settings &settings, const QJsonObject &before, const QJsonObject &after)
{
    return managedAppleId(settings, before) != managedAppleId(settings, after);
}

} // namespace rollcall::rules
