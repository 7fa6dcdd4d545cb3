// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/history_tab.h"

#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/message_widget.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/status_text.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall::ui
{

using models::HistoryListModel;

HistoryTab::HistoryTab(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_table(new ListTable(this)),
      m_message(new MessageWidget(this))
{
    setObjectName(QStringLiteral("history"));
    m_message->setObjectName(QStringLiteral("historyMessage"));
    m_table->setObjectName(QStringLiteral("historyList"));
    m_model.setCellText([&clock](int column, const QVariant &value) {
        return column == HistoryListModel::Means ? wording::syncMeansName(value.toString())
                                                 : valueText(value, clock.now());
    });
    m_table->setModel(&m_model);
    m_table->setColumnLetters({13, 18, 16, 16, 13});
    m_table->listDelegate()->setMiddleElidedColumns({HistoryListModel::Field});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::kRelated, 0, 0);
    column->addWidget(m_stack);
    retranslate();
    showHistory({});
}

void HistoryTab::showHistory(const sync::UserHistory &history)
{
    m_model.setHistory(history);
    m_stack->setCurrentIndex(history.changes.isEmpty() ? 1 : 0);
}

void HistoryTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HistoryTab::retranslate()
{
    //: The heading of a column with times: when a sync saw the change.
    const QStringList headers{tr("Seen"), tr("Attribute"), tr("Before"), tr("After"), tr("Found by")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_table->setAccessibleName(tr("History"));
    m_message->showEmpty(QStringLiteral("view-refresh"), tr("No changes were seen"),
        tr("Each sync notes what it finds changed from here on."), {});
}

} // namespace rollcall::ui
