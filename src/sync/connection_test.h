// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <optional>

namespace rollcall::sync
{

/// What came of the probe that Entra makes before it accepts a URL and a token. A value.
struct ConnectionTest {
    enum class Step {
        User, ///< A user that does not exist is looked for, by a filter.
        Group, ///< And a group.
        Done,
    };
    enum class Credential {
        GivenToken, ///< One that was pasted or just generated.
        ProfileKey, ///< The key of this connection.
    };

    Credential credential = Credential::ProfileKey;
    Step step = Step::Done; ///< Where it failed, or Done.
    std::optional<Error> error; ///< None: it is well.
};

} // namespace rollcall::sync
