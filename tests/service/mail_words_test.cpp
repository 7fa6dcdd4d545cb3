// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/backoff.h"
#include "service/mail_language.h"
#include "service/mail_template.h"
#include "service/person_name.h"
#include "service/registration_code.h"
#include "support/printers.h"

// What mail is made of: languages, templates, names, codes.
namespace rollcall::service
{

TEST(MailLanguage, IsTheFirstThatThePersonPrefers)
{
    struct Row {
        const char *preferred;
        const char *locale;
        MailLanguage language;
    };
    for (const Row &row : {Row{"fr-FR", "", MailLanguage::French}, Row{"fr", "ja-JP", MailLanguage::French},
             Row{"", "ja_JP", MailLanguage::Japanese}, Row{"JA", "", MailLanguage::Japanese},
             Row{"de-DE", "fr-CH", MailLanguage::French}, Row{"de", "it", MailLanguage::English},
             Row{"", "", MailLanguage::English}, Row{"en-GB", "fr-FR", MailLanguage::English},
             Row{"frr-DE", "", MailLanguage::English}, Row{"de, ja;q=0.8, fr;q=0.9", "", MailLanguage::French}}) {
        const QJsonObject user{{QStringLiteral("preferredLanguage"), QString::fromUtf8(row.preferred)},
            {QStringLiteral("locale"), QString::fromUtf8(row.locale)}};
        EXPECT_EQ(mailLanguageOf(user), row.language) << row.preferred << ' ' << row.locale;
    }
}

TEST(MailLanguage, OfRangesThatAreBrokenIsNone)
{
    for (const char *ranges : {"", ",", ";q=1", "fr;q=0", "fr;q=x", "fr;q=2", "*", "xx", "-fr", "fr;q=-1"})
        EXPECT_FALSE(preferredMailLanguage(QString::fromUtf8(ranges))) << ranges;
    EXPECT_EQ(preferredMailLanguage(u"fr;q=0.3,ja;q=0.5,en;q=0.4"), MailLanguage::Japanese);
    EXPECT_EQ(preferredMailLanguage(u"en;q=0.5,fr;q=0.5"), MailLanguage::English);
}

TEST(FilledTemplate, PutsValuesInTheirPlaceOnce)
{
    const QHash<QString, QString> values{{QStringLiteral("name"), QStringLiteral("{{link}} <b>")},
        {QStringLiteral("link"), QStringLiteral("https://x/?a&b")}};
    const QString text = QStringLiteral("{{name}}: {{link}} {{other}}{{name}} {{open");
    EXPECT_EQ(filledTemplate(text, values, TextFormat::Plain),
        QStringLiteral("{{link}} <b>: https://x/?a&b {{link}} <b> {{open"));
    EXPECT_EQ(filledTemplate(text, values, TextFormat::Html),
        QStringLiteral("{{link}} &lt;b&gt;: https://x/?a&amp;b {{link}} &lt;b&gt; {{open"));
}

TEST(PersonName, IsTheFirstThatIsThere)
{
    const auto nameOf = [](const char *display, const char *formatted, const char *given, const char *family) {
        return personName({{QStringLiteral("displayName"), QString::fromUtf8(display)},
            {QStringLiteral("userName"), QStringLiteral("u@example.com")},
            {QStringLiteral("name"),
                QJsonObject{{QStringLiteral("formatted"), QString::fromUtf8(formatted)},
                    {QStringLiteral("givenName"), QString::fromUtf8(given)},
                    {QStringLiteral("familyName"), QString::fromUtf8(family)}}}});
    };
    EXPECT_EQ(nameOf("山田 太郎", "x", "y", "z"), QStringLiteral("山田 太郎"));
    EXPECT_EQ(nameOf(" \r\n", "Ms Ana Ruiz", "y", "z"), QStringLiteral("Ms Ana Ruiz"));
    EXPECT_EQ(nameOf("", "", "Ana", "Ruiz"), QStringLiteral("Ana Ruiz"));
    EXPECT_EQ(nameOf("", "", "", "Ruiz"), QStringLiteral("Ruiz"));
    EXPECT_EQ(nameOf("", "\u200b", "", ""), QStringLiteral("u@example.com"));
}

TEST(PersonName, IsOneLineInWhichNothingHides)
{
    const auto line = [](const char *text) { return plainLine(QString::fromUtf8(text), 20); };
    EXPECT_EQ(line("a\r\nBcc: b"), QStringLiteral("a Bcc: b"));
    EXPECT_EQ(line("a\u2028b\u2029c\td"), QStringLiteral("a b c d"));
    EXPECT_EQ(line("\u202eevil\u2066 \u200b\u200e\u061c\ufeff!\x1b[0m\x7f"), QStringLiteral("evil ![0m"));
    EXPECT_EQ(line("می\u200cخواهم"), QString::fromUtf8("می\u200cخواهم")); // its letters need that
    EXPECT_EQ(line("אבג <b>"), QString::fromUtf8("אבג <b>"));
    EXPECT_EQ(line("12345678901234567890"), QStringLiteral("12345678901234567890"));
    EXPECT_EQ(line("123456789012345678901"), QStringLiteral("1234567890123456789…"));
    EXPECT_EQ(
        plainLine(QString(30, u'x') + QString::fromUtf8("𠮷𠮷𠮷"), 32), QString(30, u'x') + QString::fromUtf8("𠮷…"));
}

TEST(RegistrationCode, IsTheKeysAndTheInvitationsAlone)
{
    const Secret key = Secret::generate({});
    const QByteArray code = registrationCode(key, QStringLiteral("one")).reveal();
    EXPECT_EQ(code.size(), 43);
    EXPECT_EQ(registrationCode(key, QStringLiteral("one")).reveal(), code);
    EXPECT_NE(registrationCode(key, QStringLiteral("two")).reveal(), code);
    EXPECT_NE(registrationCode(Secret::generate({}), QStringLiteral("one")).reveal(), code);
    EXPECT_TRUE(std::all_of(code.begin(), code.end(), [](char c) { return isalnum(c) != 0 || c == '-' || c == '_'; }));
}

TEST(Backoff, DoublesUpToItsLongestAndHalfOfItIsChance)
{
    const Backoff backoff{std::chrono::seconds(1), std::chrono::seconds(10)};
    const auto isWithin = [&](int attempts, int wholeMs) {
        for (int i = 0; i < 200; ++i) {
            const auto delay = backoff.delay(attempts).count();
            EXPECT_GE(delay, wholeMs / 2) << attempts;
            EXPECT_LE(delay, wholeMs) << attempts;
        }
    };
    isWithin(0, 1'000);
    isWithin(1, 1'000);
    isWithin(2, 2'000);
    isWithin(4, 8'000);
    isWithin(5, 10'000);
    isWithin(1'000'000, 10'000);
}

} // namespace rollcall::service
