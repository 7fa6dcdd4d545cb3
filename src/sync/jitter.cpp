// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/jitter.h"

#include <QRandomGenerator>

namespace rollcall::sync
{

std::chrono::milliseconds withJitter(std::chrono::milliseconds interval)
{
    const double factor = 0.9 + QRandomGenerator::global()->bounded(0.2);
    return std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(interval.count()) * factor));
}

} // namespace rollcall::sync
