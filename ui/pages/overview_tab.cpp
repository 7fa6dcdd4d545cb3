// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview_tab.h"

#include "widgets/facts_widget.h"
#include "widgets/list_delegate.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/count_text.h"
#include "wording/time_text.h"
#include "wording/value_names.h"

#include <QVBoxLayout>

namespace rollcall::ui
{

OverviewTab::OverviewTab(const Clock &clock, QWidget *parent)
    : QScrollArea(parent), m_clock(clock), m_facts(new FactsWidget(this))
{
    setObjectName(QStringLiteral("overview"));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, spacing::kRelated + spacing::kTight, spacing::kRelated, spacing::kRelated);
    column->addWidget(m_facts);
    column->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus); // Its values have the keyboard, and scroll it.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    content->setBackgroundRole(QPalette::Window);
}

void OverviewTab::showUser(const sync::UserDetails &user)
{
    const sync::UserRow &row = user.row;
    const QDateTime now = m_clock.now();
    const auto time = [&now](const QString &name, const QDateTime &at) {
        return Fact{
            name, wording::relativeTime(at, now), std::nullopt, at.isValid() ? wording::exactTime(at) : QString()};
    };
    const auto state = [](const QString &name, const QVariant &value, const QString &word) {
        return Fact{name, word, dotMarkOf(value), {}};
    };
    m_facts->setFacts({
        {tr("Display Name"), row.displayName},
        {tr("Username"), row.userName},
        {tr("E-mail"), row.email},
        {tr("Department"), row.department},
        {tr("Managed Apple ID"), row.managedAppleId},
        {tr("Source"), wording::sourceName(row.source)},
        state(tr("State"), QVariant::fromValue(row.state), wording::stateName(row.state)),
        state(tr("Sync"), QVariant::fromValue(row.syncState), wording::syncStateName(row.syncState)),
        state(tr("Invite Status"), QVariant::fromValue(row.inviteStatus), wording::inviteStatusName(row.inviteStatus)),
        {tr("User groups"), wording::numberText(user.groups.size())},
        {tr("User ID"), row.id},
        {tr("External ID"), row.externalId},
        time(tr("Created"), QDateTime::fromString(user.resource.meta().created, Qt::ISODateWithMs)),
        time(tr("Last Modified"), row.lastModified),
        time(tr("Last Seen"), user.seenAt),
    });
}

} // namespace rollcall::ui
