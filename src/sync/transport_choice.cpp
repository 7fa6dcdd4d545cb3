// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/transport_choice.h"

#include <QFile>

namespace rollcall::sync
{
namespace
{

/// Far more than every authority that there is.
constexpr qint64 kMostBytes = 4 * 1024 * 1024;

Result<QList<QSslCertificate>> readAuthorities(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::FileNotFound, QStringLiteral("the authority's file is not there"), path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), path};
    QList<QSslCertificate> certificates = QSslCertificate::fromData(file.read(kMostBytes), QSsl::Pem);
    if (certificates.isEmpty())
        return Error{ErrorCode::MalformedFile, QStringLiteral("no certificate in PEM"), path};
    return certificates;
}

} // namespace

Result<net::TransportOptions> transportFor(const settings::ConnectionProfile &profile)
{
    net::TransportOptions options;
    options.systemProxy = profile.systemProxy;
    if (profile.authorityFile.isEmpty())
        return options;
    auto authorities = readAuthorities(profile.authorityFile);
    if (!authorities.ok())
        return authorities.error();
    options.authorities = std::move(*authorities);
    return options;
}

} // namespace rollcall::sync
