// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace rollcall::bench
{

/// How long something takes, once or many times, in milliseconds: by the clock, and of processor time in all threads,
/// which says what it costs where the machine has other work too.
class Times
{
public:
    template <typename Work> void time(Work work)
    {
        const double clock = clockMs();
        const double processor = processorMs();
        work();
        m_clock.push_back(clockMs() - clock);
        m_processor.push_back(processorMs() - processor);
    }
    void add(const Times &other)
    {
        m_clock.insert(m_clock.end(), other.m_clock.begin(), other.m_clock.end());
        m_processor.insert(m_processor.end(), other.m_processor.begin(), other.m_processor.end());
    }
    [[nodiscard]] double median() const { return quantile(m_clock, 0.5); }
    [[nodiscard]] double p99() const { return quantile(m_clock, 0.99); }
    [[nodiscard]] double medianOfProcessor() const { return quantile(m_processor, 0.5); }
    [[nodiscard]] double p99OfProcessor() const { return quantile(m_processor, 0.99); }

private:
    [[nodiscard]] static double clockMs();
    [[nodiscard]] static double processorMs();
    [[nodiscard]] static double quantile(std::vector<double> values, double share);

    std::vector<double> m_clock;
    std::vector<double> m_processor;
};

/// A line of the report: what was measured, and whether it meets its goal.
void report(const QString &what, double figure, const QString &unit, std::optional<double> atMost = {});
void reportAtLeast(const QString &what, double figure, const QString &unit, double atLeast);
/// Median and 99 of 100, each with its goal by the clock, and of processor time.
void reportTimes(const QString &what, const Times &times, std::optional<double> median, std::optional<double> p99);
void section(const QString &title);

/// Memory of this process, or of that one, in MB; 0 if it can't be read.
enum class Memory {
    Own, ///< Now, without files that are mapped (RssAnon).
    Peak, ///< The most that there ever was (VmHWM).
};
[[nodiscard]] double megabytes(Memory memory, const QString &process = QStringLiteral("self"));

} // namespace rollcall::bench
