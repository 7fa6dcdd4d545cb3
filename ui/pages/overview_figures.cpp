// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview_figures.h"

#include "core/when_done.h"
#include "sync/administration.h"
#include "sync/directory.h"

#include <QMap>

#include <algorithm>
#include <iterator>
#include <memory>

namespace rollcall::ui
{

namespace
{

constexpr int kDays = 14;
constexpr int kMostPages = 5;
constexpr int kPageSize = 1000;
const char *const kArrivals[]
    = {"user.create", "user.import"}; // Over SCIM or by an administrator; by `rollcalld import`.

QVector<DayFigure> emptyDays(const QDateTime &now)
{
    QVector<DayFigure> days;
    for (int back = kDays - 1; back >= 0; --back)
        days.append({now.toLocalTime().date().addDays(-back), 0});
    return days;
}

} // namespace

OverviewFigures::OverviewFigures(sync::Directory &directory, sync::Administration *administration, QObject *parent)
    : QObject(parent), m_directory(directory), m_administration(administration)
{
}

void OverviewFigures::refresh(const QDateTime &now)
{
    const quint64 number = ++m_number;
    for (QFuture<Result<sync::Listing>> &older : m_asking)
        older.cancel();
    m_asking.clear();
    whenDone(list({}), this, [this, number](const Result<sync::Listing> &listing) {
        if (number != m_number || !listing)
            return;
        m_users = *listing;
        m_users->rids.clear(); // The counts are what is wanted; a million numbers are not kept for them.
        Q_EMIT changedFigures();
    });
    askDays(now);
    m_withoutLog = !m_administration;
    if (!m_administration)
        return;
    askRefusals(now);
    m_since = now.toLocalTime().date().addDays(1 - kDays).startOfDay().toUTC();
    m_counting = emptyDays(now);
    m_partial = false;
    askArrivals(0, {}, kMostPages, number);
}

QFuture<Result<sync::Listing>> OverviewFigures::list(const sync::UserQuery &query)
{
    m_asking.append(m_directory.users(query));
    return m_asking.constLast();
}

void OverviewFigures::askDays(const QDateTime &now)
{
    const auto days = std::make_shared<QVector<DayFigure>>(emptyDays(now));
    const auto left = std::make_shared<int>(kDays);
    for (int index = 0; index < kDays; ++index) {
        sync::UserQuery query;
        query.text = QStringLiteral("changed:") + days->at(index).day.toString(Qt::ISODate);
        whenDone(list(query), this, [this, days, left, index, number = m_number](const Result<sync::Listing> &listing) {
            if (number != m_number)
                return;
            (*days)[index].value = listing ? listing->rids.size() : 0;
            if (--*left > 0)
                return;
            m_changed = *days;
            Q_EMIT changedFigures();
        });
    }
}

void OverviewFigures::askRefusals(const QDateTime &now)
{
    sync::AuditQuery query;
    query.refusalsOnly = true;
    query.from = now.addDays(-1);
    query.limit = kPageSize;
    whenDone(m_administration->audit(query), this, [this, number = m_number](const Result<sync::AuditPage> &page) {
        if (number != m_number)
            return;
        if (!page)
            return askSeenRefusals();
        m_refusedSeenAt = {};
        m_partial = m_partial || !page->nextCursor.isEmpty();
        countRefusals(page->records);
    });
}

// The last 24 hours that were seen, not those since when nobody could look.
void OverviewFigures::askSeenRefusals()
{
    if (!m_administration->recentAudit().value)
        return noteNoLog();
    const QDateTime seenAt = m_administration->recentAudit().seenAt;
    whenDone(m_administration->refusals(seenAt.addDays(-1)), this,
        [this, seenAt, number = m_number](const Result<QVector<sync::AuditRecord>> &records) {
            if (number != m_number)
                return;
            if (!records)
                return noteNoLog();
            m_refusedSeenAt = seenAt;
            countRefusals(*records);
        });
}

void OverviewFigures::countRefusals(const QVector<sync::AuditRecord> &records)
{
    QMap<QString, qint64> counts;
    for (const sync::AuditRecord &record : records)
        ++counts[record.rule];
    QVector<RuleCount> rules;
    for (auto rule = counts.cbegin(); rule != counts.cend(); ++rule)
        rules.append({rule.key(), rule.value()});
    std::stable_sort(
        rules.begin(), rules.end(), [](const RuleCount &a, const RuleCount &b) { return a.count > b.count; });
    m_refused = rules;
    Q_EMIT changedFigures();
}

// One action after the other: the service is asked for one at a time.
void OverviewFigures::askArrivals(size_t action, const QString &cursor, int pagesLeft, quint64 number)
{
    if (action == std::size(kArrivals)) {
        m_arrived = m_counting;
        Q_EMIT changedFigures();
        return;
    }
    whenDone(m_administration->audit(arrivals(QLatin1String(kArrivals[action])), cursor), this,
        [this, action, pagesLeft, number](const Result<sync::AuditPage> &page) {
            if (number != m_number)
                return;
            if (!page)
                return askSeenArrivals();
            countArrivals(page->records);
            if (!page->nextCursor.isEmpty() && pagesLeft > 1)
                return askArrivals(action, page->nextCursor, pagesLeft - 1, number);
            m_partial = m_partial || !page->nextCursor.isEmpty();
            askArrivals(action + 1, {}, kMostPages, number);
        });
}

void OverviewFigures::noteNoLog()
{
    m_withoutLog = true;
    Q_EMIT changedFigures();
}

void OverviewFigures::askSeenArrivals()
{
    const auto &mark = m_administration->recentAudit().value;
    if (!mark)
        return noteNoLog();
    const bool isPartial = mark->completeSince.isValid() && mark->completeSince > m_since;
    whenDone(m_administration->auditSeen(arrivals(QStringLiteral("user."))), this,
        [this, isPartial, number = m_number](const Result<sync::AuditPage> &page) {
            if (number != m_number)
                return;
            if (!page)
                return noteNoLog();
            for (DayFigure &day : m_counting)
                day.value = 0; // Some may have come before the service was gone.
            countArrivals(page->records);
            m_partial = m_partial || isPartial;
            m_arrived = m_counting;
            Q_EMIT changedFigures();
        });
}

sync::AuditQuery OverviewFigures::arrivals(const QString &action) const
{
    sync::AuditQuery query;
    query.action = action;
    query.from = m_since;
    query.limit = kPageSize;
    return query;
}

void OverviewFigures::countArrivals(const QVector<sync::AuditRecord> &records)
{
    for (const sync::AuditRecord &record : records) {
        if (std::none_of(std::begin(kArrivals), std::end(kArrivals),
                [&record](const char *action) { return record.action == QLatin1String(action); }))
            continue;
        const QDate day = record.at.toLocalTime().date();
        const auto found = std::find_if(
            m_counting.begin(), m_counting.end(), [&day](const DayFigure &figure) { return figure.day == day; });
        if (found != m_counting.end())
            ++found->value;
    }
}

} // namespace rollcall::ui
