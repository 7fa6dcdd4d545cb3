// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/audit_log_page.h"

#include "core/problem_code.h"
#include "core/when_done.h"
#include "pages/audit_details_widget.h"
#include "pages/audit_export_widget.h"
#include "pages/audit_filter_bar.h"
#include "widgets/label_text.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/message_widget.h"
#include "widgets/page_header_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "widgets/window_state.h"
#include "wording/audit_text.h"
#include "wording/count_text.h"
#include "wording/time_text.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kLookMs = 5000;
constexpr int kDetailsWidth = 380;
constexpr int kListWidth = 680;

} // namespace

AuditLogPage::AuditLogPage(const PageContext &context, QWidget *parent)
    : AdministrationPage(context, parent), m_looking(new QTimer(this))
{
    setObjectName(QStringLiteral("audit-log"));
    m_document.phase = sync::DocumentPhase::Loading;
    m_model.setCellText([this](int column, const QVariant &value) { return cellText(column, value); });
    QWidget *content = makeContent();
    header().setAction(m_export->button());
    connect(m_filter, &AuditFilterBar::changed, this, &AuditLogPage::askAgain);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditLogPage::takeSelection);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == m_table->verticalScrollBar()->maximum())
            fetchMore();
    });
    connect(m_empty, &MessageWidget::actionRequested, m_filter, &AuditFilterBar::clear);
    connect(m_details, &AuditDetailsWidget::linkRequested, this, &Page::linkRequested);
    connect(m_export, &AuditExportWidget::begun, this, &AuditLogPage::hideFailure);
    connect(m_export, &AuditExportWidget::ended, this, &AuditLogPage::showContent);
    connect(m_export, &AuditExportWidget::told, m_counts, &TextLabel::setText);
    connect(m_export, &AuditExportWidget::failed, this, &AuditLogPage::showFailure);
    if (administration())
        connect(administration(), &sync::Administration::auditChanged, this, &AuditLogPage::takeMirror);
    connect(m_looking, &QTimer::timeout, this, &AuditLogPage::look);
    m_looking->start(kLookMs);
    start(content, Scrolling::Fills);
}

QWidget *AuditLogPage::makeContent()
{
    auto *content = new QWidget(this);
    m_filter = new AuditFilterBar(content);
    m_table = new ListTable(content);
    m_table->setObjectName(QStringLiteral("list"));
    m_table->setModel(&m_model);
    m_table->setColumnLetters({11, 24, 17, 14, 14});
    m_table->listDelegate()->setMiddleElidedColumns({models::AuditModel::Resource});
    m_filter->setList(m_table);
    m_empty = new MessageWidget(content);
    m_empty->setObjectName(QStringLiteral("auditEmpty"));
    m_details = new AuditDetailsWidget(clock(), content);
    auto *splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setObjectName(QStringLiteral("splitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setSizes({kListWidth, kDetailsWidth});
    m_stack = new QStackedWidget(content); // Both go at once: a splitter with one part hidden forgets how it was.
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addWidget(m_filter);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    return content;
}

QWidget *AuditLogPage::makeFoot()
{
    auto *foot = new QWidget(this);
    m_counts = new TextLabel(foot);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setColorRole(ColorRole::Muted);
    m_export = new AuditExportWidget(administration(), foot);
    m_live = new QCheckBox(foot);
    m_live->setObjectName(QStringLiteral("auditLive"));
    m_live->setChecked(true);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_counts);
    line->addWidget(m_export, 1);
    line->addWidget(m_live);
    return foot;
}

QString AuditLogPage::title() const
{
    return tr("Audit Log");
}

void AuditLogPage::focusFilter()
{
    m_filter->focus();
}

void AuditLogPage::showFiltered(const QString &filter)
{
    m_filter->setText(filter);
}

void AuditLogPage::saveState(WindowState &state) const
{
    state.setValue(QStringLiteral("audit-log/filter"), m_filter->text());
    state.setValue(
        QStringLiteral("audit-log/live"), m_live->isChecked() ? QStringLiteral("on") : QStringLiteral("off"));
}

void AuditLogPage::restoreState(const WindowState &state)
{
    m_filter->setText(state.value(QStringLiteral("audit-log/filter")));
    m_live->setChecked(state.value(QStringLiteral("audit-log/live")) != QLatin1String("off"));
}

void AuditLogPage::refresh()
{
    if (!administration())
        return;
    administration()->refreshAudit();
    if (m_document.value && !m_isSeen)
        look();
    else
        askAgain();
}

// With another filter: from the start.
void AuditLogPage::askAgain()
{
    if (!administration())
        return;
    const quint64 number = ++m_number;
    m_query = m_filter->query(clock().now());
    m_fetching = true;
    if (!m_document.value && m_document.phase != sync::DocumentPhase::Loading) {
        m_document.phase = sync::DocumentPhase::Loading;
        showAll();
    }
    whenDone(administration()->audit(m_query), this, [this, number](const Result<sync::AuditPage> &page) {
        if (number == m_number)
            take(page);
    });
}

void AuditLogPage::take(const Result<sync::AuditPage> &page)
{
    if (!page)
        return askSeen(page.error());
    m_document = {sync::DocumentPhase::Live, true, clock().now(), std::nullopt};
    m_isSeen = false;
    showFromStart(*page);
}

// What was last seen, in place of what the service can't say now.
void AuditLogPage::askSeen(const Error &error)
{
    const sync::AuditState &recent = administration()->recentAudit();
    if (!recent.value) {
        m_fetching = false;
        return fail(error);
    }
    const sync::DocumentState<bool> seen{sync::DocumentPhase::Offline, true, recent.seenAt, error};
    whenDone(administration()->auditSeen(m_query), this,
        [this, seen, number = m_number](const Result<sync::AuditPage> &page) {
            if (number != m_number)
                return;
            m_fetching = false;
            if (!page)
                return fail(page.error());
            m_document = seen;
            m_isSeen = true;
            showFromStart(*page);
        });
}

void AuditLogPage::showFromStart(const sync::AuditPage &page)
{
    m_fetching = false;
    m_nextCursor = page.nextCursor;
    m_model.setRecords(page.records);
    m_table->scrollToTop();
    takeSelection(); // A reset of the model does not tell that the selection is gone.
    showAll();
}

// It comes after the page when the program starts offline; and it knows first that the service is back.
void AuditLogPage::takeMirror()
{
    const sync::AuditState &recent = administration()->recentAudit();
    const bool isBetter
        = m_document.value ? m_isSeen && recent.phase == sync::DocumentPhase::Live : recent.value.has_value();
    if (isBetter && !m_fetching)
        askAgain();
}

// What is new is put on top while one reads there; further down the list stays as it is.
void AuditLogPage::look()
{
    if (!administration() || m_fetching || !m_document.value || !isVisible() || !m_live->isChecked()
        || m_table->verticalScrollBar()->value() > 0)
        return;
    const quint64 number = m_number;
    m_fetching = true;
    whenDone(administration()->audit(m_query), this, [this, number](const Result<sync::AuditPage> &page) {
        if (number == m_number)
            takeNewest(page);
    });
}

void AuditLogPage::takeNewest(const Result<sync::AuditPage> &page)
{
    m_fetching = false;
    if (!page)
        return fail(page.error());
    if (m_isSeen)
        return take(page);
    m_document = {sync::DocumentPhase::Live, true, clock().now(), std::nullopt};
    const QModelIndex current = m_table->currentIndex();
    const QString selected = current.isValid() ? current.data(models::AuditModel::IdRole).toString() : QString();
    const qsizetype before = m_model.records().size();
    if (m_model.mergeNewest(page->records)) {
        if (m_model.records().size() <= page->records.size() && before > page->records.size())
            m_nextCursor = page->nextCursor; // Everything was replaced.
        for (int row = 0; row < m_model.rowCount() && !selected.isEmpty(); ++row) {
            if (m_model.index(row, 0).data(models::AuditModel::IdRole) == selected)
                m_table->setCurrentIndex(m_model.index(row, 0));
        }
    }
    showAll();
}

void AuditLogPage::fetchMore()
{
    if (!administration() || m_fetching || m_nextCursor.isEmpty())
        return;
    const quint64 number = m_number;
    m_fetching = true;
    const auto more = m_isSeen ? administration()->auditSeen(m_query, m_nextCursor)
                               : administration()->audit(m_query, m_nextCursor);
    whenDone(more, this, [this, number](const Result<sync::AuditPage> &page) {
        if (number == m_number)
            takeMore(page);
    });
}

void AuditLogPage::takeMore(const Result<sync::AuditPage> &page)
{
    m_fetching = false;
    if (!page)
        return fail(page.error());
    m_nextCursor = page->nextCursor;
    const int scroll = m_table->verticalScrollBar()->value();
    m_model.append(page->records);
    m_table->verticalScrollBar()->setValue(scroll);
    showAll();
}

void AuditLogPage::fail(const Error &error)
{
    const bool isUnsupported = core::problemCodeIn(error.detail) == QLatin1String("unsupported");
    m_document.phase = isUnsupported ? sync::DocumentPhase::Unsupported : sync::DocumentPhase::Offline;
    m_document.error = error;
    showAll();
}

void AuditLogPage::cancelLoading()
{
    ++m_number; // An answer that still comes is dropped.
    m_fetching = false;
    fail({ErrorCode::Cancelled, QStringLiteral("nobody waits for the audit log"), {}});
}

void AuditLogPage::showAll()
{
    if (administration() && administration()->readOnlyReason() == sync::ReadOnlyReason::NoAdminApi)
        m_document.phase = sync::DocumentPhase::Unsupported;
    showDocument(m_document);
}

void AuditLogPage::showContent()
{
    const bool none = m_model.rowCount() == 0;
    if (none && m_filter->isEmpty())
        m_empty->showEmpty(QStringLiteral("view-list-details"), tr("The audit log is empty"),
            tr("Whatever Entra ID, an administrator or the service itself does is written here."), {});
    else if (none)
        m_empty->showEmpty(QStringLiteral("edit-find"), tr("No entry matches the filter"),
            m_isSeen ? tr("Only what was last seen is searched: the newest entries, and refusals of the last 30 days.")
                     : QString(),
            tr("Clear Filter"));
    m_stack->setCurrentIndex(none ? 1 : 0);
    const QString shown = wording::numberText(m_model.rowCount());
    const bool isWhole = m_nextCursor.isEmpty();
    if (isWhole && m_isSeen)
        m_counts->setText(tr("%1 entries: the newest that were seen, and refusals of the last 30 days").arg(shown));
    else
        m_counts->setText(
            isWhole ? tr("%1 entries").arg(shown) : tr("The newest %1 entries; more as you scroll").arg(shown));
    m_export->setQuery(m_query);
    m_export->setAvailable(!none, m_document.phase == sync::DocumentPhase::Live);
}

void AuditLogPage::takeSelection()
{
    const QModelIndex current = m_table->currentIndex();
    m_details->showRecord(current.isValid() ? m_model.record(current.row()) : nullptr);
}

QString AuditLogPage::cellText(int column, const QVariant &value) const
{
    switch (column) {
    case models::AuditModel::At: return wording::clockTime(value.toDateTime(), clock().now());
    case models::AuditModel::Actor: return wording::auditActorName(value.toString());
    case models::AuditModel::Action: return wording::auditActionName(value.toString());
    default: return valueText(value, clock().now());
    }
}

void AuditLogPage::retranslateContent()
{
    m_filter->retranslate();
    m_details->retranslate();
    const QStringList headers{tr("When"), tr("What"), tr("About"), tr("Rule"), tr("Performed By")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_table->setAccessibleName(title());
    m_live->setText(tr("&Look for new entries"));
    m_live->setAccessibleName(spokenLabel(m_live->text()));
    m_export->retranslate();
}

} // namespace rollcall::ui
