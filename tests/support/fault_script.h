// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fake_scim_service.h"

#include <atomic>
#include <map>
#include <mutex>
#include <random>

namespace rollcall::test
{

/// Faults of transport, HTTP, payload and paging, drawn from a seed: which one a request meets depends on nothing but
/// the seed, what is asked for, and how often it was asked for before. Thread: any.
///
/// Every fault is one that a client can notice. Not among them, because nobody could: a 404 in SCIM's own words for
/// somebody who is there, a changed letter in a whole answer, changes that a feed keeps to itself.
class FaultScript
{
public:
    /// `share` of the requests meet a fault.
    FaultScript(quint32 seed, double share) : m_seed(seed), m_share(share) { }

    /// What takes the place of the usual answer, if this request meets a fault.
    [[nodiscard]] std::optional<ScriptedAnswer> bend(const ReceivedRequest &request, const FakeScimService &service);
    [[nodiscard]] int faults() const { return m_faults; }
    /// How many faults there were of each kind.
    [[nodiscard]] std::map<QByteArray, int> kinds() const;

private:
    quint32 m_seed;
    double m_share;
    std::atomic_int m_faults = 0;
    mutable std::mutex m_mutex;
    std::map<QByteArray, int> m_asked; // how often each target was asked for
    std::map<QByteArray, int> m_kinds;
};

} // namespace rollcall::test
