// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

#include <QTimeZone>

#include <chrono>
#include <mutex>

namespace rollcall::test
{

/// A clock that stands still until it is told otherwise. Starts at 2026-01-02T03:04:05.000Z.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }
    void advance(std::chrono::milliseconds by)
    {
        const std::lock_guard lock(m_mutex);
        m_now = m_now.addMSecs(by.count());
    }

private:
    mutable std::mutex m_mutex;
    QDateTime m_now = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
};

} // namespace rollcall::test
