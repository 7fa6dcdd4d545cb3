// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace rollcall::ui
{

class TextLabel;

/// What is odd about a template: variables that do not exist, with what was probably meant, and places that look like
/// variables and are none. Hidden when nothing is.
class TemplateOdditiesWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateOdditiesWidget(QWidget *parent = nullptr);

    /// The owner calls it again after a change of language.
    void setOddities(const sync::TemplateOddities &oddities);

Q_SIGNALS:
    /// `meant` is to be written in the place of `unknown`.
    void replacementChosen(const QString &unknown, const QString &meant);

private:
    struct Line {
        QWidget *widget;
        TextLabel *text;
        QPushButton *replace;
    };
    Line &line(qsizetype index);
    void showUnknown(qsizetype index, const sync::TemplateOddities::Unknown &unknown);

    QVBoxLayout *m_column;
    QVector<Line> m_lines;
    sync::TemplateOddities m_oddities;
};

} // namespace rollcall::ui
