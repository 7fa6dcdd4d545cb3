// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>
#include <QWidget>

#include <optional>

#include "widgets/dot_widget.h"

class QGridLayout;

namespace rollcall::ui
{

/// A name and its value.
struct Fact {
    QString name; ///< In the language of the program.
    QString value; ///< Plain text from the directory; empty shows as "–".
    std::optional<DotMark> mark = std::nullopt;
    QString toolTip = {};
};

/// Names at the left in the secondary colour, values beside them; values can be selected and copied. One stop for Tab,
/// however many they are: Up and Down go from value to value.
class FactsWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit FactsWidget(QWidget *parent = nullptr);

    /// Replaces all. A value stays selected in a refresh if its text did not change.
    void setFacts(const QVector<Fact> &facts);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow();
    [[nodiscard]] QWidget *valueAt(int row) const;

    QGridLayout *m_grid;
    int m_rows = 0;
};

} // namespace rollcall::ui
