// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command_line.h"

#include "pages/link.h"
#include "pages/main_window.h"
#include "wording/error_text.h"
#include "wording/translator.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace rollcall::app
{

namespace
{

constexpr int kUsageError = 2;

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(rollcall::app::CommandLineText)
};

ParsedCommandLine refused(const QString &sentence)
{
    return {std::nullopt, sentence + u'\n', kUsageError};
}

void declareOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(CommandLineText::tr("Shows what Entra ID really provisioned into the MDM."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("link"),
        CommandLineText::tr("What to open: rollcall:PAGE, rollcall:user/ID or rollcall:group/ID."),
        QStringLiteral("[rollcall:URL]"));
    parser.addOptions({
        {QStringLiteral("profile"), CommandLineText::tr("Connect with this profile."), QStringLiteral("NAME")},
        {QStringLiteral("language"), CommandLineText::tr("Speak this language in this run: en, fr or ja."),
            QStringLiteral("LANGUAGE")},
        {QStringLiteral("theme"), CommandLineText::tr("Look like this in this run: system, light or dark."),
            QStringLiteral("THEME")},
        {QStringLiteral("sample"), CommandLineText::tr("Show the sample company of a service on this computer.")},
        {QStringLiteral("page"), CommandLineText::tr("Open this page."), QStringLiteral("NAME")},
        {QStringLiteral("screenshots"), CommandLineText::tr("Save a picture of each page in this folder and quit."),
            QStringLiteral("DIR")},
    });
}

std::optional<settings::Theme> themeFromName(const QString &name)
{
    using settings::Theme;
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        if (settings::themeName(theme) == name)
            return theme;
    }
    return std::nullopt;
}

ParsedCommandLine checked(const QCommandLineParser &parser)
{
    CommandLine line;
    line.profile = parser.value(QStringLiteral("profile"));
    line.language = parser.value(QStringLiteral("language"));
    line.sample = parser.isSet(QStringLiteral("sample"));
    line.page = parser.value(QStringLiteral("page"));
    line.screenshots = parser.value(QStringLiteral("screenshots"));
    if (parser.positionalArguments().size() > 1)
        return refused(CommandLineText::tr("Only one link can be opened at a time."));
    line.link = parser.positionalArguments().value(0);
    if (!line.link.isEmpty() && !ui::parseLink(line.link))
        return refused(CommandLineText::tr("“%1” is not a rollcall: link.").arg(line.link));
    if (!line.page.isEmpty() && !ui::MainWindow::pageNames().contains(line.page))
        return refused(CommandLineText::tr("There is no page “%1”. The pages are: %2")
                           .arg(line.page, ui::MainWindow::pageNames().join(u' ')));
    if (parser.isSet(QStringLiteral("theme"))) {
        line.theme = themeFromName(parser.value(QStringLiteral("theme")));
        if (!line.theme)
            return refused(CommandLineText::tr("There is no theme “%1”. The themes are: system light dark")
                               .arg(parser.value(QStringLiteral("theme"))));
    }
    return {line, {}, 0};
}

} // namespace

QString CommandLine::linkForOther() const
{
    return link.isEmpty() && !page.isEmpty() ? QStringLiteral("rollcall:") + page : link;
}

ParsedCommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    if (!parser.parse(arguments))
        return refused(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(QStringLiteral("version")))
        return {std::nullopt,
            QStringLiteral("%1 %2\n").arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion()),
            0};
    return checked(parser);
}

ParsedCommandLine parseInUserLanguage(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    parser.parse(arguments);
    wording::Translator translator;
    if (const auto spoken = translator.setLanguage(parser.value(QStringLiteral("language"))); !spoken)
        return refused(wording::errorParagraph(spoken.error()));
    return parseCommandLine(arguments);
}

} // namespace rollcall::app
