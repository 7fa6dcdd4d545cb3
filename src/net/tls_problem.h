// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslError>

namespace rollcall::net
{

/// Names what is wrong with a certificate, for the log and for `Error::detail`: a stable word in brackets, then a
/// sentence with subject, issuer, dates and SHA-256 fingerprint. The words: `[certificate-expired]`,
/// `[certificate-not-yet-valid]`, `[certificate-wrong-host]`, `[certificate-self-signed]`,
/// `[certificate-unknown-authority]`, `[certificate-revoked]`, `[certificate-invalid]`. Of several errors the one that
/// says most is named first. Pure.
[[nodiscard]] QString describeTlsProblem(const QList<QSslError> &errors, const QString &host);

/// A handshake that failed before there was a certificate to judge, from what the TLS library said of it:
/// `[tls-missing]` if the other side speaks something else (mostly plain HTTP), else `[tls-handshake]`.
[[nodiscard]] QString describeHandshakeFailure(const QString &libraryText);

} // namespace rollcall::net
