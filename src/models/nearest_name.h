// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace rollcall::models
{

/// The one of `names` that somebody who typed `name` most likely meant: it takes the fewest letters to be changed, and
/// no more than a third of them; empty if there is none. Without regard to case. Pure.
[[nodiscard]] QString nearestName(const QString &name, const QStringList &names);

} // namespace rollcall::models
