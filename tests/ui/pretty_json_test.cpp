// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/json_highlighter.h"
#include "widgets/json_view.h"
#include "widgets/pretty_json.h"

#include "support/printers.h"

#include <QJsonDocument>
#include <QTextBlock>
#include <QTextLayout>

namespace rollcall::test
{
namespace
{

using ui::prettyJson;

TEST(PrettyJson, PutsEachMemberOnALine)
{
    EXPECT_EQ(prettyJson(R"({"b":1,"a":[true,{"x":null}]})"),
        QStringLiteral("{\n  \"b\": 1,\n  \"a\": [\n    true,\n    {\n      \"x\": null\n    }\n  ]\n}"));
}

TEST(PrettyJson, KeepsWhatQtWouldChange)
{
    const QByteArray json = R"({"z":9007199254740993,"a":1.50,"s":"\u00e9 \" {[,:]} \\"})";
    const QString pretty = prettyJson(json);
    EXPECT_TRUE(pretty.contains(QStringLiteral("9007199254740993")));
    EXPECT_TRUE(pretty.contains(QStringLiteral("1.50")));
    EXPECT_TRUE(pretty.contains(QStringLiteral(R"("\u00e9 \" {[,:]} \\")")));
    EXPECT_LT(pretty.indexOf(QStringLiteral("\"z\"")), pretty.indexOf(QStringLiteral("\"a\"")));
    EXPECT_EQ(QJsonDocument::fromJson(pretty.toUtf8()), QJsonDocument::fromJson(json));
}

TEST(PrettyJson, LeavesEmptyOnesTogether)
{
    EXPECT_EQ(prettyJson(R"({"a":[ ],"b":{}})"), QStringLiteral("{\n  \"a\": [],\n  \"b\": {}\n}"));
    EXPECT_EQ(prettyJson("[]"), QStringLiteral("[]"));
    EXPECT_EQ(prettyJson(""), QString());
}

TEST(PrettyJson, AddsNoSpaceToWhatIsPrettyAlready)
{
    const QString once = prettyJson(R"({"a":{"b":[1,2]}})");
    EXPECT_EQ(prettyJson(once.toUtf8()), once);
}

TEST(JsonView, ShowsInvisibleCharactersAndCopiesThemExactly)
{
    ui::JsonView view;
    view.setJson(QStringLiteral("{\"displayName\":\"abc\u202Edef\"}").toUtf8());
    EXPECT_TRUE(view.toPlainText().contains(QStringLiteral("U+202E")));
    EXPECT_FALSE(view.toPlainText().contains(QChar(0x202E)));
    EXPECT_TRUE(view.exactJson().contains(QChar(0x202E)));
}

TEST(JsonView, ShowsMarkupAsText)
{
    ui::JsonView view;
    view.setJson(R"({"displayName":"<b>bold</b>"})");
    EXPECT_TRUE(view.toPlainText().contains(QStringLiteral("<b>bold</b>")));
}

TEST(JsonHighlighter, TellsNamesFromValues)
{
    ui::JsonView view;
    view.setJson(R"({"a \" b":"c","n":-1.5e3,"t":true})");
    const auto colorsOf = [&view](int line) {
        QVector<QColor> colors;
        for (const QTextLayout::FormatRange &range : view.document()->findBlockByNumber(line).layout()->formats())
            colors.append(range.format.foreground().color());
        return colors;
    };
    ASSERT_EQ(colorsOf(1).size(), 2);
    EXPECT_NE(colorsOf(1)[0], colorsOf(1)[1]);
    ASSERT_EQ(colorsOf(2).size(), 2);
    EXPECT_EQ(colorsOf(1)[0], colorsOf(2)[0]);
    EXPECT_EQ(colorsOf(2)[1], colorsOf(3)[1]);
    EXPECT_TRUE(colorsOf(0).isEmpty());
}

} // namespace
} // namespace rollcall::test
