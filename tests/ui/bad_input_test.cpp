// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"

#include <QCheckBox>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QTableView>

// What people and services do that was not planned, on the pages of the administration: each time the cause and the
// remedy are read, and nothing that was typed is lost.
namespace rollcall::test
{
namespace
{

struct AdministrationPage {
    const char *name;
    const char *path; ///< What it can't do without.
};

constexpr AdministrationPage kPages[]
    = {{"user-provisioning", "/admin/v1/tokens"}, {"attributes", "/admin/v1/attributes"},
        {"variables", "/admin/v1/attributes"}, {"sources", "/admin/v1/sources"}, {"audit-log", "/admin/v1/audit"}};

ScriptedAnswer noSuchEndpoint()
{
    return FakeAdminService::problem(404, "no-such-endpoint", QStringLiteral("There is no such endpoint."));
}

FakeAdminService::Bend without(const QByteArray &path)
{
    return [path](const ReceivedRequest &request) {
        return request.path() == path ? std::optional(noSuchEndpoint()) : std::nullopt;
    };
}

class EveryAdministrationPage : public AdministrationPageTest, public testing::WithParamInterface<AdministrationPage>
{
protected:
    /// Of the message in the page's place; the page may have others, hidden.
    template <typename Widget> [[nodiscard]] Widget *inMessage(const char *name) const
    {
        return on<QWidget>("pageMessage")->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString said(const char *label) const { return inMessage<QLabel>(label)->text(); }
    void expectToldAsUnsupported() const
    {
        EXPECT_EQ(said("messageTitle"), QStringLiteral("This service does not offer this page"));
        EXPECT_TRUE(said("messageSentence").contains(QStringLiteral("SCIM only, or is older")));
        EXPECT_FALSE(inMessage<QWidget>("messageAction")->isVisible()) << "trying again would change nothing";
    }
};

class BadInput : public AdministrationPageTest
{
protected:
    /// As the session does it when somebody has entered one.
    void enterKey(const QByteArray &key)
    {
        m_administration->setService({&m_transport, net::Endpoint::fromUrl(m_service.url(), Secret(key)).value()});
    }
    void edit()
    {
        open("user-provisioning");
        ASSERT_TRUE(waitUntil([this] {
            return on<QPushButton>("editSettings")->isEnabled() && m_administration->attributes().value.has_value();
        }));
        click("editSettings");
        ASSERT_TRUE(isShown("settingsForm"));
    }
    template <typename Widget> [[nodiscard]] Widget *inForm(const char *name) const
    {
        return on<QWidget>("settingsForm")->findChild<Widget *>(QLatin1String(name));
    }
    void add(const char *attribute) const
    {
        inForm<QLineEdit>("newAttribute")->setText(QLatin1String(attribute));
        inForm<QPushButton>("addAttribute")->click();
    }
    /// What the form says of a save that failed.
    [[nodiscard]] QString formNotice() const
    {
        const auto *notice = inForm<QLabel>("noticeText");
        return notice->isVisibleTo(page(m_pageName)) ? notice->text() : QString();
    }
    /// Until the save that was begun has ended without success.
    void waitForFailure() const
    {
        ASSERT_TRUE(waitUntil([this] { return !formNotice().isEmpty(); }));
    }
    void waitForSave() const
    {
        ASSERT_TRUE(waitUntil([this] { return !isShown("settingsForm"); }));
    }
    [[nodiscard]] bool mayPress(const char *button) const { return on<QPushButton>(button)->isEnabled(); }
    /// The connection breaks off at the answer to `verb`, after `meanwhile`.
    void breakAt(const QByteArray &verb, const std::function<void(const ReceivedRequest &)> &meanwhile = {})
    {
        m_service.bend([verb, meanwhile](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.verb != verb)
                return std::nullopt;
            if (meanwhile)
                meanwhile(request);
            return ScriptedAnswer::nothing(ScriptedAnswer::End::Reset);
        });
    }
    void mapTo(const char *attribute)
    {
        QJsonObject settings = m_service.settings();
        settings.insert(QStringLiteral("managedAppleId"),
            QJsonObject{{QStringLiteral("enabled"), true}, {QStringLiteral("source"), QStringLiteral("attribute")},
                {QStringLiteral("appleidSubdomain"), false}, {QStringLiteral("attribute"), QLatin1String(attribute)}});
        m_service.setSettings(settings);
    }
};

} // namespace

TEST_P(EveryAdministrationPage, SaysThatAServiceWithScimAloneHasNoSuchPage)
{
    m_service.bend([](const ReceivedRequest &) { return ScriptedAnswer::http(404, "{}"); });
    open(GetParam().name, State::Unsupported);
    expectToldAsUnsupported();
}

TEST_P(EveryAdministrationPage, SaysThatAnOlderServiceHasNoSuchPage)
{
    m_service.bend(without(GetParam().path));
    open(GetParam().name, State::Unsupported);
    expectToldAsUnsupported();
}

TEST_P(EveryAdministrationPage, StopsWaitingForASilentServiceWhenAsked)
{
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path().endsWith("/me"))
            return std::nullopt;
        return ScriptedAnswer::nothing(ScriptedAnswer::End::Silence);
    });
    open(GetParam().name, State::Loading);
    auto *action = inMessage<QAbstractButton>("messageAction");
    ASSERT_EQ(action->text(), QStringLiteral("Cancel"));
    action->click();
    ASSERT_TRUE(waitUntil([this] { return state() == State::Failed; }));
    EXPECT_EQ(said("messageTitle"), QStringLiteral("Cancelled"));
    m_service.bend({});
    action->click();
    EXPECT_TRUE(waitUntil([this] { return state() == State::Full; })) << "it can be asked again at once";
}

TEST_P(EveryAdministrationPage, AKeyThatIsRevokedWhileItIsOpenLeavesWhatWasSeenAndTheRemedy)
{
    open(GetParam().name);
    m_service.revokeKey();
    m_window->openPage(QStringLiteral("users"));
    m_window->openPage(m_pageName);
    ASSERT_TRUE(waitUntil([this] { return isShown("readOnlyReason") && isShown("noticeText"); }));
    EXPECT_EQ(state(), State::Full);
    EXPECT_TRUE(text("readOnlyReason").contains(QStringLiteral("no longer takes this connection’s key")));
    EXPECT_TRUE(text("noticeText").contains(QStringLiteral("does not accept the key")));
    EXPECT_TRUE(text("noticeText").contains(QStringLiteral("or enter another one")));
}

INSTANTIATE_TEST_SUITE_P(Table, EveryAdministrationPage, testing::ValuesIn(kPages),
    [](const auto &test) { return QString::fromLatin1(test.param.name).remove(u'-').toStdString(); });

TEST_F(BadInput, AConnectionLostBetweenEditAndSaveKeepsWhatWasTypedAndCanBeTriedAgain)
{
    edit();
    click("autoInvite");
    breakAt("PUT");
    click("saveChanges");
    waitForFailure();
    EXPECT_TRUE(formNotice().contains(QStringLiteral("ended before the answer was complete")));
    EXPECT_TRUE(formNotice().contains(QStringLiteral("try again")));
    EXPECT_TRUE(on<QCheckBox>("autoInvite")->isChecked());
    ASSERT_TRUE(mayPress("saveChanges")) << "how else would one find out that it is back";
    m_service.bend({});
    click("saveChanges");
    waitForSave();
    EXPECT_TRUE(m_service.settings().value(QStringLiteral("autoInvite")).toBool());
}

TEST_F(BadInput, ASaveWhoseAnswerWasLostIsNoConflictWithItself)
{
    edit();
    click("autoInvite");
    breakAt("PUT", [this](const ReceivedRequest &request) {
        m_service.setSettings(QJsonDocument::fromJson(request.body).object());
    });
    click("saveChanges");
    waitForFailure();
    m_service.bend({});
    click("saveChanges");
    waitForSave();
    EXPECT_EQ(dialog("settingsConflict"), nullptr);
    EXPECT_TRUE(m_service.settings().value(QStringLiteral("autoInvite")).toBool());
}

TEST_F(BadInput, AnAttributeWhoseAnswerWasLostIsFoundToBeThere)
{
    edit();
    add("badge");
    breakAt("POST", [this](const ReceivedRequest &) {
        QJsonArray attributes = m_service.attributes();
        QJsonObject badge = attributes.last().toObject();
        badge.insert(QStringLiteral("name"), QStringLiteral("badge"));
        attributes.append(badge);
        m_service.setAttributes(attributes);
    });
    click("saveChanges");
    waitForFailure();
    m_service.bend({});
    m_administration->refreshAttributes();
    EXPECT_TRUE(waitUntil([this] { return !inForm<QLabel>("addedAttributes")->isVisibleTo(page(m_pageName)); }))
        << "there is nothing left to add";
    EXPECT_FALSE(mayPress("saveChanges"));
}

TEST_F(BadInput, AKeyRevokedBetweenEditAndSaveKeepsWhatWasTyped)
{
    edit();
    click("autoInvite");
    m_service.revokeKey();
    click("saveChanges");
    waitForFailure();
    EXPECT_TRUE(formNotice().contains(QStringLiteral("does not accept the key")));
    EXPECT_TRUE(formNotice().contains(QStringLiteral("or enter another one")));
    EXPECT_TRUE(isShown("settingsForm"));
    EXPECT_TRUE(on<QCheckBox>("autoInvite")->isChecked());
    EXPECT_FALSE(mayPress("saveChanges")) << "the same key will not do";
    EXPECT_TRUE(isShown("readOnlyReason"));
}

TEST_F(BadInput, AKeyRevokedBetweenEditAndSaveIsReplacedAndTheEditSaved)
{
    edit();
    click("autoInvite");
    add("badge");
    inForm<QLineEdit>("newAttribute")->setText(QStringLiteral("half-typed"));
    m_service.setKey("rc_key_new");
    click("saveChanges");
    waitForFailure();
    ASSERT_TRUE(waitUntil([this] { return isShown("readOnlyReason"); }));
    enterKey("rc_key_new");
    ASSERT_TRUE(waitUntil([this] { return mayPress("saveChanges"); }));
    EXPECT_TRUE(isShown("settingsForm"));
    EXPECT_TRUE(on<QCheckBox>("autoInvite")->isChecked());
    EXPECT_EQ(inForm<QLineEdit>("newAttribute")->text(), QStringLiteral("half-typed"));
    EXPECT_TRUE(inForm<QLabel>("addedAttributes")->text().contains(QStringLiteral("badge")));
    click("saveChanges");
    waitForSave();
    EXPECT_TRUE(m_service.settings().value(QStringLiteral("autoInvite")).toBool());
}

TEST_F(BadInput, AKeyRevokedUnderATokensDialogIsReplacedUnderItToo)
{
    open("user-provisioning");
    click("generateToken");
    QDialog *shown = waitForDialog("tokenDialog");
    shown->findChild<QLineEdit *>(QStringLiteral("tokenName"))->setText(QStringLiteral("Fallback"));
    m_service.setKey("rc_key_new");
    clickIn(shown, "tokenAction");
    ASSERT_TRUE(waitUntil([&] { return shown->findChild<QWidget *>(QStringLiteral("noticeText"))->isVisible(); }));
    enterKey("rc_key_new");
    ASSERT_TRUE(waitUntil([this] { return m_administration->mayChange(); }));
    ASSERT_TRUE(shown->isVisible());
    EXPECT_EQ(shown->findChild<QLineEdit *>(QStringLiteral("tokenName"))->text(), QStringLiteral("Fallback"));
    clickIn(shown, "tokenAction");
    EXPECT_TRUE(waitUntil([&] { return shown->findChild<QWidget *>(QStringLiteral("tokenSecret"))->isVisible(); }));
}

TEST_F(BadInput, ATokenWhoseAnswerWasLostIsListedAndNothingPretendsToBeItsSecret)
{
    open("user-provisioning");
    click("generateToken");
    QDialog *dialog = waitForDialog("tokenDialog");
    breakAt("POST", [this](const ReceivedRequest &) {
        QJsonArray tokens = m_service.tokens();
        QJsonObject made = tokens.last().toObject();
        made.insert(QStringLiteral("id"), QStringLiteral("t2"));
        made.insert(QStringLiteral("name"), QStringLiteral("Entra ID 2"));
        tokens.append(made);
        m_service.setTokens(tokens);
    });
    clickIn(dialog, "tokenAction");
    auto *notice = dialog->findChild<QLabel *>(QStringLiteral("noticeText"));
    ASSERT_TRUE(waitUntil([&] { return notice->isVisibleTo(dialog); }));
    EXPECT_TRUE(notice->text().contains(QStringLiteral("it may have been made already")));
    EXPECT_TRUE(
        dialog->findChild<QWidget *>(QStringLiteral("tokenSecret"))->findChild<QLineEdit *>()->text().isEmpty());
    EXPECT_TRUE(waitUntil([this] { return m_administration->tokens().value->size() == 2; }));
}

TEST_F(BadInput, EachRefusalOfANameByTheServiceHasItsSentenceAtTheField)
{
    const QVector<QPair<const char *, const char *>> refusals{{"taken", "perhaps with other capitals"},
        {"reserved", "The service itself has an attribute of this name"}, {"too-long", "at most 64 characters"},
        {"malformed", "no spaces, no $"}, {"being-removed", "is being removed from the users"}};
    edit();
    add("badge");
    for (const auto &[code, sentence] : refusals) {
        m_service.bend([code = code](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
            if (request.verb != "POST")
                return std::nullopt;
            const QJsonObject fault{{QStringLiteral("field"), QStringLiteral("name")},
                {QStringLiteral("code"), QLatin1String(code)}, {QStringLiteral("detail"), QStringLiteral("No.")}};
            return FakeAdminService::problem(
                400, "invalid", QStringLiteral("No."), {{QStringLiteral("errors"), QJsonArray{fault}}});
        });
        click("saveChanges");
        EXPECT_TRUE(waitUntil([&] {
            return inForm<QLabel>("newAttributeError")->text().contains(QLatin1String(sentence));
        })) << code
            << inForm<QLabel>("newAttributeError")->text().toStdString();
        EXPECT_TRUE(waitUntil([this] { return mayPress("saveChanges"); })) << code;
        EXPECT_TRUE(inForm<QLabel>("addedAttributes")->text().contains(QStringLiteral("badge")))
            << "it can be taken back";
    }
}

TEST_F(BadInput, AnAttributeInUseIsNotDeletedHereEither)
{
    mapTo("custAttr1");
    open("user-provisioning");
    auto *table = on<QTableView>("customAttributeList");
    ASSERT_TRUE(waitUntil([table] { return table->model()->rowCount() == 1; }));
    table->selectRow(0);
    click("deleteAttribute");
    QDialog *told = waitForDialog("confirm");
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(textIn(told, "confirmTitle"), QStringLiteral("“custAttr1” is in use"));
    EXPECT_TRUE(textIn(told, "confirmText").contains(QStringLiteral("Choose another source")));
    clickIn(told, "confirmAction");
    EXPECT_TRUE(waitUntil([this] { return isShown("settingsForm"); })) << "where the mapping is changed";
    EXPECT_EQ(m_service.attributes().size(), 3);
}

TEST_F(BadInput, AnOlderServiceWithoutSettingsSaysSoWhereTheyWouldStand)
{
    m_service.bend(without("/admin/v1/settings"));
    open("user-provisioning");
    const auto hint
        = [this] { return on<QWidget>("settingsSection")->findChild<QLabel *>(QStringLiteral("sectionHint")); };
    ASSERT_TRUE(waitUntil([&] { return hint()->text().contains(QStringLiteral("it is older than Rollcall")); }));
    EXPECT_TRUE(hint()->text().contains(QStringLiteral("Update the service")));
    EXPECT_FALSE(mayPress("editSettings"));
}

TEST_F(BadInput, AnOlderServiceWithoutAttributesSaysSoWhereTheyWouldStand)
{
    m_service.bend(without("/admin/v1/attributes"));
    open("user-provisioning");
    EXPECT_TRUE(waitUntil([this] {
        return isShown("noCustomAttributes")
            && text("noCustomAttributes").contains(QStringLiteral("it is older than Rollcall"));
    }));
}

TEST_F(BadInput, AnOlderServiceThatCanNotEvaluateSaysSoUnderTheText)
{
    m_service.bend(without("/admin/v1/variables/evaluate"));
    open("variables");
    on<QPlainTextEdit>("template")->setPlainText(QStringLiteral("${userUPN}"));
    EXPECT_TRUE(waitUntil([this] { return text("templateStatus").contains(QStringLiteral("older than Rollcall")); }))
        << text("templateStatus").toStdString();
}

} // namespace rollcall::test
