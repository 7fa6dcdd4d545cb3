// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

// The small grammar that a request's head and a response's headers are held to. Pure, no allocation beyond results.
namespace rollcall::service
{

/// `token` of RFC 9110 §5.6.2: what a method and a header's name may be.
[[nodiscard]] bool isToken(QByteArrayView text);

/// `field-value` of RFC 9110 §5.5: no CR, LF, NUL or other control character but the tab.
[[nodiscard]] bool isFieldValue(QByteArrayView text);

/// The authority of a request: `host [":" port]`. `host` is in lower case, an IPv6 address without its brackets.
struct Authority {
    QByteArray host;
    int port = -1; ///< -1: none given.
};

/// Reads a Host header or the authority of an absolute target. Nothing for an empty one, for userinfo, for anything
/// that is no name, IPv4 address or bracketed IPv6 address (RFC 9110 §4.2.4, RFC 9112 §3.2).
[[nodiscard]] std::optional<Authority> parseAuthority(QByteArrayView text);

/// `localhost` or a literal address of this machine: 127.0.0.0/8 in its usual spelling, or ::1.
[[nodiscard]] bool isLoopbackHost(QByteArrayView host);

/// Where a request goes. An absolute target is taken apart; `authority` is empty for the usual `/path?query`.
struct Target {
    QByteArray authority;
    QByteArray path;
    QByteArray query;
};

/// Reads origin-form and absolute-form (RFC 9112 §3.2). Nothing for a target with a fragment, with a character that
/// must be percent-encoded, or with a `%` in the path that begins no escape. Decodes nothing.
[[nodiscard]] std::optional<Target> parseTarget(QByteArrayView text);

} // namespace rollcall::service
