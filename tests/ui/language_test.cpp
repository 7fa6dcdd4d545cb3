// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shown_texts.h"
#include "ui_fixture.h"

#include "dialogs/about_dialog.h"
#include "dialogs/connect_dialog.h"
#include "pages/start_page.h"
#include "widgets/list_table.h"
#include "widgets/message_widget.h"

#include <QHeaderView>
#include <QLabel>

namespace rollcall::test
{
namespace
{

// What a change of language has to bring about is what a window looks like that was made in that language.
class LanguageSwitch : public UiTest, public testing::WithParamInterface<const char *>
{
protected:
    [[nodiscard]] QString language() const { return QLatin1String(GetParam()); }
    void speak(const QString &language) { ASSERT_TRUE(isOk(m_translator.setLanguage(language))); }
    void speakItAll()
    {
        speak(language());
        m_directory->setLocale(QLocale());
        QCoreApplication::sendPostedEvents();
    }

    void showEverything()
    {
        m_window->showProfiles(
            {{QStringLiteral("p"), QStringLiteral("Contoso"), settings::ConnectionProfile::Kind::Remote,
                QUrl(QStringLiteral("https://c.example"))}},
            QStringLiteral("p"));
        m_directory->setConnection({QStringLiteral("Contoso"), QUrl(QStringLiteral("https://c.example/scim/v2")),
            QStringLiteral("helpdesk"), true});
        selectRow(1);
        selectRow(1, QStringLiteral("user-groups"));
        for (const char *list : {"list", "attributeList", "userGroupList"}) {
            const auto *view = find<QTableView>(QLatin1String(list));
            ASSERT_TRUE(waitUntil([view] {
                return view->model()->rowCount() == 0 || !view->model()->index(0, 0).data().toString().isEmpty();
            }));
        }
    }
    [[nodiscard]] QStringList everything() const
    {
        (void)column(list(), 0);
        (void)column(list(QStringLiteral("user-groups")), 0);
        return shownTexts(*m_window);
    }
};

TEST_P(LanguageSwitch, LeavesNothingOfTheOldOneInTheWindow)
{
    fillSample();
    speak(QStringLiteral("en"));
    showWindow();
    showEverything();
    const QStringList english = everything();
    speakItAll();
    const QStringList switched = everything();
    closeWindow();

    showWindow();
    showEverything();
    EXPECT_EQ(difference(switched, everything()), QString());
    EXPECT_NE(switched, english);
}

/// In the language that the window began in, and in the one that was chosen then.
TEST_P(LanguageSwitch, HeadersOfTheSyncsAreNotCutAtFirst)
{
    fillSample();
    const auto expectWhole = [this] {
        const auto *table = m_window->findChild<ui::ListTable *>(QStringLiteral("runList"));
        ASSERT_NE(table, nullptr);
        const QHeaderView *header = table->horizontalHeader();
        ASSERT_GT(header->count(), 5);
        for (int column = 0; column < header->count(); ++column)
            EXPECT_GE(header->sectionSize(column), header->sectionSizeHint(column))
                << table->model()->headerData(column, Qt::Horizontal).toString().toStdString();
    };
    speak(language());
    showWindow();
    expectWhole();
    closeWindow();
    m_state = {};
    speak(QStringLiteral("en"));
    showWindow();
    expectWhole();
    speakItAll();
    expectWhole();
}

TEST_P(LanguageSwitch, LeavesNothingOfTheOldOneInMessages)
{
    speak(QStringLiteral("en"));
    showWindow();
    m_directory->startSync();
    m_sync.fail(ErrorCode::ConnectionRefused);
    ASSERT_TRUE(waitUntil([this] { return m_directory->status().phase == sync::SyncPhase::Failed; }));
    speakItAll();
    const QStringList switched = everything();
    m_window = std::make_unique<ui::MainWindow>(m_state, m_clock);
    m_window->showDirectory(m_directory.get(), m_administration.get());
    m_window->show();
    EXPECT_TRUE(waitUntil([&] { return difference(switched, everything()).isEmpty(); }))
        << difference(switched, everything()).toStdString();
}

TEST_P(LanguageSwitch, ReachesTheStartPageInEachOfItsStates)
{
    const QVector<std::function<void(ui::StartPage &)>> states{[](ui::StartPage &page) { page.showWelcome(); },
        [](ui::StartPage &page) {
            page.showProgress({ui::StartProgress::Step::FillingService, 5, 10});
        },
        [](ui::StartPage &page) {
            page.showFailure({ErrorCode::KeychainEntryNotFound, {}, {}});
        },
        [](ui::StartPage &page) {
            page.showFailure({ErrorCode::ServiceNotStarted, {}, {}});
        }};
    for (const auto &show : states) {
        speak(QStringLiteral("en"));
        ui::StartPage page;
        show(page);
        speak(language());
        QCoreApplication::sendPostedEvents();
        ui::StartPage fresh;
        show(fresh);
        EXPECT_EQ(difference(shownTexts(page), shownTexts(fresh)), QString());
    }
}

TEST_P(LanguageSwitch, ReachesTheDialogs)
{
    speak(QStringLiteral("en"));
    ui::ConnectDialog connect;
    ui::AboutDialog about;
    const QStringList english = shownTexts(connect) + shownTexts(about);
    speak(language());
    QCoreApplication::sendPostedEvents();
    ui::ConnectDialog freshConnect;
    ui::AboutDialog freshAbout;
    EXPECT_EQ(difference(shownTexts(connect), shownTexts(freshConnect)), QString());
    EXPECT_EQ(difference(shownTexts(about), shownTexts(freshAbout)), QString());
    EXPECT_NE(shownTexts(connect) + shownTexts(about), english);
}

INSTANTIATE_TEST_SUITE_P(
    Languages, LanguageSwitch, testing::Values("fr", "ja"), [](const auto &test) { return std::string(test.param); });

} // namespace
} // namespace rollcall::test
