// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::net
{

/// A user to be made in the MDM itself.
struct LocalUser {
    QString userName;
    QString email;
    QString givenName{};
    QString familyName{};
    QString displayName{};
};

} // namespace rollcall::net
