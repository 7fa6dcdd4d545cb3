// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui_fixture.h"

#include "cache/change_collector.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace rollcall::test
{

using scim::ResourceType;

scim::Resource person(const QString &id, const QString &displayName, const QJsonObject &more)
{
    QJsonObject attributes{{QStringLiteral("active"), true},
        {QStringLiteral("emails"),
            QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("work")},
                {QStringLiteral("value"), id + QStringLiteral("@mail.example.com")}}}},
        {QStringLiteral("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User"),
            QJsonObject{{QStringLiteral("source"), QStringLiteral("scim-entra-id")},
                {QStringLiteral("state"), QStringLiteral("active")}}}};
    for (auto attribute = more.begin(); attribute != more.end(); ++attribute)
        attributes.insert(attribute.key(), attribute.value());
    return cache::someUser(id, displayName, attributes);
}

UiTest::UiTest() : m_appearance(*qApp)
{
    EXPECT_TRUE(isOk(m_translator.setLanguage(QStringLiteral("en"))));
    m_appearance.apply(settings::Theme::Light, QLocale());
}

UiTest::~UiTest()
{
    closeWindow();
}

void UiTest::fill(const QVector<scim::Resource> &users, const QVector<scim::Resource> &groups)
{
    if (!m_directory) {
        sync(users, groups);
        return;
    }
    cache::Cache &cache = *m_shownCache;
    const qint64 run = waitFor(cache.beginRun()).valueOr(-1);
    cache::ChangeCollector changes;
    changes.add(waitFor(cache.storePage(run, ResourceType::User, users)).valueOr({}).changes);
    changes.add(waitFor(cache.storePage(run, ResourceType::Group, groups)).valueOr({}).changes);
    const auto unseenUsers = waitFor(cache.unseen(run, ResourceType::User)).valueOr({});
    const auto unseenGroups = waitFor(cache.unseen(run, ResourceType::Group)).valueOr({});
    changes.add(waitFor(cache.finishRun(run, {unseenUsers, unseenGroups})).valueOr({}).changes);
    Q_EMIT m_directory->changed(changes.take());
}

void UiTest::fillSample()
{
    fill({person(QStringLiteral("ana"), QStringLiteral("Ana Bélanger")),
             person(QStringLiteral("bob"), QStringLiteral("Bob Smith"),
                 {{QStringLiteral("active"), false},
                     {QStringLiteral("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User"),
                         QJsonObject{{QStringLiteral("source"), QStringLiteral("ldap")},
                             {QStringLiteral("state"), QStringLiteral("disabled")}}}}),
             person(QStringLiteral("taro"), QStringLiteral("山田 太郎"))},
        {cache::someGroup(
             QStringLiteral("sales"), QStringLiteral("Sales"), {QStringLiteral("ana"), QStringLiteral("bob")}),
            cache::someGroup(QStringLiteral("empty"), QStringLiteral("Nobody yet"))});
}

void UiTest::showWindow(Service service)
{
    if (!m_cache)
        reopen();
    m_shownCache = m_cache.get();
    std::unique_ptr<sync::Synchronizer> synchronizer;
    if (service == Service::Online)
        synchronizer = std::make_unique<sync::FakeSynchronizer>(m_sync);
    m_directory = std::make_unique<sync::Directory>(std::move(m_cache), std::move(synchronizer), m_clock);
    m_directory->setTraffic(&m_traffic);
    m_administration = std::make_unique<sync::Administration>(
        *m_shownCache, service == Service::Online ? m_adminService : std::nullopt, m_clock);
    m_window = std::make_unique<ui::MainWindow>(m_state, m_clock);
    m_window->showDirectory(m_directory.get(), m_administration.get());
    m_window->show();
    m_window->activateWindow();
    const auto settled = [this] {
        return m_directory->status().phase != sync::SyncPhase::NeverSynced || m_directory->status().users == 0;
    };
    ASSERT_TRUE(waitUntil(settled));
    ASSERT_TRUE(waitUntil([this] {
        return !page(QStringLiteral("users"))->findChild<QLabel *>(QStringLiteral("pageFigures"))->text().isEmpty();
    }));
}

void UiTest::closeWindow()
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_administration.reset();
    m_directory.reset();
    m_shownCache = nullptr;
}

QWidget *UiTest::page(const QString &name) const
{
    return m_window->findChild<QWidget *>(name);
}

QTableView *UiTest::list(const QString &pageName) const
{
    return find<QTableView>(QStringLiteral("list"), pageName);
}

QString UiTest::cell(QTableView *table, int row, int column) const
{
    const QModelIndex index = table->model()->index(row, column);
    EXPECT_TRUE(waitUntil([&index] { return !index.data().toString().isEmpty(); })) << row << ", " << column;
    return index.data().toString();
}

QStringList UiTest::column(QTableView *table, int column) const
{
    QStringList texts;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        texts.append(cell(table, row, column));
    return texts;
}

void UiTest::type(QWidget *widget, const QString &text) const
{
    widget->setFocus();
    for (const QChar letter : text)
        QTest::keyClick(widget, letter.toLatin1());
}

QString UiTest::textOf(const QString &labelName, const QString &pageName) const
{
    return find<QLabel>(labelName, pageName)->text();
}

void UiTest::selectRow(int row, const QString &pageName) const
{
    const QString name = cell(list(pageName), row, 0);
    // Not by selectRow(), which toggles if a test before this one left a modifier key down.
    list(pageName)->selectionModel()->setCurrentIndex(
        list(pageName)->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    EXPECT_TRUE(waitUntil([&] { return textOf(QStringLiteral("detailsTitle"), pageName) == name; }))
        << name.toStdString();
}

} // namespace rollcall::test
