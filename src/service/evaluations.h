// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/managed_apple_id_preview.h"
#include "rules/template_preview.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace rollcall::service
{

/// An evaluation for all users, finished.
struct Evaluation {
    QByteArray question; ///< The draft or template that it is of.
    std::variant<rules::ManagedAppleIdPreview, rules::TemplatePreview> preview;
    QString ticket{}; ///< Under which it was kept; empty: never yet.
};

/// What the readers of a process share to evaluate something for all users. Thread-safe.
///
/// Only so many go through all users at a time, so that others still find a reader: a page that evaluates with each key
/// that is pressed must not keep provisioning clients waiting. What they came to is kept for a while, so that the next
/// page of it takes no second walk; two at most, because each has 25 bytes of each user.
class Evaluations
{
public:
    explicit Evaluations(int most = 2) : m_free(most) { }

    /// What gives its place back when it goes.
    struct Leave {
        void operator()(Evaluations *evaluations) const { ++evaluations->m_free; }
    };
    using Pass = std::unique_ptr<Evaluations, Leave>;
    /// Null if nobody may enter now. This outlives the pass.
    [[nodiscard]] Pass enter();

    /// Puts one aside for its next page; its ticket. The one that was not wanted for longest goes if there are more
    /// than two.
    QString keep(std::unique_ptr<Evaluation> evaluation, const QDateTime &now);
    /// Takes out what was kept under that ticket; null if it is not there (any more), or of another question.
    [[nodiscard]] std::unique_ptr<Evaluation> take(const QString &ticket, const QByteArray &question);
    /// Lets go of what nobody wanted for two minutes.
    void forgetOld(const QDateTime &now);

private:
    struct Kept {
        std::unique_ptr<Evaluation> evaluation;
        QDateTime since;
    };

    std::atomic<int> m_free;
    std::mutex m_mutex;
    std::vector<Kept> m_kept; ///< The latest last.
};

} // namespace rollcall::service
