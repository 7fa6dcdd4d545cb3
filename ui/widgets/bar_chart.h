// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/link.h"

#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace rollcall::ui
{

class BarButton;

/// A figure, and where it leads.
struct Bar {
    QString name;
    qint64 value = 0;
    Link link;
};

/// A few figures as bars below each other, each a button to what is behind it.
class BarChart final : public QWidget
{
    Q_OBJECT

public:
    explicit BarChart(QWidget *parent = nullptr);

    /// Takes the place of what was there; a bar that has the keyboard keeps it.
    void setBars(const QVector<Bar> &bars);

Q_SIGNALS:
    void linkRequested(const rollcall::ui::Link &link);

private:
    QVBoxLayout *m_column;
    static constexpr int kUsualBars = 8;
    void addButton();

    QVector<BarButton *> m_buttons;
    QVector<Bar> m_bars;
};

} // namespace rollcall::ui
