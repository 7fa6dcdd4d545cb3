// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/ldif_reader.h"

#include "support/printers.h"

#include <QBuffer>

namespace rollcall::intake
{

namespace
{

const QString kName = QStringLiteral("people.ldif");

/// Every entry as "dn|attribute;options=value|…", or the fault in the place of the rest.
QStringList read(QByteArray bytes, LdifLimits limits = {})
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    LdifReader reader(device, kName, limits);
    QStringList entries;
    while (true) {
        const auto more = reader.next();
        if (!more) {
            EXPECT_EQ(more.error().subject, kName);
            entries.append(
                QStringLiteral("%1 in line %2").arg(core::errorCodeName(more.error().code)).arg(more.error().line));
            return entries;
        }
        if (!*more)
            return entries;
        QStringList parts{reader.entry().dn};
        for (const LdifEntry::Value &value : reader.entry().values) {
            const QString options = value.options.isEmpty() ? QString() : u';' + value.options;
            parts.append(value.attribute + options + u'=' + QString::fromUtf8(value.bytes));
        }
        entries.append(parts.join(u'|'));
    }
}

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList result;
    for (const char *text : texts)
        result.append(QString::fromUtf8(text));
    return result;
}

/// A device that breaks off.
class BrokenDevice final : public QBuffer
{
public:
    explicit BrokenDevice(QByteArray *bytes) : QBuffer(bytes) { }
    [[nodiscard]] bool atEnd() const override { return false; }
};

} // namespace

TEST(LdifReader, ReadsEntries)
{
    EXPECT_EQ(read("version: 1\n\ndn: cn=a\ncn: a\nsn: b\n\ndn: cn=c\ncn: c\n"), list({"cn=a|cn=a|sn=b", "cn=c|cn=c"}));
}

TEST(LdifReader, TakesWhatToolsWrite)
{
    const std::pair<const char *, QStringList> cases[] = {
        {"", {}},
        {"\n\n# nothing\n", {}},
        {"dn: cn=a", list({"cn=a"})}, // no line end
        {"dn:cn=a\ncn:a\n", list({"cn=a|cn=a"})},
        {"dn:   cn=a\ncn:    a  \n", list({"cn=a|cn=a  "})}, // only what fills in front goes
        {"version: 1\ndn: cn=a\n", list({"cn=a"})},
        {"version:1\r\ndn: cn=a\r\ncn: a\r\n\r\n\r\n\r\ndn: cn=b\r\n", list({"cn=a|cn=a", "cn=b"})},
        {"\xEF\xBB\xBF"
         "dn: cn=a\n",
            list({"cn=a"})},
        {"# a comment\n#  that\n  goes on\ndn: cn=a\n# within\ncn: a\n", list({"cn=a|cn=a"})},
        {"dn: cn=long\n  name\nde\n scription: fol\n ded\n", list({"cn=long name|description=folded"})},
        {"dn: cn=a\ncn: b\n \n", list({"cn=a|cn=b"})}, // folded, with nothing behind the fold
        {"dn:: Y249w6k=\ncn:: w6k=\n", list({"cn=é|cn=é"})},
        {"dn:: Y249\n w6k=\n", list({"cn=é"})},
        {"dn: cn=花\ncn: 花\n", list({"cn=花|cn=花"})}, // should be base64, and rarely is
        {"dn: cn=a\ndescription:\nsn::\n", list({"cn=a|description=|sn="})},
        {"dn: cn=a\ncn;lang-ja;x-1: b\nmember;range=0-1499: c\n2.5.4.3: d\n",
            list({"cn=a|cn;lang-ja;x-1=b|member;range=0-1499=c|2.5.4.3=d"})},
        {"dn: cn=a\nseeAlso: ldap://x: y\nDN: z\n", list({"cn=a|seeAlso=ldap://x: y|DN=z"})},
        {"dn:\nobjectClass: top\n", list({"|objectClass=top"})},
        {"# extended LDIF\n\ndn: cn=a\n\n# search reference\nref: ldap://other/\n\n# search result\nsearch: 2\nresult: "
         "0 "
         "Success\ncontrol: 1.2.840.113556.1.4.319 false MAUCAQAEAA==\npagedresults: cookie=\n\n# numEntries: 1\n",
            list({"cn=a"})},
    };
    for (const auto &[text, entries] : cases)
        EXPECT_EQ(read(text), entries) << text;
}

TEST(LdifReader, SaysWhatIsWrongAndWhere)
{
    const std::pair<QByteArray, QStringList> cases[] = {
        {"version: 2\n", list({"MalformedFile in line 1"})},
        {"cn: a\n", list({"MalformedFile in line 1"})},
        {"objectId,userPrincipalName\n", list({"MalformedFile in line 1"})},
        {" dn: cn=a\n", list({"MalformedFile in line 1"})},
        {"dn: cn=a\n\n cn: b\n", list({"cn=a", "MalformedFile in line 3"})},
        {"dn: cn=a\ncn a\n", list({"MalformedFile in line 2"})},
        {"dn: cn=a\n: a\n", list({"MalformedFile in line 2"})},
        {"dn: cn=a\ncn: a\nf(x): b\n", list({"MalformedFile in line 3"})},
        {"dn: cn=a\ncn:: not base64!\n", list({"MalformedFile in line 2"})},
        {"dn: cn=a\njpegPhoto:< file:///etc/passwd\n", list({"MalformedFile in line 2"})},
        {"dn: cn=a\nchangetype: add\ncn: a\n", list({"MalformedFile in line 2"})},
        {"dn: cn=a\ncontrol: 1.2 true\nchangetype: delete\n", list({"MalformedFile in line 2"})},
        {"dn: cn=a\ncn: a\rb\n", list({"MalformedFile in line 2"})},
        {QByteArray("dn: cn=a\ncn: a\0b\n", 16), list({"MalformedFile in line 2"})},
        {"dn: cn=a\ncn: \xE9\n", list({"InvalidEncoding in line 2"})},
        {"dn:: 6Q==\n", list({"InvalidEncoding in line 1"})},
        {QByteArray("\xFF\xFE"
                    "d\0n\0",
             6),
            list({"InvalidEncoding in line 1"})},
        {"dn: cn=a\n\nsearch: 2\nresult: 4 Size limit exceeded\n", list({"cn=a", "MalformedFile in line 4"})},
        {"search: 2\nresult: 0 Success\ndn: cn=a\n", list({"MalformedFile in line 3"})},
    };
    for (const auto &[text, entries] : cases)
        EXPECT_EQ(read(text), entries) << text.toStdString();
}

TEST(LdifReader, TakesAChangetypeAmongTheOthersForAnAttribute)
{
    EXPECT_EQ(read("dn: changenumber=1\nobjectClass: changeLogEntry\nchangeType: add\n"),
        list({"changenumber=1|objectClass=changeLogEntry|changeType=add"}));
}

TEST(LdifReader, LimitsWhatItTakesIn)
{
    LdifLimits limits;
    limits.valueBytes = 100;
    limits.entryBytes = 1000;
    const QByteArray head = "dn: cn=a\n";
    EXPECT_EQ(read(head + "photo: " + QByteArray(80, 'x') + '\n', limits).size(), 1);
    EXPECT_EQ(read(head + "photo: " + QByteArray(200, 'x') + '\n', limits), list({"MalformedFile in line 2"}));
    EXPECT_EQ(
        read(head + "photo: " + QByteArray("x\n ").repeated(200) + '\n', limits), list({"MalformedFile in line 2"}));
    EXPECT_EQ(
        read(head + QByteArray("member: cn=somebody\n").repeated(100), limits), list({"MalformedFile in line 1"}));
}

TEST(LdifReader, TellsADeviceThatFailedFromOneThatEnded)
{
    QByteArray bytes("dn: cn=a\ncn: a\n");
    BrokenDevice device(&bytes);
    device.open(QIODevice::ReadOnly);
    LdifReader reader(device, kName);
    const auto first = reader.next();
    ASSERT_FALSE(first.ok());
    EXPECT_EQ(first.error().code, ErrorCode::FileUnreadable);
}

TEST(LooksLikeLdif, JudgesByTheContent)
{
    const std::pair<QByteArray, bool> cases[] = {
        {"version: 1\n", true},
        {"dn: cn=a\n", true},
        {"DN:: Y249\r\n", true},
        {"\xEF\xBB\xBF"
         "# extended LDIF\n#  folded\n  on\n\r\n\ndn: cn=a\n",
            true},
        {"", false},
        {"objectId,userPrincipalName\n", false},
        {"dn,mail\n", false},
        {"# dn: cn=a\n", false},
        {"mail: x\ndn: cn=a\n", false},
    };
    for (const auto &[text, isLdif] : cases) {
        QByteArray bytes = text;
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        EXPECT_EQ(looksLikeLdif(device), isLdif) << text.toStdString();
        EXPECT_EQ(device.pos(), 0) << text.toStdString();
    }
}

TEST(LdifReader, ReadsLinesOfAnyLength)
{
    for (const int length : {4080, 4090, 4091, 4092, 4093, 4094, 4095, 4096, 4097, 8190, 8192, 1'000'000}) {
        const QByteArray value(length, 'x');
        for (const char *end : {"\n", "\r\n"}) {
            const QString cn = QStringLiteral("|cn=") + QString::fromLatin1(value);
            EXPECT_EQ(read("dn: cn=a" + QByteArray(end) + "cn: " + value + end + "sn: b" + end),
                QStringList{QStringLiteral("cn=a") + cn + QStringLiteral("|sn=b")})
                << length;
        }
    }
}

TEST(LdifReader, AnAttributeHasAName)
{
    for (const char *line : {";: a", ";binary: a", "-: a", "=: a", ": a", ":: YQ=="})
        EXPECT_EQ(read(QByteArray("dn: cn=a\n") + line + '\n'), list({"MalformedFile in line 2"})) << line;
    EXPECT_EQ(read("dn: cn=a\n2.5.4.3: a\n"), list({"cn=a|2.5.4.3=a"}));
}

} // namespace rollcall::intake
