// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall::cli
{

/// The options that every command takes, before or after its name.
struct CommonOptions {
    QString profile; ///< A connection's name or id; empty: the current one.
    QString url;
    QString keyFile; ///< A path, or `-` for standard input.
    QString cachePath;
    QString language;
    bool json = false;
};

/// What to run: `rollcall-cli [common options] COMMAND [arguments]`.
struct Invocation {
    QString command;
    CommonOptions options;
    QStringList arguments; ///< What follows the command, not looked at yet.
    QString error; ///< Why the line can't be used; empty if it can.
    bool help = false;
    bool version = false;
};

/// Finds the command and the common options before it. Pure.
[[nodiscard]] Invocation parseInvocation(const QStringList &arguments);

/// The same with a query that begins with "-", such as -has:email, behind a "--": it is none of our options, of which
/// only -h is of one letter. Pure.
[[nodiscard]] Invocation withQueryLast(Invocation invocation);

/// The command's own parser, with the common options, so that `users --json` is the same as `--json users`.
class CommandParser
{
public:
    explicit CommandParser(const Invocation &invocation, const QString &description);

    [[nodiscard]] QCommandLineParser &parser() { return m_parser; }

    /// Reads the arguments: at most `maximum` positional ones. An exit code if there is nothing left to do (help was
    /// printed, or the line is wrong and it was said why).
    [[nodiscard]] std::optional<int> parse(int minimum, int maximum);

    [[nodiscard]] const CommonOptions &options() const { return m_options; }
    [[nodiscard]] QString positional(int index) const { return m_parser.positionalArguments().value(index); }

private:
    QString m_command;
    QStringList m_arguments;
    CommonOptions m_options;
    QCommandLineParser m_parser;
};

} // namespace rollcall::cli
