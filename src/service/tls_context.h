// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/server_options.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <memory>
#include <mutex>

// Private to the HTTP server: other headers don't include Boost.
namespace rollcall::service
{

using TlsStream = boost::asio::ssl::stream<boost::asio::ip::tcp::socket>;

/// TLS 1.2 and later with a certificate that can be renewed while connections use it. Thread-safe.
class TlsContext
{
public:
    /// Reads the files. Fails with FileNotFound, with PermissionsTooOpen for a key that everybody can read, and with
    /// TlsFailed for files that are no certificate, no key, or no pair.
    static Result<std::unique_ptr<TlsContext>> load(const TlsFiles &files);

    /// Reads the files again. Connections from now on use what they hold; those that are open go on as they are. Fails
    /// as load() does, and then nothing changes.
    Result<void> reload();

    [[nodiscard]] TlsStream streamOver(boost::asio::ip::tcp::socket socket);

private:
    using Context = std::unique_ptr<boost::asio::ssl::context>;
    TlsContext(TlsFiles files, Context context);

    const TlsFiles m_files;
    std::mutex m_mutex;
    Context m_context; // a stream holds on to what it needs of it
};

} // namespace rollcall::service
