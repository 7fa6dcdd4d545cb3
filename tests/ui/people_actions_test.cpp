// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"

#include "dialogs/permanent_deletion_dialog.h"
#include "widgets/wrapped_text.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>

namespace rollcall::test
{
namespace
{

using scim::ResourceType;

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

class PeopleActions : public AdministrationPageTest
{
protected:
    void openUsers()
    {
        fillSample();
        showWindow();
        m_administration->refreshAccess();
        m_window->openPage(words("users"));
        ASSERT_TRUE(
            waitUntil([this] { return m_administration->readOnlyReason() != sync::ReadOnlyReason::NotKnownYet; }));
        ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
    }
    void select(const char *name, const QString &pageName = words("users")) const
    {
        const qsizetype row = column(list(pageName), 0).indexOf(words(name));
        ASSERT_GE(row, 0) << name;
        list(pageName)->selectRow(int(row));
    }
    [[nodiscard]] QAction *action(const char *name) const { return m_window->findChild<QAction *>(words(name)); }
    /// The dialog over these ids, when it has looked what goes with them.
    [[nodiscard]] QDialog *deletionOf(ResourceType type, const QStringList &ids)
    {
        auto *shown = new ui::PermanentDeletionDialog(
            *m_administration, type, QtFuture::makeReadyFuture(Result<QVector<QString>>(ids)), m_clock, m_window.get());
        shown->open();
        EXPECT_TRUE(waitUntil([shown] { return !isRunning(shown); }));
        return shown;
    }
    [[nodiscard]] static bool isRunning(const QDialog *dialog)
    {
        return dialog->findChild<QWidget *>(words("deletionProgress"))->isVisibleTo(dialog);
    }
    [[nodiscard]] static bool offers(const QDialog *dialog, const char *button)
    {
        return dialog->findChild<QWidget *>(words(button))->isVisibleTo(dialog);
    }
    [[nodiscard]] static QTableView *lines(const QDialog *dialog)
    {
        return dialog->findChild<QTableView *>(words("deletionList"));
    }
    static void deleteAndWait(const QDialog *dialog)
    {
        clickIn(dialog, "deletionAction");
        ASSERT_TRUE(waitUntil([dialog] { return offers(dialog, "deletionCopy"); }));
    }
};

TEST_F(PeopleActions, OfferWhatTheRulesMayAllow)
{
    openUsers();
    EXPECT_FALSE(action("deleteUsersForGood")->isEnabled()) << "nobody is selected";
    select("Ana Bélanger");
    EXPECT_FALSE(action("deleteUsersForGood")->isEnabled()) << "active, and Entra ID provisions her";
    EXPECT_TRUE(action("inviteUser")->isEnabled());
    select("Bob Smith");
    EXPECT_TRUE(action("deleteUsersForGood")->isEnabled());
    EXPECT_FALSE(action("deleteGroupsForGood")->isEnabled());
    select("Sales", words("user-groups"));
    EXPECT_TRUE(action("deleteGroupsForGood")->isEnabled());
}

TEST_F(PeopleActions, AHelpdeskIsOfferedNone)
{
    m_service.setRole(words("helpdesk"));
    openUsers();
    select("Bob Smith");
    for (const char *name : {"newLocalUser", "inviteUser", "deleteUsersForGood", "deleteGroupsForGood"}) {
        EXPECT_FALSE(action(name)->isVisible()) << name;
        EXPECT_FALSE(action(name)->isEnabled()) << name;
    }
}

TEST_F(PeopleActions, OfflineTheyAreThereAndTheMenuSaysWhyNoneWorks)
{
    openUsers();
    EXPECT_FALSE(action("whyNoChanges")->isVisible());
    closeWindow();
    m_adminService.reset();
    showWindow(Service::Offline);
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
    select("Bob Smith");
    EXPECT_TRUE(action("deleteUsersForGood")->isVisible());
    EXPECT_FALSE(action("deleteUsersForGood")->isEnabled());
    EXPECT_TRUE(action("whyNoChanges")->isVisible());
    EXPECT_FALSE(action("whyNoChanges")->isEnabled());
    EXPECT_EQ(action("whyNoChanges")->text(), words("Offline: nothing can be changed"));
}

TEST_F(PeopleActions, TheGroupThatHoldsEveryoneIsNotOfferedForDeletion)
{
    fill({person(words("ana"), words("Ana"))},
        {cache::someGroup(words("all"), words("All Users"), {words("ana")}),
            cache::someGroup(words("sales"), words("Sales"), {words("ana")})});
    showAdministered();
    m_window->openPage(words("user-groups"));
    ASSERT_TRUE(waitUntil([this] { return list(words("user-groups"))->model()->rowCount() == 2; }));
    select("All Users", words("user-groups"));
    EXPECT_FALSE(action("deleteGroupsForGood")->isEnabled());
    select("Sales", words("user-groups"));
    EXPECT_TRUE(action("deleteGroupsForGood")->isEnabled());
}

TEST_F(PeopleActions, AllThatAreSelectedAreDeletedNotOnlyThoseThatWereSeen)
{
    constexpr int kMany = 1'000;
    QVector<scim::Resource> many;
    for (int i = 0; i < kMany; ++i)
        many.append(person(QStringLiteral("u%1").arg(i), QStringLiteral("User %1").arg(i)));
    fill(many);
    showAdministered();
    m_window->openPage(words("users"));
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == kMany; }));
    list()->selectAll();
    EXPECT_TRUE(action("deleteUsersForGood")->isEnabled());
    action("deleteUsersForGood")->trigger();
    QDialog *shown = waitForDialog("permanentDeletion");
    ASSERT_NE(shown, nullptr);
    ASSERT_TRUE(waitUntil([&] { return offers(shown, "deletionAction"); }));
    EXPECT_EQ(textIn(shown, "deletionTitle"), words("Delete 1,000 users for good"));
    EXPECT_EQ(lines(shown)->model()->rowCount(), kMany);
    deleteAndWait(shown);
    EXPECT_EQ(m_service.deleted().size(), kMany);
}

TEST_F(PeopleActions, AUserIsDeletedForGoodAfterAPreview)
{
    openUsers();
    select("Bob Smith");
    action("deleteUsersForGood")->trigger();
    QDialog *shown = waitForDialog("permanentDeletion");
    ASSERT_NE(shown, nullptr);
    ASSERT_TRUE(waitUntil([&] { return offers(shown, "deletionAction"); }));
    EXPECT_EQ(textIn(shown, "deletionTitle"), words("Delete 1 user for good"));
    EXPECT_EQ(shown->findChild<QPushButton *>(words("deletionAction"))->text(), words("Delete 1 user for good"));
    EXPECT_TRUE(textIn(shown, "deletionReminder").contains(words("Remove it in Entra ID as well")));
    EXPECT_EQ(cell(lines(shown), 0, 0), words("bob@example.com"));
    EXPECT_EQ(cell(lines(shown), 0, 2), words("in 1 user group: Staff · 1 attribute"));
    EXPECT_TRUE(shown->findChild<QPushButton *>(words("deletionCancel"))->isDefault());
    EXPECT_EQ(m_service.deleted(), QStringList()) << "a preview only looks";
    deleteAndWait(shown);
    EXPECT_EQ(m_service.deleted(), QStringList{words("bob")});
    EXPECT_EQ(textIn(shown, "deletionText"), words("1 of 1 user deleted for good."));
    EXPECT_EQ(cell(lines(shown), 0, 2), words("Deleted for good"));
    EXPECT_FALSE(offers(shown, "deletionAction"));
}

TEST_F(PeopleActions, ARefusedOneIsToldWithItsReasonAndTheOthersGo)
{
    openUsers();
    QDialog *shown = deletionOf(ResourceType::User, {words("bob"), words("refused")});
    EXPECT_EQ(textIn(shown, "deletionTitle"), words("Delete 1 user for good")) << "as many as go";
    EXPECT_TRUE(textIn(shown, "deletionText").startsWith(words("1 of 2 users can be deleted")));
    EXPECT_TRUE(cell(lines(shown), 1, 2).startsWith(words("Refused (purge): Entra ID provisions this user")));
    deleteAndWait(shown);
    EXPECT_EQ(m_service.deleted(), QStringList{words("bob")});
    EXPECT_EQ(textIn(shown, "deletionText"), words("1 of 2 users deleted for good."));
    EXPECT_TRUE(cell(lines(shown), 1, 2).startsWith(words("Refused (purge)")));
}

TEST_F(PeopleActions, WhenNoneMayGoThereIsNothingToConfirm)
{
    openUsers();
    const QDialog *shown = deletionOf(ResourceType::User, {words("refused")});
    EXPECT_FALSE(offers(shown, "deletionAction"));
    EXPECT_EQ(textIn(shown, "deletionText"), words("None of them can be deleted; the list says why."));
    EXPECT_EQ(shown->findChild<QPushButton *>(words("deletionCancel"))->text(), words("Close"));
}

TEST_F(PeopleActions, AGroupSaysWhoWouldBeDisabledWithIt)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb == "DELETE")
            return FakeAdminService::json({{words("disabledCount"), 2}});
        if (!request.path().endsWith("/preview"))
            return std::nullopt;
        const QJsonObject ana{{words("id"), words("ana")}, {words("name"), words("ana@contoso.com")}};
        return FakeAdminService::json({{words("id"), words("sales")}, {words("name"), words("Sales")},
            {words("source"), words("scim-entra-id")}, {words("allowed"), true}, {words("confirm"), words("c")},
            {words("memberCount"), 5}, {words("disabled"), QJsonArray{ana}}, {words("disabledCount"), 2}});
    });
    openUsers();
    select("Sales", words("user-groups"));
    action("deleteGroupsForGood")->trigger();
    QDialog *shown = waitForDialog("permanentDeletion");
    ASSERT_TRUE(waitUntil([&] { return offers(shown, "deletionAction"); }));
    EXPECT_EQ(cell(lines(shown), 0, 2), words("5 members · 2 users would be disabled: ana@contoso.com, …"));
    EXPECT_EQ(textIn(shown, "deletionTitle"), words("Delete 1 user group for good"));
    deleteAndWait(shown);
    EXPECT_EQ(cell(lines(shown), 0, 2), words("Deleted for good; 2 users disabled"));
}

TEST_F(PeopleActions, OneThatIsGoneAndOneThatChangedAreToldApart)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        const auto user = [](const char *id) {
            return QJsonObject{{words("id"), words(id)}, {words("name"), words(id)}, {words("source"), words("local")},
                {words("allowed"), true}, {words("confirm"), words("c")}};
        };
        if (request.path().endsWith("/preview"))
            return FakeAdminService::json({{words("users"), QJsonArray{user("bob"), user("taro")}}});
        if (request.verb != "POST")
            return std::nullopt;
        return FakeAdminService::json({{words("users"),
            QJsonArray{QJsonObject{{words("id"), words("bob")}, {words("outcome"), words("changed")}},
                QJsonObject{{words("id"), words("taro")}, {words("outcome"), words("deleted")}}}}});
    });
    openUsers();
    QDialog *shown = deletionOf(ResourceType::User, {words("ana"), words("bob"), words("taro")});
    EXPECT_EQ(cell(lines(shown), 0, 2), words("Gone already")) << "no preview: it is not there";
    deleteAndWait(shown);
    EXPECT_EQ(cell(lines(shown), 0, 2), words("Gone already"));
    EXPECT_TRUE(cell(lines(shown), 1, 2).startsWith(words("Not deleted: something else would have gone")));
    EXPECT_EQ(cell(lines(shown), 2, 2), words("Deleted for good"));
}

TEST_F(PeopleActions, CancelStopsBetweenTwoAndReportsWhatWasDone)
{
    m_service.bend([this](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path().endsWith("/purge"))
            m_window->metaObject()->invokeMethod(
                m_window.get(), [this] { dialog("permanentDeletion")->reject(); }, Qt::QueuedConnection);
        return std::nullopt;
    });
    openUsers();
    QStringList ids;
    for (int i = 0; i < 450; ++i)
        ids << QStringLiteral("u%1").arg(i);
    QDialog *shown = deletionOf(ResourceType::User, ids);
    clickIn(shown, "deletionAction");
    ASSERT_TRUE(waitUntil([shown] { return offers(shown, "deletionCopy"); }));
    EXPECT_TRUE(shown->isVisible()) << "Escape cancels, and waits for the report";
    const auto deleted = m_service.deleted().size();
    EXPECT_GE(deleted, 100);
    if (deleted < 450) {
        EXPECT_EQ(
            textIn(shown, "deletionText"), QStringLiteral("Cancelled. %1 of 450 users deleted for good.").arg(deleted));
        EXPECT_EQ(cell(lines(shown), 449, 2), words("Not tried: it ended before"));
    }
}

TEST_F(PeopleActions, WhatWasNotDeletedIsLookedAtAgainFromTheReport)
{
    bool fails = true;
    m_service.bend([&fails](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (!fails || !request.path().endsWith("/purge") || !request.body.contains("\"u100\""))
            return std::nullopt;
        return FakeAdminService::problem(503, "busy", words("Later."));
    });
    openUsers();
    QStringList ids;
    for (int i = 0; i < 150; ++i)
        ids << QStringLiteral("u%1").arg(i);
    QDialog *shown = deletionOf(ResourceType::User, ids);
    deleteAndWait(shown);
    EXPECT_EQ(textIn(shown, "deletionText"), words("100 of 150 users deleted for good."));
    EXPECT_TRUE(offers(shown, "noticeText")) << "why it ended";
    const auto button = [shown] { return shown->findChild<QPushButton *>(words("deletionAction")); };
    EXPECT_EQ(button()->text(), words("Look at 50 users Again"));

    clickIn(shown, "deletionAction");
    ASSERT_TRUE(waitUntil([&] { return button()->text() == words("Delete 50 users for good"); }));
    EXPECT_EQ(lines(shown)->model()->rowCount(), 50);
    shown->reject();
    EXPECT_TRUE(offers(shown, "deletionCopy")) << "back to the report";
    EXPECT_EQ(lines(shown)->model()->rowCount(), 150);

    fails = false;
    clickIn(shown, "deletionAction");
    ASSERT_TRUE(waitUntil([&] { return button()->text() == words("Delete 50 users for good"); }));
    deleteAndWait(shown);
    EXPECT_EQ(textIn(shown, "deletionText"), words("150 of 150 users deleted for good."));
    EXPECT_EQ(m_service.deleted().size(), 150);
    EXPECT_EQ(lines(shown)->model()->rowCount(), 150);
    EXPECT_FALSE(offers(shown, "deletionAction")) << "none is left";
}

TEST_F(PeopleActions, AFailedPreviewIsTriedAgain)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb == "POST")
            return FakeAdminService::problem(503, "busy", words("Later."));
        return std::nullopt;
    });
    openUsers();
    QDialog *shown = deletionOf(ResourceType::User, {words("bob")});
    EXPECT_EQ(textIn(shown, "deletionText"), words("Nothing was deleted."));
    EXPECT_TRUE(offers(shown, "noticeText"));
    m_service.bend({});
    clickIn(shown, "deletionAction");
    ASSERT_TRUE(waitUntil([&] { return lines(shown)->isVisibleTo(shown); }));
    EXPECT_FALSE(offers(shown, "noticeText"));
    EXPECT_EQ(m_service.deleted(), QStringList());
}

TEST_F(PeopleActions, TheReportIsCopiedAndExported)
{
    openUsers();
    QDialog *shown = deletionOf(ResourceType::User, {words("bob")});
    deleteAndWait(shown);
    clickIn(shown, "deletionCopy");
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
        words("id\tName\tSource\tWhat became of it\nbob\tbob@example.com\tlocal\tDeleted for good"));
    clickIn(shown, "deletionExport");
    auto *files = shown->findChild<QFileDialog *>(words("exportDialog"));
    ASSERT_NE(files, nullptr);
    const QTemporaryDir folder;
    const QString path = folder.filePath(words("report.csv"));
    Q_EMIT files->fileSelected(path);
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(path); })) << "written in another thread";
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(),
        QByteArray("\xEF\xBB\xBF"
                   "id,Name,Source,What became of it\r\nbob,bob@example.com,local,Deleted for good\r\n"));
    EXPECT_TRUE(waitUntil([&] { return shown->findChild<QWidget *>(words("deletionExport"))->isEnabled(); }));
    Q_EMIT files->fileSelected(folder.filePath(words("no/such/folder/report.csv")));
    EXPECT_TRUE(waitUntil([&] { return offers(shown, "noticeText"); })) << "why it was not written";
    files->close();
}

TEST_F(PeopleActions, ALocalUserIsMadeWithItsFaultsToldAtTheFields)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb != "POST" || request.path() != "/admin/v1/users")
            return std::nullopt;
        const QJsonObject user = QJsonDocument::fromJson(request.body).object();
        if (user.value(words("userName")).toString() == words("taken"))
            return FakeAdminService::problem(409, "user-name-taken", words("Taken."));
        if (!user.value(words("userName")).toString().isEmpty())
            return std::nullopt;
        const auto fault = [](const char *field, const char *code) {
            return QJsonObject{
                {words("field"), words(field)}, {words("code"), words(code)}, {words("detail"), words("No.")}};
        };
        return FakeAdminService::problem(400, "validation-failed", words("No."),
            {{words("errors"),
                QJsonArray{fault("userName", "required"), fault("name", "required"), fault("emails.0", "not-email")}}});
    });
    openUsers();
    action("newLocalUser")->trigger();
    QDialog *form = waitForDialog("localUser");
    ASSERT_NE(form, nullptr);
    const auto error = [form](const char *name) { return form->findChild<QLabel *>(words(name)); };
    const auto field = [form](const char *name) { return form->findChild<QLineEdit *>(words(name)); };
    field("emails")->setText(words("nobody"));
    clickIn(form, "createUser");
    ASSERT_TRUE(waitUntil([&] { return error("userNameError")->isVisibleTo(form); }));
    EXPECT_EQ(error("userNameError")->text(), words("This is needed."));
    EXPECT_EQ(error("name-givenNameError")->text(), words("A user needs a first or a last name."));
    EXPECT_EQ(error("emailsError")->text(), words("This is no e-mail address."));
    EXPECT_EQ(field("emails")->text(), words("nobody")) << "what was typed stays";

    field("userName")->setText(words("taken"));
    clickIn(form, "createUser");
    ASSERT_TRUE(waitUntil([&] { return error("userNameError")->text() == words("Another user has this user name."); }));
    EXPECT_FALSE(error("emailsError")->isVisibleTo(form));

    field("userName")->setText(words(" eve@contoso.com "));
    field("name-givenName")->setText(words("Eve"));
    clickIn(form, "createUser");
    ASSERT_TRUE(waitUntil([this] { return dialog("localUser") == nullptr; }));
    QJsonObject sent;
    for (const ReceivedRequest &request : m_service.server().requests()) {
        if (request.verb == "POST" && request.path() == "/admin/v1/users")
            sent = QJsonDocument::fromJson(request.body).object();
    }
    EXPECT_EQ(sent.value(words("userName")).toString(), words("eve@contoso.com"));
    EXPECT_EQ(sent.value(words("emails")).toArray(), QJsonArray{words("nobody")});
    EXPECT_FALSE(sent.contains(words("department"))) << "what is blank is left out";
}

TEST_F(PeopleActions, AnInvitationShowsItsStatusAndIsSent)
{
    openUsers();
    select("Ana Bélanger");
    action("inviteUser")->trigger();
    QDialog *shown = waitForDialog("invitation");
    ASSERT_NE(shown, nullptr);
    const auto status = [shown] {
        const auto *value = shown->findChild<ui::WrappedText *>(words("factValue0"));
        return value ? value->text() : QString();
    };
    ASSERT_TRUE(waitUntil([&] { return status() == words("Not Invited"); }))
        << status().toStdString() << textIn(shown, "noticeText").toStdString();
    clickIn(shown, "sendInvite");
    ASSERT_TRUE(waitUntil([&] { return status() == words("Pending"); }));
    EXPECT_TRUE(textIn(shown, "invitationNote").startsWith(words("The message is waiting to be sent.")));
    EXPECT_TRUE(asked("POST", "/admin/v1/users/ana/invite"));
}

TEST_F(PeopleActions, HistoryHasWhatTheAuditLogSaysAndKeepsItOffline)
{
    const auto entry
        = [](int seq, const char *action, const char *id, const QJsonObject &before, const QJsonObject &after) {
              return QJsonObject{{words("seq"), seq}, {words("at"), words("2026-01-05T08:00:00Z")},
                  {words("actor"), words("token:Entra ID")}, {words("action"), words(action)},
                  {words("resourceType"), words("User")}, {words("resourceId"), words(id)},
                  {words("resourceName"), QString(QLatin1String(id) + QLatin1String("@example.com"))},
                  {words("before"), before}, {words("after"), after}, {words("hash"), QString(64, QChar(u'0' + seq))}};
          };
    m_service.setAudit(
        {entry(2, "user.update", "ana", {{words("title"), words("Clerk")}}, {{words("title"), words("Chief")}}),
            entry(1, "user.update", "bob", {{words("title"), words("x")}}, {{words("title"), words("y")}})});
    openUsers();
    select("Ana Bélanger");
    auto *history = find<QTableView>(words("historyList"));
    ASSERT_TRUE(waitUntil([history] { return history->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(history, 0, 1), words("title"));
    EXPECT_EQ(cell(history, 0, 2), words("Clerk"));
    EXPECT_EQ(cell(history, 0, 3), words("Chief"));
    EXPECT_EQ(cell(history, 0, 5), words("User changed"));
    m_administration->refreshAudit();
    ASSERT_TRUE(waitUntil([this] { return m_administration->recentAudit().value.has_value(); }));
    closeWindow();
    m_adminService.reset();
    showWindow(Service::Offline);
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
    select("Ana Bélanger");
    history = find<QTableView>(words("historyList"));
    EXPECT_TRUE(waitUntil([history] { return history->model()->rowCount() == 1; })) << "as it was last seen";
    EXPECT_TRUE(textOf(words("historyNote")).startsWith(words("The audit log is shown as it was last seen: as of ")));
}

TEST_F(PeopleActions, AttributesWithoutAValueAreListed)
{
    openUsers();
    select("Ana Bélanger");
    auto *attributes = find<QTableView>(words("attributeList"));
    ASSERT_TRUE(waitUntil([&] { return column(attributes, 0).contains(words("custAttr1")); }));
    const int row = int(column(attributes, 0).indexOf(words("custAttr1")));
    EXPECT_EQ(cell(attributes, row, 1), words("no value"));
    EXPECT_EQ(cell(attributes, row, 5), words("No value"));
}

TEST_F(PeopleActions, AnInvitationThatCantBeSaysWhy)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb == "POST")
            return FakeAdminService::problem(409, "already-completed", words("It is."));
        return std::nullopt;
    });
    openUsers();
    select("Ana Bélanger");
    action("inviteUser")->trigger();
    QDialog *shown = waitForDialog("invitation");
    ASSERT_TRUE(waitUntil([&] { return shown->findChild<QPushButton *>(words("sendInvite"))->isEnabled(); }));
    clickIn(shown, "sendInvite");
    EXPECT_TRUE(waitUntil(
        [&] { return textIn(shown, "invitationNote").startsWith(words("This user has registered already")); }));
    EXPECT_FALSE(shown->findChild<QPushButton *>(words("sendInvite"))->isEnabled());
}

} // namespace
} // namespace rollcall::test
