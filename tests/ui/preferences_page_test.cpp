// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui_fixture.h"

#include "dialogs/confirm_dialog.h"
#include "pages/preferences_page.h"
#include "widgets/storage_facts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace rollcall::test
{
namespace
{

class Preferences : public UiTest
{
protected:
    Preferences() { preferences.show(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return preferences.findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return preferences.findChild<QLabel *>(QLatin1String(name))->text();
    }
    void showTwo()
    {
        preferences.showStorage({QStringLiteral("/home/ana/.local/share/rollcall"),
            {{QStringLiteral("embedded"), QStringLiteral("Sample company"), QStringLiteral("/x/embedded.db"), 0},
                {QStringLiteral("contoso"), QStringLiteral("Contoso <b>"), QStringLiteral("/x/contoso.db"),
                    12'400'000}}});
    }

    ui::PreferencesPage preferences;
    QSignalSpy cleared{&preferences, &ui::PreferencesPage::clearCacheRequested};
};

TEST_F(Preferences, SaysWhereTheDataAreAndHowMuch)
{
    showTwo();
    EXPECT_EQ(preferences.findChild<QLineEdit *>(QStringLiteral("dataFolder"))->text(),
        QStringLiteral("/home/ana/.local/share/rollcall"));
    EXPECT_EQ(label("copyName1"), QStringLiteral("Contoso <b>"));
    EXPECT_EQ(label("copySize1"), QStringLiteral("12.4 MB"));
    EXPECT_EQ(label("copySize0"), QStringLiteral("nothing stored"));
    EXPECT_FALSE(button("clearCache0")->isEnabled());
    EXPECT_EQ(button("clearCache1")->accessibleDescription(), QStringLiteral("Contoso <b>"));
}

TEST_F(Preferences, ClearsOnlyWhatWasConfirmed)
{
    showTwo();
    QTest::mouseClick(button("clearCache1"), Qt::LeftButton);
    auto *dialog = preferences.findChild<ui::ConfirmDialog *>();
    ASSERT_TRUE(dialog);
    const auto shown = [dialog](const char *name) { return dialog->findChild<QLabel *>(QLatin1String(name))->text(); };
    EXPECT_TRUE(shown("confirmTitle").contains(QStringLiteral("Contoso <b>")));
    EXPECT_TRUE(shown("confirmText").contains(QStringLiteral("next sync")));
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_EQ(cleared.size(), 0) << "Return means no";
    QTest::mouseClick(button("clearCache1"), Qt::LeftButton);
    const auto dialogs = preferences.findChildren<ui::ConfirmDialog *>();
    QTest::mouseClick(dialogs.constLast()->findChild<QPushButton *>(QStringLiteral("confirmAction")), Qt::LeftButton);
    ASSERT_EQ(cleared.size(), 1);
    EXPECT_EQ(cleared[0][0].toString(), QStringLiteral("contoso"));
}

TEST_F(Preferences, FewerConnectionsLeaveNoLineOfTheOthers)
{
    showTwo();
    preferences.showStorage(
        {QStringLiteral("/x"), {{QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("/x/a.db"), 5}}});
    EXPECT_FALSE(button("clearCache1")->isVisible());
    EXPECT_EQ(label("copySize0"), QStringLiteral("5 bytes"));
}

TEST_F(Preferences, OpeningThePageAsksForFigures)
{
    showWindow();
    QSignalSpy needed(m_window.get(), &ui::MainWindow::storageNeeded);
    m_window->openPage(QStringLiteral("preferences"));
    EXPECT_EQ(needed.size(), 1);
}

TEST_F(Preferences, AProfilesRoleStandsInTheTitleLineAndTheMenu)
{
    showWindow();
    settings::ConnectionProfile contoso = settings::ConnectionProfile::remote(
        QStringLiteral("Contoso"), QUrl(QStringLiteral("https://mdm.example.com")));
    contoso.role = QStringLiteral("helpdesk");
    settings::ConnectionProfile scim = contoso;
    scim.id = QStringLiteral("b");
    scim.name = QStringLiteral("B & C");
    scim.role = QStringLiteral("scim");
    m_window->showProfiles({contoso, scim}, contoso.id);
    auto *title = m_window->findChild<QToolButton *>(QStringLiteral("profile"));
    EXPECT_EQ(title->text(), QStringLiteral("Contoso · Helpdesk ▾"));
    EXPECT_EQ(title->menu()->actions().at(1)->text(), QStringLiteral("B && C · SCIM only"));
    auto *remove = m_window->findChild<QAction *>(QStringLiteral("removeConnection"));
    EXPECT_TRUE(remove->isEnabled());
    QSignalSpy removed(m_window.get(), &ui::MainWindow::removeRequested);
    remove->trigger();
    EXPECT_EQ(removed.size(), 1);
    settings::ConnectionProfile sample = contoso;
    sample.kind = settings::ConnectionProfile::Kind::Embedded;
    m_window->showProfiles({sample}, sample.id);
    EXPECT_FALSE(remove->isEnabled()) << "it is always there";
}

TEST_F(Preferences, OnlyTheSampleCompanyIsResetFromTheMenuOrWhereItIsOffered)
{
    showWindow();
    settings::ConnectionProfile remote = settings::ConnectionProfile::remote(
        QStringLiteral("Contoso"), QUrl(QStringLiteral("https://mdm.example.com")));
    settings::ConnectionProfile sample = remote;
    sample.id = QStringLiteral("embedded");
    sample.kind = settings::ConnectionProfile::Kind::Embedded;
    auto *reset = m_window->findChild<QAction *>(QStringLiteral("resetSample"));
    m_window->showProfiles({sample, remote}, remote.id);
    EXPECT_FALSE(reset->isEnabled());
    m_window->showProfiles({sample, remote}, sample.id);
    ASSERT_TRUE(reset->isEnabled());
    QSignalSpy wanted(m_window.get(), &ui::MainWindow::resetSampleRequested);
    QSignalSpy other(m_window.get(), &ui::MainWindow::noticeActionRequested);
    reset->trigger();
    EXPECT_EQ(wanted.size(), 1);
    m_window->offerSampleReset();
    EXPECT_TRUE(m_window->findChild<QLabel *>(QStringLiteral("noticeText"))->isVisible());
    auto *action = m_window->findChild<QPushButton *>(QStringLiteral("noticeAction"));
    action->click();
    EXPECT_EQ(wanted.size(), 2);
    EXPECT_TRUE(other.isEmpty());
    m_window->showNotice({ErrorCode::ServiceStopped, {}, {}}, ui::MainWindow::NoticeAction::StartService);
    action->click();
    EXPECT_EQ(other.size(), 1) << "what went wrong takes its place";
    EXPECT_EQ(wanted.size(), 2);
}

} // namespace
} // namespace rollcall::test
