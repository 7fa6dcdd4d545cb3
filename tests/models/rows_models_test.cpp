// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/attribute_list_model.h"
#include "models/member_list_model.h"
#include "models/user_groups_model.h"
#include "scim/schema_uris.h"
#include "support/printers.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

namespace rollcall::models
{
namespace
{

using rules::UserState;
using Tester = QAbstractItemModelTester;

sync::MemberRow memberRow(const char *id, const char *name, UserState state = UserState::Active, bool known = true)
{
    return {
        QString::fromUtf8(id), QString::fromUtf8(name), known ? QString::fromUtf8(id) + u'@' : QString(), state, known};
}

QString namesOf(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data(ValueTableModel::ValueRole).toString();
    return names.join(u',');
}

class MemberListModelTest : public testing::Test
{
protected:
    MemberListModel model;
    Tester tester{&model, Tester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
    QSignalSpy changes{&model, &QAbstractItemModel::dataChanged};
    const QVector<sync::MemberRow> members{memberRow("a", "Zoë"), memberRow("b", "Émile", UserState::Disabled),
        memberRow("c", "eva"), memberRow("d", "", UserState::Active, false)};
};

TEST_F(MemberListModelTest, SaysWhoIsKnownAndWhoIsAGhost)
{
    model.setMembers(members);
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.index(1, 0).data(ValueTableModel::IdRole).toString(), QStringLiteral("b"));
    EXPECT_TRUE(model.index(1, 0).data(MemberListModel::GhostRole).toBool());
    EXPECT_FALSE(model.index(0, 0).data(MemberListModel::GhostRole).toBool());
    EXPECT_FALSE(model.index(3, 0).data(MemberListModel::KnownRole).toBool());
    EXPECT_FALSE(model.index(3, 0).data(MemberListModel::GhostRole).toBool());
    EXPECT_FALSE(model.index(3, MemberListModel::State).data(ValueTableModel::ValueRole).isValid());
    EXPECT_EQ(model.index(1, MemberListModel::State).data(ValueTableModel::ValueRole).value<UserState>(),
        UserState::Disabled);
}

TEST_F(MemberListModelTest, SortsByTheAlphabetWithTheUnknownLast)
{
    model.setMembers(members);
    model.sort(MemberListModel::DisplayName, Qt::AscendingOrder);
    EXPECT_EQ(namesOf(model), QStringLiteral("Émile,eva,Zoë,"));
    model.sort(MemberListModel::DisplayName, Qt::DescendingOrder);
    EXPECT_EQ(namesOf(model), QStringLiteral("Zoë,eva,Émile,"));
    model.sort(MemberListModel::State, Qt::DescendingOrder);
    EXPECT_EQ(namesOf(model), QStringLiteral("Émile,Zoë,eva,"));
    model.sort(-1);
    EXPECT_EQ(namesOf(model), QStringLiteral("Zoë,Émile,eva,"));
}

TEST_F(MemberListModelTest, ASelectionMovesWithItsRow)
{
    model.setMembers(members);
    const QPersistentModelIndex zoe = model.index(0, 1);
    model.sort(MemberListModel::DisplayName, Qt::AscendingOrder);
    EXPECT_EQ(zoe.row(), 2);
    EXPECT_EQ(zoe.data(ValueTableModel::IdRole).toString(), QStringLiteral("a"));
}

TEST_F(MemberListModelTest, TheSameMembersChangeOnlyWhereTheyDiffer)
{
    model.setMembers(members);
    model.sort(MemberListModel::DisplayName, Qt::AscendingOrder);
    resets.clear();
    QVector<sync::MemberRow> other = members;
    other[1].state = UserState::Active;
    model.setMembers(other);
    EXPECT_EQ(resets.size(), 0);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes.at(0).at(0).toModelIndex().row(), 0);

    other[0].displayName = QStringLiteral("Abe"); // moves with its new name
    model.setMembers(other);
    EXPECT_EQ(namesOf(model), QStringLiteral("Abe,Émile,eva,"));
    EXPECT_EQ(resets.size(), 0);
}

TEST_F(MemberListModelTest, TheVerySameMembersSayNothing)
{
    model.setMembers(members);
    resets.clear();
    QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
    model.setMembers(members);
    EXPECT_EQ(resets.size() + changes.size() + layouts.size(), 0);
}

TEST_F(MemberListModelTest, OtherMembersResetAndKeepTheSortOrder)
{
    model.setMembers(members);
    model.sort(MemberListModel::DisplayName, Qt::DescendingOrder);
    resets.clear();
    model.setMembers({memberRow("x", "Bo"), memberRow("y", "Cy")});
    EXPECT_EQ(resets.size(), 1);
    EXPECT_EQ(namesOf(model), QStringLiteral("Cy,Bo"));
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(UserGroupsModel, HasNameSourceAndMembers)
{
    UserGroupsModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    sync::GroupRow sales;
    sales.id = QStringLiteral("g1");
    sales.displayName = QStringLiteral("Sales");
    sales.source = rules::Source::Local;
    sales.memberCount = 12;
    sync::GroupRow foreign;
    foreign.id = QStringLiteral("g2");
    model.setGroups({sales, foreign});
    const auto value
        = [&model](int row, int column) { return model.index(row, column).data(ValueTableModel::ValueRole); };
    EXPECT_EQ(value(0, UserGroupsModel::Source).value<rules::Source>(), rules::Source::Local);
    EXPECT_EQ(value(0, UserGroupsModel::MemberCount).toInt(), 12);
    EXPECT_FALSE(value(1, UserGroupsModel::Source).isValid());
    EXPECT_FALSE(value(1, UserGroupsModel::DisplayName).isValid());
    EXPECT_EQ(model.index(1, 0).data(ValueTableModel::IdRole).toString(), QStringLiteral("g2"));
    model.sort(UserGroupsModel::MemberCount, Qt::AscendingOrder);
    EXPECT_EQ(value(0, UserGroupsModel::MemberCount).toInt(), 0);
}

TEST(AttributeListModel, ShowsAUserAndItsNextVersion)
{
    AttributeListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QJsonObject user{{QStringLiteral("userName"), QStringLiteral("a@b")}, {QStringLiteral("active"), true}};
    model.setUser({scim::Resource::fromObject(user), {}, {}, {}});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(resets.size(), 1);
    EXPECT_EQ(model.index(0, 0).data(AttributeListModel::VariableRole).toString(), QStringLiteral("${userUPN}"));
    EXPECT_FALSE(model.index(0, 0).data(AttributeListModel::FrozenSinceRole).isValid());
    EXPECT_EQ(model.index(0, AttributeListModel::Type).data(ValueTableModel::ValueRole).value<rules::AttributeKind>(),
        rules::AttributeKind::Core);

    user[QStringLiteral("active")] = false;
    model.setUser({scim::Resource::fromObject(user), {}, {}, {}});
    EXPECT_EQ(resets.size(), 1);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(model.index(1, AttributeListModel::Value).data(ValueTableModel::ValueRole), QVariant(false));
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

sync::AttributesState catalogOf(const QVector<sync::CatalogAttribute> &attributes)
{
    return {sync::DocumentPhase::Live, sync::AttributeCatalog{attributes, 0, {}}, {}, {}};
}

TEST(AttributeListModel, ListsCustomAttributesWithoutAValue)
{
    AttributeListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const QString schema(scim::kIvantiSchema);
    const auto custom = [&](const char *name) {
        const QString known = QString::fromLatin1(name);
        return sync::CatalogAttribute{
            known, QStringLiteral("idp"), QStringLiteral("${%1}").arg(known), schema + u':' + known, {}, {}};
    };
    model.setCatalog(catalogOf(
        {custom("custAttr1"), custom("custAttr2"), {QStringLiteral("title"), QStringLiteral("core"), {}, {}, {}, {}}}));
    EXPECT_EQ(model.rowCount(), 0) << "of nobody";
    model.setUser({scim::Resource::fromObject({{QStringLiteral("id"), QStringLiteral("u")},
                       {QStringLiteral("userName"), QStringLiteral("a@b")},
                       {schema, QJsonObject{{QStringLiteral("CustAttr1"), QStringLiteral("x")}}}}),
        {}, {}, {}});
    EXPECT_EQ(namesOf(model), QStringLiteral("userName,CustAttr1,custAttr2,id"));
    const auto note = [&model](int row) {
        return model.index(row, AttributeListModel::Note).data(ValueTableModel::ValueRole).value<AttributeNote>();
    };
    EXPECT_EQ(note(1), AttributeNote::None);
    EXPECT_EQ(note(2), AttributeNote::NoValue);
    EXPECT_FALSE(model.index(2, AttributeListModel::Value).data(ValueTableModel::ValueRole).isValid());
    EXPECT_EQ(model.index(2, 0).data(AttributeListModel::VariableRole).toString(), QStringLiteral("${custAttr2}"));
    EXPECT_EQ(model.totalCount(), 4);
}

TEST(AttributeListModel, MarksValuesOfAttributesThatTheServiceHasNoLonger)
{
    AttributeListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const QString schema(scim::kIvantiSchema);
    const QString other = QStringLiteral("urn:example:2.0:User");
    const auto custom = [&](const char *name) {
        return sync::CatalogAttribute{
            QLatin1String(name), QStringLiteral("idp"), {}, schema + u':' + QLatin1String(name), {}, {}};
    };
    const QDateTime came(QDate(2026, 11, 25), QTime(10, 0), Qt::UTC);
    model.setUser({scim::Resource::fromObject({{schema,
                                                   QJsonObject{{QStringLiteral("badge"), QStringLiteral("1")},
                                                       {QStringLiteral("old"), QStringLiteral("2")},
                                                       {QStringLiteral("going"), QStringLiteral("3")}}},
                       {other, QJsonObject{{QStringLiteral("size"), QStringLiteral("4")}}}}),
        {}, {}, {}, came});
    const auto note = [&model](const char *name) {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(ValueTableModel::ValueRole) == QLatin1String(name))
                return model.index(row, AttributeListModel::Note)
                    .data(ValueTableModel::ValueRole)
                    .value<AttributeNote>();
        }
        ADD_FAILURE() << name;
        return AttributeNote::None;
    };
    EXPECT_EQ(note("old"), AttributeNote::None) << "nobody knows yet";
    sync::AttributesState catalog = catalogOf({custom("BADGE")});
    catalog.value->removals.append({QStringLiteral("going"), {}});
    catalog.seenAt = came;
    model.setCatalog(catalog);
    EXPECT_EQ(note("old"), AttributeNote::None) << "the value may be newer than the list";
    catalog.seenAt = came.addSecs(1);
    model.setCatalog(catalog);
    EXPECT_EQ(note("badge"), AttributeNote::None);
    EXPECT_EQ(note("old"), AttributeNote::Removed);
    EXPECT_EQ(note("going"), AttributeNote::BeingRemoved);
    EXPECT_EQ(note("size"), AttributeNote::None) << "of a schema that the list says nothing of";
    const QString size = other + QStringLiteral(":shape");
    catalog.value->attributes.append({QStringLiteral("shape"), QStringLiteral("idp"), {}, size, {}, {}});
    model.setCatalog(catalog);
    EXPECT_EQ(note("size"), AttributeNote::Removed);
}

TEST(AttributeListModel, AComplexAttributeHasAValueWhenOneOfItsPartsHas)
{
    AttributeListModel model;
    const QString schema = QStringLiteral("urn:example:2.0:User");
    const auto custom = [&](const char *name) {
        return sync::CatalogAttribute{
            QLatin1String(name), QStringLiteral("idp"), {}, schema + u':' + QLatin1String(name), {}, {}};
    };
    model.setCatalog(catalogOf({custom("desk"), custom("phones"), custom("desks")}));
    const QJsonArray phones{
        QJsonObject{{QStringLiteral("type"), QStringLiteral("home")}, {QStringLiteral("value"), QStringLiteral("1")}}};
    model.setUser({scim::Resource::fromObject({{schema,
                       QJsonObject{{QStringLiteral("desk"), QJsonObject{{QStringLiteral("floor"), 3}}},
                           {QStringLiteral("phones"), phones}}}}),
        {}, {}, {}});
    EXPECT_EQ(namesOf(model), QStringLiteral("desk.floor,phones[type eq \"home\"].value,desks"));
}

TEST(AttributeListModel, SaysWhatCameFromLdapAndWhatIsFrozen)
{
    AttributeListModel model;
    const auto ldap = [](const char *name, const QJsonValue &since) {
        return QJsonObject{{QStringLiteral("name"), QLatin1String(name)},
            {QStringLiteral("value"), QStringLiteral("v")}, {QStringLiteral("frozenSince"), since}};
    };
    const QJsonArray attributes{ldap("userCN", QJsonValue()), ldap("userOU", QStringLiteral("2026-01-05T08:00:00Z"))};
    model.setUser({scim::Resource::fromObject(
                       {{QString(scim::kRollcallSchema), QJsonObject{{QStringLiteral("ldapAttributes"), attributes}}}}),
        {}, {}, {}});
    ASSERT_EQ(model.rowCount(), 2);
    const auto note = [&model](int row) {
        return model.index(row, AttributeListModel::Note).data(ValueTableModel::ValueRole).value<AttributeNote>();
    };
    EXPECT_EQ(note(0), AttributeNote::FromLdap);
    EXPECT_EQ(note(1), AttributeNote::Frozen);
}

} // namespace
} // namespace rollcall::models
