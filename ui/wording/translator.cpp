// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace rollcall::wording
{
namespace
{

const QString kEnglish = QStringLiteral("en");

/// What people see of Qt that its own French and Japanese lack: translated with our strings, where Qt finds it first.
[[maybe_unused]] constexpr const char *kMissingInQt[] = {
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help on commandline options."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help including Qt specific options."),
};

/// The user's own territory where the language is the system's (fr_CA keeps its digits), else the usual one.
QLocale localeFor(const QString &language)
{
    const QLocale usual(language);
    const QLocale system = QLocale::system();
    return system.language() == usual.language() ? system : usual;
}

QString languageOf(const QString &name)
{
    const QString language = name.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    return Translator::languages().contains(language) ? language : QString();
}

} // namespace

Translator::Translator() = default;

Translator::~Translator()
{
    removeAll();
}

QStringList Translator::languages()
{
    return {kEnglish, QStringLiteral("fr"), QStringLiteral("ja")};
}

QString Translator::nativeName(const QString &language)
{
    if (language == QLatin1String("fr"))
        return QStringLiteral("Français");
    if (language == QLatin1String("ja"))
        return QStringLiteral("日本語");
    return QStringLiteral("English");
}

QString Translator::languageFor(const QString &wish)
{
    const QStringList wishes = wish.isEmpty() ? QLocale::system().uiLanguages() : QStringList{wish};
    for (const QString &name : wishes) {
        if (const QString language = languageOf(name); !language.isEmpty())
            return language;
    }
    return kEnglish;
}

Result<void> Translator::setLanguage(const QString &wish)
{
    const QString language = languageFor(wish);
    const QString file = QStringLiteral(":/i18n/rollcall_%1.qm").arg(language);
    if (!QTranslator().load(file))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("no translation at ") + file, language};
    removeAll();
    QLocale::setDefault(localeFor(language));
    m_language = language;
    // Ours last: it is asked first.
    if (m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(file))
        QCoreApplication::installTranslator(&m_ours);
    return {};
}

void Translator::removeAll()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace rollcall::wording
