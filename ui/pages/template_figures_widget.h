// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "sync/administration_types.h"

#include <QWidget>

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class FactsWidget;
class FigureList;

/// What a template comes to for everybody: how many results are unique, blank or somebody else's too, each with the
/// list behind it, and how many users have a value of each variable.
///
/// Requires: `administration` and `clock` outlive it.
class TemplateFiguresWidget final : public QWidget
{
    Q_OBJECT

public:
    TemplateFiguresWidget(sync::Administration &administration, const Clock &clock, QWidget *parent = nullptr);

    void showEvaluation(const QString &text, const sync::TemplateEvaluation &evaluation);
    void retranslate();

Q_SIGNALS:
    void userRequested(const QString &id);

private:
    void build();
    void showFigures();
    void showList(int line);
    [[nodiscard]] QVector<qint64> counts() const;
    [[nodiscard]] QStringList sentences() const;

    sync::Administration &m_administration;
    const Clock &m_clock;
    FigureList *m_figures;
    FactsWidget *m_coverage;
    QString m_template;
    sync::TemplateEvaluation m_found;
};

} // namespace rollcall::ui
