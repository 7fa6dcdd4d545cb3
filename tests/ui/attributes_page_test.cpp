// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

namespace rollcall::test
{
namespace
{

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

class AttributesPage : public AdministrationPageTest
{
protected:
    void openPage(State expected = State::Full) { open("attributes", expected); }
    [[nodiscard]] QTableView *table() const { return on<QTableView>("attributeCatalog"); }
    [[nodiscard]] QStringList names() const { return column(table(), 0); }
    void select(const char *name) const
    {
        const qsizetype row = names().indexOf(words(name));
        ASSERT_GE(row, 0) << name;
        table()->selectRow(int(row));
    }
    void copy(const char *action) const
    {
        for (QAction *entry : on<QToolButton>("copyMenu")->menu()->actions()) {
            if (entry->text().remove(u'&') == words(action))
                return entry->trigger();
        }
        ADD_FAILURE() << action;
    }
    /// The catalogue, with one more attribute that is still being taken off the users.
    void showRemoval(int done)
    {
        m_service.bend([done](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.verb != "GET" || request.path() != "/admin/v1/attributes")
                return std::nullopt;
            const QJsonObject progress{{words("state"), words("running")}, {words("total"), 300}, {words("done"), done},
                {words("changed"), done}};
            const QJsonObject removal{{words("name"), words("badge")}, {words("progress"), progress}};
            const QJsonArray removals = done < 300 ? QJsonArray{removal} : QJsonArray();
            return FakeAdminService::json(
                {{words("items"), QJsonArray()}, {words("totalUsers"), 3}, {words("removals"), removals}});
        });
    }
};

TEST_F(AttributesPage, ListsEveryAttributeWithItsCoverage)
{
    openPage();
    EXPECT_EQ(names(), (QStringList{words("custAttr1"), words("department"), words("userName")}));
    EXPECT_EQ(cell(table(), 0, 1), words("IDP"));
    EXPECT_EQ(cell(table(), 0, 2), words("${custAttr1}"));
    EXPECT_EQ(cell(table(), 0, 3), words("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1"));
    EXPECT_EQ(cell(table(), 0, 4), words("1 · 33%"));
    EXPECT_EQ(cell(table(), 2, 4), words("3 · 100%"));
    EXPECT_EQ(cell(table(), 0, 5), words("–"));
    EXPECT_EQ(text("counts"), words("3 shown"));
}

TEST_F(AttributesPage, ASmallShareIsNotNobodyAndALargeOneNotEverybody)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb != "GET" || request.path() != "/admin/v1/attributes")
            return std::nullopt;
        const auto attribute = [](const char *name, int users) {
            return QJsonObject{{words("name"), words(name)}, {words("type"), words("idp")}, {words("usage"), QString()},
                {words("urn"), QString()}, {words("users"), users},
                {words("createdAt"), words("2020-02-03T04:05:06Z")}};
        };
        return FakeAdminService::json(
            {{words("items"), QJsonArray{attribute("all", 1000), attribute("few", 1), attribute("most", 999)}},
                {words("totalUsers"), 1000}, {words("removals"), QJsonArray()}});
    });
    openPage();
    EXPECT_EQ(column(table(), 4), (QStringList{words("1,000 · 100%"), words("1 · 1%"), words("999 · 99%")}));
    EXPECT_EQ(cell(table(), 0, 5), words("3 Feb 2020"));
}

TEST_F(AttributesPage, FiltersByTextAndType)
{
    openPage();
    auto *filter = on<QLineEdit>("filter");
    auto *type = on<QComboBox>("typeFilter");
    filter->setText(words("IVANTI cust"));
    EXPECT_EQ(names(), QStringList{words("custAttr1")}) << "each word, anywhere, in any case";
    EXPECT_EQ(text("counts"), words("1 of 3 shown · filtered"));
    type->setCurrentIndex(type->findText(words("Enterprise")));
    EXPECT_EQ(table()->model()->rowCount(), 0);
    EXPECT_TRUE(isShown("noMatch"));
    filter->clear();
    EXPECT_EQ(names(), QStringList{words("department")});
    EXPECT_FALSE(isShown("noMatch"));
    type->setCurrentIndex(0);
    EXPECT_EQ(names().size(), 3);
}

TEST_F(AttributesPage, ASelectionOutlivesFilterAndRefresh)
{
    openPage();
    select("department");
    on<QLineEdit>("filter")->setText(words("dep"));
    EXPECT_EQ(table()->currentIndex().row(), 0);
    QSignalSpy changed(m_administration.get(), &sync::Administration::attributesChanged);
    m_administration->refreshAttributes();
    ASSERT_TRUE(waitUntil([&] { return !changed.isEmpty(); }));
    EXPECT_EQ(table()->currentIndex().row(), 0);
    EXPECT_EQ(cell(table(), 0, 0), words("department"));
}

TEST_F(AttributesPage, CopiesNameUsageAndUrn)
{
    openPage();
    EXPECT_FALSE(on<QToolButton>("copyMenu")->isEnabled()) << "nothing is selected";
    select("custAttr1");
    copy("Copy Name");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), words("custAttr1"));
    copy("Copy Usage");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), words("${custAttr1}"));
    copy("Copy URN");
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
        words("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1"));
}

TEST_F(AttributesPage, LeadsToTheUsersWithAValue)
{
    openPage();
    EXPECT_FALSE(on<QPushButton>("showUsers")->isEnabled());
    select("custAttr1");
    click("showUsers");
    EXPECT_EQ(m_window->currentPage(), words("users"));
    EXPECT_EQ(find<QLineEdit>(words("filter"))->text(), words("has:custAttr1"));
}

TEST_F(AttributesPage, OnlyACustomOneIsDeletedAndAfterItsCountWasSaid)
{
    openPage();
    select("userName");
    EXPECT_FALSE(on<QPushButton>("deleteAttribute")->isEnabled());
    select("custAttr1");
    click("deleteAttribute");
    QDialog *question = waitForDialog("confirm");
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(textIn(question, "confirmText").startsWith(words("Its value is removed from 1 user.")))
        << textIn(question, "confirmText").toStdString();
    clickIn(question, "confirmCancel");
    EXPECT_EQ(m_service.attributes().size(), 3);
    click("deleteAttribute");
    clickIn(waitForDialog("confirm"), "confirmAction");
    EXPECT_TRUE(waitUntil([this] { return table()->model()->rowCount() == 2; }));
    EXPECT_EQ(m_service.attributes().size(), 2);
}

TEST_F(AttributesPage, OneThatIsInUseLeadsToTheSettings)
{
    QJsonObject settings = m_service.settings();
    settings.insert(words("managedAppleId"),
        QJsonObject{{words("enabled"), true}, {words("source"), words("attribute")}, {words("appleidSubdomain"), false},
            {words("attribute"), words("custAttr1")}});
    m_service.setSettings(settings);
    openPage();
    select("custAttr1");
    click("deleteAttribute");
    QDialog *told = waitForDialog("confirm");
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(textIn(told, "confirmTitle"), words("“custAttr1” is in use"));
    clickIn(told, "confirmAction");
    EXPECT_EQ(m_window->currentPage(), words("user-provisioning"));
    EXPECT_EQ(m_service.attributes().size(), 3);
}

TEST_F(AttributesPage, OneThatCameIntoUseSinceThePreviewIsNotDeleted)
{
    openPage();
    select("custAttr1");
    click("deleteAttribute");
    QDialog *question = waitForDialog("confirm");
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb == "DELETE")
            return FakeAdminService::problem(409, "attribute-in-use", words("It is mapped."));
        return std::nullopt;
    });
    clickIn(question, "confirmAction");
    ASSERT_TRUE(waitUntil([this] {
        const QDialog *told = dialog("confirm");
        return told && textIn(told, "confirmTitle") == words("“custAttr1” is in use");
    }));
    EXPECT_EQ(m_service.attributes().size(), 3);
}

TEST_F(AttributesPage, AFailedDeletionIsToldAndForgottenWithTheNext)
{
    openPage();
    select("custAttr1");
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb == "POST")
            return FakeAdminService::problem(503, "busy", words("Later."));
        return std::nullopt;
    });
    click("deleteAttribute");
    ASSERT_TRUE(waitUntil([this] { return isShown("noticeText"); }));
    m_service.bend({});
    click("deleteAttribute");
    EXPECT_FALSE(isShown("noticeText"));
    EXPECT_NE(waitForDialog("confirm"), nullptr);
}

TEST_F(AttributesPage, ARemovalThatRunsIsFollowedToItsEnd)
{
    showRemoval(120);
    openPage();
    ASSERT_TRUE(isShown("attributeRemovals"));
    EXPECT_EQ(text("removalText0"), words("“badge” is being removed from the users: 120 of 300"));
    showRemoval(300);
    EXPECT_TRUE(waitUntil([this] { return !isShown("attributeRemovals"); })) << "it asks again by itself";
}

TEST_F(AttributesPage, AHelpdeskSeesNoChangingControl)
{
    m_service.setRole(words("helpdesk"));
    openPage();
    ASSERT_TRUE(waitUntil([this] { return isShown("readOnlyReason"); }));
    select("custAttr1");
    EXPECT_FALSE(isShown("deleteAttribute"));
    EXPECT_TRUE(isShown("copyMenu"));
    EXPECT_TRUE(on<QPushButton>("showUsers")->isEnabled());
}

TEST_F(AttributesPage, OfflineShowsWhatWasLastSeen)
{
    openPage();
    ASSERT_EQ(m_administration->attributes().phase, sync::DocumentPhase::Live);
    on<QLineEdit>("filter")->setText(words("dep"));
    closeWindow();
    showWindow(Service::Offline);
    m_window->openPage(m_pageName);
    ASSERT_TRUE(waitUntil([this] { return state() == State::Full; }));
    EXPECT_EQ(names(), QStringList{words("department")}) << "with the filter that was set";
    EXPECT_TRUE(waitUntil([this] { return isShown("readOnlyReason"); }));
    EXPECT_FALSE(isShown("deleteAttribute"));
    EXPECT_TRUE(text("pageFigures").startsWith(words("as of"))) << text("pageFigures").toStdString();
}

TEST_F(AttributesPage, AServiceThatFailsIsAskedAgain)
{
    m_service.bend([](const ReceivedRequest &) { return FakeAdminService::problem(500, "internal", words("Oh.")); });
    openPage(State::Failed);
    m_service.bend({});
    click("messageAction");
    EXPECT_TRUE(waitUntil([this] { return state() == State::Full; }));
}

TEST_F(AttributesPage, SaysThatAScimServiceHasNoSuchPage)
{
    m_service.bend([](const ReceivedRequest &) { return ScriptedAnswer::http(404, "{}", "application/scim+json"); });
    openPage(State::Unsupported);
    EXPECT_EQ(text("messageTitle"), words("This service does not offer this page"));
}

} // namespace
} // namespace rollcall::test
