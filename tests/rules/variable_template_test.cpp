// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/template_preview.h"
#include "rules/variable_template.h"

#include "support/printers.h"

namespace rollcall::rules
{

namespace
{

using Figure = TemplatePreview::Figure;
using Kind = VariableTemplate::Fault::Kind;
using Rows = QVector<qint64>;

const QStringList kCustom{QStringLiteral("custAttr1"), QStringLiteral("Badge-2")};

VariableTemplate parsed(const char *text)
{
    return VariableTemplate::parse(QString::fromUtf8(text), kCustom);
}

Variables user(const char *userName, const char *displayName = "")
{
    return {QStringLiteral("u1"),
        {{QStringLiteral("userName"), QString::fromUtf8(userName)},
            {QStringLiteral("displayName"), QString::fromUtf8(displayName)}},
        {}, {}};
}

} // namespace

TEST(VariableTemplate, ReplacesWhatItKnows)
{
    struct Case {
        const char *text;
        const char *expanded;
        const char *blanks;
        const char *unknown;
    };
    const Case cases[] = {
        {"", "", "", ""},
        {"no variable: $ { } $x }", "no variable: $ { } $x }", "", ""},
        {"${userUPN}", "ana", "", ""},
        {"CN=${userUPN}, OU=${userDisplayName}/${userUPN}", "CN=ana, OU=花/ana", "", ""},
        {"${userUPN}${userUPN}", "anaana", "", ""},
        {"$${userUPN}}", "$ana}", "", ""},
        {"[${department}|${department}|${custAttr1}]", "[||]", "department,custAttr1", ""},
        {"${Badge-2}", "", "Badge-2", ""},
        {"${badge-2} ${userupn} ${ldap.custAttr1} ${userupn}", "${badge-2} ${userupn} ${ldap.custAttr1} ${userupn}", "",
            "badge-2,userupn,ldap.custAttr1"},
        {"日本 ${userUPN} 語", "日本 ana 語", "", ""},
    };
    for (const Case &c : cases) {
        const VariableTemplate variableTemplate = parsed(c.text);
        const auto expansion = variableTemplate.expand(user("ana", "花"));
        EXPECT_EQ(expansion.text, QString::fromUtf8(c.expanded)) << c.text;
        EXPECT_EQ(expansion.blanks.join(u','), QString::fromUtf8(c.blanks)) << c.text;
        EXPECT_EQ(variableTemplate.unknown().join(u','), QString::fromUtf8(c.unknown)) << c.text;
        EXPECT_TRUE(variableTemplate.faults().isEmpty()) << c.text;
    }
}

TEST(VariableTemplate, ReplacesNothingInWhatItPutIn)
{
    EXPECT_EQ(parsed("${userUPN}}").expand(user("${userDisplayName", "x")).text, QStringLiteral("${userDisplayName}"));
}

TEST(VariableTemplate, NamesItsVariablesOnce)
{
    EXPECT_EQ(parsed("${userUPN} ${custAttr1} ${userUPN} ${x}").variables(),
        (QStringList{QStringLiteral("userUPN"), QStringLiteral("custAttr1")}));
}

TEST(VariableTemplate, LeavesAndReportsWhatOnlyLooksLikeAVariable)
{
    using Faults = QVector<VariableTemplate::Fault>;
    const std::pair<const char *, Faults> cases[] = {
        {"${", {{Kind::Unclosed, 0}}},
        {"a ${userUPN", {{Kind::Unclosed, 2}}},
        {"${}", {{Kind::BadName, 0}}},
        {"${1a}", {{Kind::BadName, 0}}},
        {"${user UPN}", {{Kind::BadName, 0}}},
        {"${部署}", {{Kind::BadName, 0}}},
        {"${x${", {{Kind::Unclosed, 0}, {Kind::Unclosed, 3}}},
    };
    for (const auto &[text, faults] : cases) {
        EXPECT_EQ(parsed(text).faults(), faults) << text;
        EXPECT_EQ(parsed(text).expand(user("ana")).text, QString::fromUtf8(text)) << text;
    }
    // A variable within is one.
    const VariableTemplate nested = parsed("${a ${userUPN}");
    EXPECT_EQ(nested.faults(), (Faults{{Kind::BadName, 0}}));
    EXPECT_EQ(nested.expand(user("ana")).text, QStringLiteral("${a ana"));
}

TEST(VariableTemplate, KnowsWhatWasMeant)
{
    EXPECT_EQ(meantVariable(QStringLiteral("userupn"), kCustom), QStringLiteral("userUPN"));
    EXPECT_EQ(meantVariable(QStringLiteral("CUSTATTR1"), kCustom), QStringLiteral("custAttr1"));
    EXPECT_EQ(meantVariable(QStringLiteral("ldap.custAttr1"), kCustom), QString());
}

TEST(TemplatePreview, PutsEverybodyBehindOneFigure)
{
    TemplatePreview preview(parsed("${userUPN}/${userDisplayName}"));
    preview.add(5, user("ana", "Ana"));
    preview.add(1, user("ken", "Ken"));
    preview.add(4, user("ANA", "ana"));
    preview.add(3, user("eve"));
    preview.add(2, user("", ""));
    preview.finish();
    EXPECT_EQ(preview.total(), 5);
    EXPECT_EQ(preview.coverage(QStringLiteral("userUPN")), 4);
    EXPECT_EQ(preview.coverage(QStringLiteral("userDisplayName")), 3);
    EXPECT_EQ(preview.coverage(QStringLiteral("department")), 0);
    EXPECT_EQ(preview.count(Figure::Unique), 1);
    EXPECT_EQ(preview.users(Figure::Unique, 0, 10), (Rows{1}));
    EXPECT_EQ(preview.count(Figure::Blank), 2);
    EXPECT_EQ(preview.users(Figure::Blank, 0, 10), (Rows{2, 3}));
    EXPECT_EQ(preview.users(Figure::Blank, 1, 10), (Rows{3}));
    EXPECT_EQ(preview.count(Figure::Shared), 2);
    EXPECT_EQ(preview.users(Figure::Shared, 0, 10), (Rows{4, 5}));
}

TEST(TemplatePreview, OfAFixedTextIsTheSameForAll)
{
    TemplatePreview preview(parsed("https://mdm.example.com"));
    for (qint64 row = 1; row <= 3; ++row)
        preview.add(row, user("ana"));
    preview.finish();
    EXPECT_EQ(preview.count(Figure::Shared), 3);
    EXPECT_EQ(preview.count(Figure::Unique), 0);
}

} // namespace rollcall::rules
