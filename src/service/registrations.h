// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "service/invitation.h"

#include <optional>

namespace rollcall::service
{

class Repository;

/// What a link from an invitation's mail opens.
struct Registration {
    enum class State {
        Open, ///< The user may register.
        Completed, ///< The user has registered by this link.
        Expired, ///< Too late, or its mail counts as not delivered.
        Replaced, ///< A newer invitation was made.
        Disabled, ///< The user is disabled or deleted.
        Unknown, ///< No invitation has this code.
    };
    State state = State::Unknown;
    std::optional<MailLanguage> language; ///< The invitation's.
    QString name; ///< The user's, for people; of a link that is Open or Completed.
};

/// Registers users by the code in their invitation's link.
///
/// Thread: the repository's. Fails as the database does.
class Registrations
{
public:
    Registrations(Repository &repository, const Clock &clock) : m_repository(repository), m_clock(clock) { }

    /// What the code opens. Does the same work for every code. Changes nothing: mail scanners follow links.
    Result<Registration> look(const QByteArray &code);

    /// Registers the user if the code is Open, which makes it Completed; else as look(). A second time changes nothing.
    /// `address` is the client's. One transaction with its audit entry.
    Result<Registration> complete(const QByteArray &code, const QString &address);

private:
    struct Found;

    Result<std::optional<Found>> find(const QByteArray &code);
    Result<void> close(const Found &found, const QString &address);

    Repository &m_repository;
    const Clock &m_clock;
};

} // namespace rollcall::service
