// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenshots.h"

#include "pages/main_window.h"
#include "pages/start_page.h"
#include "wording/error_text.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include <cstdio>

namespace rollcall::app
{

namespace
{

constexpr int kLookMs = 120;
constexpr int kMostLooks = 80;
constexpr QSize kWindowSize(1280, 800);
const char *const kNobody = "zzzz";

QWidget *page(ui::MainWindow &window, const QString &name)
{
    window.openPage(name);
    return window.findChild<QWidget *>(name);
}

void filter(ui::MainWindow &window, const QString &name, const QString &text)
{
    page(window, name)->findChild<QLineEdit *>(QStringLiteral("filter"))->setText(text);
}

void select(ui::MainWindow &window, const QString &name, int row)
{
    auto *list = page(window, name)->findChild<QTableView *>(QStringLiteral("list"));
    list->selectRow(row);
    list->setFocus();
}

void showTab(ui::MainWindow &window, const QString &tabsName, const QString &name)
{
    auto *tabs = window.findChild<QTabWidget *>(tabsName);
    tabs->setCurrentWidget(tabs->findChild<QWidget *>(name));
}

void click(ui::MainWindow &window, const QString &name, const QString &button)
{
    page(window, name)->findChild<QAbstractButton *>(button)->click();
}

void trigger(ui::MainWindow &window, const QString &action)
{
    window.findChild<QAction *>(action)->trigger();
}

QVector<QDialog *> dialogs(const ui::MainWindow &window)
{
    QVector<QDialog *> shown;
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            shown.append(dialog);
    }
    return shown;
}

void closeDialogs(const ui::MainWindow &window)
{
    for (QDialog *dialog : dialogs(window))
        dialog->reject();
}

// The window with the dialogs over it, in a thin frame as a window manager would give them.
QImage picture(ui::MainWindow &window)
{
    QImage image = window.grab().toImage();
    QPainter painter(&image);
    for (QDialog *dialog : dialogs(window)) {
        const QPoint corner((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 3);
        painter.fillRect(QRect(corner, dialog->size()).adjusted(-1, -1, 1, 1), dialog->palette().color(QPalette::Mid));
        painter.drawPixmap(corner, dialog->grab());
    }
    return image;
}

} // namespace

Screenshots::Screenshots(ui::MainWindow &window, const QString &folder) : m_window(window), m_folder(folder)
{
    m_window.resize(kWindowSize);
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::look);
}

bool Screenshots::makeFolder()
{
    if (m_folder.mkpath(QStringLiteral(".")))
        return true;
    fail({ErrorCode::FileUnwritable, QStringLiteral("the folder can't be made"), m_folder.path()});
    return false;
}

void Screenshots::begin(sync::Directory &directory)
{
    m_directory = &directory;
    connect(&directory, &sync::Directory::statusChanged, this, &Screenshots::syncEnded);
    syncEnded(directory.status());
}

void Screenshots::fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(wording::errorParagraph(error)));
    end(1);
}

void Screenshots::syncEnded(const sync::SyncStatus &status)
{
    if (status.phase == sync::SyncPhase::Failed)
        return fail(status.error.value_or(Error{}));
    if (status.phase != sync::SyncPhase::Idle || !status.lastCompleteSync.isValid())
        return;
    m_directory->disconnect(this);
    m_directory->setAutoSync(std::chrono::seconds(0)); // Nothing is to change between two pictures.
    plan();
    prepareStep();
}

void Screenshots::plan()
{
    // It counts while the others' pictures are taken, and has its own in the end; the lists load meanwhile.
    m_steps.append({{}, [this] { page(m_window, QStringLiteral("overview")); }});
    planUsers();
    m_steps.append({QStringLiteral("user-groups"), [this] { select(m_window, QStringLiteral("user-groups"), 4); }});
    planAdministration();
    planAudit();
    planSync();
    m_steps.append({QStringLiteral("preferences"), [this] { page(m_window, QStringLiteral("preferences")); }});
    planRest();
    planDialogs();
    planStart();
}

void Screenshots::planUsers()
{
    const QString users = QStringLiteral("users");
    m_steps.append({users, [this, users] {
                        showTab(m_window, QStringLiteral("userTabs"), QStringLiteral("overview"));
                        select(m_window, users, 4);
                    }});
    for (const QString &tab : {QStringLiteral("attributes"), QStringLiteral("groups"), QStringLiteral("scim")})
        m_steps.append({users + u'-' + tab, [this, tab] { showTab(m_window, QStringLiteral("userTabs"), tab); }});
    m_steps.append({users + QStringLiteral("-filtered"), [this, users] {
                        showTab(m_window, QStringLiteral("userTabs"), QStringLiteral("overview"));
                        filter(m_window, users, QStringLiteral("山"));
                    }});
    m_steps.append({QStringLiteral("invitation"), [this, users] {
                        select(m_window, users, 0);
                        trigger(m_window, QStringLiteral("inviteUser"));
                    }});
    m_steps.append({QStringLiteral("local-user"), [this] {
                        closeDialogs(m_window);
                        trigger(m_window, QStringLiteral("newLocalUser"));
                    }});
    m_steps.append({users + QStringLiteral("-history"), [this, users] {
                        closeDialogs(m_window);
                        filter(m_window, users, {});
                        showTab(m_window, QStringLiteral("userTabs"), QStringLiteral("history"));
                    }});
    m_steps.append({users + QStringLiteral("-disabled"), [this, users] {
                        showTab(m_window, QStringLiteral("userTabs"), QStringLiteral("groups"));
                        filter(m_window, users, QStringLiteral("state:disabled"));
                    }});
    m_steps.append({QStringLiteral("permanent-deletion"), [this, users] {
                        showTab(m_window, QStringLiteral("userTabs"), QStringLiteral("overview"));
                        page(m_window, users)->findChild<QTableView *>(QStringLiteral("list"))->selectAll();
                        trigger(m_window, QStringLiteral("deleteUsersForGood"));
                    }});
    m_steps.append({users + QStringLiteral("-group-deletion"), [this] {
                        closeDialogs(m_window);
                        select(m_window, QStringLiteral("user-groups"), 4);
                        trigger(m_window, QStringLiteral("deleteGroupsForGood"));
                    }});
    m_steps.append({users + QStringLiteral("-no-match"), [this, users] {
                        closeDialogs(m_window);
                        filter(m_window, users, QLatin1String(kNobody));
                    }});
}

void Screenshots::planAdministration()
{
    const QString name = QStringLiteral("user-provisioning");
    m_steps.append({name, [this, name] { page(m_window, name); }});
    m_steps.append(
        {QStringLiteral("generate-token"), [this, name] { click(m_window, name, QStringLiteral("generateToken")); }});
    m_steps.append({QStringLiteral("remove-token"), [this, name] {
                        closeDialogs(m_window);
                        auto *actions = page(m_window, name)->findChild<QToolButton *>(QStringLiteral("tokenActions1"));
                        if (actions)
                            actions->menu()->actions().constLast()->trigger();
                    }});
    m_steps.append({QStringLiteral("edit-settings"), [this, name] {
                        closeDialogs(m_window);
                        click(m_window, name, QStringLiteral("editSettings"));
                    }});
}

void Screenshots::planAudit()
{
    const QString name = QStringLiteral("audit-log");
    m_steps.append({name, [this, name] { select(m_window, name, 0); }});
    m_steps.append({QStringLiteral("audit-log-refused"), [this, name] {
                        m_window.open({ui::Link::Kind::Page, name, QStringLiteral("refused")});
                        select(m_window, name, 0);
                    }});
}

void Screenshots::planSync()
{
    m_steps.append({QStringLiteral("sync"), [this] {
                        page(m_window, QStringLiteral("sync"));
                        showTab(m_window, QStringLiteral("syncTabs"), QStringLiteral("runs"));
                    }});
    m_steps.append({QStringLiteral("sync-traffic"), [this] {
                        showTab(m_window, QStringLiteral("syncTabs"), QStringLiteral("traffic"));
                        m_window.findChild<QTableView *>(QStringLiteral("trafficList"))->selectRow(0);
                    }});
}

// The pages that no step above has a picture of.
void Screenshots::planRest()
{
    for (const QString &name : ui::MainWindow::pageNames()) {
        const auto hasPicture = [&name](const Step &step) { return step.file == name; };
        if (std::none_of(m_steps.cbegin(), m_steps.cend(), hasPicture))
            m_steps.append({name, [this, name] { page(m_window, name); }});
    }
}

void Screenshots::planDialogs()
{
    m_steps.append({QStringLiteral("search"), [this] {
                        trigger(m_window, QStringLiteral("searchEverywhere"));
                        m_window.findChild<QLineEdit *>(QStringLiteral("quickField"))->setText(QStringLiteral("an"));
                    }});
    m_steps.append({QStringLiteral("shortcuts"), [this] {
                        closeDialogs(m_window);
                        trigger(m_window, QStringLiteral("shortcutSheet"));
                    }});
}

void Screenshots::planStart()
{
    m_steps.append({QStringLiteral("start"), [this] {
                        closeDialogs(m_window);
                        m_window.showDirectory(nullptr);
                        m_window.openPage(QStringLiteral("users"));
                        m_window.startPage().showWelcome();
                    }});
    m_steps.append({QStringLiteral("start-progress"), [this] {
                        m_window.startPage().showProgress({ui::StartProgress::Step::FillingService, 1200, 2000});
                    }});
    m_steps.append({QStringLiteral("start-error"), [this] {
                        m_window.startPage().showFailure({ErrorCode::ConnectionRefused,
                            QStringLiteral("connection refused by 127.0.0.1:8443"), QStringLiteral("127.0.0.1:8443")});
                    }});
}

void Screenshots::prepareStep()
{
    m_steps[m_step].prepare();
    m_last = {};
    m_looks = 0;
    m_timer.start();
}

// Rows come from the cache while one looks: the picture is taken when two looks see the same.
void Screenshots::look()
{
    const QImage seen = picture(m_window);
    const bool settled = seen == m_last;
    m_last = seen;
    if (!settled && ++m_looks < kMostLooks)
        return;
    m_timer.stop();
    save(seen);
}

void Screenshots::save(const QImage &picture)
{
    if (const QString &file = m_steps[m_step].file; !file.isEmpty()) {
        const QString path = m_folder.absoluteFilePath(file + QStringLiteral(".png"));
        if (!picture.save(path))
            return fail({ErrorCode::FileUnwritable, QStringLiteral("the picture can't be written"), path});
        std::printf("%s\n", qUtf8Printable(path));
    }
    if (++m_step < m_steps.size())
        prepareStep();
    else
        end(0);
}

void Screenshots::end(int exitCode)
{
    m_timer.stop();
    Q_EMIT finished(exitCode);
}

} // namespace rollcall::app
