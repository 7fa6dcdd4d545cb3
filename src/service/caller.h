// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/profile.h"
#include "service/role.h"

#include <QString>

namespace rollcall::service
{

/// Whose resources are seen.
enum class Visibility {
    Live, ///< What Entra may see: every live record of every source.
    Everyone, ///< Users who were deleted, too.
};

/// Who is asking, once their credentials are good. A value.
struct Caller {
    enum class Kind { Token, Key };

    Kind kind = Kind::Key;
    QString name; ///< Of the token or key.
    rules::Profile profile = rules::Profile::Mdm; ///< Of a token.
    Role role = Role::Helpdesk; ///< Of a key.

    [[nodiscard]] Visibility visibility() const { return kind == Kind::Key ? Visibility::Everyone : Visibility::Live; }
    /// As the audit log names them.
    [[nodiscard]] QString actor() const
    {
        return (kind == Kind::Key ? QStringLiteral("key:") : QStringLiteral("token:")) + name;
    }
};

} // namespace rollcall::service
