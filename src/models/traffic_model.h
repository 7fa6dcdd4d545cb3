// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "sync/traffic_types.h"

namespace rollcall::models
{

/// The status line's number; a type of its own, because it is no count.
enum class HttpStatus : int {};

/// The HTTP traffic, the newest first, as far as the filter lets it through. Values: QDateTime, QString (method),
/// QString (path and query), `HttpStatus` (invalid: no answer), qint64 (milliseconds), qint64 (bytes), `Error`
/// (invalid: none). The IdRole is the exchange's number.
class TrafficModel : public RowsModel<sync::TrafficEntry>
{
public:
    enum Column { At, Method, Target, Status, Duration, Received, Problem, ColumnCount };

    using RowsModel::RowsModel;

    /// `entries` as the log has them: oldest first.
    void setEntries(QVector<sync::TrafficEntry> entries);
    /// Words, each of which must be in method, URL or status; without regard to case.
    void setFilter(const QString &filter);
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }
    /// Requires: `row` is one.
    [[nodiscard]] const sync::TrafficEntry &entryAt(int row) const { return at(row); }
    /// -1 if it is not shown.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const sync::TrafficEntry &entry, int column) const override;
    [[nodiscard]] QString idOf(const sync::TrafficEntry &entry) const override { return QString::number(entry.number); }

private:
    void apply();

    QVector<sync::TrafficEntry> m_all;
    QStringList m_words;
};

} // namespace rollcall::models
