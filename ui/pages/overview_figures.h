// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"
#include "sync/directory_types.h"
#include "widgets/day_chart.h"

#include <QFuture>
#include <QObject>
#include <QVector>

#include <optional>

namespace rollcall::sync
{
class Administration;
class Directory;
} // namespace rollcall::sync

namespace rollcall::ui
{

/// Gathers what the overview shows: counts and days from the cache, refusals and arrivals from the service's audit log,
/// or offline from what was last seen of it. What can't be had (a service without such a log) stays unknown, and the
/// rest is shown all the same.
///
/// Requires: both outlive it, `administration` may be null. Thread: GUI.
class OverviewFigures final : public QObject
{
    Q_OBJECT

public:
    /// How often a rule refused something.
    struct RuleCount {
        QString code;
        qint64 count = 0;

        friend bool operator==(const RuleCount &, const RuleCount &) = default;
    };

    OverviewFigures(sync::Directory &directory, sync::Administration *administration, QObject *parent = nullptr);

    /// Asks for everything anew; `now` decides which days those are.
    void refresh(const QDateTime &now);

    [[nodiscard]] const std::optional<sync::Listing> &users() const { return m_users; }
    /// Users by the day of their last change, oldest first; empty until all are known.
    [[nodiscard]] const QVector<DayFigure> &changed() const { return m_changed; }
    /// Users that were created or imported, by day; empty while it is not known.
    [[nodiscard]] const QVector<DayFigure> &arrived() const { return m_arrived; }
    /// Those of the last 24 hours, most first; none while it is not known.
    [[nodiscard]] const std::optional<QVector<RuleCount>> &refused() const { return m_refused; }
    /// The audit log could not be read, nor was it seen before: what comes from it is not known, and not just still to
    /// come.
    [[nodiscard]] bool isWithoutLog() const { return m_withoutLog; }
    /// When these were seen, if the service can't be asked now: they are of the 24 hours before that.
    [[nodiscard]] const QDateTime &refusedSeenAt() const { return m_refusedSeenAt; }
    /// There were more than were looked at: counts from the audit log are at least these.
    [[nodiscard]] bool isPartial() const { return m_partial; }

Q_SIGNALS:
    void changedFigures();

private:
    QFuture<Result<sync::Listing>> list(const sync::UserQuery &query);
    void askDays(const QDateTime &now);
    void askRefusals(const QDateTime &now);
    void askSeenRefusals();
    void countRefusals(const QVector<sync::AuditRecord> &records);
    void askArrivals(size_t action, const QString &cursor, int pagesLeft, quint64 number);
    void noteNoLog();
    void askSeenArrivals();
    [[nodiscard]] sync::AuditQuery arrivals(const QString &action) const;
    void countArrivals(const QVector<sync::AuditRecord> &records);

    sync::Directory &m_directory;
    sync::Administration *m_administration;
    std::optional<sync::Listing> m_users;
    QVector<DayFigure> m_changed;
    QVector<DayFigure> m_arrived;
    QVector<DayFigure> m_counting; ///< Arrivals, while pages come.
    std::optional<QVector<RuleCount>> m_refused;
    QDateTime m_refusedSeenAt;
    QDateTime m_since;
    bool m_partial = false;
    bool m_withoutLog = false;
    QVector<QFuture<Result<sync::Listing>>> m_asking; ///< The listings of the newest round.
    quint64 m_number = 0; ///< An answer to an earlier round is dropped.
};

} // namespace rollcall::ui
