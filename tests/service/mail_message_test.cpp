// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/mail_message.h"

#include "service/mail_header.h"
#include "support/printers.h"

#include <QTimeZone>

// A mail as bytes: what stands in its headers stays in its place.
namespace rollcall::service
{

namespace
{

MailMessage message()
{
    return {*Mailbox::parse(QStringLiteral("IT <it@contoso.com>")), std::nullopt,
        *rules::EmailAddress::parse(u"ana@example.com"), QStringLiteral("fr"),
        QStringLiteral("Invitation à vous inscrire"), QStringLiteral("Bonjour\n"), QStringLiteral("<p>Bonjour</p>\n"),
        QStringLiteral("1-2"), QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC)};
}

} // namespace

TEST(MailMessage, IsTheSameBytesForTheSameValue)
{
    EXPECT_EQ(message().toBytes(), message().toBytes());
    EXPECT_EQ(message().messageId(), "<1-2@contoso.com>");
}

TEST(MailMessage, IsAsciiInShortLinesThatEndWithCrLf)
{
    MailMessage long_ = message();
    long_.text = QString(10'000, u'あ');
    long_.html = QStringLiteral("<p>%1</p>").arg(QString(10'000, u'é'));
    const QByteArray bytes = long_.toBytes();
    for (const QByteArray &line : bytes.split('\n')) {
        EXPECT_LE(line.size(), 79) << line.constData();
        EXPECT_TRUE(line.isEmpty() || line.endsWith('\r')) << line.constData();
        EXPECT_TRUE(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' || c == '\r'; }))
            << line.constData();
    }
    EXPECT_EQ(bytes.count('\r'), bytes.count('\n'));
}

TEST(MailMessage, AsksForNoAutomaticAnswer)
{
    const QByteArray bytes = message().toBytes();
    EXPECT_TRUE(bytes.contains("\r\nAuto-Submitted: auto-generated\r\n"));
    EXPECT_TRUE(bytes.startsWith("Date: Fri, 02 Jan 2026 03:04:05 +0000\r\nFrom: \"IT\" <it@contoso.com>\r\nTo: "));
}

TEST(MailHeader, BeginsNoHeaderOfItsOwn)
{
    for (const QByteArray &hostile : {QByteArray("a\r\nBcc: all@example.com"), QByteArray("a\nBcc: x"),
             QByteArray("a\rBcc: x"), QByteArray("\r\n\r\nbody"), QByteArray("a\0Bcc: x", 9),
             QByteArray("é\r\n Bcc: x"), QByteArray(300, 'B') + "\r\nBcc: x"}) {
        for (const QByteArray &encoded :
            {encodedText(QString::fromUtf8(hostile)), encodedPhrase(QString::fromUtf8(hostile))}) {
            const QByteArray unfolded = QByteArray(encoded).replace("\r\n ", "");
            EXPECT_FALSE(unfolded.contains('\r') || unfolded.contains('\n') || unfolded.contains('\0'))
                << encoded.constData();
            EXPECT_FALSE(unfolded.contains("Bcc:")) << encoded.constData();
        }
    }
}

TEST(MailHeader, EncodesInWordsOfWholeCharacters)
{
    const QString text = QString(50, u'登') + QString::fromUtf8("𠮷");
    QString decoded;
    for (const QByteArray &word : encodedText(text).split('\n')) {
        const QByteArray trimmed = word.trimmed();
        EXPECT_LE(trimmed.size(), 75);
        ASSERT_TRUE(trimmed.startsWith("=?UTF-8?B?") && trimmed.endsWith("?="));
        const QString part = QString::fromUtf8(QByteArray::fromBase64(trimmed.mid(10).chopped(2)));
        EXPECT_FALSE(part.contains(QChar(QChar::ReplacementCharacter)));
        decoded += part;
    }
    EXPECT_EQ(decoded, text);
}

TEST(MailHeader, LeavesPlainTextAloneAndTakesNothingForAnEncodedWord)
{
    EXPECT_EQ(encodedText(QStringLiteral("Invitation to register")), "Invitation to register");
    EXPECT_EQ(encodedPhrase(QStringLiteral("Contoso \"IT\" \\ Help")), R"("Contoso \"IT\" \\ Help")");
    EXPECT_EQ(encodedText(QStringLiteral("=?UTF-8?B?eA==?=")), "=?UTF-8?B?PT9VVEYtOD9CP2VBPT0/PQ==?=");
}

TEST(Mailbox, IsReadWithAndWithoutAName)
{
    struct Row {
        const char *text;
        const char *header;
    };
    for (const Row &row : {Row{"it@contoso.com", "<it@contoso.com>"}, Row{" <it@contoso.com> ", "<it@contoso.com>"},
             Row{"Contoso, Inc. <it@contoso.com>", "\"Contoso, Inc.\" <it@contoso.com>"},
             Row{"\"Contoso\" <it@contoso.com>", "\"Contoso\" <it@contoso.com>"},
             Row{"情シス <it@contoso.com>", "=?UTF-8?B?5oOF44K344K5?= <it@contoso.com>"}}) {
        const auto mailbox = Mailbox::parse(QString::fromUtf8(row.text));
        ASSERT_TRUE(mailbox) << row.text;
        EXPECT_EQ(mailbox->toHeader(), row.header);
    }
    for (const char *wrong : {"", "it", "it@contoso.com, all@contoso.com", "IT it@contoso.com", "IT <it@contoso.com",
             "I\rT <it@contoso.com>", "<it@contoso.com> x", "<it@con toso.com>", "it@contoso.com\r\nBcc: x@y.zz"})
        EXPECT_FALSE(Mailbox::parse(QString::fromUtf8(wrong))) << wrong;
}

} // namespace rollcall::service
