// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/resource_type.h"
#include "service/caller.h"
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
};

/// Reads resources of one type as one caller sees them, in the order of creation.
///
/// Thread: the repository's. Fails as the database does.
class RowReader
{
public:
    RowReader(Repository &repository, scim::ResourceType type, Visibility visibility);

    Result<qint64> count(const SqlCondition &condition);
    /// At most `limit` rows of those that meet the condition, after `offset` of them.
    Result<QVector<Row>> page(const SqlCondition &condition, qint64 offset, int limit);
    /// At most `limit` rows behind `rid`: how a scan goes through any number of rows.
    Result<QVector<Row>> after(const SqlCondition &condition, qint64 rid, int limit);
    Result<std::optional<Row>> find(const QString &id);

private:
    [[nodiscard]] QString select(const QString &columns, const SqlCondition &condition) const;
    Result<QVector<Row>> rows(Query query, const QVector<QVariant> &values);

    Repository &m_repository;
    scim::ResourceType m_type;
    Visibility m_visibility;
    QString m_columns;
};

} // namespace rollcall::service
