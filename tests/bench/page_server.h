// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QUrl>

#include <chrono>

namespace rollcall::bench
{

/// A SCIM service of ready-made pages in a process of its own, so that its memory is not the measured program's: it
/// holds the JSON of everybody in one piece, and a page is a part of that. It serves as fast as sockets go, each
/// connection in a thread. Made before the program has threads.
class PageServer
{
public:
    /// Lists `people(count)`; waits until it does.
    explicit PageServer(int count);
    ~PageServer();
    PageServer(const PageServer &) = delete;
    PageServer &operator=(const PageServer &) = delete;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int size() const { return m_size; }
    /// Requests so far.
    [[nodiscard]] int requests() { return tell("requests", 0); }

    /// The most users in a page.
    void setPage(int users) { tell("page", users); }
    /// Before each answer.
    void setDelay(std::chrono::milliseconds delay) { tell("delay", static_cast<int>(delay.count())); }
    /// It has a change feed, in which nothing changes.
    void setFeed(bool on) { tell("feed", on ? 1 : 0); }
    /// It pages by cursors, whatever it is asked for.
    void setCursors(bool on) { tell("cursors", on ? 1 : 0); }
    /// Lists only the first `users`; 0: all.
    void setLimit(int users) { tell("limit", users); }
    /// One user in `every` is another one from now on.
    void changeOneIn(int every) { tell("change", every); }

private:
    int tell(const char *what, int value);

    int m_size;
    int m_control = -1;
    int m_process = -1;
    int m_port = 0;
};

} // namespace rollcall::bench
