// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "promised_list_model.h"

#include "support/printers.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <numeric>

namespace rollcall::models
{
namespace
{

QVector<quint32> ridsUpTo(quint32 count)
{
    QVector<quint32> rids(count);
    std::iota(rids.begin(), rids.end(), 1U);
    return rids;
}

class ListingModelTest : public testing::Test
{
protected:
    /// As a view does: looks at the rows, and what comes is shown.
    void look(int first, int last)
    {
        for (int row = first; row <= last; ++row)
            (void)name(row);
        model.answerFetches();
    }
    [[nodiscard]] QString name(int row) const
    {
        return model.data(model.index(row, 0), ValueTableModel::ValueRole).toString();
    }
    /// Lists `rids`, with the model's signals watched from then on.
    void list(const QVector<quint32> &rids)
    {
        model.refresh();
        model.answer(rids);
        tester
            = std::make_unique<QAbstractItemModelTester>(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.answerFetches();
        for (QSignalSpy *spy : {&resets, &changes, &inserts, &removals, &counts, &failures})
            spy->clear();
    }
    [[nodiscard]] qsizetype signalCount() const
    {
        return resets.size() + changes.size() + inserts.size() + removals.size() + counts.size() + failures.size();
    }

    test::PromisedListModel model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
    QSignalSpy changes{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy inserts{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removals{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy counts{&model, &ListingModel::countsChanged};
    QSignalSpy failures{&model, &ListingModel::failed};
};

TEST_F(ListingModelTest, IsUnknownUntilTheFirstAnswer)
{
    EXPECT_FALSE(model.isListed());
    model.refresh();
    EXPECT_TRUE(model.isLoading());
    EXPECT_EQ(model.rowCount(), 0);
    model.answer(sync::Listing{{}, 7});
    EXPECT_TRUE(model.isListed());
    EXPECT_FALSE(model.isLoading());
    EXPECT_EQ(model.totalCount(), 7);
    EXPECT_EQ(model.shownCount(), 0);
    EXPECT_EQ(counts.size(), 1);
}

TEST_F(ListingModelTest, FetchesOnlyTheWindowsThatAreLookedAt)
{
    model.refresh();
    model.answer(ridsUpTo(1'000'000));
    EXPECT_FALSE(model.data(model.index(900'000, 0), ValueTableModel::LoadedRole).toBool());
    EXPECT_EQ(model.idAt(900'000), QString());
    QCoreApplication::processEvents();
    ASSERT_EQ(model.fetches.size(), 1U);
    EXPECT_EQ(model.fetches.front().rids.size(), 128);
    EXPECT_TRUE(model.fetches.front().rids.contains(900'001U));
    model.answerFetches();
    EXPECT_TRUE(model.data(model.index(900'000, 0), ValueTableModel::LoadedRole).toBool());
    EXPECT_EQ(name(900'000), QStringLiteral("Name 900001"));
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(model.rowOf(QStringLiteral("id-900001")), 900'000);
}

TEST_F(ListingModelTest, AWindowIsAskedForOnceHoweverOftenItIsPainted)
{
    model.refresh();
    model.answer(ridsUpTo(300));
    for (int repaint = 0; repaint < 5; ++repaint) {
        (void)name(10);
        QCoreApplication::processEvents();
    }
    EXPECT_EQ(model.fetches.size(), 1U);
}

TEST_F(ListingModelTest, WhatIsScrolledPastIsNotFetched)
{
    model.refresh();
    model.answer(ridsUpTo(100'000));
    for (int row = 0; row < 100'000; row += 128)
        (void)name(row);
    QCoreApplication::processEvents();
    ASSERT_EQ(model.fetches.size(), 4U);
    EXPECT_TRUE(model.fetches.front().rids.contains(99'969U)) << "where the view stopped comes first";
}

TEST_F(ListingModelTest, TheLatestQueryWins)
{
    list(ridsUpTo(3));
    model.setText(QStringLiteral("a"));
    model.setText(QStringLiteral("ab"));
    ASSERT_EQ(model.queries.size(), 2U);
    EXPECT_EQ(model.queries.back().text, QStringLiteral("ab"));
    model.answer(sync::Listing{{2}, 3}, 1);
    EXPECT_EQ(model.shownCount(), 1);
    model.answer(sync::Listing{{1, 2, 3}, 3}, 0); // the first one, late
    EXPECT_EQ(model.shownCount(), 1);
    EXPECT_EQ(model.totalCount(), 3);
}

TEST_F(ListingModelTest, ALateErrorOfAnOldQueryIsNobodysBusiness)
{
    list(ridsUpTo(3));
    model.setText(QStringLiteral("a"));
    model.setText(QStringLiteral("ab"));
    model.answer(Error{ErrorCode::DatabaseFailed, {}, {}, 0}, 0);
    EXPECT_EQ(failures.size(), 0);
}

TEST_F(ListingModelTest, TheSameTextOrSortAsksNothing)
{
    list(ridsUpTo(3));
    model.setText({});
    model.sort(0, Qt::AscendingOrder);
    EXPECT_TRUE(model.queries.empty());
    model.sort(-1, Qt::DescendingOrder);
    ASSERT_EQ(model.queries.size(), 1U);
    EXPECT_EQ(model.queries.front().column, 0);
    EXPECT_EQ(model.queries.front().order, Qt::DescendingOrder);
}

TEST_F(ListingModelTest, AnErrorKeepsWhatWasShown)
{
    list(ridsUpTo(3));
    model.refresh();
    model.answer(Error{ErrorCode::DatabaseFailed, {}, {}, 0});
    EXPECT_EQ(failures.size(), 1);
    EXPECT_EQ(model.shownCount(), 3);
    EXPECT_FALSE(model.isLoading());
}

TEST_F(ListingModelTest, AnEqualListingSaysNothing)
{
    list(ridsUpTo(3));
    QSignalSpy listed(&model, &ListingModel::listed);
    model.refresh();
    model.answer(ridsUpTo(3));
    EXPECT_EQ(signalCount(), 0);
    EXPECT_EQ(listed.size(), 1);
}

TEST_F(ListingModelTest, NewAndGoneRowsLeaveTheSelectionInPlace)
{
    list({1, 2, 3, 4, 5});
    const QPersistentModelIndex selected = model.index(3, 0);
    model.refresh();
    model.answer({9, 1, 3, 4, 5});
    EXPECT_EQ(resets.size(), 0);
    EXPECT_EQ(removals.size(), 1);
    EXPECT_EQ(inserts.size(), 1);
    model.answerFetches();
    EXPECT_EQ(selected.row(), 3);
    EXPECT_EQ(selected.data(ValueTableModel::IdRole).toString(), QStringLiteral("id-4"));
    EXPECT_EQ(name(0), QStringLiteral("Name 9"));
}

TEST_F(ListingModelTest, AnotherOrderResetsAndTheRowIsFoundByItsId)
{
    list({1, 2, 3});
    model.sort(1, Qt::AscendingOrder);
    model.answer({3, 2, 1});
    EXPECT_EQ(resets.size(), 1);
    EXPECT_EQ(model.rowOf(QStringLiteral("id-1")), 2);
    EXPECT_EQ(model.rowOf(QStringLiteral("nobody")), -1);
    EXPECT_EQ(name(2), QStringLiteral("Name 1"));
    QCoreApplication::processEvents();
    EXPECT_TRUE(model.fetches.empty()) << "rows that are known are not fetched again";
}

TEST_F(ListingModelTest, ARowThatTheFilterLeavesOutIsNowhere)
{
    list({1, 2, 3});
    model.setText(QStringLiteral("x"));
    model.answer(sync::Listing{{2}, 3});
    EXPECT_EQ(model.rowOf(QStringLiteral("id-1")), -1);
    EXPECT_EQ(model.rowOfRid(2), 0);
    EXPECT_EQ(model.rowOfRid(1), -1);
}

TEST_F(ListingModelTest, AChangedRowChangesAloneAndIsShownUntilThen)
{
    list(ridsUpTo(100));
    look(0, 99);
    changes.clear();
    model.suffix = QStringLiteral(" new");
    model.noteChanges({QStringLiteral("id-8"), QStringLiteral("id-9"), QStringLiteral("unknown")}, false);
    EXPECT_EQ(name(7), QStringLiteral("Name 8"));
    ASSERT_EQ(model.fetches.size(), 1U);
    EXPECT_EQ(model.fetches.front().rids.size(), 2);
    model.answerFetches();
    model.answer(ridsUpTo(100));
    EXPECT_EQ(name(7), QStringLiteral("Name 8 new"));
    EXPECT_EQ(name(6), QStringLiteral("Name 7"));
    EXPECT_EQ(resets.size(), 0);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes.at(0).at(0).toModelIndex().row(), 7);
    EXPECT_EQ(changes.at(0).at(1).toModelIndex().row(), 8);
}

TEST_F(ListingModelTest, ARowThatTurnsOutTheSameSaysNothing)
{
    list(ridsUpTo(5));
    look(0, 4);
    changes.clear();
    model.noteChanges({}, true);
    model.answerFetches();
    model.answer(ridsUpTo(5));
    EXPECT_EQ(signalCount(), 0);
}

TEST_F(ListingModelTest, AChangeFarFromTheViewIsFetchedWhenItIsLookedAt)
{
    model.refresh(); // without a tester, which looks at the first row time and again
    model.answer(ridsUpTo(2'000));
    look(0, 0);
    for (int window = 5; window < 10; ++window)
        look(window * 128, window * 128);
    model.suffix = QStringLiteral(" new");
    model.noteChanges({QStringLiteral("id-1")}, false);
    EXPECT_TRUE(model.fetches.empty());
    look(0, 0);
    EXPECT_EQ(name(0), QStringLiteral("Name 1 new"));
}

TEST_F(ListingModelTest, ARowReadBeforeAChangeIsReadAgain)
{
    model.refresh();
    model.answer(ridsUpTo(3));
    (void)name(0);
    QCoreApplication::processEvents();
    ASSERT_EQ(model.fetches.size(), 1U);
    model.noteChanges({QStringLiteral("id-1")}, false); // while the fetch is under way
    model.answerFetch(QStringLiteral(" old"));
    EXPECT_EQ(name(0), QStringLiteral("Name 1 old"));
    ASSERT_EQ(model.fetches.size(), 1U);
    model.answerFetch(QStringLiteral(" new"));
    EXPECT_EQ(name(0), QStringLiteral("Name 1 new"));
    EXPECT_TRUE(model.fetches.empty());
}

TEST_F(ListingModelTest, ChangesDuringAQueryAskOnceMoreAfterIt)
{
    list(ridsUpTo(3));
    model.setText(QStringLiteral("a"));
    for (int page = 0; page < 50; ++page)
        model.noteChanges({}, true);
    EXPECT_EQ(model.queries.size(), 1U);
    model.answer({1});
    ASSERT_EQ(model.queries.size(), 1U);
    EXPECT_EQ(model.queries.front().text, QStringLiteral("a"));
    model.answer({1, 2});
    EXPECT_TRUE(model.queries.empty());
    EXPECT_EQ(model.shownCount(), 2);
}

TEST_F(ListingModelTest, AFetchThatFailsIsTriedAgainWhenTheRowIsLookedAt)
{
    model.refresh();
    model.answer(ridsUpTo(3));
    (void)name(0);
    QCoreApplication::processEvents();
    model.failFetch(Error{ErrorCode::DatabaseBusy, {}, {}, 0});
    EXPECT_EQ(failures.size(), 1);
    look(0, 0);
    EXPECT_EQ(name(0), QStringLiteral("Name 1"));
}

TEST(ListingModelEnd, AnswersAfterItAreDropped)
{
    auto model = std::make_unique<test::PromisedListModel>();
    model->refresh();
    auto pending = std::move(model->queries.front());
    model.reset();
    pending.promise.addResult(Result<sync::Listing>(sync::Listing{{1}, 1}));
    pending.promise.finish();
    QCoreApplication::processEvents();
}

TEST_F(ListingModelTest, WordsComeFromThePage)
{
    list(ridsUpTo(2));
    EXPECT_EQ(model.data(model.index(0, 0)).toString(), QStringLiteral("Name 1"));
    model.setCellText(
        [](int column, const QVariant &value) { return value.toString().toUpper() + QString::number(column); });
    EXPECT_EQ(changes.size(), 1);
    EXPECT_EQ(model.data(model.index(0, 0)).toString(), QStringLiteral("NAME 10"));
    EXPECT_EQ(model.data(model.index(0, 0), ValueTableModel::ValueRole).toString(), QStringLiteral("Name 1"));

    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    EXPECT_TRUE(model.setHeaderData(1, Qt::Horizontal, QStringLiteral("User name"), Qt::DisplayRole));
    EXPECT_FALSE(model.setHeaderData(2, Qt::Horizontal, QStringLiteral("no such column"), Qt::DisplayRole));
    EXPECT_FALSE(model.setHeaderData(0, Qt::Vertical, QStringLiteral("1"), Qt::DisplayRole));
    EXPECT_EQ(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("User name"));
    EXPECT_EQ(headers.size(), 1);
}

TEST_F(ListingModelTest, NothingIsAskedOfThePageForARowThatIsNotThere)
{
    model.refresh();
    model.answer(ridsUpTo(3));
    model.setCellText([](int, const QVariant &) { return QStringLiteral("–"); });
    EXPECT_FALSE(model.data(model.index(0, 0)).isValid());
}

} // namespace
} // namespace rollcall::models
