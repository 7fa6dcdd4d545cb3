// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/digest.h"

#include <QDateTime>

namespace rollcall::cache
{

/// What is noted beside the bytes of a resource.
struct StoredAs {
    Digest digest; ///< Of the bytes.
    qint64 run = 0; ///< That brought them.
    QDateTime at;
};

} // namespace rollcall::cache
