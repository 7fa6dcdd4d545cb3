// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit_model.h"
#include "models/catalog_model.h"
#include "models/timeline_entry.h"
#include "models/value_changes_model.h"
#include "rules/attribute_kind.h"
#include "support/printers.h"

#include <QAbstractItemModelTester>

namespace rollcall::models
{
namespace
{

using Tester = QAbstractItemModelTester;

QVector<sync::AuditRecord> records(qint64 newest, qint64 oldest)
{
    QVector<sync::AuditRecord> all;
    for (qint64 seq = newest; seq >= oldest; --seq) {
        sync::AuditRecord record;
        record.seq = seq;
        record.action = QStringLiteral("user.create");
        all.append(record);
    }
    return all;
}

QVector<qint64> numbers(const AuditModel &model)
{
    QVector<qint64> all;
    for (const sync::AuditRecord &record : model.records())
        all << record.seq;
    return all;
}

class AuditModelTest : public testing::Test
{
protected:
    AuditModel model;
    Tester tester{&model, Tester::FailureReportingMode::Fatal};
};

TEST_F(AuditModelTest, PutsWhatIsNewerOnTop)
{
    model.setRecords(records(5, 1));
    EXPECT_TRUE(model.mergeNewest(records(7, 4)));
    EXPECT_EQ(numbers(model), QVector<qint64>({7, 6, 5, 4, 3, 2, 1}));
    EXPECT_FALSE(model.mergeNewest(records(7, 4))) << "nothing new";
    EXPECT_EQ(model.rowCount(), 7);
}

TEST_F(AuditModelTest, WithNothingInCommonTheNewestAloneStay)
{
    model.setRecords(records(5, 1));
    EXPECT_TRUE(model.mergeNewest(records(20, 17)));
    EXPECT_EQ(numbers(model), QVector<qint64>({20, 19, 18, 17})) << "there may be a gap";
}

TEST_F(AuditModelTest, OlderOnesFollowAndRowsAreRecords)
{
    model.setRecords(records(5, 4));
    model.append(records(3, 2));
    EXPECT_EQ(numbers(model), QVector<qint64>({5, 4, 3, 2}));
    ASSERT_NE(model.record(3), nullptr);
    EXPECT_EQ(model.record(3)->seq, 2);
    EXPECT_EQ(model.record(4), nullptr);
    EXPECT_EQ(model.record(-1), nullptr);
}

TEST_F(AuditModelTest, SaysAboutWhomEvenIfOnlyTheIdIsKnown)
{
    sync::AuditRecord record;
    record.seq = 1;
    record.resourceId = QStringLiteral("u1");
    model.setRecords({record});
    const auto value = [this](int column) { return model.index(0, column).data(AuditModel::ValueRole); };
    EXPECT_EQ(value(AuditModel::Resource).toString(), QStringLiteral("u1"));
    EXPECT_FALSE(value(AuditModel::Rule).isValid());
    EXPECT_FALSE(value(AuditModel::At).isValid());
}

TEST(ValueChanges, NamesWhatDiffersByItsPath)
{
    const auto changes = valueChanges(
        R"({"name":{"givenName":"Ana"},"active":true,"emails":[{"type":"work","value":"a@x"}],"same":1})",
        R"({"name":{"givenName":"Anna"},"active":false,"emails":[{"type":"work","value":"b@x"}],"same":1})");
    EXPECT_EQ(changes,
        QVector<ValueChange>({{QStringLiteral("active"), QStringLiteral("true"), QStringLiteral("false")},
            {QStringLiteral("emails[type eq \"work\"].value"), QStringLiteral("a@x"), QStringLiteral("b@x")},
            {QStringLiteral("name.givenName"), QStringLiteral("Ana"), QStringLiteral("Anna")}}));
}

TEST(ValueChanges, HaveTheSameNamesInTheAuditLogAndInAUsersHistory)
{
    sync::AuditRecord record;
    record.action = QStringLiteral("user.update");
    record.before = R"({"emails":[{"type":"work","value":"a@x"},{"value":"c@x"}],"urn:x:2.0:User":{"badge":"7"}})";
    record.after = R"({"emails":[{"value":"d@x"},{"type":"work","value":"b@x"}],"urn:x:2.0:User":{"badge":"8"}})";
    QVector<ValueChange> ofHistory;
    for (const TimelineEntry &line : timelineOf({}, {record}))
        ofHistory.append({line.field, line.before.value_or(QString()), line.after.value_or(QString())});
    EXPECT_EQ(ofHistory.size(), 4);
    EXPECT_EQ(valueChanges(record.before, record.after), ofHistory);
}

TEST(ValueChanges, TellsAnEmptyValueFromNone)
{
    EXPECT_EQ(valueChanges(R"({"a":""})", "{}").size(), 1);
    EXPECT_EQ(valueChanges(R"({"a":null})", "{}").size(), 0);
}

TEST(ValueChanges, BadJsonIsNothing)
{
    EXPECT_EQ(valueChanges("not json", "[1,2]"), QVector<ValueChange>());
    EXPECT_EQ(valueChanges({}, R"({"a":1})"), QVector<ValueChange>({{QStringLiteral("a"), {}, QStringLiteral("1")}}));
    const auto deep
        = [](int levels) { return QByteArray("{\"a\":").repeated(levels) + "1" + QByteArray("}").repeated(levels); };
    EXPECT_EQ(valueChanges("{}", deep(20)).size(), 1);
    EXPECT_EQ(valueChanges("{}", deep(5000)), QVector<ValueChange>()) << "deeper than anything is read";
}

TEST(CatalogModel, ListsAllAttributesOrTheCustomOnes)
{
    sync::AttributeCatalog catalog;
    catalog.totalUsers = 10;
    catalog.attributes = {{QStringLiteral("userName"), QStringLiteral("core"), QStringLiteral("${userUPN}"),
                              QStringLiteral("userName"), std::nullopt, {}},
        {QStringLiteral("badge"), QStringLiteral("idp"), QStringLiteral("${badge}"), QStringLiteral("urn:x:badge"), 4,
            {}},
        {QStringLiteral("new"), QStringLiteral("of-a-newer-service"), {}, {}, std::nullopt, {}}};
    CatalogModel model;
    Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setCatalog(catalog, CatalogModel::What::All);
    ASSERT_EQ(model.rowCount(), 3);
    const auto value = [&model](int row, int column) { return model.index(row, column).data(CatalogModel::ValueRole); };
    EXPECT_EQ(value(0, CatalogModel::Type).value<rules::AttributeKind>(), rules::AttributeKind::Core);
    EXPECT_EQ(value(2, CatalogModel::Type).toString(), QStringLiteral("of-a-newer-service"));
    EXPECT_FALSE(value(0, CatalogModel::Coverage).isValid());
    EXPECT_FALSE(value(2, CatalogModel::Urn).isValid());
    model.setCatalog(catalog, CatalogModel::What::CustomOnly);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(value(0, CatalogModel::Coverage).toLongLong(), 4);
    EXPECT_TRUE(model.index(0, 0).data(CatalogModel::CustomRole).toBool());
    EXPECT_EQ(model.totalUsers(), 10);
}

} // namespace
} // namespace rollcall::models
