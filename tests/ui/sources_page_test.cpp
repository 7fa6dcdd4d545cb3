// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"

#include <QCheckBox>

namespace rollcall::test
{
namespace
{

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

class SourcesPage : public AdministrationPageTest
{
protected:
    void openPage(State expected = State::Full) { open("sources", expected); }
    template <typename Widget> [[nodiscard]] Widget *of(const char *kind, const char *name) const
    {
        return on<QWidget>((QByteArray("source-") + kind).constData())->findChild<Widget *>(words(name));
    }
    [[nodiscard]] QString textOf(const char *kind, const char *name) const { return of<QLabel>(kind, name)->text(); }
    [[nodiscard]] bool isShownOf(const char *kind, const char *name) const
    {
        return of<QWidget>(kind, name)->isVisibleTo(page(m_pageName));
    }
    [[nodiscard]] bool isEnabled(const char *kind) const
    {
        for (const QJsonValue &source : m_service.sources()) {
            if (source.toObject().value(words("kind")).toString() == words(kind))
                return source.toObject().value(words("enabled")).toBool();
        }
        ADD_FAILURE() << kind;
        return false;
    }
    [[nodiscard]] bool wasChanged(const char *kind) const
    {
        return asked("PATCH", QByteArray("/admin/v1/sources/") + kind);
    }
    /// Flips the box and confirms what follows from it.
    void flip(const char *kind) const
    {
        of<QCheckBox>(kind, "sourceSwitch")->click();
        clickIn(waitForDialog("confirm"), "confirmAction");
    }
};

TEST_F(SourcesPage, ShowsEverySourceWithItsUsersAndWhatSamlMeans)
{
    openPage();
    EXPECT_EQ(textOf("scim-entra-id", "sectionTitle"), words("SCIM Entra ID"));
    EXPECT_EQ(textOf("scim-entra-id", "sourceUsers"), words("2 users"));
    EXPECT_EQ(textOf("ldap", "sourceUsers"), words("1 user"));
    EXPECT_EQ(of<QCheckBox>("ldap", "sourceSwitch")->text(), words("Enable this LDAP Server"));
    EXPECT_TRUE(of<QCheckBox>("ldap", "sourceSwitch")->isChecked());
    EXPECT_FALSE(isShownOf("local", "sourceSwitch")) << "nothing to switch";
    EXPECT_FALSE(isShownOf("scim-entra-id", "sourceState"));
    EXPECT_TRUE(textOf("local", "sourceSaml").contains(words("only Local users can be on it")));
    EXPECT_TRUE(textOf("ldap", "sourceSaml").contains(words("device registration can bypass SAML")));
    EXPECT_TRUE(text("samlText").contains(words("Admin > Identity > SAML")));
}

TEST_F(SourcesPage, LeadsToTheUsersOfASource)
{
    openPage();
    EXPECT_FALSE(isShownOf("local", "sourceShow")) << "there are none";
    of<QAbstractButton>("ldap", "sourceShow")->click();
    EXPECT_EQ(m_window->currentPage(), words("users"));
    EXPECT_EQ(find<QLineEdit>(words("filter"))->text(), words("source:ldap"));
}

TEST_F(SourcesPage, ASwitchIsFlippedOnlyAfterItsConsequencesWereConfirmed)
{
    openPage();
    auto *box = of<QCheckBox>("ldap", "sourceSwitch");
    box->click();
    QDialog *question = waitForDialog("confirm");
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(textIn(question, "confirmTitle"), words("Disable the LDAP server"));
    EXPECT_TRUE(textIn(question, "confirmText").contains(words("nobody is deleted")));
    EXPECT_TRUE(box->isChecked()) << "it shows what the service has";
    clickIn(question, "confirmCancel");
    EXPECT_TRUE(box->isChecked());
    EXPECT_FALSE(wasChanged("ldap"));

    flip("ldap");
    EXPECT_TRUE(waitUntil([&] { return !isEnabled("ldap") && !box->isChecked() && box->isEnabled(); }));
    box->click();
    question = waitForDialog("confirm");
    EXPECT_EQ(textIn(question, "confirmTitle"), words("Enable the LDAP server"));
    clickIn(question, "confirmAction");
    EXPECT_TRUE(waitUntil([&] { return isEnabled("ldap") && box->isChecked(); }));
}

TEST_F(SourcesPage, TheEntraUserSourceIsReadOnlyOnceAMigrationBegan)
{
    m_service.setSource(words("entra-user-source"), words("readOnly"), true);
    m_service.setSource(words("entra-user-source"), words("switchable"), false);
    openPage();
    EXPECT_FALSE(isShownOf("entra-user-source", "sourceSwitch"));
    EXPECT_EQ(textOf("entra-user-source", "sourceState"), words("Enabled"));
    EXPECT_TRUE(isShownOf("entra-user-source", "sourceReadOnly"));
    EXPECT_FALSE(isShownOf("ldap", "sourceReadOnly"));
}

TEST_F(SourcesPage, SomebodyElsesChangeIsToldBeforeItIsOverwritten)
{
    openPage();
    of<QCheckBox>("ldap", "sourceSwitch")->click();
    QDialog *question = waitForDialog("confirm");
    m_service.setSource(words("ldap"), words("name"), words("LDAP of the branch"));
    clickIn(question, "confirmAction");
    ASSERT_TRUE(waitUntil([&] {
        const QDialog *told = dialog("confirm");
        return told && told != question;
    }));
    QDialog *conflict = dialog("confirm");
    EXPECT_EQ(textIn(conflict, "confirmTitle"), words("“LDAP” was changed in the meantime"));
    EXPECT_TRUE(isEnabled("ldap")) << "nothing was saved";
    clickIn(conflict, "confirmAction");
    EXPECT_TRUE(waitUntil([this] { return !isEnabled("ldap"); })) << "over theirs, now that it was seen";
}

TEST_F(SourcesPage, SomebodyElseWhoWantedTheSameIsNoConflict)
{
    openPage();
    of<QCheckBox>("ldap", "sourceSwitch")->click();
    QDialog *question = waitForDialog("confirm");
    m_service.setSource(words("ldap"), words("enabled"), false);
    clickIn(question, "confirmAction");
    EXPECT_TRUE(waitUntil([this] { return !of<QCheckBox>("ldap", "sourceSwitch")->isChecked(); }));
    EXPECT_EQ(dialog("confirm"), nullptr);
    EXPECT_FALSE(wasChanged("ldap"));
}

TEST_F(SourcesPage, AMigrationThatBeganMeanwhileWins)
{
    openPage();
    of<QCheckBox>("entra-user-source", "sourceSwitch")->click();
    QDialog *question = waitForDialog("confirm");
    m_service.setSource(words("entra-user-source"), words("readOnly"), true);
    m_service.setSource(words("entra-user-source"), words("switchable"), false);
    clickIn(question, "confirmAction");
    ASSERT_TRUE(waitUntil([&] {
        const QDialog *told = dialog("confirm");
        return told && told != question;
    }));
    EXPECT_TRUE(textIn(dialog("confirm"), "confirmText").contains(words("read-only now")));
    clickIn(dialog("confirm"), "confirmAction");
    EXPECT_TRUE(waitUntil([this] { return isShownOf("entra-user-source", "sourceReadOnly"); }));
    EXPECT_TRUE(isEnabled("entra-user-source"));
}

TEST_F(SourcesPage, AFailedSwitchIsToldAndTheBoxStaysAsItIs)
{
    openPage();
    m_service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.verb == "PATCH")
            return FakeAdminService::problem(503, "busy", words("Later."));
        return std::nullopt;
    });
    flip("ldap");
    ASSERT_TRUE(waitUntil([this] { return isShown("noticeText"); }));
    EXPECT_TRUE(of<QCheckBox>("ldap", "sourceSwitch")->isChecked());
    EXPECT_TRUE(of<QCheckBox>("ldap", "sourceSwitch")->isEnabled());
    m_service.bend({});
    flip("ldap");
    EXPECT_TRUE(waitUntil([this] { return !isEnabled("ldap") && !isShown("noticeText"); }));
}

TEST_F(SourcesPage, AHelpdeskSeesNoChangingControl)
{
    m_service.setRole(words("helpdesk"));
    m_service.setSource(words("ldap"), words("enabled"), false);
    openPage();
    ASSERT_TRUE(waitUntil([this] { return isShown("readOnlyReason"); }));
    EXPECT_FALSE(isShownOf("ldap", "sourceSwitch"));
    EXPECT_FALSE(isShownOf("entra-user-source", "sourceSwitch"));
    EXPECT_EQ(textOf("ldap", "sourceState"), words("Disabled"));
    EXPECT_TRUE(isShownOf("ldap", "sourceState"));
}

TEST_F(SourcesPage, OfflineShowsWhatWasLastSeen)
{
    openPage();
    closeWindow();
    showWindow(Service::Offline);
    m_window->openPage(m_pageName);
    ASSERT_TRUE(waitUntil([this] { return state() == State::Full; }));
    EXPECT_EQ(textOf("scim-entra-id", "sourceUsers"), words("2 users"));
    EXPECT_TRUE(waitUntil([this] { return isShown("readOnlyReason"); }));
    EXPECT_FALSE(isShownOf("ldap", "sourceSwitch"));
    EXPECT_TRUE(text("pageFigures").startsWith(words("as of"))) << text("pageFigures").toStdString();
}

TEST_F(SourcesPage, ASourceOfANewerServiceIsShownByTheNameThatItGives)
{
    m_service.setSource(words("local"), words("name"), words("Google Workspace"));
    m_service.setSource(words("local"), words("kind"), words("google"));
    openPage();
    EXPECT_EQ(textOf("google", "sectionTitle"), words("Google Workspace"));
    EXPECT_FALSE(isShownOf("google", "sourceSwitch"));
}

TEST_F(SourcesPage, SaysThatAScimServiceHasNoSuchPage)
{
    m_service.bend([](const ReceivedRequest &) { return ScriptedAnswer::http(404, "{}", "application/scim+json"); });
    openPage(State::Unsupported);
}

} // namespace
} // namespace rollcall::test
