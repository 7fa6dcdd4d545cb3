// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>

namespace rollcall::service
{

/// How many bytes all requests together may hold, so that many large bodies at a time don't exhaust the memory.
/// Thread-safe.
class ByteBudget
{
public:
    explicit ByteBudget(qint64 bytes) : m_left(bytes) { }

    /// What one request holds; given back at the end of its life. Thread: one at a time.
    class Share
    {
    public:
        explicit Share(ByteBudget &budget) : m_budget(budget) { }
        ~Share() { m_budget.m_left += m_bytes; }
        Share(const Share &) = delete;
        Share &operator=(const Share &) = delete;

        /// Grows to `bytes` in all; false, and unchanged, if the budget does not have them.
        [[nodiscard]] bool growTo(qint64 bytes)
        {
            const qint64 more = bytes - m_bytes;
            if (more <= 0)
                return true;
            if (m_budget.m_left.fetch_sub(more) < more) {
                m_budget.m_left += more;
                return false;
            }
            m_bytes = bytes;
            return true;
        }

    private:
        ByteBudget &m_budget;
        qint64 m_bytes = 0;
    };

private:
    std::atomic<qint64> m_left;
};

} // namespace rollcall::service
