// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/history_tab.h"

#include "widgets/label_text.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/message_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/audit_text.h"
#include "wording/error_text.h"
#include "wording/status_text.h"
#include "wording/time_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall::ui
{

using models::HistoryListModel;

namespace
{

/// An action of the audit log, with the rule that refused or warned; empty: a sync found it.
QString whatText(const QString &value)
{
    if (value.isEmpty())
        return QCoreApplication::translate("rollcall::ui::HistoryTab", "Change found by a sync");
    const QString rule = value.section(u' ', 1, 1);
    QString what = wording::auditActionName(value.section(u' ', 0, 0));
    if (!rule.isEmpty())
        what = QStringLiteral("%1 [%2]").arg(what, rule);
    if (value.section(u' ', 2) == QLatin1String("sync"))
        //: %1 is what the audit log tells; a sync brought the change here, too.
        what = QCoreApplication::translate("rollcall::ui::HistoryTab", "%1, brought by a sync").arg(what);
    return what;
}

QString whatNote(const QModelIndex &index)
{
    const QDateTime seen = index.data(HistoryListModel::SeenAtRole).toDateTime();
    if (index.column() != HistoryListModel::What || !seen.isValid())
        return {};
    //: %1 is a time, %2 how the sync found out: by the change feed.
    return QCoreApplication::translate(
        "rollcall::ui::HistoryTab", "The audit log tells it, and the sync of %1 found it in the user’s record (%2).")
        .arg(wording::exactTime(seen), wording::syncMeansName(index.data(HistoryListModel::SeenByRole).toString()));
}

QString byText(const QString &value)
{
    const QString means = wording::syncMeansName(value);
    return means.isEmpty() ? wording::auditActorName(value) : means;
}

} // namespace

HistoryTab::HistoryTab(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_stack(new QStackedWidget(this)),
      m_table(new ListTable(this)),
      m_message(new MessageWidget(this)),
      m_note(new TextLabel(this)),
      m_earlierButton(new QPushButton(this))
{
    m_model.setCellText([&clock](int column, const QVariant &value) {
        if (column == HistoryListModel::What)
            return whatText(value.toString());
        return column == HistoryListModel::By ? byText(value.toString()) : valueText(value, clock.now());
    });
    m_model.setCellNote(&whatNote);
    build();
    connect(m_earlierButton, &QPushButton::clicked, this, &HistoryTab::earlierRequested);
    retranslate();
    showTimeline({});
}

void HistoryTab::build()
{
    setObjectName(QStringLiteral("history"));
    m_message->setObjectName(QStringLiteral("historyMessage"));
    m_table->setObjectName(QStringLiteral("historyList"));
    m_table->setModel(&m_model);
    m_table->setColumnLetters({13, 18, 16, 16, 16, 28});
    m_table->horizontalHeader()->moveSection(HistoryListModel::What, HistoryListModel::Field);
    m_table->listDelegate()->setMiddleElidedColumns({HistoryListModel::Field});
    m_table->listDelegate()->setExplainedColumns({HistoryListModel::What});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::kRelated, 0, 0);
    column->addWidget(m_stack, 1);
    m_note->setObjectName(QStringLiteral("historyNote"));
    m_note->setColorRole(ColorRole::Muted);
    m_note->setWordWrap(true);
    m_earlierButton->setObjectName(QStringLiteral("historyEarlier"));
    m_earlierButton->hide();
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addStretch(0);
    foot->addWidget(m_earlierButton);
    column->addLayout(foot);
}

void HistoryTab::setEarlier(Earlier earlier)
{
    const bool hadFocus = m_earlierButton->hasFocus();
    m_earlierButton->setVisible(earlier != Earlier::None);
    m_earlierButton->setEnabled(earlier == Earlier::Offered);
    if (hadFocus && earlier == Earlier::None)
        m_table->setFocus(); // Not to whatever comes next.
    if (earlier == Earlier::Asked)
        m_earlierError.reset();
    showNote();
}

void HistoryTab::showEarlierError(const Error &error)
{
    m_earlierError = error;
    setEarlier(Earlier::Offered);
}

void HistoryTab::showTimeline(const QVector<models::TimelineEntry> &timeline)
{
    m_model.setEntries(timeline);
    m_stack->setCurrentIndex(timeline.isEmpty() ? 1 : 0);
}

void HistoryTab::setLastSeen(const QDateTime &time)
{
    m_lastSeen = time;
    showNote();
}

void HistoryTab::showNote()
{
    m_note->setVisible(m_lastSeen.isValid() || m_earlierError);
    if (m_earlierError)
        m_note->setText(wording::errorParagraph(*m_earlierError));
    else if (m_lastSeen.isValid())
        //: %1 is "as of 14:02 (3 min ago)".
        m_note->setText(
            tr("The audit log is shown as it was last seen: %1.").arg(wording::asOf(m_lastSeen, m_clock.now())));
}

void HistoryTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HistoryTab::retranslate()
{
    const QStringList headers{tr("Time"), tr("Attribute"), tr("Before"), tr("After"), tr("By"), tr("What Happened")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_table->setAccessibleName(tr("History"));
    m_earlierButton->setText(tr("Show &Earlier"));
    m_earlierButton->setAccessibleName(spokenLabel(m_earlierButton->text()));
    showNote();
    m_message->showEmpty(QStringLiteral("view-refresh"), tr("No changes were seen"),
        tr("Each sync notes what it finds changed from here on, and the service’s audit log is shown as far as it "
           "was seen."),
        {});
}

} // namespace rollcall::ui
