// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview_page.h"

#include "pages/overview_figures.h"
#include "rules/rule_code.h"
#include "sync/administration.h"
#include "sync/directory.h"
#include "widgets/dot_widget.h"
#include "widgets/label_text.h"
#include "widgets/message_widget.h"
#include "widgets/page_header_widget.h"
#include "widgets/section_widget.h"
#include "widgets/sync_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/count_text.h"
#include "wording/rule_text.h"
#include "wording/status_text.h"
#include "wording/time_text.h"
#include "wording/value_names.h"
#include "wording/visible_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kSoonMs = 500;
constexpr int kMostRules = 6;
constexpr int kContentWidth = 1100;

QHBoxLayout *lineWith(DotWidget *dot, TextLabel *text, QPushButton *link)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::kRelated);
    line->addWidget(dot, 0, Qt::AlignVCenter);
    line->addWidget(text, 1, Qt::AlignVCenter);
    line->addWidget(link, 0, Qt::AlignVCenter);
    return line;
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_figures(new OverviewFigures(context.directory, context.administration, this)),
      m_header(new PageHeaderWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_message(new MessageWidget(this))
{
    setObjectName(QStringLiteral("overview"));
    m_message->setObjectName(QStringLiteral("pageMessage"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("pageScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeContent());
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kGroup, spacing::kPage, spacing::kRelated);
    column->setSpacing(spacing::kGroup);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connectAll();
    retranslate();
}

BarChart *OverviewPage::addChart(SectionWidget *section, const char *name)
{
    auto *chart = new BarChart(section);
    chart->setObjectName(QLatin1String(name));
    section->body()->addWidget(chart);
    connect(chart, &BarChart::linkRequested, this, &Page::linkRequested);
    return chart;
}

QWidget *OverviewPage::makeContent()
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(kContentWidth);
    const auto section = [content](SectionWidget *&made) { return made = new SectionWidget(content); };
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, spacing::kRelated, spacing::kPage);
    grid->setHorizontalSpacing(spacing::kPage * 2);
    grid->setVerticalSpacing(spacing::kPage);
    grid->addWidget(section(m_sync), 0, 0, Qt::AlignTop);
    grid->addWidget(section(m_tokens), 0, 1, Qt::AlignTop);
    grid->addWidget(section(m_states), 1, 0, Qt::AlignTop);
    grid->addWidget(section(m_refused), 1, 1, Qt::AlignTop);
    grid->addWidget(section(m_sources), 2, 0, Qt::AlignTop);
    grid->addWidget(section(m_invites), 2, 1, Qt::AlignTop);
    grid->addWidget(section(m_arrived), 3, 0, Qt::AlignTop);
    grid->addWidget(section(m_changed), 3, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1);
    addCharts();
    return content;
}

void OverviewPage::addCharts()
{
    const auto text = [](SectionWidget *parent, const char *name) {
        auto *label = new TextLabel(parent);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        return label;
    };
    // In the order of reading, which Tab follows.
    m_syncText = text(m_sync, "syncText");
    m_syncDot = new DotWidget(m_sync);
    m_syncLink = new QPushButton(m_sync);
    m_syncLink->setObjectName(QStringLiteral("syncLink"));
    m_sync->body()->addLayout(lineWith(m_syncDot, m_syncText, m_syncLink));
    m_tokenText = text(m_tokens, "tokenText");
    m_tokenDot = new DotWidget(m_tokens);
    m_tokenLink = new QPushButton(m_tokens);
    m_tokenLink->setObjectName(QStringLiteral("tokenLink"));
    m_tokens->body()->addLayout(lineWith(m_tokenDot, m_tokenText, m_tokenLink));
    m_stateChart = addChart(m_states, "stateChart");
    m_refusedChart = addChart(m_refused, "refusedChart");
    m_refusedText = text(m_refused, "refusedText");
    m_refused->body()->addWidget(m_refusedText);
    m_sourceChart = addChart(m_sources, "sourceChart");
    m_inviteChart = addChart(m_invites, "inviteChart");
    m_arrivedText = text(m_arrived, "arrivedText");
    m_arrivedChart = new DayChart(m_arrived);
    m_arrivedChart->setObjectName(QStringLiteral("arrivedChart"));
    m_arrived->body()->addWidget(m_arrivedChart);
    m_arrived->body()->addWidget(m_arrivedText);
    m_changedChart = new DayChart(m_changed);
    m_changedChart->setObjectName(QStringLiteral("changedChart"));
    m_changed->body()->addWidget(m_changedChart);
}

void OverviewPage::connectAll()
{
    connect(&m_soon, &QTimer::timeout, this, &OverviewPage::refresh);
    connect(m_figures, &OverviewFigures::changedFigures, this, &OverviewPage::showAll);
    connect(&m_context.directory, &sync::Directory::changed, this, [this] {
        if (isVisible())
            m_soon.start();
    });
    connect(&m_context.directory, &sync::Directory::statusChanged, this, &OverviewPage::showAll);
    if (m_context.administration) {
        connect(m_context.administration, &sync::Administration::tokensChanged, this, &OverviewPage::showAll);
        connect(m_context.administration, &sync::Administration::accessChanged, this, [this] { m_soon.start(); });
        connect(m_context.administration, &sync::Administration::auditChanged, this, [this] {
            if (isVisible())
                m_soon.start();
        });
    }
    connect(m_message, &MessageWidget::actionRequested, this, [this] {
        if (m_context.directory.status().phase == sync::SyncPhase::Syncing)
            m_context.directory.cancelSync();
        else
            m_context.directory.startSync();
    });
    connect(m_tokenLink, &QPushButton::clicked, this, [this] {
        Q_EMIT linkRequested({Link::Kind::Page, QStringLiteral("user-provisioning"), {}});
    });
    connect(m_syncLink, &QPushButton::clicked, this, [this] { m_context.directory.startSync(); });
    connect(m_changedChart, &DayChart::dayChosen, this, [this](const QDate &day) {
        Q_EMIT linkRequested(usersWhere(QStringLiteral("changed:") + day.toString(Qt::ISODate)));
    });
    connect(m_arrivedChart, &DayChart::dayChosen, this, [this](const QDate &day) {
        Q_EMIT linkRequested({Link::Kind::Page, QStringLiteral("audit-log"),
            QStringLiteral("what:user. day:") + day.toString(Qt::ISODate)});
    });
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

void OverviewPage::opened()
{
    if (m_context.administration) {
        m_context.administration->refreshTokens();
        m_context.administration->refreshAudit();
    }
    refresh();
}

void OverviewPage::refresh()
{
    m_figures->refresh(m_context.clock.now());
}

Link OverviewPage::usersWhere(const QString &filter)
{
    return {Link::Kind::Page, QStringLiteral("users"), filter};
}

void OverviewPage::showAll()
{
    showStateOfPage();
    showSync();
    showTokens();
    showUsers();
    showDays();
    showRefusals();
}

void OverviewPage::showStateOfPage()
{
    const sync::SyncStatus &status = m_context.directory.status();
    const bool anything = status.lastCompleteSync.isValid() || status.users > 0;
    m_stack->setCurrentIndex(anything ? 0 : 1);
    m_header->setFigures(
        status.lastCompleteSync.isValid() ? wording::asOf(status.lastCompleteSync, m_context.clock.now()) : QString(),
        status.lastCompleteSync.isValid() ? wording::exactTime(status.lastCompleteSync) : QString());
    switch (status.phase) { // Also while it is hidden: it follows the language.
    case sync::SyncPhase::Syncing:
        m_message->showProgress(tr("Fetching the users for the first time"),
            wording::progressLine(progressFigures(status.progress)), status.progress.done, status.progress.total,
            tr("Cancel"));
        break;
    case sync::SyncPhase::Failed: m_message->showError(status.error.value_or(Error{}), tr("Try Again")); break;
    default:
        m_message->showEmpty(QStringLiteral("network-server"), tr("Nothing has been fetched yet"),
            tr("A sync fetches the users and user groups of the service. It only reads."), tr("Sync Now"));
    }
}

void OverviewPage::showUsers()
{
    if (!m_figures->users())
        return;
    using sync::QueryField;
    const auto bars = [this](QueryField field, const char *word, const auto &nameOf) {
        QVector<Bar> found;
        for (const sync::QueryKeyword &keyword : sync::keywordsOf(field)) {
            const qint64 count = m_figures->users()->counts.of(field, keyword.number);
            if (count > 0)
                found.append(
                    {nameOf(keyword.number), count, usersWhere(QLatin1String(word) + QLatin1Char(':') + keyword.word)});
        }
        return found;
    };
    m_stateChart->setBars(bars(QueryField::State, "state",
        [](int number) { return wording::stateName(static_cast<rules::UserState>(number)); }));
    m_sourceChart->setBars(bars(QueryField::Source, "source", [](int number) {
        return number == 0 ? tr("Not known") : wording::sourceName(static_cast<rules::Source>(number - 1));
    }));
    m_inviteChart->setBars(bars(QueryField::InviteStatus, "invite",
        [](int number) { return wording::inviteStatusName(static_cast<rules::InviteStatus>(number)); }));
}

void OverviewPage::showDays()
{
    m_changedChart->setFigures(m_figures->changed());
    m_arrivedChart->setVisible(!m_figures->arrived().isEmpty());
    m_arrivedChart->setFigures(m_figures->arrived());
    m_arrivedText->setVisible(m_figures->arrived().isEmpty() || m_figures->isPartial());
    if (!m_figures->arrived().isEmpty())
        m_arrivedText->setText(tr("There were more than could be looked at: these are the newest."));
    else if (m_figures->isWithoutLog())
        m_arrivedText->setText(tr("Not known: the audit log of the service can’t be read now."));
    else
        m_arrivedText->setText(tr("Being counted…"));
}

void OverviewPage::showRefusals()
{
    const auto &refused = m_figures->refused();
    const QDateTime &seenAt = m_figures->refusedSeenAt();
    // The 24 hours before it was last seen are not the last ones for the log's filter.
    const QString since = seenAt.isValid() ? QString() : QStringLiteral(" since:24h");
    QVector<Bar> bars;
    for (const auto &rule : refused.value_or(QVector<OverviewFigures::RuleCount>()).mid(0, kMostRules)) {
        const auto code = rules::ruleCodeFromName(rule.code);
        bars.append({code ? wording::ruleTitle(*code) : tr("Other reasons"), rule.count,
            {Link::Kind::Page, QStringLiteral("audit-log"),
                (rule.code.isEmpty() ? QStringLiteral("refused") : QStringLiteral("rule:") + rule.code) + since}});
    }
    m_refusedChart->setBars(bars);
    m_refusedChart->setVisible(!bars.isEmpty());
    QStringList lines;
    if (!refused && m_figures->isWithoutLog())
        lines << tr("Not known: the audit log of the service can’t be read now.");
    else if (refused && bars.isEmpty())
        lines << tr("Nothing was refused.");
    if (refused && seenAt.isValid())
        lines << tr("What was last seen, %1").arg(wording::asOf(seenAt, m_context.clock.now()));
    m_refusedText->setVisible(!lines.isEmpty());
    m_refusedText->setText(lines.join(u'\n'));
}

void OverviewPage::showTokens()
{
    const auto *administration = m_context.administration;
    const bool known = administration && administration->tokens().value;
    m_tokenLink->setVisible(known);
    DotMark mark{DotShape::Full, ColorRole::Success};
    QStringList lines;
    if (!known) {
        mark = {DotShape::Ring, ColorRole::Muted};
        lines << tr("Not known: this service does not say.");
    } else if (administration->tokens().value->isEmpty()) {
        mark = {DotShape::Triangle, ColorRole::Warning};
        lines << tr("There is no token: Entra ID can’t sign in.");
    } else {
        for (const sync::ProvisioningToken &token : *administration->tokens().value) {
            if (!token.expiresSoon)
                continue;
            mark = {DotShape::Triangle, ColorRole::Warning};
            lines << tr("“%1” expires on %2")
                         .arg(
                             wording::visibleText(token.name), wording::dateText(token.expiresAt.toLocalTime().date()));
        }
        if (lines.isEmpty())
            lines << tr("No token expires soon.");
    }
    m_tokenDot->setMark(mark);
    m_tokenText->setText(lines.join(u'\n'));
}

void OverviewPage::showSync()
{
    const sync::SyncStatus &status = m_context.directory.status();
    m_syncDot->setMark(syncMark(status, m_context.directory.canSync()));
    m_syncText->setContent(syncLine(status, m_context.directory.canSync(), m_context.clock.now()));
    m_syncLink->setVisible(m_context.directory.canSync() && status.phase != sync::SyncPhase::Syncing);
}

void OverviewPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OverviewPage::retranslate()
{
    m_header->setTitle(title());
    m_sync->setTitle(tr("Freshness"));
    m_tokens->setTitle(tr("Tokens"));
    m_states->setTitle(tr("Users by State"));
    m_sources->setTitle(tr("Users by Source"));
    m_invites->setTitle(tr("Users by Invite Status"));
    m_arrived->setTitle(tr("Users Created"));
    m_changed->setTitle(tr("Users by Day of Last Change"));
    m_refused->setTitle(tr("Refused in the Last 24 Hours"));
    m_arrivedChart->setAccessibleName(tr("Users Created"));
    m_changedChart->setAccessibleName(tr("Users by Day of Last Change"));
    m_tokenLink->setText(tr("Show Tokens"));
    m_syncLink->setText(tr("Sync Now"));
    for (QPushButton *button : {m_tokenLink, m_syncLink})
        button->setAccessibleName(spokenLabel(button->text()));
    showAll();
}

} // namespace rollcall::ui
