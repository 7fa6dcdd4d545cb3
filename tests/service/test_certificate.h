// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::test
{

/// Writes a certificate for `names`, by itself localhost and 127.0.0.1, signed by its own new key, and that key, both
/// as PEM; the key is 0600. Fails the test if it can't.
void writeCertificate(
    const QString &certificatePath, const QString &keyPath, const char *names = "DNS:localhost,IP:127.0.0.1");

} // namespace rollcall::test
