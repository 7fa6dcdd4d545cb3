// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tls_problem.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSslCertificate>

#include <algorithm>
#include <array>

namespace rollcall::net
{
namespace
{

struct Word {
    QSslError::SslError error;
    const char *word;
};

// In the order of how much they say: what a person can act on first.
constexpr std::array kWords{
    Word{QSslError::CertificateRevoked, "certificate-revoked"},
    Word{QSslError::CertificateBlacklisted, "certificate-revoked"},
    Word{QSslError::CertificateExpired, "certificate-expired"},
    Word{QSslError::CertificateNotYetValid, "certificate-not-yet-valid"},
    Word{QSslError::HostNameMismatch, "certificate-wrong-host"},
    Word{QSslError::SelfSignedCertificate, "certificate-self-signed"},
    Word{QSslError::SelfSignedCertificateInChain, "certificate-unknown-authority"},
    Word{QSslError::UnableToGetIssuerCertificate, "certificate-unknown-authority"},
    Word{QSslError::UnableToGetLocalIssuerCertificate, "certificate-unknown-authority"},
    Word{QSslError::UnableToVerifyFirstCertificate, "certificate-unknown-authority"},
    Word{QSslError::CertificateUntrusted, "certificate-unknown-authority"},
};

std::size_t rank(const QSslError &error)
{
    const auto found
        = std::find_if(kWords.begin(), kWords.end(), [&error](const Word &w) { return w.error == error.error(); });
    return static_cast<std::size_t>(found - kWords.begin());
}

QString describeCertificate(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return QStringLiteral("no certificate");
    return QStringLiteral("subject %1, issuer %2, valid %3 to %4, SHA-256 %5")
        .arg(certificate.subjectDisplayName(), certificate.issuerDisplayName(),
            certificate.effectiveDate().toUTC().toString(Qt::ISODate),
            certificate.expiryDate().toUTC().toString(Qt::ISODate),
            QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')));
}

} // namespace

QString describeTlsProblem(const QList<QSslError> &errors, const QString &host)
{
    const auto worst = std::min_element(
        errors.begin(), errors.end(), [](const QSslError &a, const QSslError &b) { return rank(a) < rank(b); });
    if (worst == errors.end())
        return QStringLiteral("[certificate-invalid] %1").arg(host);
    const std::size_t position = rank(*worst);
    const char *word = position < kWords.size() ? kWords.at(position).word : "certificate-invalid";
    return QStringLiteral("[%1] %2: %3 (%4)")
        .arg(QLatin1String(word), host, worst->errorString(), describeCertificate(worst->certificate()));
}

QString describeHandshakeFailure(const QString &libraryText)
{
    // OpenSSL's words for a first record that is none.
    for (const char *words : {"wrong version number", "packet length too long", "http request", "unknown protocol"}) {
        if (libraryText.contains(QLatin1String(words)))
            return QStringLiteral("[tls-missing] ") + libraryText;
    }
    return QStringLiteral("[tls-handshake] ") + libraryText;
}

} // namespace rollcall::net
