// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/user_details_widget.h"

#include "core/when_done.h"
#include "pages/attributes_tab.h"
#include "pages/groups_tab.h"
#include "pages/history_tab.h"
#include "pages/overview_tab.h"
#include "pages/scim_tab.h"
#include "sync/administration.h"
#include "widgets/details_header_widget.h"
#include "widgets/list_delegate.h"
#include "widgets/message_widget.h"
#include "widgets/typography.h"
#include "wording/value_names.h"

#include <QEvent>
#include <QSet>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kMostRecords = 200; // Of one user, as many as somebody may want to read.

} // namespace

UserDetailsWidget::UserDetailsWidget(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_directory(context.directory),
      m_administration(context.administration),
      m_clock(context.clock),
      m_stack(new QStackedWidget(this)),
      m_message(new MessageWidget(this)),
      m_header(new DetailsHeaderWidget(this)),
      m_tabs(new QTabWidget(this)),
      m_overview(new OverviewTab(m_clock, this)),
      m_attributes(new AttributesTab(m_clock, this)),
      m_groups(new GroupsTab(m_clock, this)),
      m_history(new HistoryTab(m_clock, this)),
      m_scim(new ScimTab(this))
{
    build();
    connect(m_groups, &GroupsTab::groupRequested, this, &UserDetailsWidget::groupRequested);
    connect(m_history, &HistoryTab::earlierRequested, this, &UserDetailsWidget::loadEarlier);
    connect(m_header, &DetailsHeaderWidget::closeRequested, this, &UserDetailsWidget::closeRequested);
    connect(m_message, &MessageWidget::actionRequested, this, &UserDetailsWidget::load);
    connect(&m_directory, &sync::Directory::changed, this, [this](const sync::ChangeSet &changes) {
        if (!m_id.isEmpty() && (changes.everything || changes.users.contains(m_id) || !changes.groups.isEmpty()))
            load();
    });
    if (m_administration) {
        connect(m_administration, &sync::Administration::attributesChanged, this, &UserDetailsWidget::showCatalog);
        const auto again = [this] {
            if (m_answer && m_answer->ok())
                loadAudit();
        };
        connect(m_administration, &sync::Administration::auditChanged, this, again);
        connect(m_administration, &sync::Administration::accessChanged, this, again);
        showCatalog();
    }
    retranslate();
    showNobody();
}

void UserDetailsWidget::build()
{
    m_message->setObjectName(QStringLiteral("detailsMessage"));
    setObjectName(QStringLiteral("userDetails"));
    setMinimumWidth(300);
    m_tabs->setObjectName(QStringLiteral("userTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    for (QWidget *tab : {static_cast<QWidget *>(m_overview), static_cast<QWidget *>(m_attributes),
             static_cast<QWidget *>(m_groups), static_cast<QWidget *>(m_history), static_cast<QWidget *>(m_scim)})
        m_tabs->addTab(tab, QString());
    auto *user = new QWidget(this);
    auto *column = new QVBoxLayout(user);
    column->setContentsMargins(spacing::kRelated, 0, 0, 0);
    column->addWidget(m_header);
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(m_message);
    m_stack->addWidget(user);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

void UserDetailsWidget::showUser(const QString &id)
{
    if (id == m_id && m_answer && m_answer->ok())
        return;
    m_id = id;
    m_known = {};
    m_records.clear();
    m_earlier = {};
    m_history->setEarlier(HistoryTab::Earlier::None);
    if (id.isEmpty())
        showNobody();
    else
        load();
}

void UserDetailsWidget::load()
{
    whenDone(
        m_directory.user(m_id), this, [this, id = m_id](const Result<sync::UserDetails> &answer) { take(id, answer); });
}

void UserDetailsWidget::loadHistory()
{
    whenDone(m_directory.history(m_id), this, [this, id = m_id](const Result<sync::UserHistory> &history) {
        if (id != m_id)
            return;
        m_known = history.valueOr(sync::UserHistory());
        showHistory();
    });
    if (m_administration)
        loadAudit();
}

void UserDetailsWidget::loadAudit()
{
    using Reason = sync::ReadOnlyReason;
    const auto take = [this, id = m_id](const Result<sync::AuditPage> &page) { takeAudit(id, page); };
    const auto takeAbout = [this, id = m_id](bool ofService) {
        return [this, id, ofService](const Result<sync::AuditPage> &page) {
            if (id == m_id && !m_earlier.isBegun)
                offerEarlier(page, ofService);
            takeAudit(id, page);
        };
    };
    // A request that was refused names somebody who is not there yet.
    sync::AuditQuery refused{
        .resourceName = m_answer->value().row.userName, .refusalsOnly = true, .limit = kMostRecords};
    whenDone(m_administration->auditSeen(aboutUser()), this, takeAbout(false));
    whenDone(m_administration->auditSeen(refused), this, take);
    const Reason reason = m_administration->readOnlyReason();
    if (reason == Reason::NoAdminApi && m_administration->userAttributes().phase == sync::DocumentPhase::Unknown)
        m_administration->refreshSchemas(); // Instead of the catalogue.
    if (reason != Reason::None && reason != Reason::HelpdeskKey)
        return;
    if (m_administration->attributes().phase == sync::DocumentPhase::Unknown)
        m_administration->refreshAttributes(); // Those without a value are listed, too.
    whenDone(m_administration->audit(aboutUser()), this, takeAbout(true));
}

sync::AuditQuery UserDetailsWidget::aboutUser() const
{
    return {.resourceId = m_id, .limit = kMostRecords};
}

// What was last seen is answered first, perhaps: the service's own word wins.
void UserDetailsWidget::offerEarlier(const Result<sync::AuditPage> &page, bool ofService)
{
    if (!page.ok() || (m_earlier.ofService && !ofService))
        return;
    m_earlier.cursor = page->nextCursor;
    m_earlier.ofService = ofService;
    m_history->setEarlier(m_earlier.cursor.isEmpty() ? HistoryTab::Earlier::None : HistoryTab::Earlier::Offered);
}

void UserDetailsWidget::loadEarlier()
{
    m_earlier.isBegun = true;
    m_history->setEarlier(HistoryTab::Earlier::Asked);
    const auto asked = m_earlier.ofService ? m_administration->audit(aboutUser(), m_earlier.cursor)
                                           : m_administration->auditSeen(aboutUser(), m_earlier.cursor);
    whenDone(asked, this, [this, id = m_id, ofService = m_earlier.ofService](const Result<sync::AuditPage> &page) {
        if (id != m_id)
            return;
        if (!page.ok())
            return m_history->showEarlierError(page.error());
        offerEarlier(page, ofService);
        takeAudit(id, page);
    });
}

void UserDetailsWidget::takeAudit(const QString &id, const Result<sync::AuditPage> &page)
{
    if (id != m_id || !page.ok() || !m_answer || !m_answer->ok())
        return;
    const QString userName = m_answer->value().row.userName;
    QSet<qint64> known;
    for (const sync::AuditRecord &record : std::as_const(m_records))
        known.insert(record.seq);
    for (const sync::AuditRecord &record : page->records) {
        const bool isAbout = record.resourceId == id || record.resourceName.compare(userName, Qt::CaseInsensitive) == 0;
        if (isAbout && !known.contains(record.seq))
            m_records.append(record);
    }
    showHistory();
}

void UserDetailsWidget::showHistory()
{
    const QVector<models::TimelineEntry> timeline = models::timelineOf(m_known, m_records);
    m_attributes->showTimeline(timeline);
    m_history->showTimeline(timeline);
    const bool isAsked = !m_administration || m_administration->readOnlyReason() == sync::ReadOnlyReason::None
        || m_administration->readOnlyReason() == sync::ReadOnlyReason::HelpdeskKey;
    m_history->setLastSeen(isAsked ? QDateTime() : m_administration->recentAudit().seenAt);
}

void UserDetailsWidget::showCatalog()
{
    m_attributes->setCatalog(m_administration->userAttributes());
    if (m_answer && m_answer->ok())
        m_attributes->showUser(m_answer->value());
}

void UserDetailsWidget::take(const QString &id, const Result<sync::UserDetails> &answer)
{
    if (id != m_id) // Somebody else was selected meanwhile.
        return;
    m_answer = answer;
    showAll();
    if (answer)
        loadHistory();
    if (answer)
        Q_EMIT shown(id, answer->row.rid);
}

void UserDetailsWidget::showAll()
{
    if (!m_answer)
        return showNobody();
    if (!m_answer->ok()) {
        m_message->showError(m_answer->error(), tr("Try Again"));
        m_stack->setCurrentIndex(0);
        return;
    }
    const sync::UserDetails &user = m_answer->value();
    m_header->showItem(user.row.displayName, user.row.userName);
    m_header->showState(dotMarkOf(QVariant::fromValue(user.row.state)), wording::stateName(user.row.state),
        wording::sourceName(user.row.source));
    m_overview->showUser(user);
    m_attributes->showUser(user);
    m_groups->showGroups(user.groups);
    m_scim->showResource(user.resource);
    m_stack->setCurrentIndex(1);
}

void UserDetailsWidget::showNobody()
{
    m_answer.reset();
    describeNobody();
    m_stack->setCurrentIndex(0);
}

void UserDetailsWidget::describeNobody()
{
    m_message->showEmpty(
        QStringLiteral("user"), tr("Nobody is selected"), tr("Select a user to see all that the service knows."), {});
}

QString UserDetailsWidget::currentTab() const
{
    return m_tabs->currentWidget()->objectName();
}

void UserDetailsWidget::setCurrentTab(const QString &name)
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->widget(tab)->objectName() == name)
            m_tabs->setCurrentIndex(tab);
    }
}

QString UserDetailsWidget::attributeFilter() const
{
    return m_attributes->filter();
}

void UserDetailsWidget::setAttributeFilter(const QString &text)
{
    m_attributes->setFilter(text);
}

void UserDetailsWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void UserDetailsWidget::retranslate()
{
    m_tabs->setTabText(0, tr("Overview"));
    m_tabs->setTabText(1, tr("Attributes"));
    m_tabs->setTabText(2, tr("Groups"));
    m_tabs->setTabText(3, tr("History"));
    m_tabs->setTabText(4, tr("SCIM"));
    m_tabs->setAccessibleName(tr("Details of the user"));
    describeNobody(); // Also while it is hidden behind the details.
    showAll();
}

} // namespace rollcall::ui
