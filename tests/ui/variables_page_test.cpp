// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"

#include "widgets/template_edit.h"
#include "widgets/user_picker.h"
#include "widgets/wrapped_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QJsonDocument>
#include <QTableView>

namespace rollcall::test
{
namespace
{

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

class VariablesPage : public AdministrationPageTest
{
protected:
    void openPage(State expected = State::Full) { open("variables", expected); }
    [[nodiscard]] ui::TemplateEdit *edit() const { return on<ui::TemplateEdit>("template"); }
    void write(const char *text) const { edit()->setPlainText(words(text)); }
    void waitForFigures() const
    {
        ASSERT_TRUE(waitUntil([this] { return isShown("templateFigures"); })) << text("templateStatus").toStdString();
    }
    /// Types into the field for a user, and takes the first who is found.
    void pick(const char *typed) const
    {
        auto *picker = on<ui::UserPicker>("templateUser");
        type(picker, words(typed));
        auto *found = picker->findChild<QCompleter *>()->popup();
        ASSERT_TRUE(waitUntil([&] { return found->isVisible() && found->currentIndex().isValid(); }));
        QTest::keyClick(found, Qt::Key_Return);
        ASSERT_FALSE(picker->user().id.isEmpty());
    }
    /// Every evaluation for all finds these oddities.
    void findOddities(const QJsonArray &unknown, const QJsonArray &faults)
    {
        m_service.bend([unknown, faults](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.path() != "/admin/v1/variables/evaluate")
                return std::nullopt;
            return FakeAdminService::json(
                {{words("total"), 5}, {words("unique"), 5}, {words("blank"), 0}, {words("shared"), 0},
                    {words("variables"),
                        QJsonArray{QJsonObject{{words("name"), words("department")}, {words("users"), 4}}}},
                    {words("unknown"), unknown}, {words("faults"), faults}});
        });
    }
    [[nodiscard]] QByteArray lastTemplate() const
    {
        QByteArray last;
        for (const ReceivedRequest &request : m_service.server().requests()) {
            if (request.path() == "/admin/v1/variables/evaluate")
                last = QJsonDocument::fromJson(request.body).object().value(words("template")).toString().toUtf8();
        }
        return last;
    }
};

TEST_F(VariablesPage, SaysWhatATextComesToForEverybody)
{
    openPage();
    EXPECT_EQ(text("templateStatus"), words("Type a text to see what it comes to."));
    write("CN=${userUPN}");
    waitForFigures();
    EXPECT_EQ(text("templateFigure0"), words("3 of 5 get a text that nobody else gets"));
    EXPECT_EQ(text("templateFigure1"), words("1 lack a value of a variable"));
    EXPECT_EQ(text("templateFigure2"), words("1 get the same text as somebody else"));
    write("  ");
    EXPECT_FALSE(isShown("templateFigures")) << "nothing is left to evaluate";
}

TEST_F(VariablesPage, AFigureOpensTheListBehindIt)
{
    m_service.setEvaluated({QJsonObject{{words("id"), words("ana")}, {words("userName"), words("ana@contoso.com")},
        {words("value"), words("CN=ana")}}});
    openPage();
    write("CN=${userUPN}");
    waitForFigures();
    click("templateShow2");
    QDialog *list = waitForDialog("evaluatedUsers");
    ASSERT_NE(list, nullptr);
    auto *table = list->findChild<QTableView *>(words("evaluatedList"));
    ASSERT_TRUE(waitUntil([&] { return table->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(table, 0, 2), words("CN=ana"));
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([this] { return m_window->currentPage() == words("users"); }));
}

TEST_F(VariablesPage, SaysWhatATextComesToForAUserWhoIsFoundAsOneTypes)
{
    openPage();
    EXPECT_EQ(text("templateResultNote"), words("Choose a user to see the text as this user’s devices get it."));
    write("CN=${userUPN}");
    pick("bela");
    EXPECT_TRUE(on<QLineEdit>("templateUser")->text().startsWith(words("Ana Bélanger")));
    ASSERT_TRUE(waitUntil([this] { return isShown("templateResult"); }));
    EXPECT_EQ(text("templateResult"), words("as CN=${userUPN}"));
    on<QLineEdit>("templateUser")->clear();
    EXPECT_FALSE(isShown("templateResult")) << "nobody is chosen any more";
}

TEST_F(VariablesPage, NamesTheVariablesThatAreBlankForTheUser)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (!QJsonDocument::fromJson(request.body).object().contains(words("user")))
            return std::nullopt;
        return FakeAdminService::json({{words("result"),
                                           QJsonObject{{words("text"), words("OU=\u202Egnp")},
                                               {words("blanks"), QJsonArray{words("department"), words("custAttr1")}}}},
            {words("unknown"), QJsonArray()}, {words("faults"), QJsonArray()}});
    });
    openPage();
    write("OU=${department}${custAttr1}");
    pick("ana");
    ASSERT_TRUE(waitUntil([this] { return isShown("templateResult"); }));
    EXPECT_EQ(text("templateResult"), words("OU=⟨U+202E⟩gnp")) << "what is invisible is shown by its name";
    EXPECT_EQ(text("templateResultNote"), words("Without a value for this user: ${department}, ${custAttr1}"));
}

TEST_F(VariablesPage, UnknownNamesAreMarkedAndWhatWasMeantIsOffered)
{
    findOddities({QJsonObject{{words("name"), words("Department")}, {words("meant"), words("department")}},
                     QJsonObject{{words("name"), words("nothing")}}},
        {QJsonObject{{words("kind"), words("bad-name")}, {words("position"), 29}},
            QJsonObject{{words("kind"), words("unclosed")}, {words("position"), 36}}});
    openPage();
    write("${Department} ${nothing} and ${1x} ${");
    waitForFigures();
    EXPECT_EQ(text("oddity0"), words("There is no variable ${Department}. Perhaps ${department} is meant."));
    EXPECT_EQ(text("oddity1"), words("There is no variable ${nothing}: it stays in the text as it is."));
    EXPECT_EQ(text("oddity2"), words("Behind the ${ at character 30 stands no name of a variable."));
    EXPECT_EQ(text("oddity3"), words("The variable at character 37 is not closed."));
    EXPECT_FALSE(isShown("oddityReplace1"));
    QStringList marked;
    for (const auto &mark : edit()->extraSelections())
        marked << mark.cursor.selectedText();
    EXPECT_EQ(marked, (QStringList{words("${Department}"), words("${nothing}"), words("${1x}"), words("{")}));

    findOddities({}, {});
    click("oddityReplace0");
    EXPECT_EQ(edit()->toPlainText(), words("${department} ${nothing} and ${1x} ${"));
    EXPECT_TRUE(edit()->extraSelections().isEmpty()) << "they were of another text";
    ASSERT_TRUE(waitUntil([this] { return lastTemplate().startsWith("${department}"); }));
    EXPECT_FALSE(isShown("templateOddities"));
}

TEST_F(VariablesPage, TellsTheCoverageOfEachVariable)
{
    findOddities({}, {});
    openPage();
    write("${department}");
    waitForFigures();
    auto *coverage = on<QWidget>("templateCoverage");
    EXPECT_EQ(coverage->findChild<ui::WrappedText *>(words("factValue0"))->text(), words("4 of 5 have a value"));
}

TEST_F(VariablesPage, CompletesNamesBehindTheirOpening)
{
    openPage();
    edit()->setFocus();
    auto *names = edit()->nameCompleter()->popup();
    QTest::keyClicks(edit(), words("x$"));
    EXPECT_FALSE(names->isVisible());
    QTest::keyClicks(edit(), words("{"));
    ASSERT_TRUE(names->isVisible());
    EXPECT_EQ(names->model()->rowCount(), 3) << "every attribute that can be referred to";
    QTest::keyClicks(edit(), words("cust"));
    EXPECT_EQ(names->model()->rowCount(), 1);
    QTest::keyClick(names, Qt::Key_Return);
    EXPECT_EQ(edit()->toPlainText(), words("x${custAttr1}"));
    EXPECT_FALSE(names->isVisible());
    QTest::keyClicks(edit(), words(" y"));
    EXPECT_FALSE(names->isVisible()) << "the variable is closed";
}

TEST_F(VariablesPage, SeveralChangesInARowAreOneQuestion)
{
    openPage();
    const auto before = m_service.server().requests().size();
    edit()->setFocus();
    QTest::keyClicks(edit(), words("plain text"));
    waitForFigures();
    int evaluations = 0;
    for (const ReceivedRequest &request : m_service.server().requests().mid(before))
        evaluations += request.path() == "/admin/v1/variables/evaluate" ? 1 : 0;
    EXPECT_LT(evaluations, 10) << "not one for each letter";
    EXPECT_EQ(lastTemplate(), "plain text");
}

TEST_F(VariablesPage, AnAnswerToAnEarlierTextIsDropped)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        const QString asked = QJsonDocument::fromJson(request.body).object().value(words("template")).toString();
        if (asked.isEmpty())
            return std::nullopt;
        const bool first = asked == words("first");
        const ScriptedAnswer answer
            = FakeAdminService::json({{words("total"), first ? 1 : 2}, {words("unique"), first ? 1 : 2},
                {words("blank"), 0}, {words("shared"), 0}, {words("variables"), QJsonArray()}});
        return first ? answer.after(1'000) : answer;
    });
    openPage();
    write("first");
    ASSERT_TRUE(waitUntil([this] { return lastTemplate() == "first"; }));
    write("second");
    const auto isOfSecond
        = [this] { return text("templateFigure0") == words("2 of 2 get a text that nobody else gets"); };
    EXPECT_TRUE(waitUntil(isOfSecond));
    EXPECT_FALSE(waitUntil([&] { return !isOfSecond(); }, 1'500)) << "when the first one's comes";
}

TEST_F(VariablesPage, AFailureIsToldInItsPlace)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb == "POST")
            return FakeAdminService::problem(503, "busy", words("Later."));
        return std::nullopt;
    });
    openPage();
    write("x");
    EXPECT_TRUE(waitUntil([this] { return text("templateStatus").contains(words("error of its own")); }))
        << text("templateStatus").toStdString();
    m_service.bend({});
    write("xy");
    waitForFigures();
}

TEST_F(VariablesPage, AHelpdeskMayEvaluate)
{
    m_service.setRole(words("helpdesk"));
    openPage();
    ASSERT_TRUE(waitUntil([this] { return isShown("readOnlyReason"); }));
    write("${userUPN}");
    waitForFigures();
}

TEST_F(VariablesPage, OfflineKeepsTheTextAndSaysThatNothingCanBeComputed)
{
    openPage();
    write("${userUPN}");
    waitForFigures();
    closeWindow();
    showWindow(Service::Offline);
    m_window->openPage(m_pageName);
    ASSERT_TRUE(waitUntil([this] { return state() == State::Full; }));
    EXPECT_EQ(edit()->toPlainText(), words("${userUPN}"));
    EXPECT_TRUE(waitUntil(
        [this] { return text("templateStatus") == words("The service computes this, and it can’t be asked now."); }));
    EXPECT_FALSE(isShown("templateFigures"));
}

TEST_F(VariablesPage, SaysThatAScimServiceHasNoSuchPage)
{
    m_service.bend([](const ReceivedRequest &) { return ScriptedAnswer::http(404, "{}", "application/scim+json"); });
    openPage(State::Unsupported);
}

} // namespace
} // namespace rollcall::test
