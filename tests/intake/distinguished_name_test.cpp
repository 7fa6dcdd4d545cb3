// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/distinguished_name.h"

#include "support/printers.h"

namespace rollcall::intake
{

namespace
{

QString valueIn(const char *dn, QStringView type)
{
    const auto name = DistinguishedName::parse(QString::fromUtf8(dn));
    EXPECT_TRUE(name) << dn;
    return name ? name->value(type) : QString();
}

QString keyOf(const char *dn)
{
    const auto name = DistinguishedName::parse(QString::fromUtf8(dn));
    EXPECT_TRUE(name) << dn;
    return name ? name->key() : QString();
}

} // namespace

TEST(DistinguishedName, IsTakenApart)
{
    struct Case {
        const char *dn;
        QStringView type;
        const char *value;
    };
    const Case cases[] = {
        {"cn=Amy Wong+sn=Kroker,ou=people,dc=example", u"cn", "Amy Wong"},
        {"cn=Amy Wong+sn=Kroker,ou=people,dc=example", u"SN", "Kroker"},
        {"cn=a,ou=Sales,ou=Paris,dc=example", u"ou", "Sales"}, // the nearest one
        {"cn=a,dc=example", u"ou", ""},
        {"CN=Ruiz\\, Ana,OU=IT", u"cn", "Ruiz, Ana"},
        {"CN=Ruiz\\2C Ana,OU=IT", u"cn", "Ruiz, Ana"},
        {"cn=\\E8\\8A\\B1\\E5\\AD\\90,o=x", u"cn", "花子"},
        {"cn=花子,o=x", u"cn", "花子"},
        {"cn=\"Ruiz, Ana\" ; o=x", u"cn", "Ruiz, Ana"},
        {"cn=\"Ruiz, Ana\" ; o=x", u"o", "x"},
        {"cn=\"a\\\"b\",o=x", u"cn", "a\"b"},
        {"  cn =  a b  ,  o = x  ", u"cn", "a b"},
        {"cn=\\ a\\ ,o=x", u"cn", " a "},
        {"cn=a\\ ", u"cn", "a "},
        {"cn=a=b,o=x", u"cn", "a=b"},
        {"cn=,o=x", u"cn", ""},
        {"2.5.4.3=a", u"2.5.4.3", "a"},
        {"", u"cn", ""},
        {"   ", u"cn", ""},
    };
    for (const Case &c : cases)
        EXPECT_EQ(valueIn(c.dn, c.type), QString::fromUtf8(c.value)) << c.dn;
}

TEST(DistinguishedName, IsNotAnyText)
{
    for (const char *text : {"a", "a,b", "=a", "cn=a,", "cn=a,,o=x", "cn=a+", ",cn=a", "cn=a\\", "cn=\"a",
             "cn=\"a\"b,o=x", "cn=a\"b", "c n=a", "cn=a,b"})
        EXPECT_FALSE(DistinguishedName::parse(QString::fromUtf8(text))) << text;
}

TEST(DistinguishedName, IsTheSameInAnotherSpelling)
{
    const char *const same[][2] = {
        {"cn=Ana,ou=IT,dc=x", "CN=ANA, OU=it ,DC=X"},
        {"cn=Ana  Ruiz,dc=x", "cn= Ana Ruiz ,dc=x"},
        {"cn=a+sn=b,dc=x", "SN=B+CN=A,dc=x"},
        {"cn=Ruiz\\, Ana,dc=x", "cn=\"Ruiz, Ana\",dc=x"},
        {"cn=Ruiz\\, Ana,dc=x", "cn=Ruiz\\2c Ana;dc=x"},
        {"cn=ÉLÈVE,dc=x", "cn=\\C3\\A9l\\C3\\A8ve,dc=x"},
    };
    for (const auto &[one, other] : same)
        EXPECT_EQ(keyOf(one), keyOf(other)) << one;
    const char *const different[][2] = {
        {"cn=a,dc=x", "cn=a,dc=y"},
        {"cn=a,dc=x", "uid=a,dc=x"},
        {"cn=a+sn=b,dc=x", "cn=a,sn=b,dc=x"},
        {"cn=a\\,o=b,dc=x", "cn=a,o=b,dc=x"},
        {"cn=a\\+sn=1:b", "cn=a+sn=1:b"},
        {"cn=a", ""},
    };
    for (const auto &[one, other] : different)
        EXPECT_NE(keyOf(one), keyOf(other)) << one;
}

} // namespace rollcall::intake
