// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/progress_reporter.h"

#include <cmath>

namespace rollcall::provisioner
{

namespace
{

constexpr qint64 kReportEvery = 200; // ms
constexpr qint64 kRateAfter = 500; // ms: sooner it would jump about

} // namespace

ProgressReporter::ProgressReporter(std::function<void(const Progress &)> report) : m_report(std::move(report)) { }

void ProgressReporter::begin(Progress::Phase phase, qint64 total)
{
    m_progress = Progress{phase, 0, total};
    m_sinceBegun.start();
    report();
}

void ProgressReporter::advance(qint64 by)
{
    m_progress.done += by;
    if (m_sinceReported.elapsed() >= kReportEvery)
        report();
}

void ProgressReporter::report()
{
    m_sinceReported.start();
    if (m_report)
        m_report(withRate(m_progress, m_sinceBegun.elapsed()));
}

Progress withRate(Progress progress, qint64 milliseconds)
{
    progress.perSecond = 0;
    progress.secondsLeft = -1;
    if (milliseconds < kRateAfter || progress.done <= 0)
        return progress;
    progress.perSecond = static_cast<double>(progress.done) * 1000 / static_cast<double>(milliseconds);
    progress.secondsLeft
        = static_cast<qint64>(std::ceil(static_cast<double>(progress.total - progress.done) / progress.perSecond));
    return progress;
}

} // namespace rollcall::provisioner
