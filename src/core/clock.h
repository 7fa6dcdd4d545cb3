// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace rollcall::core
{

/// Where the time comes from, so that tests choose it. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC, to the millisecond.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// `2026-11-22T09:30:00.123Z`, the form of meta.created and meta.lastModified (RFC 7643 §2.3.5).
[[nodiscard]] inline QString toScimTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace rollcall::core

namespace rollcall
{
using core::Clock;
using core::SystemClock;
using core::toScimTime;
} // namespace rollcall
