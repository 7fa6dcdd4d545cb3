// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui_fixture.h"

#include "pages/list_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace rollcall::test
{
namespace
{

class UserGroupsPage : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        fillSample();
        showWindow();
        m_window->openPage(groups);
    }
    [[nodiscard]] QTableView *members() const { return find<QTableView>(QStringLiteral("memberList"), groups); }

    const QString groups = QStringLiteral("user-groups");
};

TEST_F(UserGroupsPage, ListsGroupsWithTheirMembersCounted)
{
    EXPECT_EQ(column(list(groups), 0), QStringList({QStringLiteral("Nobody yet"), QStringLiteral("Sales")}));
    EXPECT_EQ(column(list(groups), int(sync::GroupColumn::MemberCount)),
        QStringList({QStringLiteral("0"), QStringLiteral("2")}));
    EXPECT_EQ(cell(list(groups), 0, int(sync::GroupColumn::Source)), QStringLiteral("–"));
}

TEST_F(UserGroupsPage, ShowsTheMembersOfTheSelectedGroup)
{
    selectRow(1, groups);
    EXPECT_EQ(column(members(), 0), QStringList({QStringLiteral("Ana Bélanger"), QStringLiteral("Bob Smith")}));
    EXPECT_EQ(cell(members(), 1, 2), QStringLiteral("Disabled, still a member"));
    EXPECT_EQ(textOf(QStringLiteral("detailsState"), groups), QStringLiteral("– · 2 members"));
}

TEST_F(UserGroupsPage, AGroupWithoutMembersSaysSo)
{
    selectRow(0, groups);
    auto *message = find<QWidget>(QStringLiteral("noMembers"), groups);
    EXPECT_TRUE(waitUntil([message] { return message->isVisible(); }));
    EXPECT_EQ(message->findChild<QLabel *>(QStringLiteral("messageTitle"))->text(), QStringLiteral("No members"));
}

TEST_F(UserGroupsPage, AMemberOpensTheUser)
{
    selectRow(1, groups);
    members()->selectRow(1);
    QTest::keyClick(members(), Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage(), QStringLiteral("users"));
    EXPECT_TRUE(waitUntil([this] { return textOf(QStringLiteral("detailsTitle")) == QStringLiteral("Bob Smith"); }));
    EXPECT_TRUE(waitUntil([this] { return list()->currentIndex().row() == 1; }));
}

TEST_F(UserGroupsPage, AGroupOfAUserOpensTheGroup)
{
    m_window->openPage(QStringLiteral("users"));
    selectRow(0);
    auto *groupsOfUser = find<QTableView>(QStringLiteral("userGroupList"));
    (void)column(groupsOfUser, 0);
    Q_EMIT groupsOfUser->doubleClicked(groupsOfUser->model()->index(0, 0));
    EXPECT_EQ(m_window->currentPage(), groups);
    EXPECT_TRUE(
        waitUntil([this] { return textOf(QStringLiteral("detailsTitle"), groups) == QStringLiteral("Sales"); }));
}

TEST_F(UserGroupsPage, MembersFollowAChange)
{
    selectRow(1, groups);
    fill({person(QStringLiteral("ana"), QStringLiteral("Ana Bélanger"))},
        {cache::someGroup(
            QStringLiteral("sales"), QStringLiteral("Sales"), {QStringLiteral("ana"), QStringLiteral("ghost")})});
    EXPECT_TRUE(waitUntil([this] {
        return column(members(), 0) == QStringList({QStringLiteral("Ana Bélanger"), QStringLiteral("–")});
    }));
    members()->selectRow(1);
    QTest::keyClick(members(), Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage(), groups) << "one who is not known can't be opened";
}

TEST_F(UserGroupsPage, MarksGroupsOfOneNameAndMembersWhoAreDisabledInWords)
{
    fill({person(QStringLiteral("ana"), QStringLiteral("Ana")),
             person(QStringLiteral("bob"), QStringLiteral("Bob"),
                 {{QStringLiteral("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User"),
                     QJsonObject{{QStringLiteral("state"), QStringLiteral("disabled")}}}})},
        {cache::someGroup(QStringLiteral("a"), QStringLiteral("Sales"), {QStringLiteral("ana")}),
            cache::someGroup(QStringLiteral("b"), QStringLiteral("sales"), {QStringLiteral("bob")}),
            cache::someGroup(QStringLiteral("c"), QStringLiteral("Works"), {QStringLiteral("ana")})});
    ASSERT_TRUE(waitUntil([this] { return list(groups)->model()->rowCount() == 3; }));
    const auto note = [this](int row, sync::GroupColumn column) {
        (void)cell(list(groups), row, 0);
        return list(groups)->model()->index(row, int(column)).data(Qt::AccessibleDescriptionRole).toString();
    };
    for (const int row : {0, 1}) {
        EXPECT_TRUE(waitUntil([&] {
            return note(row, sync::GroupColumn::DisplayName)
                .startsWith(QStringLiteral("Another user group has the same name."));
        }));
    }
    EXPECT_EQ(note(2, sync::GroupColumn::DisplayName), QString());
    const int ofBob = cell(list(groups), 0, 0) == QStringLiteral("sales") ? 0 : 1;
    EXPECT_EQ(note(ofBob, sync::GroupColumn::MemberCount),
        QStringLiteral("1 member is disabled and still listed in the group."));
    EXPECT_EQ(note(2, sync::GroupColumn::MemberCount), QString());
    m_window->openPage(QStringLiteral("users"));
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 2; }));
    (void)cell(list(), 1, 0);
    EXPECT_EQ(list()->model()->index(1, int(sync::UserColumn::State)).data(Qt::AccessibleDescriptionRole).toString(),
        QStringLiteral("Disabled, but still a member of 1 user group."));
}

TEST_F(UserGroupsPage, SaysWhichConditionsRestrictNothing)
{
    auto *filter = find<QLineEdit>(QStringLiteral("filter"), groups);
    auto *faults = find<QLabel>(QStringLiteral("queryFaults"), groups);
    filter->setText(QStringLiteral("has:email"));
    ASSERT_TRUE(waitUntil([faults] { return faults->isVisible(); }));
    EXPECT_TRUE(faults->text().startsWith(QStringLiteral("User groups can’t be filtered by “has:email”")))
        << faults->text().toStdString();
    filter->setText(QStringLiteral("group:sal"));
    EXPECT_TRUE(waitUntil([this] { return list(groups)->model()->rowCount() == 1; }));
    EXPECT_FALSE(faults->isVisible());
}

TEST_F(UserGroupsPage, FiltersByName)
{
    find<QLineEdit>(QStringLiteral("filter"), groups)->setText(QStringLiteral("sal"));
    EXPECT_TRUE(waitUntil([this] { return list(groups)->model()->rowCount() == 1; }));
    EXPECT_EQ(textOf(QStringLiteral("counts"), groups), QStringLiteral("1 of 2 shown · filtered"));
}

} // namespace
} // namespace rollcall::test
