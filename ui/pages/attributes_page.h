// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog_model.h"
#include "pages/administration_page.h"

#include <QTimer>

class QComboBox;
class QPushButton;
class QToolButton;

namespace rollcall::ui
{

class AttributeRemovalsWidget;
class FilterEdit;
class ListTable;
class TextLabel;

/// *System > Attributes*: every attribute that users can have, how device configuration and Entra ID refer to it, and
/// how many users have a value. Custom ones can be deleted here, and nowhere be changed.
class AttributesPage final : public AdministrationPage
{
    Q_OBJECT

public:
    AttributesPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] qint64 count() const override;
    void showItem(const QString &name) override;
    void showFiltered(const QString &filter) override;
    void focusFilter() override;
    void saveState(WindowState &state) const override;
    void restoreState(const WindowState &state) override;

protected:
    void refresh() override;
    void showContent() override;
    void showAll() override;
    void retranslateContent() override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeFilterLine(QWidget *parent);
    [[nodiscard]] QWidget *makeActionLine(QWidget *parent);
    void setUpTable();
    void connectAll();
    void applyFilter();
    void selectByName(const QString &name);
    void updateActions();
    void copy(models::CatalogModel::Column column);
    void showUsers();
    void deleteSelected();
    [[nodiscard]] QString cellText(int column, const QVariant &value) const;
    [[nodiscard]] QVariant selectedValue(models::CatalogModel::Column column) const;

    models::CatalogModel m_model;
    FilterEdit *m_filter = nullptr;
    QComboBox *m_type = nullptr;
    AttributeRemovalsWidget *m_removals = nullptr;
    ListTable *m_table = nullptr;
    TextLabel *m_none = nullptr;
    TextLabel *m_counts = nullptr;
    QToolButton *m_copy = nullptr;
    QVector<QAction *> m_copies; ///< Name, usage, URN.
    QPushButton *m_showUsers = nullptr;
    QPushButton *m_delete = nullptr;
    QTimer m_again; ///< While removals run, the catalogue is asked for so often.
};

} // namespace rollcall::ui
