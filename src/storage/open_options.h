// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace rollcall::storage
{

struct OpenOptions {
    bool readOnly = false; ///< The file must exist; nothing is created and nothing written.
    bool durable = true; ///< A commit survives a power cut (synchronous FULL); otherwise only a crash (NORMAL).
    int busyTimeoutMs = 10'000; ///< How long to wait for another connection's write before `DatabaseBusy`.
    int pageSize = 4096; ///< Bytes; of a file that does not exist yet.
};

} // namespace rollcall::storage
