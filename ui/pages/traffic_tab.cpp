// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/traffic_tab.h"

#include "widgets/exchange_view.h"
#include "widgets/filter_edit.h"
#include "widgets/label_text.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/message_widget.h"
#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/count_text.h"
#include "wording/error_text.h"
#include "wording/time_text.h"
#include "wording/value_names.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

using models::TrafficModel;

/// Often enough to look alive while a sync sends its requests.
constexpr int kGatherMs = 250;

} // namespace

TrafficTab::TrafficTab(sync::TrafficLog *traffic, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_traffic(traffic),
      m_clock(clock),
      m_filter(new FilterEdit(this)),
      m_pause(new QPushButton(this)),
      m_clear(new QPushButton(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new ListTable(this)),
      m_message(new MessageWidget(this)),
      m_details(new QWidget(this)),
      m_view(new ExchangeView(this)),
      m_copyCurl(new QToolButton(this)),
      m_copyAll(new QToolButton(this)),
      m_counts(new TextLabel(this))
{
    build();
    connectAll();
    retranslate();
}

void TrafficTab::build()
{
    setObjectName(QStringLiteral("traffic"));
    m_filter->setObjectName(QStringLiteral("trafficFilter"));
    m_filter->setList(m_table);
    m_pause->setObjectName(QStringLiteral("trafficPause"));
    m_pause->setCheckable(true);
    m_clear->setObjectName(QStringLiteral("trafficClear"));
    m_splitter->setObjectName(QStringLiteral("trafficSplitter"));
    m_table->setObjectName(QStringLiteral("trafficList"));
    m_message->setObjectName(QStringLiteral("trafficMessage"));
    m_counts->setObjectName(QStringLiteral("trafficCounts"));
    m_counts->setColorRole(ColorRole::Muted);
    m_model.setCellText([this](int column, const QVariant &value) { return cellText(column, value); });
    m_table->setModel(&m_model);
    m_table->setColumnLetters({10, 8, 24, 11, 10, 11, 22});
    m_table->setNumberColumns({TrafficModel::Duration, TrafficModel::Received});
    m_table->listDelegate()->setMiddleElidedColumns({TrafficModel::Target});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_message);
    buildDetails();
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({680, 360});
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::kRelated);
    line->addWidget(m_filter, 1);
    line->addWidget(m_pause);
    line->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::kRelated, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addLayout(line);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_counts);
}

void TrafficTab::buildDetails()
{
    m_details->setObjectName(QStringLiteral("trafficDetails"));
    m_view->setObjectName(QStringLiteral("trafficView"));
    m_copyCurl->setObjectName(QStringLiteral("copyCurl"));
    m_copyAll->setObjectName(QStringLiteral("copyExchange"));
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    for (QToolButton *button : {m_copyCurl, m_copyAll}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(themedIcon(QStringLiteral("edit-copy")));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        foot->addWidget(button);
    }
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(spacing::kRelated, 0, 0, 0);
    column->setSpacing(spacing::kTight);
    column->addWidget(m_view, 1);
    column->addLayout(foot);
}

void TrafficTab::connectAll()
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(kGatherMs);
    connect(&m_gathering, &QTimer::timeout, this, &TrafficTab::load);
    if (m_traffic) {
        connect(m_traffic, &sync::TrafficLog::changed, this, [this] {
            if (isVisible() && !m_gathering.isActive())
                m_gathering.start();
        });
        connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
            m_traffic->setPaused(paused);
            update();
        });
        connect(m_clear, &QPushButton::clicked, this, [this] {
            m_traffic->clear();
            load();
        });
    }
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        update();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid())
            m_selectedId = row.data(TrafficModel::IdRole).toString();
        showSelected();
    });
    connect(m_message, &MessageWidget::actionRequested, this, &TrafficTab::act);
    connect(m_copyCurl, &QToolButton::clicked, this, [this] {
        if (const sync::TrafficEntry *entry = selected())
            copy(sync::curlCommand(*entry));
    });
    connect(m_copyAll, &QToolButton::clicked, this, [this] { copy(m_view->toPlainText()); });
}

QString TrafficTab::filter() const
{
    return m_filter->text();
}

void TrafficTab::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void TrafficTab::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TrafficTab::toggleDetails()
{
    m_detailsWanted = !m_detailsWanted;
    update();
}

void TrafficTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void TrafficTab::load()
{
    if (m_traffic) {
        const QString kept = m_selectedId;
        m_model.setEntries(m_traffic->entries());
        m_selectedId = kept;
    }
    update();
}

// The list was made anew: whom it shows is found again by the exchange's number.
void TrafficTab::update()
{
    const int row = m_selectedId.isEmpty() ? -1 : m_model.rowOf(m_selectedId);
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model.index(row, 0));
    const bool list = m_model.rowCount() > 0;
    if (!list)
        showMessage();
    m_stack->setCurrentIndex(list ? 0 : 1);
    m_clear->setEnabled(m_model.total() > 0);
    m_pause->setEnabled(m_traffic != nullptr);
    m_counts->setText(m_model.rowCount() == m_model.total()
            ? wording::shownCount(m_model.total())
            : wording::filteredCount(m_model.rowCount(), m_model.total()));
    m_counts->setVisible(m_model.total() > 0);
    showSelected();
}

void TrafficTab::showMessage()
{
    const bool paused = m_traffic && m_traffic->isPaused();
    if (m_model.total() > 0)
        m_message->showEmpty(
            QStringLiteral("edit-find"), tr("No request matches “%1”").arg(m_filter->text()), {}, tr("Clear Filter"));
    else if (paused)
        m_message->showEmpty(QStringLiteral("network-disconnect"), tr("The log is paused"),
            tr("What is sent now is not kept."), tr("Go On"));
    else
        m_message->showEmpty(QStringLiteral("network-connect"), tr("Nothing was sent yet"),
            tr("Every request to the service is listed here, until Rollcall is closed. Keys, tokens and passwords are "
               "taken out before anything is kept."),
            {});
}

void TrafficTab::act()
{
    if (m_model.total() > 0)
        m_filter->clear();
    else
        m_pause->setChecked(false);
}

const sync::TrafficEntry *TrafficTab::selected() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? &m_model.entryAt(row) : nullptr;
}

void TrafficTab::showSelected()
{
    const sync::TrafficEntry *entry = selected();
    m_details->setVisible(m_detailsWanted && entry);
    if (entry && m_view->property("exchange").toULongLong() != entry->number) {
        m_view->setProperty("exchange", quint64(entry->number));
        m_view->showExchange(*entry);
    }
}

void TrafficTab::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

QString TrafficTab::cellText(int column, const QVariant &value) const
{
    if (!value.isValid())
        return wording::unknownName();
    switch (column) {
    case TrafficModel::At: return wording::clockWithSeconds(value.toDateTime());
    case TrafficModel::Status: return QString::number(int(value.value<models::HttpStatus>()));
    case TrafficModel::Duration: return wording::shortDurationText(value.toLongLong());
    case TrafficModel::Received: return wording::sizeText(value.toLongLong());
    case TrafficModel::Problem: return wording::errorTitle(value.value<Error>());
    default: return valueText(value, m_clock.now());
    }
}

void TrafficTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TrafficTab::retranslate()
{
    const QStringList headers{
        tr("Time"), tr("Method"), tr("Path"), tr("Status"), tr("Duration"), tr("Received"), tr("Problem")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_table->setAccessibleName(tr("HTTP requests"));
    m_view->setAccessibleName(tr("The request and its answer"));
    m_filter->setPrompt(tr("Filter: method, path, status…"));
    m_pause->setText(tr("&Pause"));
    m_clear->setText(tr("C&lear Log"));
    m_copyCurl->setText(tr("Copy as curl"));
    m_copyCurl->setToolTip(plainToolTip(tr("Without the key: the command takes it from the variable $TOKEN.")));
    m_copyAll->setText(tr("Copy"));
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_pause), static_cast<QAbstractButton *>(m_clear),
             static_cast<QAbstractButton *>(m_copyCurl), static_cast<QAbstractButton *>(m_copyAll)})
        button->setAccessibleName(spokenLabel(button->text()));
    m_view->setProperty("exchange", {});
    update();
}

} // namespace rollcall::ui
