// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/list_page.h"

namespace rollcall::ui
{

class GroupDetailsWidget;

/// The user groups in the cache, with the members of the one that is selected.
class UserGroupsPage final : public ListPage
{
    Q_OBJECT

public:
    UserGroupsPage(sync::Directory &directory, const Clock &clock, QWidget *parent = nullptr);

protected:
    [[nodiscard]] ListWords words() const override;
    [[nodiscard]] QString cellText(int column, const QVariant &value) const override;
    [[nodiscard]] QString cellNote(const QModelIndex &index) const override;
    void showDetails(const QString &id) override;
    [[nodiscard]] QWidget *makeDetails(const QString &id, QWidget *window) override;
    [[nodiscard]] QString linkKind() const override { return QStringLiteral("group"); }

private:
    sync::Directory &m_directory;
    GroupDetailsWidget *m_details;
};

} // namespace rollcall::ui
