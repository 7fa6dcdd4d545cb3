// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

namespace rollcall::settings
{

/// What is wrong with one field of a form or a file.
struct FieldError {
    QString field; ///< The member's name: "url", "name".
    Error error; ///< Its sentence stands beside the field.

    friend bool operator==(const FieldError &, const FieldError &) = default;
};

} // namespace rollcall::settings
