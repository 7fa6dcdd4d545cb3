// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/registration_code.h"

#include <QMessageAuthenticationCode>

namespace rollcall::service
{

Secret registrationCode(const Secret &key, const QString &invitationId)
{
    const QByteArray mac = QMessageAuthenticationCode::hash(
        "registration:" + invitationId.toUtf8(), key.reveal(), QCryptographicHash::Sha256);
    return Secret(mac.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace rollcall::service
