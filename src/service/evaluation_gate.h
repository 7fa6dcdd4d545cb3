// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <memory>

namespace rollcall::service
{

/// Lets only so many of a process's readers go through all users at a time, so that others still find one: a page that
/// evaluates with each key that is pressed must not keep provisioning clients waiting. Thread-safe.
class EvaluationGate
{
public:
    explicit EvaluationGate(int most = 2) : m_free(most) { }

    /// What gives its place back when it goes.
    struct Leave {
        void operator()(EvaluationGate *gate) const { ++gate->m_free; }
    };
    using Pass = std::unique_ptr<EvaluationGate, Leave>;

    /// Null if nobody may enter now. The gate outlives the pass.
    [[nodiscard]] Pass enter()
    {
        if (--m_free >= 0)
            return Pass(this);
        ++m_free;
        return nullptr;
    }

private:
    std::atomic<int> m_free;
};

} // namespace rollcall::service
