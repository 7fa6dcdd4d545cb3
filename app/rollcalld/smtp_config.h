// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "ini_text.h"
#include "service/smtp_options.h"

#include <QStringList>

#include <optional>

namespace rollcall::daemon
{

/// The keys of the section [smtp], as `smtp/host`.
[[nodiscard]] const QStringList &smtpKeys();

/// What the section [smtp] says; nothing if it is not there. Fails with MalformedFile, whose detail names the key and
/// what would be right, never the password: no host or sender, a port or pace that is no number, a word that is none of
/// those that may stand there, a user without a password, no encryption to another machine without `insecure = yes`.
[[nodiscard]] Result<std::optional<service::SmtpOptions>> smtpOptionsFrom(const IniValues &values);

} // namespace rollcall::daemon
