// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings_words.h"

#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::ui
{

namespace
{

using rules::ProvisioningSettings;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SettingsWords)
};

QString onOff(bool on)
{
    return on ? Texts::tr("On") : Texts::tr("Off");
}

QString managedAppleIdText(const ProvisioningSettings::ManagedAppleId &setting)
{
    if (!setting.enabled)
        return Texts::tr("Off");
    if (setting.source == ProvisioningSettings::ManagedAppleId::Source::Attribute)
        return Texts::tr("Mapping to Custom Attribute: %1").arg(wording::visibleText(setting.attribute));
    return setting.appleidSubdomain ? Texts::tr("User email address, with “appleid” subdomain")
                                    : Texts::tr("User email address");
}

} // namespace

QVector<SettingLine> settingLines(const ProvisioningSettings &settings)
{
    return {{Texts::tr("Automatically invite users imported from Entra ID"), onOff(settings.autoInvite)},
        {Texts::tr("Managed Apple ID"), managedAppleIdText(settings.managedAppleId)},
        {Texts::tr("Keep the old value when an update is blank"), onOff(settings.blankIgnored)}};
}

} // namespace rollcall::ui
