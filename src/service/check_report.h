// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QVector>

#include <functional>

namespace rollcall::service
{

/// Something that is not as it should be.
struct CheckFinding {
    QString area; ///< `users`, `audit log`, …
    QString text; ///< English, a clause.

    friend bool operator==(const CheckFinding &, const CheckFinding &) = default;
};

/// Collects findings: of each area the first ones, for the rest their number. A value.
class CheckReport
{
public:
    static constexpr int kMostOfAnArea = 20;

    void add(const QString &area, const QString &text)
    {
        if (++m_counts[area] <= kMostOfAnArea)
            m_findings.append({area, text});
    }
    /// Of one area, some of which were counted only.
    void count(const QString &area, qint64 more)
    {
        if (more > 0)
            m_counts[area] += more;
    }

    [[nodiscard]] const QVector<CheckFinding> &findings() const { return m_findings; }
    [[nodiscard]] const QHash<QString, qint64> &counts() const { return m_counts; }
    [[nodiscard]] bool isClean() const { return m_counts.isEmpty(); }

private:
    QVector<CheckFinding> m_findings;
    QHash<QString, qint64> m_counts; ///< By area.
};

/// Told now and then what is looked at, and how many of them were.
using CheckProgress = std::function<void(const QString &area, qint64 done)>;

} // namespace rollcall::service
