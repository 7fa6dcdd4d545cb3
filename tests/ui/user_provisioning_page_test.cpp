// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"

#include "dialogs/token_dialog.h"
#include "pages/rotation_widget.h"
#include "widgets/secret_clipboard.h"
#include "widgets/wrapped_text.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QRadioButton>
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

class UserProvisioningPage : public AdministrationPageTest
{
protected:
    void openPage(State expected = State::Full) { open("user-provisioning", expected); }
    void edit()
    {
        ASSERT_TRUE(waitUntil([this] { return on<QPushButton>("editSettings")->isEnabled(); }));
        ASSERT_TRUE(waitUntil([this] { return m_administration->attributes().value.has_value(); }));
        click("editSettings");
        ASSERT_TRUE(isShown("settingsForm"));
    }
    /// In the form, not in the view that it takes the place of.
    template <typename Widget> [[nodiscard]] Widget *inForm(const char *name) const
    {
        return on<QWidget>("settingsForm")->findChild<Widget *>(words(name));
    }
    [[nodiscard]] bool isShownInForm(const char *name) const
    {
        return inForm<QWidget>(name)->isVisibleTo(page(m_pageName));
    }
    [[nodiscard]] QAction *tokenAction(const QString &name) const
    {
        for (QAction *action : on<QToolButton>("tokenActions1")->menu()->actions()) {
            if (action->text() == name)
                return action;
        }
        ADD_FAILURE() << name.toStdString();
        return nullptr;
    }
    [[nodiscard]] static QJsonObject token(const char *id, const char *created, const QJsonValue &used)
    {
        return {{words("id"), words(id)}, {words("name"), words(id)}, {words("profile"), words("mdm")},
            {words("state"), words("active")}, {words("createdAt"), words(created)}, {words("expiresAt"), QJsonValue()},
            {words("expiresSoon"), false}, {words("lastUsedAt"), used},
            {words("lastUsedFrom"), used.isNull() ? QJsonValue() : QJsonValue(words("10.0.0.7"))},
            {words("oldSecretUntil"), QJsonValue()}};
    }
    [[nodiscard]] QJsonObject savedAppleId() const
    {
        return m_service.settings().value(words("managedAppleId")).toObject();
    }
};

TEST_F(UserProvisioningPage, BeforeTheFirstTokenItLeadsToOne)
{
    m_service.setTokens({});
    openPage();
    EXPECT_EQ(text("tokenLimit"), words("There is no token yet: Entra ID can’t sign in."));
    EXPECT_FALSE(isShown("settingsSection"));
    EXPECT_TRUE(on<QPushButton>("generateToken")->isDefault());
    EXPECT_EQ(
        on<QWidget>("targetScimUrl")->findChild<QLineEdit *>()->text(), m_service.url().toString() + words("/scim/v2"));

    click("generateToken");
    QDialog *dialog = waitForDialog("tokenDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QLineEdit *>(words("tokenName"))->text(), words("Entra ID"));
    clickIn(dialog, "tokenAction");
    auto *secret = dialog->findChild<QWidget *>(words("tokenSecret"))->findChild<QLineEdit *>();
    ASSERT_TRUE(waitUntil([secret] { return !secret->text().isEmpty(); }));
    EXPECT_TRUE(secret->isReadOnly());
    EXPECT_TRUE(waitUntil([this] { return isShown("settingsSection"); })) << "after the first token: the settings";
}

TEST_F(UserProvisioningPage, ASecretIsShownOnceAndNotClosedByAccident)
{
    openPage();
    click("generateToken");
    QDialog *dialog = waitForDialog("tokenDialog");
    clickIn(dialog, "tokenAction");
    auto *secret = dialog->findChild<QWidget *>(words("tokenSecret"));
    ASSERT_TRUE(waitUntil([secret] { return !secret->findChild<QLineEdit *>()->text().isEmpty(); }));
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(dialog->isVisible()) << "the secret would be lost";
    dialog->close();
    EXPECT_TRUE(dialog->isVisible());
    auto *close = dialog->findChild<QAbstractButton *>(words("tokenClose"));
    EXPECT_FALSE(close->isEnabled());
    secret->findChild<QAbstractButton *>(words("copyButton"))->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), secret->findChild<QLineEdit *>()->text());
    EXPECT_EQ(QGuiApplication::clipboard()->mimeData()->data(words("x-kde-passwordManagerHint")), "secret");
    EXPECT_TRUE(close->isEnabled());
    close->click();
    EXPECT_TRUE(waitUntil([this] { return this->dialog("tokenDialog") == nullptr; }));
}

TEST(SecretClipboard, ForgetsASecretAndNothingElse)
{
    ui::copySecret(words("rc_scim_one"), std::chrono::milliseconds(20));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), words("rc_scim_one"));
    EXPECT_TRUE(waitUntil([] { return QGuiApplication::clipboard()->text().isEmpty(); }));
    ui::copySecret(words("rc_scim_two"), std::chrono::milliseconds(20));
    QGuiApplication::clipboard()->setText(words("something else"));
    auto *forgetter = qApp->findChild<QTimer *>(words("clipboardForgetter"));
    EXPECT_TRUE(waitUntil([forgetter] { return !forgetter->isActive(); }));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), words("something else"));
}

TEST_F(UserProvisioningPage, ANameThatIsTakenIsToldAtTheField)
{
    openPage();
    click("generateToken");
    QDialog *dialog = waitForDialog("tokenDialog");
    auto *name = dialog->findChild<QLineEdit *>(words("tokenName"));
    EXPECT_EQ(name->text(), words("Entra ID 2")) << "the first name is taken";
    name->setText(words("Entra ID"));
    clickIn(dialog, "tokenAction");
    auto *error = dialog->findChild<QLabel *>(words("tokenNameError"));
    EXPECT_TRUE(waitUntil([&] { return error->isVisibleTo(dialog); }));
    EXPECT_EQ(error->text(), words("Another token has this name."));
    name->setText(words("  "));
    EXPECT_FALSE(dialog->findChild<QAbstractButton *>(words("tokenAction"))->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible()) << "no secret was made";
}

TEST_F(UserProvisioningPage, ATokenIsSetToInactiveAndBackAfterAQuestion)
{
    openPage();
    EXPECT_EQ(text("tokenName1"), words("Entra ID"));
    EXPECT_EQ(text("tokenState1"), words("Active"));
    EXPECT_EQ(text("tokenUsed1"), words("Not yet"));
    tokenAction(words("Set to Inactive"))->trigger();
    QDialog *question = waitForDialog("confirm");
    QTest::keyClick(question, Qt::Key_Return);
    EXPECT_EQ(text("tokenState1"), words("Active")) << "Return is Cancel";
    tokenAction(words("Set to Inactive"))->trigger();
    clickIn(waitForDialog("confirm"), "confirmAction");
    ASSERT_TRUE(waitUntil([this] { return text("tokenState1") == words("Inactive"); }));
    tokenAction(words("Set to Active"))->trigger();
    EXPECT_TRUE(waitUntil([this] { return text("tokenState1") == words("Active"); }));
}

TEST_F(UserProvisioningPage, ARemovedTokenIsGoneAndARenewedOneShowsItsSecret)
{
    openPage();
    tokenAction(words("Renew…"))->trigger();
    QDialog *dialog = waitForDialog("tokenDialog");
    clickIn(dialog, "tokenAction");
    auto *secret = dialog->findChild<QWidget *>(words("tokenSecret"))->findChild<QLineEdit *>();
    EXPECT_TRUE(waitUntil([secret] { return secret->text() == words("rc_scim_renewed"); }));
    dialog->findChild<QCheckBox *>(words("tokenTaken"))->setChecked(true);
    clickIn(dialog, "tokenClose");
    tokenAction(words("Remove…"))->trigger();
    clickIn(waitForDialog("confirm"), "confirmAction");
    EXPECT_TRUE(waitUntil([this] { return m_service.tokens().isEmpty() && !isShown("settingsSection"); }));
}

TEST_F(UserProvisioningPage, TheOldTokenIsOfferedForRemovalOnlyWhenTheNewOneWasUsed)
{
    m_service.setTokens({token("old", "2026-01-05T08:00:00Z", words("2026-01-06T08:00:00Z")),
        token("new", "2026-01-07T08:00:00Z", QJsonValue())});
    openPage();
    ASSERT_TRUE(waitUntil([this] { return isShown("rotation"); }));
    EXPECT_TRUE(text("rotationText").startsWith(words("Waiting until “new” is used")))
        << text("rotationText").toStdString();
    EXPECT_FALSE(isShown("rotationRemove"));
    EXPECT_FALSE(on<QPushButton>("generateToken")->isEnabled()) << "two are the most";

    m_service.setTokens({token("old", "2026-01-05T08:00:00Z", words("2026-01-06T08:00:00Z")),
        token("new", "2026-01-07T08:00:00Z", words("2026-01-08T08:00:00Z"))});
    m_administration->refreshTokens();
    ASSERT_TRUE(waitUntil([this] { return isShown("rotationRemove"); }));
    click("rotationRemove");
    QDialog *question = waitForDialog("confirm");
    EXPECT_EQ(textIn(question, "confirmTitle"), words("Remove “old”"));
    clickIn(question, "confirmAction");
    EXPECT_TRUE(waitUntil([this] { return m_service.tokens().size() == 1 && !isShown("rotation"); }));
    EXPECT_EQ(m_service.tokens().at(0).toObject().value(words("id")).toString(), words("new"));
}

TEST_F(UserProvisioningPage, SettingsAreReadThenEditedAndSaved)
{
    openPage();
    edit();
    EXPECT_FALSE(on<QPushButton>("saveChanges")->isEnabled()) << "nothing was changed";
    EXPECT_FALSE(on<QWidget>("appleIdSubdomain")->isEnabled()) << "it depends on the switch";
    click("autoInvite");
    click("appleIdEnabled");
    click("appleIdSubdomain");
    EXPECT_TRUE(on<QPushButton>("saveChanges")->isEnabled());
    click("saveChanges");
    ASSERT_TRUE(waitUntil([this] { return !isShown("settingsForm"); }));
    EXPECT_TRUE(m_service.settings().value(words("autoInvite")).toBool());
    EXPECT_TRUE(savedAppleId().value(words("enabled")).toBool());
    EXPECT_TRUE(savedAppleId().value(words("appleidSubdomain")).toBool());
    EXPECT_TRUE(waitUntil([this] {
        return on<QWidget>("settingsFacts")->findChild<ui::WrappedText *>(words("factValue1"))->text()
            == words("User email address, with “appleid” subdomain");
    }));
}

TEST_F(UserProvisioningPage, AMappingNeedsAnAttribute)
{
    openPage();
    edit();
    click("appleIdEnabled");
    click("appleIdMapping");
    click("saveChanges");
    EXPECT_TRUE(isShown("appleIdAttributeError"));
    EXPECT_FALSE(asked("PUT", "/admin/v1/settings"));
    on<QComboBox>("appleIdAttribute")->setCurrentText(words("custAttr1"));
    on<QComboBox>("appleIdAttribute")->setCurrentIndex(on<QComboBox>("appleIdAttribute")->findText(words("custAttr1")));
    EXPECT_FALSE(isShown("appleIdAttributeError"));
    click("saveChanges");
    ASSERT_TRUE(waitUntil([this] { return !isShown("settingsForm"); }));
    EXPECT_EQ(savedAppleId().value(words("attribute")).toString(), words("custAttr1"));
}

TEST_F(UserProvisioningPage, NamesOfNewAttributesAreCheckedAtTheField)
{
    openPage();
    edit();
    const QVector<QPair<QString, QString>> faults{{QString(), words("An attribute needs a name.")},
        {words("CUSTATTR1"), words("There is an attribute of this name, perhaps with other capitals.")},
        {words("userName"), words("The service itself has an attribute of this name.")},
        {QString(65, u'a'), words("A name has at most 64 characters.")},
        {words("cost center"),
            words("A name begins with a letter and has only letters, digits, - and _ (no spaces, no $).")},
        {words("${x}"), words("A name begins with a letter and has only letters, digits, - and _ (no spaces, no $).")}};
    for (const auto &[name, sentence] : faults) {
        inForm<QLineEdit>("newAttribute")->setText(name);
        inForm<QPushButton>("addAttribute")->click();
        EXPECT_EQ(inForm<QLabel>("newAttributeError")->text(), sentence) << name.toStdString();
        EXPECT_TRUE(isShownInForm("newAttributeError"));
    }
    EXPECT_FALSE(on<QPushButton>("saveChanges")->isEnabled());
    inForm<QLineEdit>("newAttribute")->setText(words("badge"));
    inForm<QPushButton>("addAttribute")->click();
    EXPECT_EQ(inForm<QLabel>("addedAttributes")->text(), words("Added with the save: badge"));
    inForm<QLineEdit>("newAttribute")->setText(words("Badge"));
    inForm<QPushButton>("addAttribute")->click();
    EXPECT_TRUE(isShownInForm("newAttributeError")) << "it was added already";
    inForm<QPushButton>("undoAdd")->click();
    EXPECT_FALSE(on<QPushButton>("saveChanges")->isEnabled());
    inForm<QPushButton>("addAttribute")->click();
    click("saveChanges");
    ASSERT_TRUE(waitUntil([this] { return !isShown("settingsForm"); }));
    EXPECT_TRUE(asked("POST", "/admin/v1/attributes"));
    EXPECT_EQ(m_service.attributes().size(), 4);
}

TEST_F(UserProvisioningPage, ACustomAttributeIsDeletedAfterItsCountWasSaid)
{
    openPage();
    auto *table = on<QTableView>("customAttributeList");
    ASSERT_TRUE(waitUntil([table] { return table->model()->rowCount() == 1; }));
    EXPECT_FALSE(on<QPushButton>("deleteAttribute")->isEnabled());
    table->selectRow(0);
    click("copyUrn");
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
        words("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1"));
    click("deleteAttribute");
    QDialog *question = waitForDialog("confirm");
    EXPECT_EQ(textIn(question, "confirmTitle"), words("Delete the attribute “custAttr1”"));
    EXPECT_TRUE(textIn(question, "confirmText").startsWith(words("Its value is removed from 1 user.")))
        << textIn(question, "confirmText").toStdString();
    clickIn(question, "confirmAction");
    EXPECT_TRUE(waitUntil([table] { return table->model()->rowCount() == 0; }));
}

TEST_F(UserProvisioningPage, ASaveThatMeetsAnotherShowsBothAndLosesNeither)
{
    openPage();
    edit();
    QJsonObject theirs = m_service.settings();
    theirs.insert(words("blankIgnored"), false);
    m_service.setSettings(theirs);
    click("autoInvite");
    click("saveChanges");
    QDialog *conflict = waitForDialog("settingsConflict");
    ASSERT_NE(conflict, nullptr);
    EXPECT_FALSE(m_service.settings().value(words("autoInvite")).toBool());
    clickIn(conflict, "conflictBack");
    EXPECT_TRUE(on<QCheckBox>("autoInvite")->isChecked()) << "back in the form with what was typed";
    click("saveChanges");
    clickIn(waitForDialog("settingsConflict"), "conflictMine");
    ASSERT_TRUE(waitUntil([this] { return !isShown("settingsForm"); }));
    EXPECT_TRUE(m_service.settings().value(words("autoInvite")).toBool());
    EXPECT_TRUE(m_service.settings().value(words("blankIgnored")).toBool()) << "mine holds for what the form shows";
}

TEST_F(UserProvisioningPage, TheOtherSideOfAConflictCanBeKept)
{
    openPage();
    edit();
    QJsonObject theirs = m_service.settings();
    theirs.insert(words("blankIgnored"), false);
    m_service.setSettings(theirs);
    click("autoInvite");
    click("saveChanges");
    clickIn(waitForDialog("settingsConflict"), "conflictTheirs");
    EXPECT_FALSE(isShown("settingsForm"));
    EXPECT_EQ(m_service.settings(), theirs);
}

TEST_F(UserProvisioningPage, UnsavedChangesAreNotLeftByAccident)
{
    openPage();
    edit();
    click("autoInvite");
    m_window->openPage(words("users"));
    QDialog *question = waitForDialog("confirm");
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(m_window->currentPage(), words("user-provisioning"));
    clickIn(question, "confirmCancel");
    EXPECT_TRUE(isShown("settingsForm"));
    EXPECT_FALSE(m_window->close()) << "nor is the window closed over them";
    clickIn(waitForDialog("confirm"), "confirmCancel");
    m_window->openPage(words("users"));
    clickIn(waitForDialog("confirm"), "confirmAction");
    EXPECT_TRUE(waitUntil([this] { return m_window->currentPage() == words("users"); }));
    m_window->openPage(words("user-provisioning"));
    EXPECT_FALSE(isShown("settingsForm"));
    EXPECT_FALSE(m_service.settings().value(words("autoInvite")).toBool());
}

TEST_F(UserProvisioningPage, ALostConnectionKeepsWhatWasTyped)
{
    openPage();
    edit();
    click("autoInvite");
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb == "PUT")
            return FakeAdminService::problem(503, "busy", words("Later."));
        return std::nullopt;
    });
    click("saveChanges");
    ASSERT_TRUE(waitUntil([this] { return on<QPushButton>("saveChanges")->isEnabled(); }));
    EXPECT_TRUE(isShown("settingsForm"));
    EXPECT_TRUE(on<QCheckBox>("autoInvite")->isChecked());
    EXPECT_TRUE(isShownInForm("noticeText"));
    m_service.bend({});
    click("saveChanges");
    EXPECT_TRUE(waitUntil([this] { return !isShown("settingsForm"); }));
}

TEST_F(UserProvisioningPage, AHelpdeskSeesNoChangingControl)
{
    m_service.setRole(words("helpdesk"));
    openPage();
    ASSERT_TRUE(waitUntil([this] { return isShown("readOnlyReason"); }));
    for (const char *control : {"generateToken", "tokenActions1", "editSettings", "deleteAttribute"})
        EXPECT_FALSE(isShown(control)) << control;
    EXPECT_TRUE(isShown("settingsFacts"));
    EXPECT_TRUE(isShown("testConnection")) << "it changes nothing";
}

TEST_F(UserProvisioningPage, ARevokedKeyLeavesWhatWasSeenReadOnly)
{
    openPage();
    m_service.revokeKey();
    m_window->openPage(words("users"));
    m_window->openPage(words("user-provisioning"));
    ASSERT_TRUE(waitUntil([this] { return isShown("readOnlyReason"); }));
    EXPECT_FALSE(isShown("editSettings"));
    EXPECT_EQ(text("tokenName1"), words("Entra ID"));
}

TEST_F(UserProvisioningPage, SaysThatAScimServiceHasNoSuchPage)
{
    m_service.bend([](const ReceivedRequest &) { return ScriptedAnswer::http(404, "{}", "application/scim+json"); });
    openPage(State::Unsupported);
    EXPECT_EQ(text("messageTitle"), words("This service does not offer this page"));
}

TEST_F(UserProvisioningPage, AServiceThatFailsIsAskedAgain)
{
    m_service.bend([](const ReceivedRequest &) { return FakeAdminService::problem(500, "internal", words("Oh.")); });
    openPage(State::Failed);
    m_service.bend({});
    click("messageAction");
    EXPECT_TRUE(waitUntil([this] { return state() == State::Full; }));
}

TEST_F(UserProvisioningPage, OfflineShowsWhatWasLastSeen)
{
    openPage();
    ASSERT_TRUE(waitUntil([this] {
        return m_administration->settings().phase == sync::DocumentPhase::Live
            && m_administration->attributes().phase == sync::DocumentPhase::Live;
    }));
    closeWindow();
    showWindow(Service::Offline);
    m_window->openPage(m_pageName);
    ASSERT_TRUE(waitUntil([this] { return state() == State::Full; }));
    EXPECT_EQ(text("tokenName1"), words("Entra ID"));
    EXPECT_TRUE(waitUntil([this] { return isShown("readOnlyReason"); }));
    EXPECT_FALSE(isShown("generateToken"));
    EXPECT_TRUE(text("pageFigures").startsWith(words("as of"))) << text("pageFigures").toStdString();
}

} // namespace
} // namespace rollcall::test
