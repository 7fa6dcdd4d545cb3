// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command_parser.h"

#include "report.h"

namespace rollcall::daemon
{

CommandParser::CommandParser(const QString &command, const QString &description)
    : m_command(QStringLiteral("rollcalld ") + command)
{
    m_parser.setApplicationDescription(description);
    // Not addHelpOption(), which also offers Qt's own options.
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")});
}

void CommandParser::addFlag(const QString &name, const QString &description)
{
    m_parser.addOption({name, description});
}

void CommandParser::addOption(const QString &name, const QString &valueName, const QString &description)
{
    m_parser.addOption({name, description, valueName});
}

void CommandParser::addRequired(const QString &name, const QString &valueName, const QString &description)
{
    addOption(name, valueName, description);
    m_required.append(name);
}

void CommandParser::addWord(const QString &name, const QString &description)
{
    m_parser.addPositionalArgument(name, description);
    m_words.append(name);
}

void CommandParser::addDatabase()
{
    addRequired(QStringLiteral("database"), QStringLiteral("D"),
        QStringLiteral("The service's data: sqlite:PATH, made if there is none, or postgresql://USER@HOST/DATABASE."));
    addOption(QStringLiteral("config"), QStringLiteral("F"),
        QStringLiteral("File with passwords, mode 0600; see rollcalld(1)."));
}

std::optional<int> CommandParser::parse(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList{m_command} + arguments))
        return reportUsage(m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        printLine(help());
        return static_cast<int>(ExitCode::Fine);
    }
    if (const QString found = fault(); !found.isEmpty())
        return reportUsage(QStringLiteral("%1 See %2 --help.").arg(found, m_command));
    return {};
}

// QCommandLineParser knows the program's path, but no commands.
QString CommandParser::help() const
{
    const QString text = m_parser.helpText();
    return QStringLiteral("Usage: ") + m_command
        + text.mid(text.indexOf(QStringLiteral(" [options]"))).trimmed().prepend(u' ');
}

QString CommandParser::fault() const
{
    for (const QString &name : m_required) {
        if (m_parser.value(name).isEmpty())
            return QStringLiteral("--%1 is missing.").arg(name);
    }
    const QStringList words = m_parser.positionalArguments();
    if (words.size() < m_words.size())
        return QStringLiteral("%1 is missing.").arg(m_words.at(words.size()));
    if (words.size() > m_words.size())
        return QStringLiteral("“%1” is too much.").arg(words.at(m_words.size()));
    return {};
}

} // namespace rollcall::daemon
