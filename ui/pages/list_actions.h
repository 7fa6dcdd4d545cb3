// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/columns_dialog.h"
#include "models/export_file.h"
#include "models/list_export.h"

#include <QObject>

class QAction;
class QMenu;

namespace rollcall::ui
{

class ListPage;

/// What can be done with the rows of a list page: opened in a window, copied, linked to, exported; and its columns.
/// Belongs to its page.
class ListActions final : public QObject
{
    Q_OBJECT

public:
    explicit ListActions(ListPage &page);

    void retranslate();
    /// Names the columns of attributes.
    void tellHeaders();

private:
    QAction *add(const QString &name, void (ListActions::*run)());
    void showMenu(const QPoint &position);
    void openInWindow();
    void copyRows();
    void copyLink();
    void exportSelected();
    void exportList();
    void exportRows(const QVector<quint32> &rids);
    void chooseColumns();
    void takeColumns(const QVector<ColumnChoice> &choices);
    void restoreColumns();
    void toggleBelow();
    [[nodiscard]] models::ExportPlan planFor(const QVector<quint32> &rids) const;

    ListPage &m_page;
    QAction *m_open;
    QAction *m_copy;
    QAction *m_link;
    QAction *m_exportSelected;
    QAction *m_exportList;
    QAction *m_columns;
    QAction *m_below;
};

} // namespace rollcall::ui
