// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "sync/administration_types.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class AppleIdPreview;
class CustomAttributesSection;
class NoticeWidget;
class SectionWidget;
class TextLabel;

/// *Edit Settings*: invitations, Managed Apple IDs with the preview beside the choice, custom attributes. Save Changes
/// and Cancel can be pressed when something was changed.
///
///   edit ( saved | cancelled )
///
/// Requires: `administration` and `clock` outlive it.
class SettingsForm final : public QWidget
{
    Q_OBJECT

public:
    SettingsForm(sync::Administration &administration, const Clock &clock, QWidget *parent = nullptr);

    /// Begins with what `document` has.
    void edit(const sync::SettingsDocument &document);
    /// The attributes, or what may be done, have changed; what was typed stays.
    void refresh();
    void retranslate();
    /// Save Changes and Cancel, for the foot of the page.
    [[nodiscard]] QWidget *buttons() const { return m_buttons; }
    [[nodiscard]] bool isChanged() const;
    /// Saves, and emits `saved()` when the service has everything.
    void save();

Q_SIGNALS:
    /// `sweeps`: the service now computes the Managed Apple IDs anew.
    void saved(bool sweeps);
    void cancelled();
    void userRequested(const QString &id);

private:
    void build();
    void buildManagedAppleId(QVBoxLayout *column);
    [[nodiscard]] rules::ProvisioningSettings draft() const;
    void fill(const rules::ProvisioningSettings &settings);
    void fillAttributes();
    [[nodiscard]] bool mayTry() const;
    void takeChange();
    void saveNextAttribute();
    void saveSettings();
    void takeSave(const sync::SettingsSave &outcome);
    void showFaults(const QVector<sync::FieldFault> &faults);
    void showConflict(const sync::SettingsDocument &theirs);
    void endSaving();
    void fail(const Error &error);

    sync::Administration &m_administration;
    NoticeWidget *m_notice;
    SectionWidget *m_invitations;
    QCheckBox *m_autoInvite;
    TextLabel *m_autoInviteHint;
    SectionWidget *m_appleIds;
    QCheckBox *m_enabled;
    QRadioButton *m_email;
    QCheckBox *m_subdomain;
    TextLabel *m_subdomainHint;
    QRadioButton *m_mapping;
    QComboBox *m_attribute;
    TextLabel *m_attributeError;
    AppleIdPreview *m_preview;
    CustomAttributesSection *m_attributes;
    SectionWidget *m_updates;
    QCheckBox *m_blankIgnored;
    TextLabel *m_blankHint;
    QWidget *m_buttons;
    QPushButton *m_save;
    QPushButton *m_cancel;
    sync::SettingsDocument m_base;
    bool m_saving = false;
};

} // namespace rollcall::ui
