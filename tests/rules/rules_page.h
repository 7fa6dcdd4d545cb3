// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

namespace rollcall::test
{

/// The help page that explains the MDM's rules to people, in one language: its table, row by row.
class RulesPage
{
public:
    struct Row {
        QString code;
        QString whatHappens;
        QString whoActs;
    };

    /// Fails the test if there is no such page.
    explicit RulesPage(const QString &language);

    [[nodiscard]] const QVector<Row> &rows() const { return m_rows; }
    /// An empty one if the page does not name that code.
    [[nodiscard]] Row row(const QString &code) const;

private:
    QVector<Row> m_rows;
};

} // namespace rollcall::test
