// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/bar_chart.h"

#include "widgets/bar_button.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rollcall::ui
{

BarChart::BarChart(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    while (m_buttons.size() < kUsualBars) // Tab goes in the order in which they are made: not behind what comes later.
        addButton();
}

void BarChart::addButton()
{
    const int index = int(m_buttons.size());
    auto *button = new BarButton(this);
    button->setObjectName(QStringLiteral("bar%1").arg(index));
    button->hide();
    connect(button, &QAbstractButton::clicked, this, [this, index] { Q_EMIT linkRequested(m_bars.at(index).link); });
    m_column->addWidget(button);
    m_buttons.append(button);
}

void BarChart::setBars(const QVector<Bar> &bars)
{
    m_bars = bars;
    while (m_buttons.size() < bars.size())
        addButton();
    qint64 longest = 1;
    for (const Bar &bar : bars)
        longest = std::max(longest, bar.value);
    for (int index = 0; index < m_buttons.size(); ++index) {
        m_buttons[index]->setVisible(index < bars.size());
        if (index < bars.size())
            m_buttons[index]->setBar(bars[index].name, bars[index].value, double(bars[index].value) / double(longest));
    }
}

} // namespace rollcall::ui
