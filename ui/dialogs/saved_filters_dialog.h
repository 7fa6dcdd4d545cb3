// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/saved_filters.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace rollcall::ui
{

class TextLabel;

/// The filters that were saved: each can be loaded into the field, renamed in its place, or deleted.
class SavedFiltersDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SavedFiltersDialog(const SavedFilters &filters, QWidget *parent = nullptr);

Q_SIGNALS:
    void loadRequested(const QString &query);
    void removed(const QString &name);
    void renamed(const QString &name, const QString &newName);

private:
    void build();
    void fill(const QString &current);
    void takeName(int row);
    void load();
    void removeCurrent();
    void showCurrent();

    SavedFilters m_filters;
    QListWidget *m_list;
    TextLabel *m_query;
    QPushButton *m_load;
    QPushButton *m_rename;
    QPushButton *m_delete;
};

} // namespace rollcall::ui
