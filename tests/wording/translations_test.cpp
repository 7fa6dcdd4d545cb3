// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/rule_code.h"
#include "support/files.h"
#include "support/printers.h"
#include "translation_file.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

// What can be checked of the translations without reading them: nothing is missing, and what a program or a typographer
// has to find in them is there (translations/glossary.md).
namespace rollcall::test
{
namespace
{

QString pathOf(const QString &language)
{
    return QStringLiteral(ROLLCALL_SOURCE_DIR "/translations/rollcall_%1.ts").arg(language);
}

QStringList found(const QString &text, const QString &pattern)
{
    QStringList matches;
    QRegularExpressionMatchIterator it = QRegularExpression(pattern).globalMatch(text);
    while (it.hasNext())
        matches << it.next().captured();
    matches.sort();
    return matches;
}

class TranslationsIn : public testing::TestWithParam<QString>
{
protected:
    template <typename Check> void forEach(Check check) const
    {
        for (const TranslationMessage &message : m_file.messages) {
            for (const QString &translation : message.translations) {
                SCOPED_TRACE((message.context + QStringLiteral(": ") + message.source).toStdString());
                check(message, translation);
            }
        }
    }
    [[nodiscard]] static bool is(const char *language) { return GetParam() == QLatin1String(language); }

    const TranslationFile m_file = TranslationFile::read(pathOf(GetParam()));
};

TEST_P(TranslationsIn, NothingIsUnfinishedVanishedOrEmpty)
{
    EXPECT_TRUE(m_file.language.startsWith(GetParam()));
    EXPECT_GT(m_file.messages.size(), 10);
    const int forms = is("ja") ? 1 : 2;
    for (const TranslationMessage &message : m_file.messages) {
        EXPECT_EQ(message.state, QString()) << message.source.toStdString();
        EXPECT_EQ(message.translations.size(), message.plural ? forms : 1) << message.source.toStdString();
    }
    forEach([](const TranslationMessage &, const QString &translation) { EXPECT_FALSE(translation.isEmpty()); });
}

TEST_P(TranslationsIn, PlaceholdersAreThoseOfTheSource)
{
    const QString placeholder = QStringLiteral("%(L?\\d+|L?n)");
    forEach([&](const TranslationMessage &message, const QString &translation) {
        EXPECT_EQ(found(translation, placeholder), found(message.source, placeholder));
    });
}

TEST_P(TranslationsIn, MnemonicsEllipsesAndLineBreaksAreThoseOfTheSource)
{
    forEach([](const TranslationMessage &message, const QString &translation) {
        const QString mnemonic = QStringLiteral("&[^\\s&]");
        EXPECT_EQ(found(translation, mnemonic).size(), found(message.source, mnemonic).size());
        EXPECT_EQ(translation.contains(u'…'), message.source.contains(u'…'));
        EXPECT_FALSE(translation.contains(QLatin1String("...")) || message.source.contains(QLatin1String("...")));
        EXPECT_EQ(translation.count(u'\n'), message.source.count(u'\n'));
    });
}

TEST_P(TranslationsIn, ASentenceEndsAsASentence)
{
    const QString stop = is("ja") ? QStringLiteral("。") : QStringLiteral(".");
    forEach([&](const TranslationMessage &message, const QString &translation) {
        EXPECT_EQ(translation.endsWith(stop), message.source.endsWith(u'.'));
    });
}

TEST_P(TranslationsIn, WhatIsNeverTranslatedIsUnchanged)
{
    QStringList patterns{QStringLiteral("\\$\\{[^}]*\\}"), QStringLiteral("urn:[\\w.:-]+\\w"),
        QStringLiteral("https?://"), QStringLiteral("(?<![\\w-])--[a-z][a-z-]+"),
        QStringLiteral("/scim/v2|\\bEntra\\b|\\bSCIM\\b|\\bLDAP\\b|Rollcall")};
    for (const rules::RuleCode code : rules::allRuleCodes()) {
        if (const QString name = rules::ruleCodeName(code); name.contains(u'-'))
            patterns << QStringLiteral("\\b%1\\b").arg(name);
    }
    forEach([&](const TranslationMessage &message, const QString &translation) {
        for (const QString &pattern : patterns) {
            const QStringList inSource = found(message.source, pattern);
            const QStringList inTranslation = found(translation, pattern);
            EXPECT_EQ(QSet<QString>(inTranslation.begin(), inTranslation.end()),
                QSet<QString>(inSource.begin(), inSource.end()));
        }
    });
}

TEST_P(TranslationsIn, NobodyIsShoutedAtBeggedOrBlamed)
{
    const QRegularExpression words(
        QStringLiteral("[!！]|\\bplease\\b|s['’]il vous plaît|veuillez"), QRegularExpression::CaseInsensitiveOption);
    forEach([&](const TranslationMessage &message, const QString &translation) {
        EXPECT_FALSE(message.source.contains(words));
        EXPECT_FALSE(translation.contains(words)) << translation.toStdString();
    });
}

TEST_P(TranslationsIn, TheSameEnglishHasTheSameTranslation)
{
    QHash<QString, QStringList> known;
    for (const TranslationMessage &message : m_file.messages) {
        const QString key = message.source + u'\n' + message.comment;
        if (known.contains(key)) {
            EXPECT_EQ(message.translations, known.value(key)) << message.context.toStdString();
        }
        known.insert(key, message.translations);
    }
}

INSTANTIATE_TEST_SUITE_P(Files, TranslationsIn,
    testing::Values(QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("ja")),
    [](const auto &language) { return language.param.toStdString(); });

/// Every string of the sources that is not one of `except`.
QStringList wrongIn(const TranslationFile &file, const QString &pattern)
{
    const QRegularExpression wrong(pattern);
    QStringList list;
    for (const TranslationMessage &message : file.messages) {
        for (const QString &translation : message.translations) {
            if (translation.contains(wrong))
                list << translation;
        }
    }
    return list;
}

TEST(FrenchTranslation, HasNoBreakSpacesWhereFrenchHasThem)
{
    const TranslationFile french = TranslationFile::read(pathOf(QStringLiteral("fr")));
    // A colon within a time, a URL or a ratio stands without a space; one that ends a word stands after a no-break one.
    EXPECT_EQ(
        wrongIn(french, QStringLiteral("[^\\x{00A0}]:(\\s|$)|[^\\x{00A0}\\x{202F}][;!?»]|«[^\\x{00A0}\\x{202F}]")),
        QStringList());
    EXPECT_EQ(wrongIn(french, QStringLiteral("[“”\"]|\\w'\\w")), QStringList()); // « » and ’
}

TEST(FrenchTranslation, UsesThePortalsTerms)
{
    const TranslationFile french = TranslationFile::read(pathOf(QStringLiteral("fr")));
    EXPECT_EQ(wrongIn(french, QStringLiteral("\\b[Rr]égion\\b|[Cc]ourriel|[Tt]oken|(?<!urnaux d’)approvisionne")),
        QStringList());
}

TEST(JapaneseTranslation, UsesThePortalsTerms)
{
    const TranslationFile japanese = TranslationFile::read(pathOf(QStringLiteral("ja")));
    EXPECT_EQ(wrongIn(japanese, QStringLiteral("ユーザー|電子メール|領域|[，．：“”]|。 | \\((?!&)")), QStringList());
}

struct Term {
    QString english;
    QHash<QString, QStringList> wordings;
};

QVector<Term> glossary()
{
    QVector<Term> terms;
    const QString text = QString::fromUtf8(readFile(QStringLiteral(ROLLCALL_SOURCE_DIR "/translations/glossary.md")));
    const QString table = text.section(QStringLiteral("## Terms"), 1).section(QStringLiteral("## Words"), 0, 0);
    for (const QString &line : table.split(u'\n')) {
        const QStringList cells = line.split(QStringLiteral(" | "));
        if (cells.size() != 3 || cells.at(0) == QLatin1String("| English"))
            continue;
        const QString last = cells.at(2).section(QStringLiteral(" |"), 0, 0);
        terms << Term{cells.at(0).mid(2),
            {{QStringLiteral("fr"), cells.at(1).split(QStringLiteral(" / "))},
                {QStringLiteral("ja"), last.split(QStringLiteral(" / "))}}};
    }
    return terms;
}

/// A label as its term: without mnemonic, colon and ellipsis.
QString bare(QString label)
{
    static const QRegularExpression decoration(QStringLiteral("\\(&\\w\\)|&|[\\x{00A0}\\x{202F}]?[:：]$|…"));
    return label.remove(decoration).trimmed();
}

TEST(Glossary, ATermIsTranslatedAsTheGlossarySays)
{
    const QVector<Term> terms = glossary();
    ASSERT_GT(terms.size(), 50);
    for (const QString &language : {QStringLiteral("fr"), QStringLiteral("ja")}) {
        const TranslationFile file = TranslationFile::read(pathOf(language));
        for (const TranslationMessage &message : file.messages) {
            const auto term = std::find_if(terms.begin(), terms.end(), [&message](const Term &candidate) {
                return candidate.english.compare(bare(message.source), Qt::CaseInsensitive) == 0;
            });
            if (term == terms.end())
                continue;
            EXPECT_TRUE(
                term->wordings.value(language).contains(bare(message.translations.value(0)), Qt::CaseInsensitive))
                << message.context.toStdString() << ": " << message.source.toStdString() << " -> "
                << message.translations.value(0).toStdString();
        }
    }
}

QString readableKey(QString key)
{
    return key.replace(u'\n', QLatin1String(" | "));
}

/// What `language`'s file lacks ("+ …") or has too much ("- …"), as lupdate sees the sources (the target
/// update_translations runs the same).
QStringList outdatedIn(const QString &language, const QStringList &options)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("rollcall_%1.ts").arg(language));
    EXPECT_TRUE(QFile::copy(pathOf(language), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(ROLLCALL_SOURCE_DIR));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(ROLLCALL_LUPDATE),
        QStringList{QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("-extensions"),
            QStringLiteral("cpp,h,ui"), QStringLiteral("-locations"), QStringLiteral("none"),
            QStringLiteral("-no-obsolete")}
            + options + QStringList{QStringLiteral("-ts"), copy});
    EXPECT_TRUE(lupdate.waitForFinished(60'000));
    EXPECT_EQ(lupdate.exitCode(), 0) << lupdate.readAll().toStdString();

    const QSet<QString> before = TranslationFile::read(pathOf(language)).keys();
    const QSet<QString> after = TranslationFile::read(copy).keys();
    QStringList outdated;
    for (const QString &key : after - before)
        outdated << QStringLiteral("+ ") + readableKey(key);
    for (const QString &key : before - after)
        outdated << QStringLiteral("- ") + readableKey(key);
    return outdated;
}

TEST(Translations, HoldExactlyTheStringsOfTheSources)
{
    EXPECT_EQ(outdatedIn(QStringLiteral("fr"), {}), QStringList());
    EXPECT_EQ(outdatedIn(QStringLiteral("ja"), {}), QStringList());
    const QStringList pluralsOnly{QStringLiteral("-pluralonly"), QStringLiteral("-source-language"),
        QStringLiteral("en"), QStringLiteral("-target-language"), QStringLiteral("en")};
    EXPECT_EQ(outdatedIn(QStringLiteral("en"), pluralsOnly), QStringList());
}

} // namespace
} // namespace rollcall::test
