// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/tls_context.h"

#include <QFileInfo>

#include <openssl/ssl.h>

namespace asio = boost::asio;

namespace rollcall::service
{
namespace
{

Result<void> checkFiles(const TlsFiles &files)
{
    for (const QString &file : {files.certificate, files.key}) {
        if (!QFileInfo(file).isFile())
            return Error{ErrorCode::FileNotFound, QStringLiteral("there is no such file"), file};
    }
    if (QFileInfo(files.key).permission(QFile::ReadOther))
        return Error{ErrorCode::PermissionsTooOpen, QStringLiteral("everybody can read the TLS key"), files.key};
    return {};
}

Error failure(const boost::system::error_code &error, const QString &file)
{
    return {ErrorCode::TlsFailed, QString::fromStdString(error.message()), file};
}

Result<std::unique_ptr<asio::ssl::context>> read(const TlsFiles &files)
{
    if (const Result<void> checked = checkFiles(files); !checked)
        return checked.error();
    auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(
        context->native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    boost::system::error_code error;
    if (context->use_certificate_chain_file(files.certificate.toStdString(), error))
        return failure(error, files.certificate);
    // OpenSSL would ask the terminal for a pass phrase.
    context->set_password_callback([](std::size_t, asio::ssl::context::password_purpose) { return std::string(); });
    if (context->use_private_key_file(files.key.toStdString(), asio::ssl::context::pem, error))
        return failure(error, files.key);
    return context;
}

} // namespace

TlsContext::TlsContext(TlsFiles files, Context context) : m_files(std::move(files)), m_context(std::move(context)) { }

Result<std::unique_ptr<TlsContext>> TlsContext::load(const TlsFiles &files)
{
    auto context = read(files);
    if (!context)
        return context.error();
    return std::unique_ptr<TlsContext>(new TlsContext(files, std::move(context).value()));
}

Result<void> TlsContext::reload()
{
    auto context = read(m_files);
    if (!context)
        return context.error();
    const std::lock_guard lock(m_mutex);
    m_context = std::move(context).value();
    return {};
}

TlsStream TlsContext::streamOver(asio::ip::tcp::socket socket)
{
    const std::lock_guard lock(m_mutex);
    return TlsStream(std::move(socket), *m_context);
}

} // namespace rollcall::service
