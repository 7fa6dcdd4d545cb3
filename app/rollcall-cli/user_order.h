// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/user_query.h"
#include "cache/user_row.h"

#include <QStringList>

#include <optional>

namespace rollcall::cli
{

/// By which column users are listed, as a command line names it. A value. Thread: any.
class UserOrder
{
public:
    /// By display name.
    UserOrder() = default;
    /// `name` is one of `columnNames()` or what is taken for the name of an attribute, in any case.
    static UserOrder by(const QString &name);
    /// `displayName`, `userName`, …: the columns of the application's list.
    static QStringList columnNames();

    /// The attribute that it is, if it is none of those columns.
    [[nodiscard]] const QString &attribute() const { return m_attribute; }
    void applyTo(cache::UserQuery &query) const;
    /// The header of a column of its own: what is sorted by is seen. Nothing: it is among those that are always there.
    [[nodiscard]] std::optional<QString> ownHeader() const;
    /// What `row` has there. `row` was read with `attribute()`.
    [[nodiscard]] QString valueOf(const cache::UserRow &row) const;

private:
    cache::UserColumn m_column = cache::UserColumn::DisplayName;
    QString m_attribute;
};

} // namespace rollcall::cli
