// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

class QSqlError;

namespace rollcall::storage
{

/// A SQLSTATE (PostgreSQL's Appendix A) as one of our codes; `ConnectionLost` if there is none, which is how libpq says
/// that the server has gone.
[[nodiscard]] ErrorCode errorCodeOfSqlState(const QString &sqlState);

[[nodiscard]] Error postgreSqlError(const QSqlError &error, const QString &subject);

} // namespace rollcall::storage
