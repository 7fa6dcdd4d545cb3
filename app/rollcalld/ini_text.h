// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace rollcall::daemon
{

/// `section/key` to the value, as it stands in the file.
using IniValues = QMap<QString, QString>;

/// Reads the lines `[section]`, `key = value`, and comments (`#` or `;` at their beginning). A value is what follows
/// the first `=`, without the white space around it and without double quotes around that; nothing in it has a meaning,
/// since passwords are made of anything. UTF-8.
///
/// Fails with MalformedFile, `line` says where: another line, a key outside a section, a key that is there twice. No
/// value is in the message. `subject` is left to the caller.
[[nodiscard]] Result<IniValues> parseIni(const QByteArray &bytes);

} // namespace rollcall::daemon
