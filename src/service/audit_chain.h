// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace rollcall::service
{

struct AuditRow;

/// The hash that chains an entry to the one before it: SHA-256 over that one's hash, the entry's number and all of its
/// fields, each with its length before it so that nothing can move from one field to the next. Any thread.
[[nodiscard]] QByteArray chainedHash(const QByteArray &previous, const AuditRow &row);

} // namespace rollcall::service
