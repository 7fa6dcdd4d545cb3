// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QString>

namespace rollcall::service
{

/// The code in an invitation's link: 256 bits that nobody can guess, 43 characters of base64url.
///
/// Derived (HMAC-SHA-256 of the invitation's id) and not stored, so that a mail that has to be sent again has the same
/// link, and the table of invitations opens nothing. `key` is serviceKey() of kRegistrationKey. Pure; any thread.
[[nodiscard]] Secret registrationCode(const Secret &key, const QString &invitationId);

inline const QString kRegistrationKey = QStringLiteral("registration");

} // namespace rollcall::service
