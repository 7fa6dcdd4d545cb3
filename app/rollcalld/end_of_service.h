// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace rollcall::daemon
{

/// Waits for what ends the service: SIGTERM, SIGINT, SIGHUP, and for an embedded one the end of its standard input.
///
/// Requires: made before any other thread, so that no other thread takes the signals.
class EndOfService
{
public:
    enum class Event {
        End,
        HangUp, ///< SIGHUP: the terminal was closed, or somebody wants files to be read again.
    };

    EndOfService();
    ~EndOfService();
    EndOfService(const EndOfService &) = delete;
    EndOfService &operator=(const EndOfService &) = delete;

    [[nodiscard]] Event waitForSignal() const;
    /// The pipe that only the parent holds ends when the parent ends, however it ends; bytes in it are ignored.
    void waitForSignalOrEndOfInput() const;

private:
    int m_signals = -1;
};

} // namespace rollcall::daemon
