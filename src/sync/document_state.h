// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QDateTime>

#include <optional>

namespace rollcall::sync
{

/// How good what is known of a document of the service is.
enum class DocumentPhase {
    Unknown, ///< Nobody asked yet.
    Loading, ///< Asked for the first time; what was kept from earlier may be there already.
    Live, ///< As the service has it, at `seenAt`.
    Offline, ///< The service can't be asked, or did not answer well: what was last seen, if anything.
    Unsupported, ///< The service has no such thing.
};

/// A document of the service (settings, tokens, …) as it was last seen. A value.
template <typename T> struct DocumentState {
    DocumentPhase phase = DocumentPhase::Unknown;
    std::optional<T> value; ///< None: never seen.
    QDateTime seenAt; ///< When `value` was; UTC.
    std::optional<Error> error; ///< Why it is not live.
};

} // namespace rollcall::sync
