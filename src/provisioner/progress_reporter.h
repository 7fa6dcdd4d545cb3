// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/progress.h"

#include <QElapsedTimer>

#include <functional>

namespace rollcall::provisioner
{

/// Turns "n more are done" into a progress with rate and time left, a few times a second. Thread: one.
class ProgressReporter
{
public:
    explicit ProgressReporter(std::function<void(const Progress &)> report);

    void begin(Progress::Phase phase, qint64 total);
    void advance(qint64 by);
    /// Says how it stands, whenever it was last said.
    void report();

private:
    std::function<void(const Progress &)> m_report;
    Progress m_progress;
    QElapsedTimer m_sinceBegun;
    QElapsedTimer m_sinceReported;
};

/// Rate and time left after `milliseconds`. Pure.
[[nodiscard]] Progress withRate(Progress progress, qint64 milliseconds);

} // namespace rollcall::provisioner
