// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace rollcall::bench
{

/// How long something takes, once or many times.
class Times
{
public:
    using Timer = std::chrono::steady_clock;

    template <typename Work> double time(Work work)
    {
        const auto begin = Timer::now();
        work();
        m_ms.push_back(std::chrono::duration<double, std::milli>(Timer::now() - begin).count());
        return m_ms.back();
    }
    void add(const Times &other) { m_ms.insert(m_ms.end(), other.m_ms.begin(), other.m_ms.end()); }
    [[nodiscard]] size_t count() const { return m_ms.size(); }
    /// Milliseconds. `share` from 0 to 1: 0.5 is the median.
    [[nodiscard]] double quantile(double share) const;
    [[nodiscard]] double median() const { return quantile(0.5); }
    [[nodiscard]] double p99() const { return quantile(0.99); }

private:
    std::vector<double> m_ms;
};

/// A line of the report: what was measured, and whether it meets its goal.
void report(const QString &what, double figure, const QString &unit, std::optional<double> atMost = {});
void reportAtLeast(const QString &what, double figure, const QString &unit, double atLeast);
void section(const QString &title);

/// Of this process: memory that is its own, in MB (RssAnon). Files that are mapped do not count.
[[nodiscard]] double anonymousMegabytes();

} // namespace rollcall::bench
