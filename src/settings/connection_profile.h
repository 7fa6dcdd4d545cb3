// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/field_error.h"

#include <QUrl>
#include <QVector>

namespace rollcall::settings
{

/// A service that the application can be connected to. A value; its key is in the keychain (`sync::Connections`).
struct ConnectionProfile {
    enum class Kind {
        Embedded, ///< The application starts the service itself.
        Remote,
    };

    /// What the keychain's entry is sent as.
    enum class SignIn {
        Key, ///< A key of the service or a token: Bearer.
        Password, ///< `userName`'s password: Basic.
    };

    QString id; ///< Names files and the keychain's entry: a-z, 0-9 and '-', up to 64 of them. Never changes.
    QString name; ///< What people call it.
    Kind kind = Kind::Remote;
    QUrl url{}; ///< Empty for an embedded one.
    SignIn signIn = SignIn::Key;
    QString userName{};
    QString authorityFile{}; ///< PEM: certificates that are trusted besides the system's; empty: none.
    bool systemProxy = true; ///< False: no proxy.
    /// What the service last said we are: "administrator", "helpdesk", or "scim" if it has no admin API; empty: not
    /// known yet. Shown only: the service decides what is allowed.
    QString role{};

    /// A remote profile with an id of its own.
    [[nodiscard]] static ConnectionProfile remote(const QString &name, const QUrl &url);

    /// `InvalidArgument` for "id" and "name", `InvalidUrl` or `InsecureUrl` for "url", `InvalidArgument` for
    /// "userName" and "role". Empty: fine.
    [[nodiscard]] QVector<FieldError> validate() const;

    friend bool operator==(const ConnectionProfile &, const ConnectionProfile &) = default;
};

} // namespace rollcall::settings
