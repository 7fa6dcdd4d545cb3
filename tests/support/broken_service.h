// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fake_http_server.h"

#include <QSslConfiguration>

namespace rollcall::test
{

/// What a server shows with a certificate of the tests' authority: tests/data/net/NAME.pem.
[[nodiscard]] QSslConfiguration serverTls(const QString &name);

/// A good SCIM service with seven users, but for what `broken` answers where the path ends with `path`; empty: nothing
/// is broken.
[[nodiscard]] FakeHttpServer::Handler serviceBut(const QByteArray &path, const ScriptedAnswer &broken);

} // namespace rollcall::test
