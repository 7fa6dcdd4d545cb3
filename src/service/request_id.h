// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace rollcall::service
{

/// A new request's id: 64 random bits, in hexadecimal. Any thread.
[[nodiscard]] QByteArray newRequestId();

/// Whether a proxy's id can be taken over: 1 to 64 letters, digits, `-`, `.` and `_`.
[[nodiscard]] bool isRequestId(QByteArrayView id);

} // namespace rollcall::service
