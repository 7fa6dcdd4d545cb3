// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>
#include <QTranslator>

namespace rollcall::wording
{

/// Puts the program into a language and, while it runs, into another one: our strings, those of Qt's own dialogs, and
/// the forms of numbers and dates (`QLocale::setDefault()`).
///
/// Requires: an application object; one Translator per program; used in the GUI thread only. Widgets hear of a change
/// by `QEvent::LanguageChange`. On destruction the program speaks English again.
class Translator
{
public:
    Translator();
    ~Translator();
    Translator(const Translator &) = delete;
    Translator &operator=(const Translator &) = delete;

    /// "en", "fr", "ja".
    [[nodiscard]] static QStringList languages();

    /// A language by its own name: "English", "Français", "日本語".
    [[nodiscard]] static QString nativeName(const QString &language);

    /// The language for a wish such as "fr", "fr_CA", "ja-JP"; empty means the system's. None of ours: "en".
    [[nodiscard]] static QString languageFor(const QString &wish);

    /// Speaks languageFor(`wish`) from now on. Fails with `InvalidArgument` if the translation is not in the program
    /// (a broken build), and then stays as it was. Qt's own strings stay English where Qt's translations are not
    /// installed.
    Result<void> setLanguage(const QString &wish);

    /// What is spoken now.
    [[nodiscard]] QString language() const { return m_language; }

private:
    void removeAll();

    QString m_language = QStringLiteral("en");
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace rollcall::wording
