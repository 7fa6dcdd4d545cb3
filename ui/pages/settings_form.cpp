// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings_form.h"

#include "core/problem_code.h"
#include "core/when_done.h"
#include "dialogs/settings_conflict_dialog.h"
#include "pages/apple_id_preview.h"
#include "pages/custom_attributes_section.h"
#include "sync/administration.h"
#include "widgets/label_text.h"
#include "widgets/notice_widget.h"
#include "widgets/section_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

using rules::ProvisioningSettings;
using AppleIdSource = ProvisioningSettings::ManagedAppleId::Source;

constexpr int kIndent = 24;

QHBoxLayout *indented(QWidget *widget, int steps)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(kIndent * steps, 0, 0, 0);
    line->addWidget(widget, 1);
    return line;
}

TextLabel *hintLabel(QWidget *parent)
{
    auto *label = new TextLabel(parent);
    label->setColorRole(ColorRole::Muted);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsForm::SettingsForm(sync::Administration &administration, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_administration(administration),
      m_notice(new NoticeWidget(this)),
      m_invitations(new SectionWidget(this)),
      m_autoInvite(new QCheckBox(this)),
      m_autoInviteHint(hintLabel(this)),
      m_appleIds(new SectionWidget(this)),
      m_enabled(new QCheckBox(this)),
      m_email(new QRadioButton(this)),
      m_subdomain(new QCheckBox(this)),
      m_subdomainHint(hintLabel(this)),
      m_mapping(new QRadioButton(this)),
      m_attribute(new QComboBox(this)),
      m_attributeError(new TextLabel(this)),
      m_preview(new AppleIdPreview(administration, clock, this)),
      m_attributes(new CustomAttributesSection(administration, clock, this)),
      m_updates(new SectionWidget(this)),
      m_blankIgnored(new QCheckBox(this)),
      m_blankHint(hintLabel(this)),
      m_buttons(new QWidget(this)),
      m_save(new QPushButton(m_buttons)),
      m_cancel(new QPushButton(m_buttons))
{
    setObjectName(QStringLiteral("settingsForm"));
    build();
    for (QAbstractButton *choice :
        {static_cast<QAbstractButton *>(m_autoInvite), static_cast<QAbstractButton *>(m_enabled),
            static_cast<QAbstractButton *>(m_email), static_cast<QAbstractButton *>(m_subdomain),
            static_cast<QAbstractButton *>(m_mapping), static_cast<QAbstractButton *>(m_blankIgnored)})
        connect(choice, &QAbstractButton::toggled, this, &SettingsForm::takeChange);
    connect(m_attribute, &QComboBox::currentIndexChanged, this, &SettingsForm::takeChange);
    connect(m_attributes, &CustomAttributesSection::addedChanged, this, [this] {
        fillAttributes();
        takeChange();
    });
    connect(m_attributes, &CustomAttributesSection::failed, this, &SettingsForm::fail);
    connect(m_preview, &AppleIdPreview::userRequested, this, &SettingsForm::userRequested);
    connect(m_save, &QPushButton::clicked, this, &SettingsForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &SettingsForm::cancelled);
    m_attributes->setEditing(true);
    retranslate();
}

void SettingsForm::build()
{
    m_autoInvite->setObjectName(QStringLiteral("autoInvite"));
    m_blankIgnored->setObjectName(QStringLiteral("blankIgnored"));
    m_save->setObjectName(QStringLiteral("saveChanges"));
    m_cancel->setObjectName(QStringLiteral("cancelEdit"));
    m_save->setDefault(true);
    m_invitations->body()->setSpacing(spacing::kTight);
    m_invitations->body()->addWidget(m_autoInvite);
    m_invitations->body()->addLayout(indented(m_autoInviteHint, 1));
    m_updates->body()->setSpacing(spacing::kTight);
    m_updates->body()->addWidget(m_blankIgnored);
    m_updates->body()->addLayout(indented(m_blankHint, 1));
    auto *choice = new QVBoxLayout;
    choice->setSpacing(spacing::kTight);
    buildManagedAppleId(choice);
    auto *beside = new QHBoxLayout;
    beside->setSpacing(spacing::kPage);
    beside->addLayout(choice, 1);
    beside->addWidget(m_preview, 1);
    m_appleIds->body()->addLayout(beside);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, spacing::kRelated);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kGroup);
    column->addWidget(m_notice);
    for (QWidget *part : {static_cast<QWidget *>(m_invitations), static_cast<QWidget *>(m_appleIds),
             static_cast<QWidget *>(m_attributes), static_cast<QWidget *>(m_updates)})
        column->addWidget(part);
    column->addStretch(1);
}

void SettingsForm::buildManagedAppleId(QVBoxLayout *column)
{
    m_enabled->setObjectName(QStringLiteral("appleIdEnabled"));
    m_email->setObjectName(QStringLiteral("appleIdEmail"));
    m_subdomain->setObjectName(QStringLiteral("appleIdSubdomain"));
    m_mapping->setObjectName(QStringLiteral("appleIdMapping"));
    m_attribute->setObjectName(QStringLiteral("appleIdAttribute"));
    m_attributeError->setObjectName(QStringLiteral("appleIdAttributeError"));
    m_attributeError->setColorRole(ColorRole::Danger);
    m_attributeError->setWordWrap(true);
    m_attributeError->hide();
    column->addWidget(m_enabled);
    column->addLayout(indented(m_email, 1));
    column->addLayout(indented(m_subdomain, 2));
    column->addLayout(indented(m_subdomainHint, 3));
    column->addLayout(indented(m_mapping, 1));
    column->addLayout(indented(m_attribute, 2));
    column->addLayout(indented(m_attributeError, 2));
    column->addStretch(1);
}

void SettingsForm::edit(const sync::SettingsDocument &document)
{
    m_base = document;
    m_saving = false;
    m_notice->hide();
    m_attributeError->hide();
    m_attributes->setEditing(true);
    m_preview->forget();
    fill(document.settings);
    takeChange();
}

void SettingsForm::fill(const ProvisioningSettings &settings)
{
    const auto &appleId = settings.managedAppleId;
    m_autoInvite->setChecked(settings.autoInvite);
    m_blankIgnored->setChecked(settings.blankIgnored);
    m_enabled->setChecked(appleId.enabled);
    m_subdomain->setChecked(appleId.appleidSubdomain);
    (appleId.source == AppleIdSource::Email ? m_email : m_mapping)->setChecked(true);
    fillAttributes();
    const QSignalBlocker quiet(m_attribute);
    m_attribute->setCurrentIndex(m_attribute->findData(appleId.attribute, Qt::UserRole, Qt::MatchFixedString));
}

void SettingsForm::fillAttributes()
{
    const QSignalBlocker quiet(m_attribute);
    const QString current = m_attribute->currentData().toString();
    m_attribute->clear();
    const auto &catalog = m_administration.attributes().value;
    for (const sync::CatalogAttribute &attribute : catalog.value_or(sync::AttributeCatalog()).attributes) {
        if (attribute.isCustom())
            m_attribute->addItem(attribute.name, attribute.name);
    }
    for (const QString &name : m_attributes->added())
        m_attribute->addItem(name, name);
    m_attribute->setCurrentIndex(m_attribute->findData(current));
}

void SettingsForm::refresh()
{
    m_attributes->dropMade();
    m_attributes->refresh();
    fillAttributes();
    takeChange();
}

ProvisioningSettings SettingsForm::draft() const
{
    ProvisioningSettings draft = m_base.settings; // What the form has no field for stays.
    draft.autoInvite = m_autoInvite->isChecked();
    draft.blankIgnored = m_blankIgnored->isChecked();
    draft.managedAppleId.enabled = m_enabled->isChecked();
    draft.managedAppleId.source = m_mapping->isChecked() ? AppleIdSource::Attribute : AppleIdSource::Email;
    draft.managedAppleId.appleidSubdomain = m_subdomain->isChecked();
    if (m_attribute->currentIndex() >= 0)
        draft.managedAppleId.attribute = m_attribute->currentData().toString();
    return draft;
}

bool SettingsForm::isChanged() const
{
    return draft() != m_base.settings || !m_attributes->added().isEmpty();
}

// A connection that was lost may be back: trying is the way to find out.
bool SettingsForm::mayTry() const
{
    return m_administration.mayChange() || m_administration.readOnlyReason() == sync::ReadOnlyReason::Offline;
}

void SettingsForm::takeChange()
{
    const bool enabled = m_enabled->isChecked();
    m_email->setEnabled(enabled);
    m_mapping->setEnabled(enabled);
    m_subdomain->setEnabled(enabled && m_email->isChecked());
    m_subdomainHint->setEnabled(m_subdomain->isEnabled());
    m_attribute->setEnabled(enabled && m_mapping->isChecked());
    m_attributeError->hide();
    m_save->setEnabled(isChanged() && !m_saving && mayTry());
    ProvisioningSettings shown = draft();
    if (m_attributes->added().contains(shown.managedAppleId.attribute))
        shown.managedAppleId.attribute.clear(); // Nobody has a value in what is still to be made.
    m_preview->setDraft(shown);
}

void SettingsForm::save()
{
    if (m_saving || !isChanged())
        return;
    const ProvisioningSettings wanted = draft();
    if (wanted.managedAppleId.enabled && m_mapping->isChecked() && m_attribute->currentIndex() < 0) {
        m_attributeError->setText(tr("Choose the custom attribute that Managed Apple IDs come from."));
        m_attributeError->show();
        m_attribute->setFocus();
        return;
    }
    m_saving = true;
    m_notice->hide();
    m_save->setEnabled(false);
    saveNextAttribute();
}

// One after the other, and before the settings, which may name them.
void SettingsForm::saveNextAttribute()
{
    if (m_attributes->added().isEmpty())
        return saveSettings();
    const QString name = m_attributes->added().constFirst();
    whenDone(m_administration.addAttribute(name), this, [this, name](const Result<sync::CatalogAttribute> &made) {
        if (made) {
            m_attributes->dropAdded(name);
            return saveNextAttribute();
        }
        endSaving();
        m_administration.refreshAttributes(); // It may be there, and the answer have been lost.
        if (made.error().code == ErrorCode::InvalidArgument)
            m_attributes->showNameError(core::problemCodeIn(made.error().detail));
        else
            fail(made.error());
    });
}

void SettingsForm::saveSettings()
{
    if (draft() == m_base.settings) {
        endSaving();
        Q_EMIT saved(false);
        return;
    }
    whenDone(m_administration.saveSettings(draft(), m_base), this, [this](const Result<sync::SettingsSave> &outcome) {
        endSaving();
        if (outcome)
            takeSave(*outcome);
        else
            fail(outcome.error());
    });
}

void SettingsForm::takeSave(const sync::SettingsSave &outcome)
{
    switch (outcome.kind) {
    case sync::SettingsSave::Kind::Saved: {
        const bool sweeps = outcome.value.settings.managedAppleId != m_base.settings.managedAppleId;
        m_base = outcome.value;
        Q_EMIT saved(sweeps);
        break;
    }
    case sync::SettingsSave::Kind::Invalid: showFaults(outcome.faults); break;
    case sync::SettingsSave::Kind::Conflict:
        if (outcome.value.settings == draft())
            takeSave({sync::SettingsSave::Kind::Saved, outcome.value, {}}); // As when only the answer was lost before.
        else
            showConflict(outcome.value);
        break;
    }
}

void SettingsForm::showFaults(const QVector<sync::FieldFault> &faults)
{
    for (const sync::FieldFault &fault : faults) {
        if (fault.field.startsWith(QLatin1String("managedAppleId"))) {
            m_attributeError->setText(fault.code == QLatin1String("attribute-unknown")
                    ? tr("This attribute is not there any more. Choose another one.")
                    : fault.detail);
            m_attributeError->show();
        } else {
            fail({ErrorCode::Refused, fault.detail, fault.field});
        }
    }
}

void SettingsForm::showConflict(const sync::SettingsDocument &theirs)
{
    auto *dialog = new SettingsConflictDialog(theirs.settings, draft(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsConflictDialog::mineChosen, this, [this, theirs] {
        m_base.etag = theirs.etag; // Over theirs, knowingly; what the form does not show stays theirs.
        m_base.json = theirs.json;
        save();
    });
    connect(dialog, &SettingsConflictDialog::theirsChosen, this, [this, theirs] {
        m_base = theirs;
        fill(theirs.settings);
        Q_EMIT saved(false);
    });
    dialog->open();
}

void SettingsForm::endSaving()
{
    m_saving = false;
    takeChange();
}

void SettingsForm::fail(const Error &error)
{
    m_notice->showError(error, {});
}

void SettingsForm::retranslate()
{
    m_invitations->setTitle(tr("Invitations"));
    m_autoInvite->setText(tr("&Automatically invite users imported from Entra ID"));
    m_autoInviteHint->setText(
        tr("An imported user is sent an e-mail with a link to register. It is valid for 7 days."));
    m_appleIds->setTitle(tr("Managed Apple ID"));
    m_enabled->setText(tr("Users get a &Managed Apple ID"));
    m_email->setText(tr("User &email address"));
    m_subdomain->setText(tr("&Include “appleid” subdomain"));
    m_subdomainHint->setText(
        tr("ana@example.com becomes ana@appleid.example.com, which avoids conflicts with existing Apple IDs."));
    m_mapping->setText(tr("Mapping to &Custom Attribute"));
    m_attribute->setPlaceholderText(tr("Choose an attribute"));
    m_attribute->setAccessibleName(tr("Custom attribute that Managed Apple IDs come from"));
    m_updates->setTitle(tr("Updates"));
    m_blankIgnored->setText(tr("&Keep the old value when an update is blank"));
    m_blankHint->setText(tr("Otherwise a blank value that arrives removes the one that is there."));
    m_save->setText(tr("&Save Changes"));
    m_cancel->setText(tr("Cancel"));
    for (QAbstractButton *button :
        {static_cast<QAbstractButton *>(m_autoInvite), static_cast<QAbstractButton *>(m_enabled),
            static_cast<QAbstractButton *>(m_email), static_cast<QAbstractButton *>(m_subdomain),
            static_cast<QAbstractButton *>(m_mapping), static_cast<QAbstractButton *>(m_blankIgnored),
            static_cast<QAbstractButton *>(m_save), static_cast<QAbstractButton *>(m_cancel)})
        button->setAccessibleName(spokenLabel(button->text()));
    m_preview->retranslate();
    m_attributes->retranslate();
}

} // namespace rollcall::ui
