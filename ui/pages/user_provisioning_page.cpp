// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/user_provisioning_page.h"

#include "dialogs/confirm_dialog.h"
#include "pages/connection_section.h"
#include "pages/custom_attributes_section.h"
#include "pages/settings_form.h"
#include "pages/settings_section.h"
#include "pages/tokens_section.h"
#include "widgets/page_header_widget.h"
#include "widgets/typography.h"

#include <QVBoxLayout>

namespace rollcall::ui
{

UserProvisioningPage::UserProvisioningPage(const PageContext &context, QWidget *parent)
    : AdministrationPage(context, parent)
{
    setObjectName(QStringLiteral("user-provisioning"));
    start(administration() ? makeContent() : new QWidget(this), Scrolling::Scrolls);
    if (!administration())
        return;
    setFooter(m_form->buttons());
    m_form->buttons()->hide();
    using sync::Administration;
    connect(administration(), &Administration::settingsChanged, this, &UserProvisioningPage::showAll);
    connect(administration(), &Administration::tokensChanged, this, &UserProvisioningPage::showAll);
    connect(administration(), &Administration::attributesChanged, this, &UserProvisioningPage::showAll);
    connect(m_attributes, &CustomAttributesSection::failed, this, &UserProvisioningPage::showFailure);
    connect(m_attributes, &CustomAttributesSection::settingsRequested, this, &UserProvisioningPage::edit);
    connect(m_tokens, &TokensSection::failed, this, &UserProvisioningPage::showFailure);
    connect(m_tokens, &TokensSection::succeeded, this, &UserProvisioningPage::hideFailure);
    connect(m_settings, &SettingsSection::editRequested, this, &UserProvisioningPage::edit);
    connect(m_form, &SettingsForm::saved, this, [this](bool sweeps) {
        endEdit();
        if (sweeps)
            m_settings->followSweep();
    });
    connect(m_form, &SettingsForm::cancelled, this, &UserProvisioningPage::cancelEdit);
    connect(m_form, &SettingsForm::userRequested, this, &Page::userRequested);
}

QWidget *UserProvisioningPage::makeContent()
{
    auto *content = new QWidget(this);
    m_view = new QWidget(content);
    m_connection = new ConnectionSection(*administration(), m_view);
    m_tokens = new TokensSection(*administration(), clock(), m_view);
    m_settings = new SettingsSection(*administration(), m_view);
    m_attributes = new CustomAttributesSection(*administration(), clock(), m_view);
    auto *sections = new QVBoxLayout(m_view);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(spacing::kPage);
    for (QWidget *section : {static_cast<QWidget *>(m_connection), static_cast<QWidget *>(m_tokens),
             static_cast<QWidget *>(m_settings), static_cast<QWidget *>(m_attributes)})
        sections->addWidget(section);
    sections->addStretch(1);
    m_form = new SettingsForm(*administration(), clock(), content);
    m_form->hide();
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, spacing::kRelated, 0, spacing::kPage);
    column->addWidget(m_view);
    column->addWidget(m_form);
    return content;
}

QString UserProvisioningPage::title() const
{
    return tr("User Provisioning");
}

void UserProvisioningPage::refresh()
{
    if (!administration())
        return;
    administration()->refreshTokens();
    administration()->refreshSettings();
    administration()->refreshAttributes();
}

void UserProvisioningPage::showAll()
{
    if (administration())
        showDocument(administration()->tokens());
    else
        showDocument(sync::TokensState());
}

void UserProvisioningPage::showContent()
{
    // Before the first token there is nothing to set: what is missing is the connection.
    const bool connected = !administration()->tokens().value->isEmpty();
    m_connection->refresh();
    m_tokens->refresh();
    m_settings->refresh();
    m_attributes->refresh();
    if (m_editing)
        m_form->refresh();
    m_settings->setVisible(connected);
    m_attributes->setVisible(connected);
    m_connection->setHint(connected ? QString()
                                    : tr("Generate a token, then paste the URL and the token into Entra ID: "
                                         "Enterprise application > Provisioning > Admin Credentials."));
}

bool UserProvisioningPage::hasUnsavedChanges() const
{
    return m_editing && m_form->isChanged();
}

void UserProvisioningPage::leave(const std::function<void()> &go)
{
    if (!hasUnsavedChanges()) {
        endEdit();
        return go();
    }
    ConfirmDialog::ask(this,
        {tr("The settings were changed and not saved"), tr("Go back to save them, or discard what was changed."),
            tr("Discard Changes")},
        [this, go] {
            endEdit();
            go();
        });
}

void UserProvisioningPage::edit()
{
    if (!administration()->settings().value)
        return;
    m_editing = true;
    m_form->edit(*administration()->settings().value);
    m_view->hide();
    m_form->show();
    m_form->buttons()->show();
    m_form->setFocus();
    header().setTitle(tr("Edit Settings"));
}

void UserProvisioningPage::endEdit()
{
    if (!m_editing)
        return;
    m_editing = false;
    m_form->hide();
    m_form->buttons()->hide();
    m_view->show();
    header().setTitle(title());
    showAll();
}

void UserProvisioningPage::cancelEdit()
{
    leave([] {});
}

void UserProvisioningPage::retranslateContent()
{
    if (!administration())
        return;
    m_connection->retranslate();
    m_tokens->retranslate();
    m_settings->retranslate();
    m_attributes->retranslate();
    m_form->retranslate();
    if (m_editing)
        header().setTitle(tr("Edit Settings"));
}

} // namespace rollcall::ui
