// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rollcall::net
{

/// Where users come from.
struct UserSource {
    QString kind; ///< `scim-entra-id`, `local`, `ldap`, `entra-user-source`, or one of a newer service.
    QString name;
    bool enabled = false;
    bool readOnly = false; ///< A migration has begun: nothing of it can be changed any more.
    bool switchable = false; ///< It can be enabled and disabled.
    qint64 users = 0; ///< Of this source now.

    friend bool operator==(const UserSource &, const UserSource &) = default;
};

/// What to change of one; what is not named stays.
struct SourceChange {
    std::optional<bool> enabled{};
    std::optional<QString> name{};
};

} // namespace rollcall::net
