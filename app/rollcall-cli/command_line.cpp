// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command_line.h"

#include "console.h"
#include "exit_code.h"

#include <QCoreApplication>

#include <algorithm>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::CommandLine)
};

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("profile"), Texts::tr("The connection to use: its name or id."), QStringLiteral("P")},
        {QStringLiteral("url"), Texts::tr("The service's origin or SCIM base URL, instead of a profile."),
            QStringLiteral("U")},
        {QStringLiteral("key-file"), Texts::tr("File with the key for --url, mode 0600, or - for standard input."),
            QStringLiteral("F")},
        {QStringLiteral("cache"), Texts::tr("The cache file to work on."), QStringLiteral("PATH")},
        {QStringLiteral("language"), Texts::tr("Language of the output: en, fr or ja."), QStringLiteral("L")},
        {QStringLiteral("json"), Texts::tr("Write JSON.")},
    });
    parser.addHelpOption();
}

void readCommonOptions(const QCommandLineParser &parser, CommonOptions &options)
{
    const auto take = [&parser](const char *name, QString &value) {
        if (parser.isSet(QLatin1String(name)))
            value = parser.value(QLatin1String(name));
    };
    take("profile", options.profile);
    take("url", options.url);
    take("key-file", options.keyFile);
    take("cache", options.cachePath);
    take("language", options.language);
    options.json = options.json || parser.isSet(QStringLiteral("json"));
}

/// `--language L` behind the command: wanted before the command's own parser exists, for its texts.
QString languageAmong(const QStringList &arguments)
{
    static const QString name = QStringLiteral("--language");
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == name)
            return arguments.value(i + 1);
        if (arguments.at(i).startsWith(name + u'='))
            return arguments.at(i).mid(name.size() + 1);
    }
    return {};
}

} // namespace

Invocation parseInvocation(const QStringList &arguments)
{
    QCommandLineParser parser;
    addCommonOptions(parser);
    parser.addVersionOption();
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    Invocation invocation;
    if (!parser.parse(arguments)) {
        invocation.error = parser.errorText();
        return invocation;
    }
    readCommonOptions(parser, invocation.options);
    invocation.help = parser.isSet(QStringLiteral("help"));
    invocation.version = parser.isSet(QStringLiteral("version"));
    const QStringList positional = parser.positionalArguments();
    invocation.command = positional.value(0);
    invocation.arguments = positional.mid(1);
    if (const QString language = languageAmong(invocation.arguments); !language.isEmpty())
        invocation.options.language = language;
    return invocation;
}

Invocation withQueryLast(Invocation invocation)
{
    QStringList &arguments = invocation.arguments;
    const auto isQuery = [](const QString &argument) {
        return argument.size() > 1 && argument.startsWith(u'-') && argument.at(1) != u'-'
            && argument != QLatin1String("-h");
    };
    const auto query = std::find_if(arguments.begin(), arguments.end(), isQuery);
    if (query == arguments.end() || arguments.contains(QStringLiteral("--")))
        return invocation;
    const QString text = *query;
    arguments.erase(query);
    arguments += {QStringLiteral("--"), text};
    return invocation;
}

CommandParser::CommandParser(const Invocation &invocation, const QString &description)
    : m_command(invocation.command), m_arguments(invocation.arguments), m_options(invocation.options)
{
    m_parser.setApplicationDescription(description);
    addCommonOptions(m_parser);
}

std::optional<int> CommandParser::parse(int minimum, int maximum)
{
    const QString name = QStringLiteral("rollcall-cli ") + m_command;
    if (!m_parser.parse(QStringList{name} + m_arguments)) {
        printNote(m_parser.errorText());
        return static_cast<int>(ExitCode::Usage);
    }
    if (m_parser.isSet(QStringLiteral("help"))) {
        printLine(m_parser.helpText());
        return static_cast<int>(ExitCode::Fine);
    }
    const qsizetype count = m_parser.positionalArguments().size();
    if (count < minimum || count > maximum) {
        printNote(count < minimum ? Texts::tr("Something is missing on the command line.")
                                  : Texts::tr("There is too much on the command line: %1")
                                        .arg(m_parser.positionalArguments().mid(maximum).join(u' ')));
        printNote(m_parser.helpText());
        return static_cast<int>(ExitCode::Usage);
    }
    readCommonOptions(m_parser, m_options);
    return std::nullopt;
}

} // namespace rollcall::cli
