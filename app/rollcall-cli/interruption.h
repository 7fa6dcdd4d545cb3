// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace rollcall::cli
{

/// Turns Ctrl+C and SIGTERM into a stop that a long job can end by in order; a second one ends the program at once.
///
/// Requires: made in the main thread before any other thread, at most one at a time: the signals are blocked for this
/// thread and those it starts, and taken by a thread of its own.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    void listen();

    std::stop_source m_stop;
    std::atomic_bool m_ended = false;
    std::jthread m_listener;
};

} // namespace rollcall::cli
