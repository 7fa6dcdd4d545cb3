// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/mail_message.h"

#include "service/mail_header.h"

namespace rollcall::service
{

namespace
{

constexpr qsizetype kBase64Line = 76; // RFC 2045 §6.8

QByteArray base64Lines(const QString &text)
{
    QString lines = text;
    lines.replace(QLatin1String("\n"), QLatin1String("\r\n"));
    const QByteArray encoded = lines.toUtf8().toBase64();
    QByteArray folded;
    for (qsizetype at = 0; at < encoded.size(); at += kBase64Line)
        folded += encoded.mid(at, kBase64Line) + "\r\n";
    return folded;
}

QByteArray part(const QByteArray &boundary, const QByteArray &type, const QString &text)
{
    return "--" + boundary + "\r\nContent-Type: " + type
        + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64Lines(text);
}

} // namespace

QByteArray MailMessage::messageId() const
{
    return '<' + id.toLatin1() + '@' + from.address.domain.toLatin1() + '>';
}

QByteArray MailMessage::toBytes() const
{
    const QByteArray boundary = "=_rollcall_" + id.toLatin1(); // `=_` occurs in no base64 line.
    QByteArray bytes;
    const auto header
        = [&bytes](const QByteArray &name, const QByteArray &value) { bytes += name + ": " + value + "\r\n"; };
    header("Date", mailDate(date));
    header("From", from.toHeader());
    if (replyTo)
        header("Reply-To", replyTo->toHeader());
    header("To", '<' + to.toString().toLatin1() + '>');
    header("Subject", encodedText(subject));
    header("Message-ID", messageId());
    header("MIME-Version", "1.0");
    header("Content-Language", language.toLatin1());
    // No out-of-office note comes back (RFC 3834; the second is for Exchange).
    header("Auto-Submitted", "auto-generated");
    header("X-Auto-Response-Suppress", "All");
    header("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + '"');
    bytes += "\r\n";
    bytes += part(boundary, "text/plain", text);
    bytes += part(boundary, "text/html", html);
    return bytes + "--" + boundary + "--\r\n";
}

} // namespace rollcall::service
