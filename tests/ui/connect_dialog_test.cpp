// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shown_texts.h"
#include "ui_fixture.h"

#include "dialogs/connect_dialog.h"
#include "wording/error_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace rollcall::test
{
namespace
{

using settings::ConnectionProfile;
using sync::StageOutcome;
using sync::TrialStage;
using State = StageOutcome::State;

class ConnectDialog : public UiTest
{
protected:
    ConnectDialog()
    {
        dialog.show();
        dialog.activateWindow();
    }
    [[nodiscard]] QLineEdit *field(const char *name) const
    {
        return dialog.findChild<QLineEdit *>(QLatin1String(name));
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return dialog.findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return dialog.findChild<QLabel *>(QLatin1String(name))->text();
    }
    [[nodiscard]] bool isShown(const char *name) const
    {
        return dialog.findChild<QWidget *>(QLatin1String(name))->isVisible();
    }
    void fillIn()
    {
        type(field("name"), QStringLiteral("Contoso"));
        type(field("url"), QStringLiteral("mdm.example.com"));
        type(field("key"), QStringLiteral("rc_key_1"));
    }
    [[nodiscard]] ConnectionProfile savedProfile() const
    {
        ConnectionProfile profile = ConnectionProfile::remote(
            QStringLiteral("Contoso"), QUrl(QStringLiteral("https://mdm.example.com/scim/v2")));
        profile.role = QStringLiteral("helpdesk");
        return profile;
    }

    ui::ConnectDialog dialog;
    QSignalSpy tests{&dialog, &ui::ConnectDialog::testRequested};
    QSignalSpy saves{&dialog, &ui::ConnectDialog::saveRequested};
};

TEST_F(ConnectDialog, EmptyFieldsAreNamedAndTheFirstHasTheKeyboard)
{
    QTest::mouseClick(button("save"), Qt::LeftButton);
    EXPECT_EQ(tests.size(), 0);
    EXPECT_TRUE(label("nameError").startsWith(QStringLiteral("A name tells")));
    EXPECT_TRUE(label("urlError").contains(QStringLiteral("web address")));
    EXPECT_EQ(label("keyError"), QStringLiteral("Without a key the service answers nobody."));
    EXPECT_EQ(dialog.focusWidget(), field("name"));
    EXPECT_EQ(field("key")->accessibleDescription(), label("keyError"));
}

TEST_F(ConnectDialog, SaveTestsFirstAndSavesWhatPassed)
{
    fillIn();
    QTest::keyClick(field("key"), Qt::Key_Return);
    ASSERT_EQ(tests.size(), 1);
    EXPECT_EQ(saves.size(), 0);
    const auto profile = tests[0][0].value<ConnectionProfile>();
    EXPECT_EQ(profile.url, QUrl(QStringLiteral("https://mdm.example.com")));
    EXPECT_EQ(tests[0][1].value<Secret>().reveal(), QByteArray("rc_key_1"));
    EXPECT_FALSE(field("url")->isEnabled());
    EXPECT_TRUE(button("cancel")->isEnabled());
    dialog.showResult(std::nullopt);
    ASSERT_EQ(saves.size(), 1);
    EXPECT_EQ(saves[0][0].value<ConnectionProfile>().id, profile.id);
}

TEST_F(ConnectDialog, ATestAloneSavesNothing)
{
    fillIn();
    QTest::mouseClick(button("test"), Qt::LeftButton);
    ASSERT_EQ(tests.size(), 1);
    dialog.showResult(std::nullopt);
    EXPECT_EQ(saves.size(), 0);
    EXPECT_TRUE(isShown("passed"));
    QTest::mouseClick(button("save"), Qt::LeftButton);
    EXPECT_EQ(tests.size(), 1) << "it was tested";
    EXPECT_EQ(saves.size(), 1);
}

TEST_F(ConnectDialog, SaysWhatAServiceThatSpeaksScimOnlyCanNotDo)
{
    fillIn();
    QTest::mouseClick(button("test"), Qt::LeftButton);
    dialog.showResult(std::nullopt, QStringLiteral("scim"));
    EXPECT_TRUE(isShown("passed"));
    ASSERT_TRUE(isShown("scimOnly"));
    EXPECT_TRUE(label("scimOnly").contains(QStringLiteral("SCIM only")));
    EXPECT_TRUE(label("scimOnly").contains(QStringLiteral("will not be available")));
    type(field("url"), QStringLiteral("x"));
    EXPECT_FALSE(isShown("scimOnly")) << "of another URL that says nothing";
    QTest::mouseClick(button("test"), Qt::LeftButton);
    dialog.showResult(std::nullopt, QStringLiteral("administrator"));
    EXPECT_TRUE(isShown("passed"));
    EXPECT_FALSE(isShown("scimOnly"));
}

TEST_F(ConnectDialog, SaveWaitsUntilItIsReadThatAServiceSpeaksScimOnly)
{
    fillIn();
    QTest::mouseClick(button("save"), Qt::LeftButton);
    ASSERT_EQ(tests.size(), 1);
    dialog.showResult(std::nullopt, QStringLiteral("scim"));
    EXPECT_EQ(saves.size(), 0);
    EXPECT_TRUE(isShown("scimOnly"));
    EXPECT_EQ(dialog.focusWidget(), button("save"));
    QTest::keyClick(button("save"), Qt::Key_Return);
    EXPECT_EQ(tests.size(), 1) << "it was tested";
    ASSERT_EQ(saves.size(), 1);

    ConnectionProfile known = savedProfile();
    known.role = QStringLiteral("scim");
    dialog.showProblem({ErrorCode::Conflict, {}, {}});
    dialog.setProfile(known, true);
    type(field("url"), QStringLiteral("/")); // What was tested is no longer that.
    QTest::mouseClick(button("save"), Qt::LeftButton);
    ASSERT_EQ(tests.size(), 2);
    dialog.showResult(std::nullopt, QStringLiteral("scim"));
    EXPECT_EQ(saves.size(), 2) << "known, it is no news";
}

TEST_F(ConnectDialog, ShowsEachStageAsItGoes)
{
    fillIn();
    QTest::mouseClick(button("test"), Qt::LeftButton);
    EXPECT_TRUE(isShown("stages"));
    dialog.showStage({TrialStage::Name, State::Passed, QStringLiteral("203.0.113.5")});
    dialog.showStage({TrialStage::Connection, State::Running});
    EXPECT_EQ(label("stageFound0"), QStringLiteral("203.0.113.5"));
    const auto spoken
        = [this](const char *name) { return dialog.findChild<QLabel *>(QLatin1String(name))->accessibleName(); };
    EXPECT_EQ(spoken("stage0"), QStringLiteral("Host name: works, 203.0.113.5"));
    EXPECT_EQ(spoken("stage1"), QStringLiteral("Connection: is being tried"));
    EXPECT_EQ(spoken("stage6"), QStringLiteral("List of users: waits"));
    const Error refused{ErrorCode::ConnectionRefused, {}, QStringLiteral("mdm.example.com")};
    dialog.showStage({TrialStage::Connection, State::Failed, {}, {}, -1, refused});
    EXPECT_EQ(spoken("stage1"), QStringLiteral("Connection: fails, Connection refused"));
    dialog.showStage({TrialStage::Listing, State::Passed, {}, {}, 48'210});
    EXPECT_EQ(label("stageFound6"), QStringLiteral("48,210 users"));
}

TEST_F(ConnectDialog, AfterAFailureItIsSavedOnlyByASecondStep)
{
    fillIn();
    field("url")->setFocus();
    QTest::keyClick(field("url"), Qt::Key_Return);
    dialog.showResult(Error{ErrorCode::TimedOut, {}, QStringLiteral("mdm.example.com")});
    EXPECT_EQ(saves.size(), 0);
    EXPECT_TRUE(isShown("problem"));
    EXPECT_EQ(dialog.focusWidget(), field("url")) << "not Cancel, where Return would throw everything away";
    EXPECT_EQ(button("save")->text(), QStringLiteral("&Save Anyway"));
    QTest::keyClick(field("url"), Qt::Key_Return);
    EXPECT_EQ(saves.size(), 0) << "Return is no second thought";
    QTest::mouseClick(button("save"), Qt::LeftButton);
    EXPECT_EQ(saves.size(), 1);
}

TEST_F(ConnectDialog, AChangeForgetsTheTest)
{
    fillIn();
    QTest::mouseClick(button("test"), Qt::LeftButton);
    dialog.showResult(Error{ErrorCode::TimedOut, {}, {}});
    type(field("url"), QStringLiteral("x"));
    EXPECT_EQ(button("save")->text(), QStringLiteral("&Save"));
    EXPECT_FALSE(isShown("problem"));
    QTest::mouseClick(button("save"), Qt::LeftButton);
    EXPECT_EQ(tests.size(), 2);
    dialog.showResult(std::nullopt);
    EXPECT_EQ(saves.size(), 1);
    dialog.showProblem({ErrorCode::KeychainLocked, {}, {}});
    EXPECT_TRUE(isShown("problem"));
    EXPECT_TRUE(field("name")->isEnabled());
}

TEST_F(ConnectDialog, AsksForAUserNameWhereOneIsNeeded)
{
    fillIn();
    EXPECT_FALSE(isShown("userName"));
    dialog.findChild<QComboBox *>(QStringLiteral("signIn"))->setCurrentIndex(1);
    EXPECT_TRUE(isShown("userName"));
    EXPECT_EQ(label("keyLabel"), QStringLiteral("&Password"));
    QTest::mouseClick(button("test"), Qt::LeftButton);
    EXPECT_EQ(tests.size(), 0);
    EXPECT_TRUE(isShown("userNameError"));
    type(field("userName"), QStringLiteral("ana"));
    field("key")->setText(QStringLiteral(" word "));
    QTest::mouseClick(button("test"), Qt::LeftButton);
    ASSERT_EQ(tests.size(), 1);
    const auto profile = tests[0][0].value<ConnectionProfile>();
    EXPECT_EQ(profile.signIn, ConnectionProfile::SignIn::Password);
    EXPECT_EQ(profile.userName, QStringLiteral("ana"));
    EXPECT_EQ(tests[0][1].value<Secret>().reveal(), QByteArray(" word ")) << "a space may be part of it";
}

TEST_F(ConnectDialog, CarriesAuthorityAndProxy)
{
    fillIn();
    field("authority")->setText(QStringLiteral("/etc/ssl/ca.pem"));
    dialog.findChild<QCheckBox *>(QStringLiteral("proxy"))->setChecked(false);
    QTest::mouseClick(button("test"), Qt::LeftButton);
    const auto profile = tests[0][0].value<ConnectionProfile>();
    EXPECT_EQ(profile.authorityFile, QStringLiteral("/etc/ssl/ca.pem"));
    EXPECT_FALSE(profile.systemProxy);
}

TEST_F(ConnectDialog, ANameIsTakenOnce)
{
    dialog.setTakenNames({QStringLiteral("CONTOSO")});
    fillIn();
    QTest::mouseClick(button("save"), Qt::LeftButton);
    EXPECT_EQ(label("nameError"), QStringLiteral("Another connection has this name already."));
    EXPECT_EQ(tests.size(), 0);
}

TEST_F(ConnectDialog, AChangedProfileKeepsItsIdKeyAndRole)
{
    const ConnectionProfile saved = savedProfile();
    dialog.setProfile(saved, true);
    EXPECT_EQ(dialog.windowTitle(), QStringLiteral("Change the Connection"));
    type(field("name"), QStringLiteral("2"));
    QTest::mouseClick(button("test"), Qt::LeftButton);
    ASSERT_EQ(tests.size(), 1);
    EXPECT_EQ(tests[0][0].value<ConnectionProfile>().id, saved.id);
    EXPECT_EQ(tests[0][0].value<ConnectionProfile>().role, saved.role);
    EXPECT_TRUE(tests[0][1].value<Secret>().isEmpty());
}

TEST_F(ConnectDialog, AKeptKeyIsNotSentToAnotherHost)
{
    dialog.setProfile(savedProfile(), true);
    field("url")->setText(QStringLiteral("https://evil.example.com/scim/v2"));
    QTest::mouseClick(button("test"), Qt::LeftButton);
    EXPECT_EQ(tests.size(), 0);
    EXPECT_TRUE(label("keyError").startsWith(QStringLiteral("The key is kept for the former URL")))
        << label("keyError").toStdString();
    field("url")->setText(QStringLiteral("https://mdm.example.com/other/path"));
    QTest::mouseClick(button("test"), Qt::LeftButton);
    EXPECT_EQ(tests.size(), 1) << "the same host";
}

TEST_F(ConnectDialog, AMissingKeyIsAskedFor)
{
    dialog.setProfile(savedProfile(), false);
    EXPECT_EQ(dialog.focusWidget(), field("key"));
    QTest::mouseClick(button("test"), Qt::LeftButton);
    EXPECT_EQ(tests.size(), 0);
}

// What the tests of the trial provoke, in words: no two alike.
TEST_F(ConnectDialog, EachCauseHasAMessageOfItsOwn)
{
    const QString host = QStringLiteral("mdm.example.com");
    const QVector<Error> causes{{ErrorCode::InvalidUrl, {}, host}, {ErrorCode::InsecureUrl, {}, host},
        {ErrorCode::HostNotFound, {}, host}, {ErrorCode::ConnectionRefused, {}, host}, {ErrorCode::TimedOut, {}, host},
        {ErrorCode::ConnectionLost, {}, host}, {ErrorCode::TlsFailed, QStringLiteral("[certificate-expired] x"), host},
        {ErrorCode::TlsFailed, QStringLiteral("[certificate-not-yet-valid] x"), host},
        {ErrorCode::TlsFailed, QStringLiteral("[certificate-wrong-host] x"), host},
        {ErrorCode::TlsFailed, QStringLiteral("[certificate-self-signed] x"), host},
        {ErrorCode::TlsFailed, QStringLiteral("[certificate-unknown-authority] x"), host},
        {ErrorCode::TlsFailed, QStringLiteral("[certificate-revoked] x"), host},
        {ErrorCode::TlsFailed, QStringLiteral("[tls-missing] x"), host},
        {ErrorCode::TlsFailed, QStringLiteral("[tls-silent] x"), host},
        {ErrorCode::TlsFailed, QStringLiteral("[tls-handshake] x"), host},
        {ErrorCode::TlsFailed, QStringLiteral("x"), host},
        {ErrorCode::ConnectionRefused, QStringLiteral("[proxy-silent] x"), host},
        {ErrorCode::ConnectionRefused, QStringLiteral("[proxy-not-found] x"), host},
        {ErrorCode::ConnectionRefused, QStringLiteral("[proxy-sign-in] x"), host},
        {ErrorCode::ConnectionRefused, QStringLiteral("[proxy-refuses] x"), host}, {ErrorCode::Redirected, {}, host},
        {ErrorCode::ProtocolViolation, {}, host}, {ErrorCode::TooManyRequests, {}, host, 429},
        {ErrorCode::ServerFailed, {}, host, 503}, {ErrorCode::NotScim, QStringLiteral("HTTP 404"), host, 404},
        {ErrorCode::NotScim, QStringLiteral("Content-Type is \"text/html\""), host, 200},
        {ErrorCode::NotScim, QStringLiteral("JSON"), host, 200}, {ErrorCode::MalformedJson, {}, host},
        {ErrorCode::TruncatedResponse, {}, host}, {ErrorCode::Unauthorized, {}, host, 401},
        {ErrorCode::Forbidden, {}, host, 403}, {ErrorCode::FileNotFound, {}, QStringLiteral("ca.pem")},
        {ErrorCode::MalformedFile, {}, QStringLiteral("ca.pem")}};
    for (const char *language : {"en", "fr", "ja"}) {
        ASSERT_TRUE(isOk(m_translator.setLanguage(QLatin1String(language))));
        QSet<QString> sentences;
        QSet<QString> titles;
        for (const Error &cause : causes) {
            sentences.insert(wording::errorParagraph(cause));
            titles.insert(wording::errorTitle(cause));
        }
        EXPECT_EQ(sentences.size(), causes.size()) << language;
        EXPECT_EQ(titles.size(), causes.size()) << language;
    }
}

} // namespace
} // namespace rollcall::test
