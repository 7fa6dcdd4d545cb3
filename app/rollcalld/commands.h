// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace rollcall::daemon
{

// What each command does stands in rollcalld(1). Each takes the arguments behind its name, says on standard error what
// goes wrong, and returns the program's exit code (exit_code.h). Requires: a QCoreApplication.

[[nodiscard]] int runServe(const QStringList &arguments);
[[nodiscard]] int runKeyAdd(const QStringList &arguments);
[[nodiscard]] int runKeyList(const QStringList &arguments);
[[nodiscard]] int runKeyRemove(const QStringList &arguments);
[[nodiscard]] int runTokenAdd(const QStringList &arguments);
[[nodiscard]] int runTokenList(const QStringList &arguments);
[[nodiscard]] int runTokenRenew(const QStringList &arguments);
[[nodiscard]] int runTokenEnable(const QStringList &arguments);
[[nodiscard]] int runTokenDisable(const QStringList &arguments);
[[nodiscard]] int runTokenRemove(const QStringList &arguments);
[[nodiscard]] int runAttributeAdd(const QStringList &arguments);
[[nodiscard]] int runAttributeRemove(const QStringList &arguments);
[[nodiscard]] int runAttributeList(const QStringList &arguments);
[[nodiscard]] int runImport(const QStringList &arguments);
[[nodiscard]] int runAuditExport(const QStringList &arguments);
[[nodiscard]] int runCheck(const QStringList &arguments);
[[nodiscard]] int runBackup(const QStringList &arguments);

/// Finds the command among the program's arguments and runs it.
[[nodiscard]] int runCommand(const QStringList &arguments);

} // namespace rollcall::daemon
