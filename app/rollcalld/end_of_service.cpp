// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "end_of_service.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace rollcall::daemon
{
namespace
{

bool inputHasEnded()
{
    std::array<char, 512> ignored{};
    const ssize_t size = read(STDIN_FILENO, ignored.data(), ignored.size());
    return size == 0 || (size < 0 && errno != EINTR && errno != EAGAIN);
}

} // namespace

EndOfService::EndOfService()
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    m_signals = signalfd(-1, &ends, SFD_CLOEXEC);
}

EndOfService::~EndOfService()
{
    close(m_signals);
}

EndOfService::Event EndOfService::waitForSignal() const
{
    signalfd_siginfo signal{};
    while (read(m_signals, &signal, sizeof signal) < 0 && errno == EINTR) { }
    return signal.ssi_signo == SIGHUP ? Event::HangUp : Event::End;
}

void EndOfService::waitForSignalOrEndOfInput() const
{
    std::array<pollfd, 2> sources{{{m_signals, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
    for (;;) {
        if (poll(sources.data(), sources.size(), -1) < 0)
            continue;
        if (sources[0].revents != 0 || (sources[1].revents != 0 && inputHasEnded()))
            return;
    }
}

} // namespace rollcall::daemon
