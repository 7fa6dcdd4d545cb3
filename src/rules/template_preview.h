// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/row_list.h"
#include "rules/value_tally.h"
#include "rules/variable_template.h"

#include <QString>
#include <QVector>

namespace rollcall::rules
{

/// What a template comes to for everybody: the figures, and who is behind each.
///
/// The calls must match:   (add)* finish (everything else)*
/// Requires: `row` is the caller's own number of the user, each added once; an order of rows is an order for showing.
/// Thread: any, one at a time. Never fails. Memory: 25 bytes a user, whatever their values.
class TemplatePreview
{
public:
    /// Every user is behind exactly one.
    enum class Figure {
        Unique, ///< Every variable has a value, and nobody else has the same result.
        Blank, ///< A variable of the template has no value.
        Shared, ///< The result is somebody else's, too, without regard to case: all of them are counted.
    };

    explicit TemplatePreview(VariableTemplate variableTemplate);

    void add(qint64 row, const Variables &user);
    void finish();

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 count(Figure figure) const;
    /// How many users have a value of that variable; 0 if the template has no such variable.
    [[nodiscard]] qint64 coverage(const QString &variable) const;
    /// The rows behind a figure, `limit` of them at most, from the `offset`th on; by row, Shared those with the same
    /// result together.
    [[nodiscard]] QVector<qint64> users(Figure figure, qint64 offset, qint64 limit) const;

    /// The offset in users() of what comes behind a row that was behind the figure; nothing if that can't be told any
    /// more.
    [[nodiscard]] std::optional<qint64> placeBehind(Figure figure, qint64 row) const;

private:
    VariableTemplate m_template;
    qint64 m_total = 0;
    QVector<qint64> m_blanks; ///< For each variable of the template.
    ValueTally m_values;
    RowList m_incomplete;
};

} // namespace rollcall::rules
