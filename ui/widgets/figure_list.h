// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dot_widget.h"

#include <QVector>
#include <QWidget>

class QPushButton;

namespace rollcall::ui
{

class TextLabel;

/// The figures of an evaluation below each other: a mark, a sentence, and *Show…* for the list behind it. The first is
/// always told, the others if they are not zero.
class FigureList final : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names of the lines; one line for each of `marks`.
    FigureList(const QString &name, const QVector<DotMark> &marks, QWidget *parent = nullptr);

    /// One sentence and one count for each line.
    void setFigures(const QStringList &sentences, const QVector<qint64> &counts);
    void retranslate();

Q_SIGNALS:
    void listRequested(int line);

private:
    struct Line {
        DotWidget *dot;
        TextLabel *text;
        QPushButton *show;
    };

    QVector<Line> m_lines;
};

} // namespace rollcall::ui
