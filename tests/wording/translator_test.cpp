// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/translator.h"

#include "support/printers.h"
#include "wording/count_text.h"
#include "wording/value_names.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLocale>

namespace rollcall::wording
{
namespace
{

using test::isOk;

QString cancelOfQt()
{
    return QCoreApplication::translate("QPlatformTheme", "Cancel");
}

TEST(Translator, SwitchesWhileTheProgramRuns)
{
    {
        Translator translator;
        ASSERT_TRUE(isOk(translator.setLanguage(QStringLiteral("fr"))));
        EXPECT_EQ(stateName(rules::UserState::Active), QStringLiteral("Actif"));
        EXPECT_EQ(cancelOfQt(), QStringLiteral("Annuler"));
        EXPECT_EQ(QLocale().language(), QLocale::French);

        ASSERT_TRUE(isOk(translator.setLanguage(QStringLiteral("ja"))));
        EXPECT_EQ(stateName(rules::UserState::Active), QStringLiteral("アクティブ"));
        EXPECT_EQ(cancelOfQt(), QStringLiteral("キャンセル"));
        EXPECT_EQ(QLocale().language(), QLocale::Japanese);

        ASSERT_TRUE(isOk(translator.setLanguage(QStringLiteral("en"))));
        EXPECT_EQ(stateName(rules::UserState::Active), QStringLiteral("Active"));
        EXPECT_EQ(cancelOfQt(), QStringLiteral("Cancel"));
        EXPECT_EQ(userCount(1), QStringLiteral("1 user"));
        EXPECT_EQ(translator.language(), QStringLiteral("en"));
    }
    EXPECT_EQ(userCount(1), QStringLiteral("1 user(s)")); // gone with the translator
}

TEST(Translator, FillsWhatQtsOwnTranslationsLack)
{
    Translator translator;
    const char *const english = "Displays help on commandline options.";
    for (const QString &language : {QStringLiteral("fr"), QStringLiteral("ja")}) {
        ASSERT_TRUE(isOk(translator.setLanguage(language)));
        EXPECT_NE(QCoreApplication::translate("QCommandLineParser", english), QLatin1String(english));
        EXPECT_NE(QCoreApplication::translate("QCommandLineParser", "Options:"), QLatin1String("Options:"));
    }
}

TEST(Translator, FindsTheLanguageOfAWish)
{
    const std::pair<const char *, const char *> cases[] = {{"fr", "fr"}, {"fr_CA", "fr"}, {"ja-JP", "ja"}, {"JA", "ja"},
        {"en_GB.UTF-8", "en"}, {"de", "en"}, {"C", "en"}, {"", "en"}, {"frp", "en"}};
    for (const auto &[wish, language] : cases)
        EXPECT_EQ(Translator::languageFor(QString::fromUtf8(wish)), QString::fromUtf8(language)) << wish;
}

TEST(Translator, KnowsEachLanguageByItsOwnName)
{
    QStringList names;
    for (const QString &language : Translator::languages())
        names << Translator::nativeName(language);
    EXPECT_EQ(names, (QStringList{QStringLiteral("English"), QStringLiteral("Français"), QStringLiteral("日本語")}));
}

class LanguageChanges : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::LanguageChange ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

TEST(Translator, TellsTheApplication)
{
    Translator translator;
    LanguageChanges changes;
    QCoreApplication::instance()->installEventFilter(&changes);
    ASSERT_TRUE(isOk(translator.setLanguage(QStringLiteral("ja"))));
    EXPECT_GE(changes.count, 1);
}

} // namespace
} // namespace rollcall::wording
