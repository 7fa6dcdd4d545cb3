// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/email_address.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace rollcall::service
{

/// Who sends or answers: an address with a name or without (RFC 5322 §3.4). A value.
struct Mailbox {
    QString name; ///< May be empty. Without control characters.
    rules::EmailAddress address;

    /// `it@example.com` or `Contoso IT <it@example.com>`, the name in quotes or not. Nothing if it is none of them.
    [[nodiscard]] static std::optional<Mailbox> parse(const QString &text);

    /// For a header: ASCII, one line.
    [[nodiscard]] QByteArray toHeader() const;
};

} // namespace rollcall::service
