// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"

namespace rollcall::storage
{

struct OpenOptions {
    bool readOnly = false; ///< The file must exist; nothing is created and nothing written.
    bool durable = true; ///< A commit survives a power cut (synchronous FULL); otherwise only a crash (NORMAL).
    int busyTimeoutMs = 10'000; ///< How long to wait for another connection's write before `DatabaseBusy`.
    int pageSize = 4096; ///< Bytes; of a SQLite file that does not exist yet.
    Secret password{}; ///< PostgreSQL only; empty: what libpq finds (a password file, a certificate, peer).
};

} // namespace rollcall::storage
