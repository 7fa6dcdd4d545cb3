// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/listing_model.h"

#include <QCoreApplication>

#include <deque>

namespace rollcall::test
{

/// A listing over a cache that answers when the test says so.
class PromisedListModel : public models::ListingModel
{
    Q_OBJECT
public:
    struct Query {
        QString text;
        int column = 0;
        Qt::SortOrder order = Qt::AscendingOrder;
        QPromise<Result<sync::Listing>> promise;
    };
    struct Fetch {
        QVector<quint32> rids;
        QPromise<Result<QVector<sync::UserRow>>> promise;
    };

    PromisedListModel() : ListingModel(nullptr) { }

    std::deque<Query> queries; ///< That were not answered yet, the oldest first.
    std::deque<Fetch> fetches;
    QString suffix; ///< Of every name that is fetched from now on.

    /// Answers the query at `index` and lets the model hear of it.
    void answer(Result<sync::Listing> result, std::size_t index = 0)
    {
        Query taken = std::move(queries.at(index));
        queries.erase(queries.begin() + static_cast<std::ptrdiff_t>(index));
        finish(taken.promise, std::move(result));
    }
    void answer(const QVector<quint32> &rids) { answer(sync::Listing{rids, rids.size()}); }

    /// Answers every fetch, those that follow from it included.
    void answerFetches()
    {
        QCoreApplication::processEvents();
        while (!fetches.empty())
            answerFetch(suffix);
    }
    void answerFetch(const QString &nameSuffix)
    {
        QVector<sync::UserRow> rows;
        for (const quint32 rid : fetches.front().rids) {
            sync::UserRow row;
            row.rid = rid;
            row.id = QStringLiteral("id-%1").arg(rid);
            row.displayName = QStringLiteral("Name %1").arg(rid) + nameSuffix;
            rows << row;
        }
        finishFetch(rows);
    }
    void failFetch(const Error &error) { finishFetch(error); }

    using ListingModel::noteChanges;

    void readValues(const QVector<quint32> &rids, QObject *, std::function<void(const Result<Values> &)> take) override
    {
        if (valuesError)
            return take(*valuesError);
        Values values;
        for (const quint32 rid : rids)
            values.append({QStringLiteral("Name %1").arg(rid), QStringLiteral("=1+%1").arg(rid)});
        take(values);
    }
    QFuture<Result<QVector<QByteArray>>> readDocuments(const QVector<quint32> &rids) override
    {
        QVector<QByteArray> documents;
        for (const quint32 rid : rids)
            documents.append(rid == 2 ? QByteArray() : "{\"id\":" + QByteArray::number(rid) + "}");
        return readyFuture(Result<QVector<QByteArray>>(documents));
    }
    std::optional<Error> valuesError; ///< What reading ends in.

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }

protected:
    QFuture<Result<sync::Listing>> query(const QString &text, int column, Qt::SortOrder order) override
    {
        queries.push_back({text, column, order, {}});
        queries.back().promise.start();
        return queries.back().promise.future();
    }
    void fetch(const QVector<quint32> &rids) override
    {
        fetches.push_back({rids, {}});
        fetches.back().promise.start();
        awaitRows(rids, fetches.back().promise.future(), m_rows);
    }
    [[nodiscard]] bool isFetched(quint32 rid) const override { return m_rows.contains(rid); }
    [[nodiscard]] QVector<quint32> fetchedRids() const override { return m_rows.kept(); }
    [[nodiscard]] quint32 ridOf(const QString &id) const override { return m_rows.ridOf(id); }
    void drop(quint32 rid) override { m_rows.drop(rid); }
    [[nodiscard]] QVariant cellValue(int row, int) const override
    {
        const sync::UserRow *user = fetchedRow(m_rows, row);
        return user ? user->displayName : QVariant();
    }
    [[nodiscard]] QString rowId(int row) const override
    {
        const sync::UserRow *user = fetchedRow(m_rows, row);
        return user ? user->id : QString();
    }
    [[nodiscard]] bool rowLoaded(int row) const override { return fetchedRow(m_rows, row) != nullptr; }

private:
    void finishFetch(Result<QVector<sync::UserRow>> result)
    {
        Fetch taken = std::move(fetches.front());
        fetches.pop_front();
        finish(taken.promise, std::move(result));
    }
    template <typename T> static void finish(QPromise<T> &promise, T result)
    {
        promise.addResult(std::move(result));
        promise.finish();
        QCoreApplication::processEvents();
    }

    models::FetchedRows<sync::UserRow> m_rows;
};

} // namespace rollcall::test
