// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QVector>

class QComboBox;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace rollcall::ui
{

/// A column of a list as somebody chooses it.
struct ColumnChoice {
    int column = -1; ///< Of the model; -1: an attribute that was added.
    QString title;
    QString attribute = {}; ///< Of an attribute's column.
    bool isShown = true;
    bool isFixed = false; ///< Can't be hidden: the name of what a row is about.

    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;
};

/// Which columns a list shows, in which order: by dragging, or by the keyboard (Alt+Up, Alt+Down, Space).
class ColumnsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `mayAddAttributes`: any attribute of a user can become a column.
    ColumnsDialog(const QVector<ColumnChoice> &choices, bool mayAddAttributes, QWidget *parent = nullptr);

    /// The names that can be added, without those that are columns already.
    void setAttributeNames(const QStringList &names);

Q_SIGNALS:
    void chosen(const QVector<rollcall::ui::ColumnChoice> &choices);
    void defaultsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(bool mayAddAttributes);
    void add(const ColumnChoice &choice);
    void addAttribute();
    void move(int by);
    void removeCurrent();
    void updateButtons();
    void finish();

    QListWidget *m_list;
    QComboBox *m_attributes = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace rollcall::ui
