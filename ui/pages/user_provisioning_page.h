// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/administration_page.h"

class QStackedWidget;

namespace rollcall::ui
{

class ConnectionSection;
class CustomAttributesSection;
class MessageWidget;
class SettingsForm;
class SettingsSection;
class TokensSection;

/// *Admin > Identity > User Provisioning*: before the first token how to set the connection up, afterwards the
/// connection, its tokens and the Entra ID settings; *Edit Settings* takes their place.
class UserProvisioningPage final : public AdministrationPage
{
    Q_OBJECT

public:
    UserProvisioningPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool hasUnsavedChanges() const override;
    void leave(const std::function<void()> &go) override;

protected:
    void refresh() override;
    void showContent() override;
    void showAll() override;
    void retranslateContent() override;

private:
    [[nodiscard]] QWidget *makeContent();
    void edit();
    void endEdit();
    void cancelEdit();

    ConnectionSection *m_connection = nullptr;
    TokensSection *m_tokens = nullptr;
    SettingsSection *m_settings = nullptr;
    CustomAttributesSection *m_attributes = nullptr;
    QWidget *m_view = nullptr;
    SettingsForm *m_form = nullptr;
    bool m_editing = false;
};

} // namespace rollcall::ui
