// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/administration_page.h"

class QVBoxLayout;

namespace rollcall::ui
{

class SectionWidget;
class SourceSection;
class TextLabel;

/// Where the users come from: how many of each source, the sources that can be switched, and what SAML means for each.
class SourcesPage final : public AdministrationPage
{
    Q_OBJECT

public:
    SourcesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    void refresh() override;
    void showContent() override;
    void showAll() override;
    void retranslateContent() override;

private:
    [[nodiscard]] QWidget *makeContent();
    void makeSections();

    QVBoxLayout *m_column = nullptr;
    TextLabel *m_none = nullptr;
    QVector<SourceSection *> m_sections; ///< In the order of the service.
    SectionWidget *m_saml = nullptr;
    TextLabel *m_samlText = nullptr;
};

} // namespace rollcall::ui
