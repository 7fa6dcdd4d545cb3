// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"

#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace rollcall::ui
{

class TextLabel;

/// The custom attributes that were deleted and are still being taken off the users: which, and how far. Hidden when
/// there are none.
class AttributeRemovalsWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit AttributeRemovalsWidget(QWidget *parent = nullptr);

    /// The owner calls it again after a change of language.
    void setRemovals(const QVector<sync::AttributeSweep> &removals);

private:
    struct Line {
        TextLabel *text;
        QProgressBar *bar;
    };
    void addLine();

    QVBoxLayout *m_column;
    QVector<Line> m_lines;
};

} // namespace rollcall::ui
