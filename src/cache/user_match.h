// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/user_row.h"

#include <QVector>

#include <optional>

namespace rollcall::cache
{

/// The one of `candidates` that people mean by `text`: its user name, else its e-mail, else its external id, whole;
/// spelled in the same case if that decides between two. Nothing if it is none of these. Pure.
[[nodiscard]] std::optional<UserRow> meantUser(const QString &text, const QVector<UserRow> &candidates);

} // namespace rollcall::cache
