// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/email_address.h"

#include "support/printers.h"

#include <QJsonDocument>

namespace rollcall::rules
{

TEST(EmailAddress, IsOneThatMailCanBeSentTo)
{
    const QString longestLocal = QString(64, u'l');
    const QString longestLabel = QString(63, u'd');
    for (const QString &text :
        {QStringLiteral("ana@example.com"), QStringLiteral("a@b.c"), QStringLiteral("Ana.Ruiz+mdm@EXAMPLE.co.jp"),
            QStringLiteral("o'brien@example.com"), QStringLiteral("!#$%&'*+-/=?^_`{|}~@example.com"),
            QStringLiteral("\"ana ruiz\"@example.com"), QStringLiteral("\"a@b\"@example.com"),
            QStringLiteral(R"("a\"b\\"@example.com)"), QStringLiteral("ana@xn--bcher-kva.example"),
            QStringLiteral("ana@3com.com"), QStringLiteral("ana@1.2.3.example"),
            longestLocal + QStringLiteral("@example.com"), QStringLiteral("a@%1.com").arg(longestLabel)})
        EXPECT_TRUE(EmailAddress::parse(text)) << text.toStdString();
}

TEST(EmailAddress, IsNothingElse)
{
    const QString longDomain = QStringList(4, QString(62, u'd')).join(u'.');
    for (const QString &text : {QString(), QStringLiteral("ana"), QStringLiteral("@example.com"),
             QStringLiteral("ana@"), QStringLiteral("ana@example"), QStringLiteral("ana@.com"),
             QStringLiteral("ana@example..com"), QStringLiteral("ana@example.com."), QStringLiteral(".ana@example.com"),
             QStringLiteral("ana.@example.com"), QStringLiteral("a..b@example.com"), QStringLiteral("a b@example.com"),
             QStringLiteral(" ana@example.com"), QStringLiteral("ana@example.com "), QStringLiteral("ana@exa mple.com"),
             QStringLiteral("ana@-example.com"), QStringLiteral("ana@example-.com"), QStringLiteral("ana@exam_ple.com"),
             QStringLiteral("a@b@example.com"), QStringLiteral("ana@192.0.2.1"), QStringLiteral("ana@[192.0.2.1]"),
             QStringLiteral("Ana <ana@example.com>"), QStringLiteral("<ana@example.com>"),
             QStringLiteral("ana@example.com,ken@example.com"), QStringLiteral("ana@example.com\r\nBcc: x@example.com"),
             QStringLiteral("\"ana@example.com"), QStringLiteral("\"a\"b\"@example.com"),
             QStringLiteral(R"("a\"@example.com)"), QStringLiteral("\"a\nb\"@example.com"), QStringLiteral("\"@b.com"),
             QStringLiteral("花子@example.com"), QStringLiteral("ana@例え.jp"), QStringLiteral("ana＠example.com"),
             QString(65, u'l') + QStringLiteral("@example.com"), QStringLiteral("a@%1.com").arg(QString(64, u'd')),
             QStringLiteral("abc@%1").arg(longDomain)})
        EXPECT_FALSE(EmailAddress::parse(text)) << text.toStdString();
}

TEST(EmailAddress, IsTakenApartAtItsLastAt)
{
    const auto plain = EmailAddress::parse(u"Ana@Example.com");
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->localPart, QStringLiteral("Ana"));
    EXPECT_EQ(plain->domain, QStringLiteral("Example.com"));
    const auto quoted = EmailAddress::parse(u"\"a@b\"@example.com");
    ASSERT_TRUE(quoted);
    EXPECT_EQ(quoted->localPart, QStringLiteral("\"a@b\""));
    EXPECT_EQ(quoted->toString(), QStringLiteral("\"a@b\"@example.com"));
}

TEST(EmailAddressOf, PrefersThePrimaryThenTheWorkOne)
{
    struct Case {
        const char *emails;
        const char *address;
    };
    const Case cases[] = {
        {R"([])", ""},
        {R"([{"type":"home","value":"h@x.y"}])", "h@x.y"},
        {R"([{"type":"home","value":"h@x.y"},{"type":"WORK","value":"w@x.y"}])", "w@x.y"},
        {R"([{"type":"work","value":"w@x.y"},{"type":"home","value":"h@x.y","primary":true}])", "h@x.y"},
        {R"([{"value":"  ","primary":true},{"type":"work","value":""},{"value":"o@x.y"}])", "o@x.y"},
        {R"([{"type":"work","value":"1@x.y"},{"type":"work","value":"2@x.y","primary":false}])", "1@x.y"},
        {R"([{"type":"work","value":"no address"}])", "no address"},
    };
    for (const Case &c : cases) {
        const QByteArray json = QByteArray(R"({"emails":)") + c.emails + '}';
        EXPECT_EQ(emailAddressOf(QJsonDocument::fromJson(json).object()), QString::fromLatin1(c.address)) << c.emails;
    }
    EXPECT_EQ(emailAddressOf({}), QString());
}

} // namespace rollcall::rules
