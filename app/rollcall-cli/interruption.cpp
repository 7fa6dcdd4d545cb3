// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interruption.h"

#include <csignal>
#include <unistd.h>

namespace rollcall::cli
{
namespace
{

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGUSR1); // ours, to end the listening
    return signals;
}

constexpr int kExitByInterrupt = 128 + SIGINT;

} // namespace

Interruption::Interruption()
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_listener = std::jthread([this] { listen(); });
}

Interruption::~Interruption()
{
    m_ended = true;
    pthread_kill(m_listener.native_handle(), SIGUSR1);
    m_listener.join();
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

void Interruption::listen()
{
    const sigset_t signals = stopSignals();
    int signal = 0;
    while (sigwait(&signals, &signal) == 0 && !m_ended) {
        if (!m_stop.request_stop())
            _exit(kExitByInterrupt);
    }
}

} // namespace rollcall::cli
