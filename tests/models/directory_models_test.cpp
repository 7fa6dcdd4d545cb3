// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache.h"
#include "models/group_list_model.h"
#include "models/user_list_model.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/printers.h"
#include "sync/directory.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

// The lists over a real directory and cache, offline: what was last seen is all there is.
namespace rollcall::models
{
namespace
{

using sync::GroupColumn;
using sync::UserColumn;
using test::await;
using test::isOk;

scim::Resource user(const QString &id, const QString &name, const char *source, bool active = true)
{
    const QJsonObject extension{{QStringLiteral("source"), QLatin1String(source)},
        {QStringLiteral("state"), active ? QStringLiteral("active") : QStringLiteral("disabled")}};
    return scim::Resource::fromObject(
        {{QStringLiteral("id"), id}, {QStringLiteral("userName"), id + QStringLiteral("@example.com")},
            {QStringLiteral("displayName"), name}, {QStringLiteral("active"), active},
            {QStringLiteral("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User"), extension}});
}

scim::Resource group(const QString &id, const QString &name, const QStringList &memberIds)
{
    QJsonArray members;
    for (const QString &member : memberIds)
        members.append(QJsonObject{{QStringLiteral("value"), member}});
    return scim::Resource::fromObject(
        {{QStringLiteral("id"), id}, {QStringLiteral("displayName"), name}, {QStringLiteral("members"), members}});
}

class DirectoryModelsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = cache::Cache::open(m_folder.filePath(QStringLiteral("cache.db")), m_clock);
        ASSERT_TRUE(isOk(opened));
        std::unique_ptr<cache::Cache> owned = std::move(opened).value();
        cache = owned.get();
        directory = std::make_unique<sync::Directory>(std::move(owned), nullptr, m_clock);
    }

    /// A whole sync run, and what the directory says of it.
    void sync(const QVector<scim::Resource> &users, const QVector<scim::Resource> &groups = {},
        const cache::ConfirmedGone &gone = {})
    {
        const auto run = await(cache->beginRun());
        ASSERT_TRUE(isOk(run));
        const auto usersPage = await(cache->storePage(*run, scim::ResourceType::User, users));
        ASSERT_TRUE(isOk(usersPage));
        const auto groupsPage = await(cache->storePage(*run, scim::ResourceType::Group, groups));
        ASSERT_TRUE(isOk(groupsPage));
        const auto summary = await(cache->finishRun(*run, gone));
        ASSERT_TRUE(isOk(summary));
        for (const sync::ChangeSet &changes : {usersPage->changes, groupsPage->changes, summary->changes})
            Q_EMIT directory->changed(changes);
    }

    static QString column(ListingModel &model, int column)
    {
        QStringList values;
        const auto fetched = [&model] {
            bool all = !model.isLoading();
            for (int row = 0; row < model.rowCount(); ++row)
                all = model.data(model.index(row, 0), ValueTableModel::LoadedRole).toBool() && all;
            return all;
        };
        EXPECT_TRUE(test::waitUntil(fetched));
        for (int row = 0; row < model.rowCount(); ++row)
            values << model.index(row, column).data(ValueTableModel::ValueRole).toString();
        return values.join(u'|');
    }
    static QString names(ListingModel &model) { return column(model, 0); }

    cache::Cache *cache = nullptr; ///< The directory's.
    std::unique_ptr<sync::Directory> directory;
    const QVector<scim::Resource> people{user(QStringLiteral("u1"), QStringLiteral("Ana Bélanger"), "scim-entra-id"),
        user(QStringLiteral("u2"), QStringLiteral("Chloé Roy"), "local", false),
        user(QStringLiteral("u3"), QStringLiteral("山田 太郎"), "ldap")};

private:
    QTemporaryDir m_folder;
    test::FakeClock m_clock;
};

TEST_F(DirectoryModelsTest, UsersAreListedSearchedAndSorted)
{
    sync(people);
    UserListModel model(*directory);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(test::waitUntil([&model] { return model.isListed(); }));
    EXPECT_EQ(names(model), QStringLiteral("Ana Bélanger|Chloé Roy|山田 太郎"));
    EXPECT_EQ(model.columnCount(), 10);

    model.setText(QStringLiteral("belan"));
    EXPECT_EQ(names(model), QStringLiteral("Ana Bélanger"));
    EXPECT_EQ(model.totalCount(), 3);
    model.setText(QStringLiteral("太郎"));
    EXPECT_EQ(names(model), QStringLiteral("山田 太郎"));
    model.setText(QStringLiteral("nobody"));
    EXPECT_EQ(names(model), QString());
    model.setText({});
    model.sort(static_cast<int>(UserColumn::UserName), Qt::DescendingOrder);
    EXPECT_EQ(column(model, static_cast<int>(UserColumn::UserName)),
        QStringLiteral("u3@example.com|u2@example.com|u1@example.com"));
}

TEST_F(DirectoryModelsTest, AUsersValuesAreSemantic)
{
    sync(people);
    UserListModel model(*directory);
    EXPECT_TRUE(test::waitUntil([&model] { return model.isListed(); }));
    (void)names(model);
    const int row = model.rowOf(QStringLiteral("u2"));
    ASSERT_GE(row, 0);
    const auto value
        = [&](UserColumn which) { return model.index(row, static_cast<int>(which)).data(ValueTableModel::ValueRole); };
    EXPECT_EQ(value(UserColumn::Source).value<rules::Source>(), rules::Source::Local);
    EXPECT_EQ(value(UserColumn::State).value<rules::UserState>(), rules::UserState::Disabled);
    EXPECT_FALSE(value(UserColumn::Department).isValid());
    EXPECT_FALSE(value(UserColumn::LastModified).isValid());
    EXPECT_EQ(model.idAt(row), QStringLiteral("u2"));
}

TEST_F(DirectoryModelsTest, ASyncChangesWhatChangedAndKeepsTheSelection)
{
    sync(people);
    UserListModel model(*directory);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(test::waitUntil([&model] { return model.isListed(); }));
    (void)names(model);
    const QPersistentModelIndex selected = model.index(model.rowOf(QStringLiteral("u3")), 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

    sync({user(QStringLiteral("u1"), QStringLiteral("Ana Bélanger"), "scim-entra-id", false), people.at(2),
             user(QStringLiteral("u4"), QStringLiteral("Bo"), "local")},
        {}, {{QStringLiteral("u2")}, {}});
    EXPECT_TRUE(test::waitUntil([&model] { return !model.isLoading(); }));
    EXPECT_EQ(names(model), QStringLiteral("Ana Bélanger|Bo|山田 太郎"));
    EXPECT_TRUE(test::waitUntil([&model] {
        return model.index(0, static_cast<int>(UserColumn::State))
                   .data(ValueTableModel::ValueRole)
                   .value<rules::UserState>()
            == rules::UserState::Disabled;
    }));
    EXPECT_EQ(resets.size(), 0);
    EXPECT_EQ(selected.data(ValueTableModel::IdRole).toString(), QStringLiteral("u3"));
    EXPECT_EQ(model.rowOf(QStringLiteral("u2")), -1);
}

TEST_F(DirectoryModelsTest, AnEmptyCacheIsAnEmptyListAndNoError)
{
    UserListModel model(*directory);
    QSignalSpy failures(&model, &ListingModel::failed);
    ASSERT_TRUE(test::waitUntil([&model] { return model.isListed(); }));
    EXPECT_EQ(model.totalCount(), 0);
    EXPECT_EQ(failures.size(), 0);
}

TEST_F(DirectoryModelsTest, GroupsAreListedWithTheirMembers)
{
    sync(people,
        {group(QStringLiteral("g1"), QStringLiteral("Sales"), {QStringLiteral("u1"), QStringLiteral("u3")}),
            group(QStringLiteral("g2"), QStringLiteral("Accounts"), {})});
    GroupListModel model(*directory);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(test::waitUntil([&model] { return model.isListed(); }));
    EXPECT_EQ(names(model), QStringLiteral("Accounts|Sales"));
    EXPECT_EQ(column(model, static_cast<int>(GroupColumn::MemberCount)), QStringLiteral("0|2"));
    model.sort(static_cast<int>(GroupColumn::MemberCount), Qt::DescendingOrder);
    EXPECT_EQ(names(model), QStringLiteral("Sales|Accounts"));
}

TEST_F(DirectoryModelsTest, AThousandRowsArriveWindowByWindow)
{
    QVector<scim::Resource> many;
    for (int i = 0; i < 1'000; ++i)
        many << user(QStringLiteral("u%1").arg(i), QStringLiteral("User %1").arg(i, 4, 10, QLatin1Char('0')), "local");
    sync(many);
    UserListModel model(*directory);
    ASSERT_TRUE(test::waitUntil([&model] { return model.shownCount() == 1'000; }));
    const QModelIndex last = model.index(999, 0);
    EXPECT_FALSE(last.data(ValueTableModel::LoadedRole).toBool());
    EXPECT_TRUE(test::waitUntil([&last] { return last.data(ValueTableModel::LoadedRole).toBool(); }));
    EXPECT_EQ(last.data(ValueTableModel::ValueRole).toString(), QStringLiteral("User 0999"));
    EXPECT_EQ(model.rowOf(QStringLiteral("u999")), 999);
    EXPECT_EQ(model.rowOf(QStringLiteral("u0")), -1) << "never looked at";
}

} // namespace
} // namespace rollcall::models
