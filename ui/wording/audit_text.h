// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::wording
{

/// What an entry of the audit log says was done, by its name on the wire (`token.add`), in the language that is set
/// now. One of a newer service is shown as it is.
[[nodiscard]] QString auditActionName(const QString &action);

/// Who did it: `token:Entra ID` is "Token “Entra ID”"; the wire's form for what is not known.
[[nodiscard]] QString auditActorName(const QString &actor);

} // namespace rollcall::wording
