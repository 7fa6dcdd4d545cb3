// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/resource_type.h"
#include "service/caller.h"
#include "service/row_order.h"
#include "service/sql_condition.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Query;
class Repository;

/// A stored resource on its way to be answered. A value.
struct Row {
    qint64 rid = 0;
    QString id;
    qint64 version = 0;
    QByteArray json; ///< See stored_json.h.
    QByteArray extension; ///< The rollcall extension's object, for callers who see everyone; else empty.
    bool isAllUsers = false; ///< The built-in group, whose members are not listed.
    QByteArray stamp; ///< Of the built-in group: see entityTag().
    std::optional<QByteArray> key; ///< Of the order that was asked for.

    [[nodiscard]] RowPosition position() const { return {key, rid}; }
};

enum class Direction { Forward, Backward };

/// Reads resources of one type as one caller sees them, in an order.
///
/// Thread: the repository's. Fails as the database does.
class RowReader
{
public:
    RowReader(Repository &repository, scim::ResourceType type, Visibility visibility, RowOrder order = {});

    Result<qint64> count(const SqlCondition &condition);
    /// At most `limit` rows of those that meet the condition, after `offset` of them.
    Result<QVector<Row>> page(const SqlCondition &condition, qint64 offset, int limit);
    /// At most `limit` rows behind `from`, or before it and then in the order backwards; without `from`, from the
    /// beginning or the end on. How a listing goes through any number of rows.
    Result<QVector<Row>> next(
        const SqlCondition &condition, const std::optional<RowPosition> &from, Direction direction, int limit);
    Result<std::optional<Row>> find(const QString &id);
    /// The rows that there are of these, in no order.
    Result<QVector<Row>> withRids(const QVector<qint64> &rids);

private:
    /// A part of the order: the rows that have a value, or those that have none.
    struct Part {
        bool hasKeys;
        bool ascending;
        std::optional<RowPosition> from;
    };

    [[nodiscard]] QString select(const QString &columns, const SqlCondition &condition) const;
    [[nodiscard]] QVector<Part> parts(const std::optional<RowPosition> &from, Direction direction) const;
    Result<QVector<Row>> nextOf(const Part &part, const SqlCondition &condition, int limit);
    Result<QVector<Row>> unorderedPage(const SqlCondition &condition, qint64 offset, int limit);
    Result<QVector<Row>> pageOf(const Part &part, const SqlCondition &condition, qint64 offset, int limit);
    Result<qint64> countOf(const Part &part, const SqlCondition &condition);
    Result<QVector<Row>> rows(Query query, const QVector<QVariant> &values);

    Repository &m_repository;
    scim::ResourceType m_type;
    Visibility m_visibility;
    RowOrder m_order;
    QString m_columns;
    int m_keyColumn = 0; ///< 0: none.
};

} // namespace rollcall::service
