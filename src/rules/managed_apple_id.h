// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/provisioning_settings.h"
#include "rules/rule_code.h"
#include "rules/source.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace rollcall::rules
{

/// The Managed Apple ID that the settings give a user, before anybody asked whether it is taken. A value.
struct ManagedAppleId {
    enum class Outcome {
        NotWanted, ///< The settings say that nobody gets one.
        Good, ///< `value` is it.
        Missing, ///< The user has no e-mail address, or a blank custom attribute.
        NotEmail, ///< What the user has is no e-mail address: `value` as it is.
    };

    Outcome outcome = Outcome::NotWanted;
    QString value;

    friend bool operator==(const ManagedAppleId &, const ManagedAppleId &) = default;
};

/// Computes it from a user's attributes, which are in canonical spelling. Pure, any thread.
[[nodiscard]] ManagedAppleId managedAppleId(
    const ProvisioningSettings::ManagedAppleId &settings, const QJsonObject &user);

/// The key by which two of them are the same.
[[nodiscard]] QString managedAppleIdKey(const QString &managedAppleId);

/// What to write down for a user.
struct ManagedAppleIdDecision {
    QString value; ///< Empty: none.
    std::optional<RuleCode> warning; ///< `managed-apple-id-conflict`, for the audit log.
    QString sentence; ///< The warning in English.

    friend bool operator==(const ManagedAppleIdDecision &, const ManagedAppleIdDecision &) = default;
};

/// Decides with what a user is provisioned. `taken` says that another user has the computed one already, by
/// `managedAppleIdKey()`. Who can't have it is provisioned without one, and the audit log warns
/// (`managed-apple-id-conflict`); who lacks a value has none, without a warning.
[[nodiscard]] ManagedAppleIdDecision decideManagedAppleId(const ManagedAppleId &computed, bool taken);

/// The Managed Apple ID that the directory gave an LDAP user: the e-mail address in its attribute `managedAppleId`, in
/// any case. `ldapAttributes` is `[{name, value, …}]`. Empty: none.
[[nodiscard]] QString managedAppleIdOfLdap(const QJsonArray &ldapAttributes);

/// What a user holds of a Managed Apple ID at the moment of a take-over (`adopt-source`): a user from LDAP keeps theirs
/// if the setting is on, so that the devices of a migrated user stay signed in; everybody else's is computed anew.
/// Empty: compute one.
[[nodiscard]] QString managedAppleIdKeptAtTakeOver(
    const ProvisioningSettings::ManagedAppleId &settings, Source source, const QString &held);

/// Whether an update has the Managed Apple ID computed anew: only if what it is made of changed, so that one that was
/// kept from LDAP survives a change of the title.
[[nodiscard]] bool changesManagedAppleId(
    const ProvisioningSettings::ManagedAppleId &settings, const QJsonObject &before, const QJsonObject &after);

} // namespace rollcall::rules
