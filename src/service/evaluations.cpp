// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/evaluations.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace rollcall::service
{

namespace
{

constexpr size_t kMostKept = 2;
constexpr int kSeconds = 120;

} // namespace

Evaluations::Pass Evaluations::enter()
{
    if (--m_free >= 0)
        return Pass(this);
    ++m_free;
    return nullptr;
}

QString Evaluations::keep(std::unique_ptr<Evaluation> evaluation, const QDateTime &now)
{
    if (evaluation->ticket.isEmpty())
        evaluation->ticket = QUuid::createUuid().toString(QUuid::Id128);
    const QString ticket = evaluation->ticket;
    const std::lock_guard lock(m_mutex);
    m_kept.push_back({std::move(evaluation), now});
    if (m_kept.size() > kMostKept)
        m_kept.erase(m_kept.begin());
    return ticket;
}

std::unique_ptr<Evaluation> Evaluations::take(const QString &ticket, const QByteArray &question)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_kept.begin(), m_kept.end(),
        [&](const Kept &kept) { return kept.evaluation->ticket == ticket && kept.evaluation->question == question; });
    if (found == m_kept.end())
        return nullptr;
    auto evaluation = std::move(found->evaluation);
    m_kept.erase(found);
    return evaluation;
}

void Evaluations::forgetOld(const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_kept, [&](const Kept &kept) { return kept.since.secsTo(now) > kSeconds; });
}

} // namespace rollcall::service
