// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/when_done.h"
#include "models/fetched_rows.h"
#include "models/value_table_model.h"
#include "sync/directory_types.h"

#include <QSet>
#include <QTimer>

#include <functional>

namespace rollcall::models
{

/// What the lists of users and groups have in common: a listing of row ids that the cache answers, and rows that are
/// fetched in windows of 128 when a view asks for them.
///
/// The latest query wins: what an earlier one answers late is dropped. While a query runs, the rows of the one before
/// stay. A refresh that leaves the order as it is changes rows, inserts and removes them; only another order resets the
/// model. Rows are told apart by the resource's id, never by their position: after a reset find the selection again
/// with rowOf(). Works on the cache alone, so offline too.
class ListingModel : public ValueTableModel
{
    Q_OBJECT
public:
    /// Searches as the cache does: words and conditions (`sync::parseQuery()`). Starts a query; the one before it is
    /// not searched for any longer.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    /// Starts a query. A column out of range sorts by the first one.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Asks the same query again; what changed in the directory does this by itself. Call it after the collation
    /// changed.
    void refresh();

    /// How many there are before the filter; 0 until the first answer.
    [[nodiscard]] qint64 totalCount() const { return m_total; }
    /// How many the filter lets through: the rows.
    [[nodiscard]] int shownCount() const { return static_cast<int>(m_rids.size()); }
    /// What each value of a filter would leave, as of the last answer.
    [[nodiscard]] const sync::FactCounts &counts() const { return m_counts; }
    /// Names in the text that no user has; they restrict nothing.
    [[nodiscard]] const QStringList &unknownAttributes() const { return m_unknownAttributes; }
    /// Conditions in the text that this list can't be asked for; they restrict nothing, too.
    [[nodiscard]] const QStringList &inapplicable() const { return m_inapplicable; }
    /// The row numbers of the rows, in their order.
    [[nodiscard]] const QVector<quint32> &rids() const { return m_rids; }
    /// A query has been sent and not been answered.
    [[nodiscard]] bool isLoading() const { return m_querying; }
    /// A first answer has come: an empty list is empty now, not unknown.
    [[nodiscard]] bool isListed() const { return m_listed; }

    /// Empty if the row is not fetched yet.
    [[nodiscard]] QString idAt(int row) const;
    /// -1 if no row that was fetched since the model was made has this id, or if the filter leaves it out.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// The same by `UserRow::rid` or `GroupRow::rid`, for what was found by other ways than this list.
    [[nodiscard]] int rowOfRid(quint32 rid) const;

    using Values = QVector<QVector<QVariant>>;
    /// The values of all columns for each of `rids`, whatever is shown; none of one that is not there any more. Calls
    /// `take` once, unless `context` is gone by then.
    virtual void readValues(
        const QVector<quint32> &rids, QObject *context, std::function<void(const Result<Values> &)> take)
        = 0;
    /// The resources in the bytes that the service sent.
    virtual QFuture<Result<QVector<QByteArray>>> readDocuments(const QVector<quint32> &rids) = 0;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    void countsChanged();
    /// A query was answered, whether it changed anything or not.
    void listed();
    /// The cache could not answer; what was shown stays.
    void failed(const rollcall::Error &error);

protected:
    explicit ListingModel(QObject *parent);

    // What a list of something is made of.
    virtual QFuture<Result<sync::Listing>> query(const QString &text, int column, Qt::SortOrder order) = 0;
    /// Fetches and ends in awaitRows().
    virtual void fetch(const QVector<quint32> &rids) = 0;
    [[nodiscard]] virtual bool isFetched(quint32 rid) const = 0;
    [[nodiscard]] virtual QVector<quint32> fetchedRids() const = 0;
    [[nodiscard]] virtual quint32 ridOf(const QString &id) const = 0;
    virtual void drop(quint32 rid) = 0;

    /// The row's values, or null, and then they are fetched soon.
    template <typename Row> [[nodiscard]] const Row *fetchedRow(const FetchedRows<Row> &rows, int row) const
    {
        lookAt(row);
        const Row *values = rows.find(m_rids.at(row));
        if (!values)
            fetchSoon(row);
        return values && !values->id.isEmpty() ? values : nullptr;
    }

    /// Requires: `rows` lives as long as the model.
    template <typename Row>
    void awaitRows(const QVector<quint32> &rids, const QFuture<Result<QVector<Row>>> &future, FetchedRows<Row> &rows)
    {
        whenDone(future, this, [this, rids, &rows, change = m_latestChange](const Result<QVector<Row>> &result) {
            noteFetched(rids, change);
            if (result.ok())
                noteChanged(rows.store(rids, *result));
            else
                Q_EMIT failed(result.error());
        });
    }

    /// Some resources are not what they were: their rows are fetched anew, and the query is asked again.
    void noteChanges(const QVector<QString> &ids, bool everything);
    /// What was fetched lacks something: rows are fetched again as they are looked at.
    void forgetFetched();
    /// What is asked of the cache in which order, since the last call of `sort()`.
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }

private:
    void ask();
    void take(const sync::Listing &listing);
    void replaceRids(const QVector<quint32> &rids);
    void lookAt(int row) const;
    void fetchSoon(int row) const;
    void fetchWanted();
    void fetchThese(QVector<quint32> rids);
    void fetchAgain(const QVector<quint32> &rids);
    void noteFetched(const QVector<quint32> &rids, quint64 change);
    /// Tells the views of rows that have other values now, in as few runs as they make.
    void noteChanged(const QVector<quint32> &rids);
    [[nodiscard]] QVector<int> rowsOf(const QVector<quint32> &rids) const;
    [[nodiscard]] QVector<quint32> ridsOf(const QVector<QString> &ids) const;
    [[nodiscard]] QSet<quint32> ridsNearView() const;
    [[nodiscard]] QVector<quint32> windowOf(int window) const;

    QString m_text;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QVector<quint32> m_rids;
    qint64 m_total = 0;
    sync::FactCounts m_counts;
    QStringList m_unknownAttributes;
    QStringList m_inapplicable;
    QFuture<Result<sync::Listing>> m_asked; ///< The latest query.
    quint64 m_latestQuery = 0;
    quint64 m_latestChange = 0;
    bool m_querying = false;
    bool m_askAgain = false;
    bool m_listed = false;
    QSet<quint32> m_fetching;
    // A view asks by data(), which is const.
    mutable QVector<int> m_lookedAt; ///< Windows, the latest last.
    mutable QVector<int> m_wanted; ///< Windows, the latest last.
    mutable QTimer m_fetchTimer;
};

} // namespace rollcall::models
