// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache_fixture.h"
#include "pages/main_window.h"
#include "support/await.h"
#include "sync/administration.h"
#include "sync/fake_synchronizer.h"
#include "widgets/appearance.h"
#include "widgets/window_state.h"
#include "wording/translator.h"

#include <QTableView>

namespace rollcall::test
{

/// A person as a service with the MDM's extension sends them.
[[nodiscard]] scim::Resource person(const QString &id, const QString &displayName, const QJsonObject &more = {});

/// A cache with a few people and groups, a directory over it with a sync that does what the test says, and the window.
class UiTest : public cache::CacheTest
{
protected:
    UiTest();
    ~UiTest() override;

    /// A complete sync, also while a directory is shown.
    void fill(const QVector<scim::Resource> &users, const QVector<scim::Resource> &groups = {});
    void fillSample();

    /// Takes the cache; `online` with the fake synchronizer, else without any.
    enum class Service { Online, Offline };
    void showWindow(Service service = Service::Online);
    /// Window and directory end, the state remains; then `showWindow()` again is the next start of the program.
    void closeWindow();

    [[nodiscard]] QWidget *page(const QString &name) const;
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name, const QString &pageName = QStringLiteral("users")) const
    {
        return page(pageName)->findChild<Widget *>(name);
    }
    [[nodiscard]] QTableView *list(const QString &pageName = QStringLiteral("users")) const;
    /// The text of a cell; waits until the row has been fetched.
    [[nodiscard]] QString cell(QTableView *table, int row, int column) const;
    /// One column of all rows, for short lists.
    [[nodiscard]] QStringList column(QTableView *table, int column) const;
    void type(QWidget *widget, const QString &text) const;
    [[nodiscard]] QString textOf(const QString &labelName, const QString &pageName = QStringLiteral("users")) const;
    /// Selects the row and waits for its details.
    void selectRow(int row, const QString &pageName = QStringLiteral("users")) const;

    ui::WindowState m_state;
    wording::Translator m_translator;
    ui::Appearance m_appearance;
    sync::FakeSynchronizer::Control m_sync;
    cache::Cache *m_shownCache = nullptr;
    sync::TrafficLog m_traffic;
    std::unique_ptr<sync::Directory> m_directory;
    std::optional<sync::Administration::Service> m_adminService; ///< What the next window administers; none: offline.
    std::unique_ptr<sync::Administration> m_administration;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace rollcall::test
