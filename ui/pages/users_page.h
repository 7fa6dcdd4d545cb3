// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/list_page.h"
#include "pages/page_catalog.h"

namespace rollcall::ui
{

class UserDetailsWidget;

/// Everybody in the cache, with the details of the one who is selected.
class UsersPage final : public ListPage
{
    Q_OBJECT

public:
    UsersPage(const PageContext &context, QWidget *parent = nullptr);

    void saveState(WindowState &state) const override;
    void restoreState(const WindowState &state) override;

protected:
    [[nodiscard]] ListWords words() const override;
    [[nodiscard]] QString cellText(int column, const QVariant &value) const override;
    [[nodiscard]] QString cellNote(const QModelIndex &index) const override;
    void showDetails(const QString &id) override;
    [[nodiscard]] QWidget *makeDetails(const QString &id, QWidget *window) override;
    [[nodiscard]] QString linkKind() const override { return QStringLiteral("user"); }
    [[nodiscard]] QStringList attributeColumns() const override;
    void setAttributeColumns(const QStringList &names) override;
    [[nodiscard]] bool mayAddAttributes() const override { return true; }

private:
    PageContext m_context;
    UserDetailsWidget *m_details;
};

} // namespace rollcall::ui
