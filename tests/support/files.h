// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace rollcall::test
{

/// A file below tests/data, by its path from there.
[[nodiscard]] QString dataPath(const QString &name);

/// The whole file; fails the test if it can't be read.
[[nodiscard]] QByteArray readFile(const QString &path);

/// Fails the test if it can't be written.
void writeFile(const QString &path, const QByteArray &bytes);

} // namespace rollcall::test
