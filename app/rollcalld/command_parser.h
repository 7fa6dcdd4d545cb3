// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall::daemon
{

/// The arguments of one command. Says itself what is wrong with them, and what they may be.
class CommandParser
{
public:
    /// `command` is its name, as `key add`; `description` a sentence.
    CommandParser(const QString &command, const QString &description);

    void addFlag(const QString &name, const QString &description);
    void addOption(const QString &name, const QString &valueName, const QString &description);
    /// An option that must be there.
    void addRequired(const QString &name, const QString &valueName, const QString &description);
    /// A word that must be there, in this order.
    void addWord(const QString &name, const QString &description);
    /// The required --database, and --config for its password.
    void addDatabase();

    /// An exit code if there is nothing left to do: help was asked for, or the line is wrong. Both were answered.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);

    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QString word(int index) const { return m_parser.positionalArguments().value(index); }

private:
    [[nodiscard]] QString help() const;
    [[nodiscard]] QString fault() const;

    QString m_command;
    QCommandLineParser m_parser;
    QStringList m_required;
    QStringList m_words;
};

} // namespace rollcall::daemon
