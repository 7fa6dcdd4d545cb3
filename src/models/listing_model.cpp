// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/listing_model.h"

#include "models/listing_changes.h"
#include "models/rid_set.h"

#include <algorithm>

namespace rollcall::models
{
namespace
{

constexpr int kWindow = 128;
/// As many as a tall screen shows, and some: what is scrolled past meanwhile is not fetched.
constexpr int kWindowsNearView = 4;

void touch(QVector<int> &windows, int window)
{
    if (!windows.isEmpty() && windows.constLast() == window)
        return;
    windows.removeOne(window);
    windows.append(window);
    if (windows.size() > kWindowsNearView)
        windows.removeFirst();
}

} // namespace

ListingModel::ListingModel(QObject *parent) : ValueTableModel(parent)
{
    m_fetchTimer.setSingleShot(true);
    connect(&m_fetchTimer, &QTimer::timeout, this, &ListingModel::fetchWanted);
}

void ListingModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    ask();
}

void ListingModel::sort(int column, Qt::SortOrder order)
{
    const int known = column >= 0 && column < columnCount() ? column : 0;
    if (known == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = known;
    m_sortOrder = order;
    ask();
}

void ListingModel::refresh()
{
    if (m_querying)
        m_askAgain = true;
    else
        ask();
}

QString ListingModel::idAt(int row) const
{
    return row >= 0 && row < shownCount() ? rowId(row) : QString();
}

int ListingModel::rowOf(const QString &id) const
{
    const quint32 rid = ridOf(id);
    return rid == 0 ? -1 : rowOfRid(rid);
}

int ListingModel::rowOfRid(quint32 rid) const
{
    return static_cast<int>(m_rids.indexOf(rid));
}

int ListingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : shownCount();
}

void ListingModel::ask()
{
    m_querying = true;
    m_askAgain = false;
    const quint64 number = ++m_latestQuery;
    m_asked.cancel();
    m_asked = query(m_text, m_sortColumn, m_sortOrder);
    whenDone(m_asked, this, [this, number](const Result<sync::Listing> &result) {
        if (number != m_latestQuery)
            return;
        m_querying = false;
        const bool again = m_askAgain;
        if (result.ok())
            take(*result);
        else
            Q_EMIT failed(result.error());
        if (again)
            refresh();
    });
}

void ListingModel::take(const sync::Listing &listing)
{
    const bool counted = !m_listed || listing.total != m_total || listing.rids.size() != m_rids.size();
    m_listed = true;
    m_total = listing.total;
    m_counts = listing.counts;
    m_unknownAttributes = listing.unknownAttributes;
    m_inapplicable = listing.inapplicable;
    replaceRids(listing.rids);
    if (counted)
        Q_EMIT countsChanged();
    Q_EMIT listed();
}

void ListingModel::replaceRids(const QVector<quint32> &rids)
{
    const auto changes = listingChanges(m_rids, rids);
    if (!changes) {
        beginResetModel();
        m_rids = rids;
        m_wanted.clear();
        m_lookedAt.clear();
        endResetModel();
        return;
    }
    for (const ListingChange &change : *changes) {
        const int last = change.first + change.count - 1;
        if (change.kind == ListingChange::Kind::Remove) {
            beginRemoveRows({}, change.first, last);
            m_rids.remove(change.first, change.count);
            endRemoveRows();
        } else {
            beginInsertRows({}, change.first, last);
            m_rids.insert(change.first, change.count, 0);
            std::copy_n(rids.begin() + change.first, change.count, m_rids.begin() + change.first);
            endInsertRows();
        }
    }
}

void ListingModel::lookAt(int row) const
{
    touch(m_lookedAt, row / kWindow);
}

void ListingModel::fetchSoon(int row) const
{
    touch(m_wanted, row / kWindow);
    if (!m_fetchTimer.isActive())
        m_fetchTimer.start(0);
}

void ListingModel::fetchWanted()
{
    const QVector<int> wanted = std::exchange(m_wanted, {});
    for (auto window = wanted.crbegin(); window != wanted.crend(); ++window)
        fetchThese(windowOf(*window));
}

void ListingModel::fetchThese(QVector<quint32> rids)
{
    const auto needless = [this](quint32 rid) { return isFetched(rid) || m_fetching.contains(rid); };
    rids.erase(std::remove_if(rids.begin(), rids.end(), needless), rids.end());
    if (!rids.isEmpty())
        fetchAgain(rids);
}

void ListingModel::fetchAgain(const QVector<quint32> &rids)
{
    m_fetching.unite(QSet<quint32>(rids.begin(), rids.end()));
    fetch(rids);
}

void ListingModel::noteChanges(const QVector<QString> &ids, bool everything)
{
    ++m_latestChange;
    const QSet<quint32> shown = ridsNearView();
    QVector<quint32> again;
    for (const quint32 rid : everything ? fetchedRids() : ridsOf(ids)) {
        if (shown.contains(rid))
            again << rid;
        else
            drop(rid);
    }
    if (!again.isEmpty())
        fetchAgain(again);
    refresh();
}

void ListingModel::forgetFetched()
{
    ++m_latestChange;
    for (const quint32 rid : fetchedRids())
        drop(rid);
    if (shownCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(shownCount() - 1, columnCount() - 1));
}

void ListingModel::noteFetched(const QVector<quint32> &rids, quint64 change)
{
    // What was read before the change may be old; it is shown until what is new has come.
    if (change != m_latestChange)
        return fetchAgain(rids);
    for (const quint32 rid : rids)
        m_fetching.remove(rid);
}

void ListingModel::noteChanged(const QVector<quint32> &rids)
{
    const QVector<int> rows = rowsOf(rids);
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        Q_EMIT dataChanged(index(rows.at(first), 0), index(rows.at(last), columnCount() - 1));
        first = last + 1;
    }
}

/// In ascending order. Looks where the view is before it looks through a million rows: for what was scrolled away or
/// filtered out while it was fetched.
QVector<int> ListingModel::rowsOf(const QVector<quint32> &rids) const
{
    const RidSet sought(rids);
    QVector<int> rows;
    const auto look = [&](int first, int end) {
        for (int row = first; row < qMin(end, shownCount()) && rows.size() < rids.size(); ++row) {
            if (sought.contains(m_rids.at(row)))
                rows << row;
        }
    };
    for (const int window : std::as_const(m_lookedAt))
        look(window * kWindow, (window + 1) * kWindow);
    if (rows.size() < rids.size()) {
        rows.clear();
        look(0, shownCount());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QVector<quint32> ListingModel::ridsOf(const QVector<QString> &ids) const
{
    QVector<quint32> rids;
    for (const QString &id : ids) {
        if (const quint32 rid = ridOf(id); rid != 0 && isFetched(rid))
            rids << rid;
    }
    return rids;
}

QSet<quint32> ListingModel::ridsNearView() const
{
    QSet<quint32> rids;
    for (const int window : std::as_const(m_lookedAt)) {
        const QVector<quint32> shown = windowOf(window);
        rids.unite(QSet<quint32>(shown.begin(), shown.end()));
    }
    return rids;
}

QVector<quint32> ListingModel::windowOf(int window) const
{
    return m_rids.mid(qsizetype{window} * kWindow, kWindow);
}

} // namespace rollcall::models
