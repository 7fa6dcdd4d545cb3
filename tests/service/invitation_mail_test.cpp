// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/invitation_courier.h"

#include "service/invitation.h"
#include "service/smtp_client.h"
#include "support/files.h"
#include "support/printers.h"
#include "support/smtp_server.h"

#include <QJsonArray>

// The mail of an invitation as the person's program shows it, read by a parser that is not ours. The wording is in
// tests/data/mail; after a change of it, look at what the failing test prints, and put that there.
namespace rollcall::service
{

class InvitationMail : public testing::Test
{
protected:
    InvitationMail()
    {
        m_options.host = QStringLiteral("127.0.0.1");
        m_options.port = m_server.port();
        m_options.security = SmtpOptions::Security::None;
        m_options.from = m_head.from;
    }
    static ClaimedMail mailTo(const QJsonObject &user)
    {
        ClaimedMail mail;
        mail.invitationId = QStringLiteral("5f0c1f8e-8a43-4b0c-9d1e-0a1b2c3d4e5f");
        mail.language = mailLanguageOf(user);
        mail.user = user;
        mail.code = Secret("CODE_of-43-characters");
        mail.dated = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        return mail;
    }
    static QJsonObject person(const QString &name, const char *language)
    {
        return {{QStringLiteral("userName"), QStringLiteral("ana@example.com")}, {QStringLiteral("displayName"), name},
            {QStringLiteral("preferredLanguage"), QLatin1String(language)},
            {QStringLiteral("emails"),
                QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("ana@example.com")}}}}};
    }
    test::TakenMail sent(const QJsonObject &user)
    {
        const auto message = invitationMail(mailTo(user), m_head);
        EXPECT_TRUE(message.has_value());
        const qsizetype before = m_server.taken().size();
        const Delivery delivery = SmtpClient(m_options).send(*message);
        EXPECT_EQ(delivery.outcome, Delivery::Outcome::Accepted) << delivery.detail.toStdString();
        return m_server.waitForTaken(before + 1).value(before);
    }
    /// As a golden file has it.
    static QByteArray shown(const test::TakenMail &mail)
    {
        QString text;
        for (const char *name : {"Date", "From", "Reply-To", "To", "Subject", "Message-ID", "Content-Language"})
            text += QLatin1String(name) + QStringLiteral(": ") + mail.header(QLatin1String(name)) + u'\n';
        return (text + u'\n' + mail.text() + QStringLiteral("\n----\n") + mail.html()).toUtf8();
    }
    static void expectHeadersOnce(const test::TakenMail &mail)
    {
        EXPECT_EQ(mail.description.value(QLatin1String("headers")).toArray().size(), 11);
        for (const char *name : {"Date", "From", "Reply-To", "To", "Subject", "Message-ID", "MIME-Version",
                 "Content-Language", "Auto-Submitted", "X-Auto-Response-Suppress", "Content-Type"})
            EXPECT_EQ(mail.headers(QLatin1String(name)).size(), 1) << name;
        EXPECT_EQ(mail.description.value(QLatin1String("defects")).toArray().size(), 0);
        EXPECT_EQ(mail.description.value(QLatin1String("type")).toString(), QStringLiteral("multipart/alternative"));
        EXPECT_EQ(mail.description.value(QLatin1String("partTypes")).toArray(),
            (QJsonArray{QStringLiteral("text/plain"), QStringLiteral("text/html")}));
    }

    test::SmtpServer m_server;
    LetterHead m_head{*Mailbox::parse(QStringLiteral("Contoso – IT <it@contoso.com>")),
        Mailbox::parse(QStringLiteral("helpdesk@contoso.com")), "https://mdm.example.com/rollcall"};
    SmtpOptions m_options;
};

TEST_F(InvitationMail, ReadsAsWordedInEachLanguage)
{
    struct Row {
        const char *language;
        const char *name;
    };
    for (const Row &row : {Row{"en", "Ana Ruiz"}, Row{"fr", "Éloïse Lefèvre-O’Brien"}, Row{"ja", "𠮷田 太郎"}}) {
        const test::TakenMail mail = sent(person(QString::fromUtf8(row.name), row.language));
        expectHeadersOnce(mail);
        const QByteArray golden
            = test::readFile(test::dataPath(QStringLiteral("mail/%1.txt").arg(QLatin1String(row.language))));
        EXPECT_EQ(shown(mail).toStdString(), golden.toStdString());
    }
}

TEST_F(InvitationMail, KeepsHostileNamesInTheirPlace)
{
    const QString hostile
        = QString::fromUtf8("<b>Eve</b>\r\nBcc: all@example.com\r\n\r\n<img src=//evil>\u202emoc.live\" {{link}}");
    const test::TakenMail mail = sent(person(hostile, "en"));
    expectHeadersOnce(mail);
    EXPECT_EQ(mail.recipient(), QStringLiteral("ana@example.com"));
    EXPECT_EQ(mail.description.value(QLatin1String("envelopeTo")).toArray().size(), 1);
    EXPECT_TRUE(mail.text().startsWith(
        QStringLiteral("Hello <b>Eve</b> Bcc: all@example.com <img src=//evil>moc.live\" {{link}},\n")))
        << mail.text().toStdString();
    EXPECT_TRUE(mail.html().contains(QStringLiteral("&lt;b&gt;Eve&lt;/b&gt; Bcc: all@example.com &lt;img "
                                                    "src=//evil&gt;moc.live&quot; {{link}}")))
        << mail.html().toStdString();
    EXPECT_FALSE(mail.html().contains(QStringLiteral("<img")) || mail.html().contains(QStringLiteral("<b>")));
    EXPECT_FALSE(mail.html().contains(QChar(0x202e)) || mail.text().contains(QChar(0x202e)));
}

TEST_F(InvitationMail, LoadsNothingFromElsewhere)
{
    for (const char *language : {"en", "fr", "ja"}) {
        const QString html = sent(person(QStringLiteral("Ana"), language)).html();
        for (const char *foreign : {"src=", "<img", "<script", "<link", "@import", "url(", "background="})
            EXPECT_FALSE(html.contains(QLatin1String(foreign))) << language << foreign;
        QString rest = html;
        rest.remove(QStringLiteral("https://mdm.example.com/rollcall/register/CODE_of-43-characters"));
        EXPECT_FALSE(rest.contains(QStringLiteral("://"))) << language;
    }
}

TEST_F(InvitationMail, IsNoneWithoutAnAddressThatIsOne)
{
    for (const char *address : {"", "ana", "ana@example.com\r\nBcc: x@example.com", "<ana@example.com>", "a@b"}) {
        QJsonObject user = person(QStringLiteral("Ana"), "en");
        user.insert(
            QStringLiteral("emails"), QJsonArray{QJsonObject{{QStringLiteral("value"), QString::fromUtf8(address)}}});
        EXPECT_FALSE(invitationMail(mailTo(user), m_head).has_value()) << address;
    }
}

} // namespace rollcall::service
