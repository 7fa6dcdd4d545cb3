// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>
#include <QVector>

namespace rollcall::ui
{

/// One line of the navigation: a page, or the heading of a group when `page` is empty.
struct NavigationEntry {
    QString page; ///< The page's name as on the command line (`user-groups`).
    QString title;
};

/// The list of pages at the left of the window: groups in capitals, counts at the right, an accent bar at the page
/// shown.
class NavigationWidget final : public QListWidget
{
    Q_OBJECT

public:
    explicit NavigationWidget(QWidget *parent = nullptr);

    /// Replaces the entries; the current page and the counts stay. Emits nothing.
    void setEntries(const QVector<NavigationEntry> &entries);
    /// A negative count shows none.
    void setCount(const QString &page, qint64 count);
    [[nodiscard]] QString currentPage() const;
    /// Emits nothing; an unknown page is ignored.
    void setCurrentPage(const QString &page);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(const QString &page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCount(QListWidgetItem *line);
    [[nodiscard]] QListWidgetItem *itemOf(const QString &page) const;
};

} // namespace rollcall::ui
