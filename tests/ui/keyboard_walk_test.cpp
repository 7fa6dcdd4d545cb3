// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"
#include "pictures.h"

#include "dialogs/about_dialog.h"
#include "dialogs/columns_dialog.h"
#include "dialogs/confirm_dialog.h"
#include "dialogs/connect_dialog.h"
#include "dialogs/evaluated_users_dialog.h"
#include "dialogs/invitation_dialog.h"
#include "dialogs/local_user_dialog.h"
#include "dialogs/permanent_deletion_dialog.h"
#include "dialogs/saved_filters_dialog.h"
#include "dialogs/settings_conflict_dialog.h"
#include "dialogs/token_dialog.h"
#include "widgets/wrapped_text.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

// Every page and dialog without a mouse and without eyes: what can be operated has a name and a role, Tab comes to it,
// in the order of reading, and comes back.
namespace rollcall::test
{
namespace
{

template <typename... Widgets> bool isAny(const QWidget *widget)
{
    return (qobject_cast<const Widgets *>(widget) || ...);
}

bool isQtsOwn(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith(QLatin1String("qt_")) || isAny<QHeaderView>(widget)
        || isAny<QLineEdit, QComboBox, QTabBar, QTabWidget>(parent) || widget->inherits("QTableCornerButton")
        || widget->inherits("QComboBoxPrivateContainer") || parent->inherits("QComboBoxPrivateContainer");
}

/// What people operate, as it stands there now.
QVector<QWidget *> controlsOf(const QWidget &root)
{
    QVector<QWidget *> controls;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (isAny<QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit>(widget)
            && widget->isVisible() && widget->window() == root.window() && !isQtsOwn(widget))
            controls.append(widget);
    }
    return controls;
}

QString described(const QWidget *widget)
{
    return widget
        ? QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
        : QStringLiteral("nothing");
}

QStringList withoutNameOrRole(const QWidget &root)
{
    QStringList found;
    for (QWidget *control : controlsOf(root)) {
        auto *spoken = QAccessible::queryAccessibleInterface(control);
        if (!spoken || spoken->role() == QAccessible::NoRole || spoken->text(QAccessible::Name).trimmed().isEmpty())
            found << described(control);
    }
    return found;
}

/// Where Tab goes from `start`, until it is there again; one that never comes back has `start` not at its end.
QVector<QWidget *> tabStops(QWidget *start)
{
    constexpr int kMost = 150;
    QVector<QWidget *> stops;
    start->setFocus();
    for (int step = 0; step < kMost && QApplication::focusWidget(); ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        stops.append(QApplication::focusWidget());
        if (stops.constLast() == start)
            break;
    }
    return stops;
}

QStringList missed(const QWidget &root, const QVector<QWidget *> &stops)
{
    QStringList found;
    for (QWidget *control : controlsOf(root)) {
        const auto *radio = qobject_cast<QRadioButton *>(control);
        // Of radio buttons the chosen one is the stop, from which arrows lead to the others, as they do from the field
        // of the search into its list.
        const bool byArrows = (radio && !radio->isChecked()) || control->objectName() == QLatin1String("quickList");
        if (control->isEnabled() && !stops.contains(control) && !byArrows)
            found << described(control);
    }
    return found;
}

/// Steps that go up without going to a column further right: nobody reads like that.
QStringList stepsAgainstReading(const QWidget &root, const QVector<QWidget *> &stops)
{
    QStringList found;
    const QWidget *before = nullptr;
    for (QWidget *stop : stops) {
        if (!root.isAncestorOf(stop))
            continue;
        const auto at
            = [&root](const QWidget *widget) { return QRect(widget->mapTo(&root, QPoint(0, 0)), widget->size()); };
        if (before && at(stop).bottom() < at(before).top() && at(stop).left() < at(before).right())
            found << described(before) + QStringLiteral(" → ") + described(stop);
        before = stop;
    }
    return found;
}

/// Texts of several lines that have less room than they need, and buttons that are narrower than their labels.
QStringList cutTexts(const QWidget &root)
{
    QStringList found;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
            found << described(label) + QStringLiteral(": ") + label->text();
    }
    for (const ui::WrappedText *value : root.findChildren<ui::WrappedText *>()) {
        if (value->isVisible() && value->height() < value->heightForWidth(value->width()))
            found << described(value) + QStringLiteral(": ") + value->text();
    }
    for (const QPushButton *button : root.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->width() < button->minimumSizeHint().width())
            found << described(button) + QStringLiteral(": ") + button->text();
    }
    return found;
}

class EveryPage : public AdministrationPageTest, public testing::WithParamInterface<const char *>
{
protected:
    void openFully()
    {
        fillSample();
        showAdministered();
        m_window->resize(1280, 800);
        m_pageName = QLatin1String(GetParam());
        m_window->openPage(m_pageName);
        const auto *administered = qobject_cast<ui::AdministrationPage *>(page(m_pageName));
        ASSERT_TRUE(waitUntil([&] { return !administered || administered->state() == State::Full; }));
        if (auto *custom = find<QTableView>(QStringLiteral("customAttributeList"), m_pageName)) {
            ASSERT_TRUE(waitUntil([custom] { return custom->model()->rowCount() > 0 && custom->isVisible(); }));
        }
        // What a selection enables is there before Tab comes by.
        for (auto *table : page(m_pageName)->findChildren<QTableView *>()) {
            if (table->isVisible() && table->model() && table->model()->rowCount() > 0)
                table->selectRow(0);
        }
        QCoreApplication::processEvents();
    }
};

/// In each language: what fits in one may be cut off in another.
class EveryDialog : public AdministrationUiTest, public testing::WithParamInterface<const char *>
{
protected:
    EveryDialog()
    {
        dressForPictures(m_translator, m_appearance);
        if (!wantsPictures()) {
            EXPECT_TRUE(isOk(m_translator.setLanguage(QLatin1String(GetParam()))));
            m_appearance.apply(settings::Theme::Light, QLocale());
        }
    }
    void expectOperable(QDialog &dialog)
    {
        dialog.show();
        dialog.activateWindow();
        ASSERT_TRUE(waitUntil([&] { return dialog.isActiveWindow() && dialog.focusWidget(); }));
        const QString name = dialog.objectName();
        EXPECT_EQ(withoutNameOrRole(dialog), QStringList()) << name.toStdString();
        QWidget *first = dialog.focusWidget();
        const QVector<QWidget *> stops = tabStops(first);
        EXPECT_EQ(stops.isEmpty() ? nullptr : stops.constLast(), first) << name.toStdString() << ": Tab is trapped";
        EXPECT_EQ(missed(dialog, stops), QStringList()) << name.toStdString();
        EXPECT_FALSE(dialog.windowTitle().isEmpty()) << name.toStdString();
        if (!wantsPictures()) { // Their screen may be smaller than any.
            EXPECT_TRUE(waitUntil([&] { return cutTexts(dialog).isEmpty(); }))
                << name.toStdString() << cutTexts(dialog).join(u'\n').toStdString();
        }
        first->setFocus();
        savePicture(dialog, QStringLiteral("dialog-%1-%2").arg(++m_dialogs).arg(name));
    }

    int m_dialogs = 0;
};

} // namespace

TEST_P(EveryPage, HasAControlForTabOfEachNameInTheOrderOfReading)
{
    ASSERT_NO_FATAL_FAILURE(openFully());
    const QWidget &shown = *page(m_pageName);
    EXPECT_EQ(withoutNameOrRole(*m_window), QStringList());
    auto *navigation = m_window->findChild<QWidget *>(QStringLiteral("navigation"));
    const QVector<QWidget *> stops = tabStops(navigation);
    EXPECT_EQ(stops.constLast(), navigation) << "Tab is trapped at " << described(stops.constLast()).toStdString();
    EXPECT_EQ(missed(*m_window, stops), QStringList());
    EXPECT_EQ(stepsAgainstReading(shown, stops), QStringList());
}

INSTANTIATE_TEST_SUITE_P(Table, EveryPage,
    testing::Values("overview", "users", "user-groups", "user-provisioning", "attributes", "variables", "sources",
        "audit-log", "sync", "preferences"),
    [](const auto &test) { return QString::fromLatin1(test.param).remove(u'-').toStdString(); });

TEST_P(EveryDialog, HasNamesRolesAWayRoundByTabAndRoomForItsTexts)
{
    showAdministered();
    m_administration->refreshTokens();
    ASSERT_TRUE(waitUntil([this] { return m_administration->tokens().value.has_value(); }));
    rules::ProvisioningSettings mine;
    mine.autoInvite = true;
    ui::AboutDialog about;
    expectOperable(about);
    ui::ConnectDialog connect;
    expectOperable(connect);
    connect.showStage({sync::TrialStage::Name, sync::StageOutcome::State::Passed, QStringLiteral("203.0.113.5")});
    connect.showStage({sync::TrialStage::Connection, sync::StageOutcome::State::Passed, QStringLiteral("203.0.113.5")});
    const Error selfSigned{ErrorCode::TlsFailed, QStringLiteral("[certificate-self-signed] mdm.example.com"),
        QStringLiteral("mdm.example.com")};
    connect.showStage({sync::TrialStage::Encryption, sync::StageOutcome::State::Failed, {}, {}, -1, selfSigned});
    connect.showResult(selfSigned);
    expectOperable(connect);
    connect.showResult(std::nullopt, QStringLiteral("scim"));
    expectOperable(connect);
    ui::ColumnsDialog columns(
        {{0, QStringLiteral("Display name"), {}, true, true}, {1, QStringLiteral("User name")}}, true);
    expectOperable(columns);
    ui::ConfirmDialog confirm({QStringLiteral("Remove it"), QStringLiteral("It is gone."), QStringLiteral("Remove")});
    expectOperable(confirm);
    ui::SettingsConflictDialog conflict({}, mine);
    expectOperable(conflict);
    ui::TokenDialog generate(*m_administration, QStringLiteral("Entra ID 2"));
    expectOperable(generate);
    generate.findChild<QAbstractButton *>(QStringLiteral("tokenAction"))->click();
    ASSERT_TRUE(waitUntil([&] { return generate.findChild<QWidget *>(QStringLiteral("tokenSecret"))->isVisible(); }));
    expectOperable(generate);
    ui::TokenDialog renew(*m_administration, m_administration->tokens().value->constFirst());
    expectOperable(renew);
    ui::LocalUserDialog localUser(*m_administration);
    expectOperable(localUser);
    ui::InvitationDialog invitation(*m_administration, QStringLiteral("ana"), QStringLiteral("Ana Bélanger"), m_clock);
    expectOperable(invitation);
    ui::PermanentDeletionDialog deletion(*m_administration, scim::ResourceType::User,
        readyFuture(Result<QVector<QString>>(QVector<QString>{QStringLiteral("bob")})), m_clock);
    deletion.show();
    ASSERT_TRUE(
        waitUntil([&] { return deletion.findChild<QWidget *>(QStringLiteral("deletionAction"))->isVisible(); }));
    expectOperable(deletion);
    ui::EvaluatedUsersDialog evaluated(
        QStringLiteral("No value"), 1,
        [](const QString &) {
            return readyFuture(Result<ui::EvaluatedPage>(ui::EvaluatedPage{
                {{QStringLiteral("ana"), QStringLiteral("ana@example.com"), QStringLiteral("Ana"), {}}}, {}}));
        },
        m_clock);
    expectOperable(evaluated);
}

TEST_P(EveryDialog, TheOnesOfTheMenusToo)
{
    fillSample();
    showWindow();
    for (const char *action : {"searchEverywhere", "shortcutSheet", "chooseColumns", "about"}) {
        auto *found = m_window->findChild<QAction *>(QLatin1String(action));
        if (!found)
            continue;
        found->trigger();
        QDialog *opened = nullptr;
        ASSERT_TRUE(waitUntil([&] {
            opened = qobject_cast<QDialog *>(QApplication::activeWindow());
            return opened != nullptr;
        })) << action;
        expectOperable(*opened);
        opened->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_P(EveryDialog, TheOnesOfFiltersAndFilesToo)
{
    fillSample();
    showWindow();
    ui::SavedFilters saved;
    saved.save(QStringLiteral("Disabled"), QStringLiteral("state:disabled"));
    ui::SavedFiltersDialog filters(saved);
    expectOperable(filters);
    find<QLineEdit>(QStringLiteral("filter"))->setText(QStringLiteral("ana"));
    const auto opened = [this](const char *name) {
        QDialog *dialog = nullptr;
        EXPECT_TRUE(waitUntil([&] {
            for (QDialog *shown : m_window->findChildren<QDialog *>(QLatin1String(name)))
                dialog = shown->isVisible() ? shown : dialog;
            return dialog != nullptr;
        })) << name;
        return dialog;
    };
    QMenu *more = find<QToolButton>(QStringLiteral("moreFilters"))->menu();
    Q_EMIT more->aboutToShow(); // What it offers is made then.
    more->findChild<QAction *>(QStringLiteral("saveFilter"))->trigger();
    QDialog *name = opened("filterName");
    ASSERT_NE(name, nullptr);
    expectOperable(*name);
    name->reject();
    m_window->findChild<QAction *>(QStringLiteral("exportList"))->trigger();
    auto *file = qobject_cast<QFileDialog *>(opened("exportFile"));
    ASSERT_NE(file, nullptr);
    EXPECT_FALSE(file->windowTitle().isEmpty()); // What is in it is Qt's, or the desktop's.
    const QTemporaryDir folder;
    Q_EMIT file->fileSelected(folder.filePath(QStringLiteral("users.csv")));
    file->reject();
    QDialog *progress = opened("export");
    ASSERT_NE(progress, nullptr);
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(folder.filePath(QStringLiteral("users.csv"))); }));
    expectOperable(*progress);
}

TEST_P(EveryDialog, AShortQuestionHasNoRoomForALongAnswer)
{
    showAdministered();
    m_administration->refreshTokens();
    ASSERT_TRUE(waitUntil([this] { return m_administration->tokens().value.has_value(); }));
    ui::TokenDialog renew(*m_administration, m_administration->tokens().value->constFirst());
    renew.show();
    QCoreApplication::processEvents();
    const int question = renew.height();
    renew.findChild<QAbstractButton *>(QStringLiteral("tokenAction"))->click();
    ASSERT_TRUE(waitUntil([&] { return renew.findChild<QWidget *>(QStringLiteral("tokenSecret"))->isVisible(); }));
    EXPECT_TRUE(waitUntil([&] { return cutTexts(renew).isEmpty(); }));
    EXPECT_LT(question * 3, renew.height() * 2) << question << " of " << renew.height();
}

INSTANTIATE_TEST_SUITE_P(
    Table, EveryDialog, testing::Values("en", "fr", "ja"), [](const auto &test) { return std::string(test.param); });

} // namespace rollcall::test
