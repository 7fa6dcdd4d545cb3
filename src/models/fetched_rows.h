// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QHash>
#include <QString>
#include <QVector>

#include <memory>

namespace rollcall::models
{

/// The rows of a long list that were fetched and are kept: the last 8,192 that were looked at. Where a resource's row
/// is known by its id for longer, so that a selection is found again however far somebody has scrolled since.
///
/// `Row` is `sync::UserRow` or `sync::GroupRow`. Used in one thread.
template <typename Row> class FetchedRows
{
public:
    /// Null if it was not fetched or was dropped since. The pointer lives until the next store().
    [[nodiscard]] const Row *find(quint32 rid) const { return m_rows.object(rid); }
    [[nodiscard]] bool contains(quint32 rid) const { return m_rows.contains(rid); }

    /// 0 for a row that was never fetched.
    [[nodiscard]] quint32 ridOf(const QString &id) const { return m_ridOfId.value(id, 0); }

    /// Keeps `rows`, which were asked for as `rids`, one for one. Returns those that are new here or not what they
    /// were.
    QVector<quint32> store(const QVector<quint32> &rids, const QVector<Row> &rows)
    {
        QVector<quint32> changed;
        const qsizetype count = qMin(rids.size(), rows.size());
        for (qsizetype i = 0; i < count; ++i) {
            const Row *known = m_rows.object(rids.at(i));
            if (known && *known == rows.at(i))
                continue;
            changed << rids.at(i);
            m_rows.insert(rids.at(i), std::make_unique<Row>(rows.at(i)).release()); // the cache owns it
            if (!rows.at(i).id.isEmpty())
                m_ridOfId.insert(rows.at(i).id, rids.at(i));
        }
        return changed;
    }

    void drop(quint32 rid) { m_rows.remove(rid); }
    [[nodiscard]] QVector<quint32> kept() const { return m_rows.keys(); }

private:
    static constexpr int kMostRows = 8'192;

    QCache<quint32, Row> m_rows{kMostRows};
    QHash<QString, quint32> m_ridOfId;
};

} // namespace rollcall::models
