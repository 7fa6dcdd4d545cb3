// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/link.h"
#include "sync/directory.h"

#include <QDialog>
#include <QIcon>
#include <QTimer>
#include <QVector>

#include <optional>

class QAction;
class QListWidget;
class QListWidgetItem;

namespace rollcall::ui
{

class FilterEdit;
class TextLabel;

/// A page that can be gone to.
struct QuickPage {
    QString name;
    QString title;
    QString place; ///< Where the navigation has it: "Admin".
};

/// Ctrl+K: one field that finds people, groups, pages and actions as one types. Return opens the first or the chosen
/// one, Escape closes.
///
/// People and groups come from the cache, a few of each; the rest of them is one more entry away, on their page.
class QuickSearch final : public QDialog
{
    Q_OBJECT

public:
    /// `directory` may be null: then pages and actions are all there is; it must outlive the dialog otherwise.
    explicit QuickSearch(sync::Directory *directory, QWidget *parent = nullptr);

    void setPages(const QVector<QuickPage> &pages);
    /// Those that are enabled and have a text are offered. Requires: they outlive the dialog.
    void setActions(const QVector<QAction *> &actions);

Q_SIGNALS:
    /// After the dialog has closed.
    void linkChosen(const rollcall::ui::Link &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    template <typename Row> struct Found {
        QVector<Row> rows;
        qint64 all = 0;
    };

    void build();
    void ask();
    template <typename Row, typename Fetch>
    void askFor(Found<Row> QuickSearch::*found, const QFuture<Result<sync::Listing>> &listed, Fetch fetch);
    void take();
    void fill();
    void addPages(const QString &text);
    void addActions(const QString &text);
    void addUsers(const QString &text);
    void addGroups(const QString &text);
    void addHeading(const QString &title);
    QListWidgetItem *addEntry(const QIcon &icon, const QString &title, const QString &detail);
    void addLink(const QIcon &icon, const QString &title, const QString &detail, const Link &link);
    void addRest(qint64 left, const QString &page, const QString &text);
    void choose(QListWidgetItem *item);
    void moveBy(int rows);
    void selectFirst();
    [[nodiscard]] bool selectAgain(const QString &key);
    [[nodiscard]] QString keyOf(const QListWidgetItem &item) const;
    void retranslate();

    sync::Directory *m_directory;
    FilterEdit *m_field;
    QListWidget *m_list;
    TextLabel *m_hint;
    QTimer m_patience; ///< Until it ends, what was found before stays: no flicker between two keystrokes.
    QVector<QuickPage> m_pages;
    QVector<QAction *> m_actions;
    QVector<Link> m_links; ///< What the entries lead to.
    Found<sync::UserRow> m_users;
    Found<sync::GroupRow> m_groups;
    QVector<QFuture<Result<sync::Listing>>> m_asking; ///< The listings of the newest question.
    quint64 m_asked = 0; ///< The number of the newest question: an answer to an older one is dropped.
    int m_awaited = 0; ///< Answers to it that are still to come.
    bool m_openWhenFound = false; ///< Return was pressed before they came.
    bool m_hasMoved = false; ///< By keys, since the text changed: the current entry is one that somebody went to.
};

} // namespace rollcall::ui
