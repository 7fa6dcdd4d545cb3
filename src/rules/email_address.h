// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringView>

#include <optional>

namespace rollcall::rules
{

/// An e-mail address that mail can be sent to (RFC 5321 §4.1.2, §4.5.3.1): a local part of at most 64 octets, dot-atom
/// or quoted, and a domain of at least two labels; 254 octets in all. ASCII only, no address literal, no comment, no
/// display name, nothing around it. A value.
struct EmailAddress {
    QString localPart; ///< As it was written, with its quotes if it has any.
    QString domain; ///< As it was written.

    /// Nothing if `text` is no such address.
    [[nodiscard]] static std::optional<EmailAddress> parse(QStringView text);

    [[nodiscard]] QString toString() const { return localPart + u'@' + domain; }

    friend bool operator==(const EmailAddress &, const EmailAddress &) = default;
};

/// The address that stands for a user (`emails` of RFC 7643 §4.1.2): the primary one, else the work one, else the
/// first. What is blank is none. Empty if there is none; not checked to be an address. `user` is in canonical spelling.
[[nodiscard]] QString emailAddressOf(const QJsonObject &user);

} // namespace rollcall::rules
