// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/connection_sentences.h"

#include <QCoreApplication>

#include <iterator>

namespace rollcall::wording
{
namespace
{

/// A word in brackets at the head of the detail (net/tls_problem.h, sync/connection_trial.h), and what people read.
struct Worded {
    const char *word;
    ErrorSentences sentences;
};

constexpr Worded kByWord[] = {
    {"certificate-expired",
        {ErrorCode::TlsFailed, //
            QT_TRANSLATE_NOOP("ErrorText", "Certificate expired"),
            QT_TRANSLATE_NOOP("ErrorText", "The service’s certificate has expired."),
            QT_TRANSLATE_NOOP("ErrorText", "The certificate of “%1” has expired."),
            QT_TRANSLATE_NOOP("ErrorText",
                "The service’s administrator has to renew it. Check also that this computer’s clock is right.")}},
    {"certificate-not-yet-valid",
        {ErrorCode::TlsFailed, //
            QT_TRANSLATE_NOOP("ErrorText", "Certificate not valid yet"),
            QT_TRANSLATE_NOOP("ErrorText", "The service’s certificate is not valid yet."),
            QT_TRANSLATE_NOOP("ErrorText", "The certificate of “%1” is not valid yet."),
            QT_TRANSLATE_NOOP("ErrorText", "Check that this computer’s clock is right, date and year included.")}},
    {"certificate-wrong-host",
        {ErrorCode::TlsFailed, //
            QT_TRANSLATE_NOOP("ErrorText", "Certificate of another host"),
            QT_TRANSLATE_NOOP("ErrorText", "The certificate that came names another host."),
            QT_TRANSLATE_NOOP("ErrorText", "The certificate that came does not name “%1”."),
            QT_TRANSLATE_NOOP("ErrorText",
                "Enter the host as the certificate names it (see the details), or ask for a certificate for this "
                "host.")}},
    {"certificate-self-signed",
        {ErrorCode::TlsFailed, //
            QT_TRANSLATE_NOOP("ErrorText", "Self-signed certificate"),
            QT_TRANSLATE_NOOP("ErrorText", "The service signed its certificate itself, which proves nothing."),
            QT_TRANSLATE_NOOP("ErrorText", "“%1” signed its certificate itself, which proves nothing."),
            QT_TRANSLATE_NOOP("ErrorText",
                "If it is the right one, get its certificate from its administrator as a PEM file and choose that as "
                "the certificate authority.")}},
    {"certificate-unknown-authority",
        {ErrorCode::TlsFailed, //
            QT_TRANSLATE_NOOP("ErrorText", "Unknown certificate authority"),
            QT_TRANSLATE_NOOP(
                "ErrorText", "The service’s certificate comes from an authority that this computer does not trust."),
            QT_TRANSLATE_NOOP(
                "ErrorText", "The certificate of “%1” comes from an authority that this computer does not trust."),
            QT_TRANSLATE_NOOP("ErrorText",
                "If your organisation has an authority of its own, choose its certificate (PEM) as the certificate "
                "authority.")}},
    {"certificate-revoked",
        {ErrorCode::TlsFailed, //
            QT_TRANSLATE_NOOP("ErrorText", "Certificate revoked"),
            QT_TRANSLATE_NOOP("ErrorText", "The service’s certificate has been revoked."),
            QT_TRANSLATE_NOOP("ErrorText", "The certificate of “%1” has been revoked."),
            QT_TRANSLATE_NOOP("ErrorText", "Do not connect. The service’s administrator has to look into it.")}},
    {"tls-missing",
        {ErrorCode::TlsFailed, //
            QT_TRANSLATE_NOOP("ErrorText", "No TLS at this port"),
            QT_TRANSLATE_NOOP("ErrorText", "What answers at this port does not speak TLS."),
            QT_TRANSLATE_NOOP("ErrorText", "What answers at this port of “%1” does not speak TLS."),
            QT_TRANSLATE_NOOP("ErrorText",
                "Check the port in the URL: this one may be for plain HTTP, which the key must not cross.")}},
    {"tls-silent",
        {ErrorCode::TlsFailed, //
            QT_TRANSLATE_NOOP("ErrorText", "No answer in TLS"),
            QT_TRANSLATE_NOOP("ErrorText", "The service takes the connection, but does not answer in TLS."),
            QT_TRANSLATE_NOOP("ErrorText", "“%1” takes the connection, but does not answer in TLS."),
            QT_TRANSLATE_NOOP("ErrorText",
                "Check the port in the URL. A firewall that lets connections through and stops what they say looks "
                "the same.")}},
    {"tls-handshake",
        {ErrorCode::TlsFailed, //
            QT_TRANSLATE_NOOP("ErrorText", "No common encryption"),
            QT_TRANSLATE_NOOP("ErrorText", "This computer and the service did not agree on an encryption (TLS)."),
            QT_TRANSLATE_NOOP("ErrorText", "This computer and “%1” did not agree on an encryption (TLS)."),
            QT_TRANSLATE_NOOP("ErrorText",
                "The service has to offer TLS 1.2 or newer. One that demands a certificate of its clients can’t be "
                "used.")}},
    {"proxy-silent",
        {ErrorCode::ConnectionRefused, //
            QT_TRANSLATE_NOOP("ErrorText", "Proxy does not answer"),
            QT_TRANSLATE_NOOP("ErrorText", "The system’s proxy does not answer."),
            QT_TRANSLATE_NOOP("ErrorText", "The proxy on the way does not answer: “%1”."),
            QT_TRANSLATE_NOOP("ErrorText",
                "Check the proxy in the system’s network settings, or connect without it if the service is within "
                "reach.")}},
    {"proxy-not-found",
        {ErrorCode::ConnectionRefused, //
            QT_TRANSLATE_NOOP("ErrorText", "Proxy not found"),
            QT_TRANSLATE_NOOP("ErrorText", "The network does not know the system’s proxy."),
            QT_TRANSLATE_NOOP("ErrorText", "The network does not know the proxy on the way: “%1”."),
            QT_TRANSLATE_NOOP("ErrorText", "Check the proxy’s name in the system’s network settings.")}},
    {"proxy-sign-in",
        {ErrorCode::ConnectionRefused, //
            QT_TRANSLATE_NOOP("ErrorText", "Proxy demands a sign-in"),
            QT_TRANSLATE_NOOP("ErrorText", "The system’s proxy demands a user name and a password."),
            QT_TRANSLATE_NOOP("ErrorText", "The proxy on the way demands a user name and a password: “%1”."),
            QT_TRANSLATE_NOOP(
                "ErrorText", "Rollcall does not sign in to proxies. Ask for an exception for the service’s host.")}},
    {"proxy-refuses",
        {ErrorCode::ConnectionRefused, //
            QT_TRANSLATE_NOOP("ErrorText", "Proxy does not let through"),
            QT_TRANSLATE_NOOP("ErrorText", "The system’s proxy does not let the connection through."),
            QT_TRANSLATE_NOOP("ErrorText", "The proxy on the way does not let the connection through: “%1”."),
            QT_TRANSLATE_NOOP("ErrorText",
                "It may not reach the host, or not be allowed to. Check the host name, or ask who runs the proxy.")}},
};

constexpr ErrorSentences kNothingThere{ErrorCode::NotScim, //
    QT_TRANSLATE_NOOP("ErrorText", "Nothing at this path"),
    QT_TRANSLATE_NOOP("ErrorText", "A web server answers, but has nothing at this path."),
    QT_TRANSLATE_NOOP("ErrorText", "“%1” answers, but has nothing at this path."),
    QT_TRANSLATE_NOOP("ErrorText", "Check the path in the URL: it often ends in /scim/v2.")};

constexpr ErrorSentences kWebPage{ErrorCode::NotScim, //
    QT_TRANSLATE_NOOP("ErrorText", "A web page, not a service"),
    QT_TRANSLATE_NOOP("ErrorText", "A web page came where a SCIM service should answer."),
    QT_TRANSLATE_NOOP("ErrorText", "A web page came from “%1” where a SCIM service should answer."),
    QT_TRANSLATE_NOOP("ErrorText",
        "It is often a page to sign in on: check the path in the URL, and whether the network asks for a sign-in "
        "first.")};

const ErrorSentences *byWord(const QString &detail)
{
    for (const Worded &worded : kByWord) {
        if (detail.startsWith(QStringLiteral("[%1]").arg(QLatin1String(worded.word))))
            return &worded.sentences;
    }
    return nullptr;
}

} // namespace

const ErrorSentences *connectionSentences(const Error &error)
{
    constexpr int kNotFound = 404;
    if (error.code == ErrorCode::TlsFailed || error.code == ErrorCode::ConnectionRefused
        || error.code == ErrorCode::HostNotFound || error.code == ErrorCode::TimedOut)
        return byWord(error.detail);
    if (error.code != ErrorCode::NotScim)
        return nullptr;
    if (error.line == kNotFound)
        return &kNothingThere;
    return error.detail.contains(QLatin1String("text/html")) ? &kWebPage : nullptr;
}

} // namespace rollcall::wording
