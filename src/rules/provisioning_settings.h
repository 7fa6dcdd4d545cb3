// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/setting_fault.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::rules
{

/// How arriving users are treated: the `settings` document of the admin API. A value; equal ones say the same.
struct ProvisioningSettings {
    /// Which users get a Managed Apple ID, and which one.
    struct ManagedAppleId {
        /// Wire form: email, attribute.
        enum class Source {
            Email, ///< The user's e-mail address.
            Attribute, ///< A custom attribute of the ivanti extension.
        };

        bool enabled = false;
        Source source = Source::Email;
        bool appleidSubdomain = false; ///< With Email: ana@example.com becomes ana@appleid.example.com.
        QString attribute; ///< With Attribute: its name. Kept, and of no effect, with Email.

        friend bool operator==(const ManagedAppleId &, const ManagedAppleId &) = default;
    };

    bool autoInvite = false; ///< Provisioned users are sent an invitation to register.
    bool blankIgnored = true; ///< The rule `blank-ignored` holds.
    ManagedAppleId managedAppleId;

    [[nodiscard]] QJsonObject toJson() const;
    /// Reads a document. What is missing keeps its default, so that documents of older versions can be read; what is
    /// unknown, or of another type, is a fault, so that a misspelt member shows. All faults at once. Pure, any thread.
    [[nodiscard]] static Result<ProvisioningSettings, QVector<SettingFault>> fromJson(const QJsonObject &json);

    friend bool operator==(const ProvisioningSettings &, const ProvisioningSettings &) = default;
};

/// What keeps a draft from being saved; empty if nothing does. `customAttributes` are the names that exist.
[[nodiscard]] QVector<SettingFault> validate(const ProvisioningSettings &draft, const QStringList &customAttributes);

/// Whether Managed Apple IDs are mapped to the custom attribute of that name (any case), which therefore must not be
/// deleted.
[[nodiscard]] bool usesAttribute(const ProvisioningSettings &settings, QStringView name);

} // namespace rollcall::rules
