// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/administration_page.h"

#include <QTimer>

class QLabel;

namespace rollcall::ui
{

class SectionWidget;
class TemplateEdit;
class TemplateFiguresWidget;
class TemplateOdditiesWidget;
class TextLabel;
class UserPicker;

/// What a text of device configuration with `${variables}` comes to: for a user that somebody chooses, and for
/// everybody. Nothing is saved in the service.
class VariablesPage final : public AdministrationPage
{
    Q_OBJECT

public:
    VariablesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void showFiltered(const QString &text) override;
    void focusFilter() override;
    void saveState(WindowState &state) const override;
    void restoreState(const WindowState &state) override;

protected:
    void refresh() override;
    void showContent() override;
    void showAll() override;
    void retranslateContent() override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeForOne(QWidget *parent);
    [[nodiscard]] QWidget *makeForAll(QWidget *parent);
    void connectAll();
    /// What was evaluated is of another text or user now.
    void takeChange();
    void ask();
    void askForOne();
    void askForAll();
    void showAnswers();
    void showForOne();
    void showForAll();
    void markPlaces(const sync::TemplateOddities &oddities);
    [[nodiscard]] QString whyNothing() const;

    TemplateEdit *m_template = nullptr;
    TextLabel *m_hint = nullptr;
    TemplateOdditiesWidget *m_oddities = nullptr;
    SectionWidget *m_forOne = nullptr;
    UserPicker *m_user = nullptr;
    TextLabel *m_result = nullptr;
    TextLabel *m_resultNote = nullptr;
    SectionWidget *m_forAll = nullptr;
    TextLabel *m_status = nullptr;
    TemplateFiguresWidget *m_figures = nullptr;
    QTimer m_soon;
    QString m_asked; ///< The text that the answers are of.
    std::optional<Result<sync::TemplateResult>> m_one;
    std::optional<Result<sync::TemplateEvaluation>> m_all;
    quint64 m_number = 0; ///< An answer to an earlier question is dropped.
};

} // namespace rollcall::ui
