// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QStringList>

#include <chrono>
#include <stop_token>

namespace rollcall::sync
{

/// `rollcalld`'s commands over one database, each run as a child process that ends before the call returns; on Linux it
/// ends with this program too.
///
/// `ServiceNotStarted` (`subject` is the program, `detail` what it said) if a command can't be run or refuses,
/// `TimedOut`, `Cancelled`. Blocking. Thread: one that may wait.
class DaemonCommands
{
public:
    DaemonCommands(QString program, QString database, std::chrono::milliseconds timeout, std::stop_token stop);

    [[nodiscard]] Result<QStringList> attributes() const;
    [[nodiscard]] Result<void> addAttribute(const QString &name) const;
    /// `source`: "local" or "ldap".
    [[nodiscard]] Result<void> import(const QString &file, const QString &source) const;
    [[nodiscard]] Result<Secret> addToken(const QString &name) const;
    /// Every token of that name; none is fine.
    [[nodiscard]] Result<void> removeTokens(const QString &name) const;

    /// The same, to tidy up with after having been stopped.
    [[nodiscard]] DaemonCommands unstoppable() const;

private:
    [[nodiscard]] Result<QByteArray> run(const QStringList &command, const QStringList &arguments = {}) const;

    QString m_program;
    QString m_database;
    std::chrono::milliseconds m_timeout;
    std::stop_token m_stop;
};

} // namespace rollcall::sync
