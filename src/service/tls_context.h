// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/server_options.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>

// Private to the HTTP server: other headers don't include Boost.
namespace rollcall::service
{

/// TLS 1.2 and later with that certificate. Fails with FileNotFound, with PermissionsTooOpen for a key that everybody
/// can read, and with TlsFailed for files that are no certificate, no key, or no pair.
[[nodiscard]] Result<std::unique_ptr<boost::asio::ssl::context>> loadTlsContext(const TlsFiles &files);

} // namespace rollcall::service
