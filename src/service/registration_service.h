// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "service/http_message.h"
#include "service/registrations.h"

#include <QStringList>

namespace rollcall::service
{

class Repository;

/// /register/CODE, where the link in an invitation's mail leads: GET shows, POST registers. For people in browsers,
/// without credentials: the code is what opens it, and since only its holder can send it, no other site can post it.
///
/// Pages are HTML without scripts or anything from elsewhere, in the invitation's language, else in the one that the
/// browser asks for. 200 for one that is open or used, 404 for an unknown code, 410 for an expired or replaced one, 403
/// while the user is disabled, 405 for other methods. Thread: the repository's.
class RegistrationService
{
public:
    RegistrationService(Repository &repository, const Clock &clock) : m_registrations(repository, clock) { }

    /// Whether the path is one of these pages'.
    [[nodiscard]] static bool isPage(const QStringList &segments);

    /// Requires: isPage(segments).
    [[nodiscard]] Response handle(const Request &request, const QStringList &segments);

    /// When the database did not do its part.
    [[nodiscard]] static Response failure(const Request &request, const Error &error);

private:
    Registrations m_registrations;
};

} // namespace rollcall::service
