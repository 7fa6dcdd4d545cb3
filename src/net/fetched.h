// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace rollcall::net
{

/// A document of the admin API, read, and as it came: the bytes can be kept and read again later.
template <typename T> struct Fetched {
    T value{};
    QByteArray json;
    QByteArray etag; ///< Empty if the service sent none.
};

} // namespace rollcall::net
