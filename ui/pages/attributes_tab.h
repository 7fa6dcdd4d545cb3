// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/attribute_list_model.h"

#include <QWidget>

class QAction;
class QToolButton;

namespace rollcall::ui
{

class FilterEdit;
class ListTable;
class TextLabel;

/// Every attribute of a user with its value, type and URN, and what can be copied of it.
class AttributesTab final : public QWidget
{
    Q_OBJECT

public:
    /// Requires: `clock` outlives the tab.
    explicit AttributesTab(const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QString filter() const;
    void setFilter(const QString &text);

    void showUser(const sync::UserDetails &user);
    /// Those that the service has: custom ones without a value are listed, too, and values of those that went are
    /// marked.
    void setCatalog(const sync::AttributesState &catalog);
    void showTimeline(const QVector<models::TimelineEntry> &timeline) { m_model.setTimeline(timeline); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QAction *addCopyAction(const QString &name);
    void copy(const QVariant &value);
    [[nodiscard]] QVariant currentValue(int column, int role) const;
    void updateActions();
    [[nodiscard]] static QString noteText(models::AttributeNote note);
    [[nodiscard]] static QString noteSentence(const QModelIndex &index);
    void countRows();
    void retranslate();

    models::AttributeListModel m_model;
    FilterEdit *m_filter;
    ListTable *m_table;
    TextLabel *m_count;
    QToolButton *m_copy;
    QAction *m_copyValue;
    QAction *m_copyName;
    QAction *m_copyVariable;
    QAction *m_copyUrn;
};

} // namespace rollcall::ui
