// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/sweep_progress.h"

#include "core/clock.h"

namespace rollcall::service
{

QJsonObject progressOf(const std::optional<UserSweep> &sweep)
{
    if (!sweep)
        return {{QStringLiteral("state"), QStringLiteral("idle")}, {QStringLiteral("total"), 0},
            {QStringLiteral("done"), 0}, {QStringLiteral("changed"), 0}};
    QJsonObject progress{
        {QStringLiteral("state"), sweep->isFinished() ? QStringLiteral("finished") : QStringLiteral("running")},
        {QStringLiteral("total"), sweep->total}, {QStringLiteral("done"), sweep->done},
        {QStringLiteral("changed"), sweep->changed}, {QStringLiteral("startedAt"), toScimTime(sweep->startedAt)}};
    if (sweep->isFinished())
        progress.insert(QStringLiteral("finishedAt"), toScimTime(sweep->finishedAt));
    return progress;
}

} // namespace rollcall::service
