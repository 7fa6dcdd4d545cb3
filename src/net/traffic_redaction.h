// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_message.h"

namespace rollcall::net
{

// Takes secrets out of what is to be shown or copied. It goes by what is known (the request's own key or password), by
// shape (`rc_key_…`, `Bearer …`, a JSON Web Token, the code of an invitation's link) and by name (a member, header or
// parameter that is called token, secret, password, …). Text that is cut off in the middle of a secret is covered, too.
// Pure. Thread: any.

/// The forms in which a key, or a user's password, may turn up: as it is, in Basic, escaped in JSON or in a URL.
[[nodiscard]] QVector<QByteArray> formsOfSecret(const QString &userName, const QByteArray &secret);

/// `known` are `formsOfSecret()`.
[[nodiscard]] QByteArray withoutSecrets(QByteArray text, const QVector<QByteArray> &known);
[[nodiscard]] HttpHeaders withoutSecrets(HttpHeaders headers, const QVector<QByteArray> &known);
[[nodiscard]] QUrl withoutSecrets(const QUrl &url, const QVector<QByteArray> &known);

} // namespace rollcall::net
