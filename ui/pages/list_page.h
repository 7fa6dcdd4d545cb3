// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/listing_model.h"
#include "pages/list_state.h"
#include "pages/page.h"
#include "pages/query_bar.h"
#include "rules/source.h"

#include <memory>
#include <optional>

class QSplitter;
class QStackedWidget;

namespace rollcall::ui
{

class FilterEdit;
class ListActions;
class ListTable;
class MessageWidget;
class NoticeWidget;
class PageHeaderWidget;
class TextLabel;

/// The words in which the two lists differ, in the language that is set now.
struct ListWords {
    QString title;
    QString filterPrompt;
    QString loadingTitle;
    QString emptyTitle;
    QString emptySentence;
    QString noMatchTitle;
    QStringList columns;
};

/// A row that is selected, as far as it can be said of users and groups alike.
struct SelectedItem {
    QString id;
    QString name;
    std::optional<rules::Source> source = std::nullopt;
    bool isDisabled = false; ///< Of a user.
    bool isBuiltIn = false; ///< The group that holds everyone.
};

/// A page with a filter, a list and a pane with the details of what is selected. Knows the page's states, keeps
/// selection and scroll position over a refresh, and restores them at the next start.
///
/// Requires: `directory` and `clock` outlive the page.
class ListPage : public Page
{
    Q_OBJECT

public:
    [[nodiscard]] QString title() const final { return words().title; }
    [[nodiscard]] qint64 count() const final { return m_model->isListed() ? m_model->totalCount() : -1; }
    void focusFilter() final;
    void toggleDetails() final;
    void saveState(WindowState &state) const override;
    void restoreState(const WindowState &state) override;

    /// Also if the filter would leave it out (the filter is then emptied).
    void showItem(const QString &id) final;
    /// `filter` is in the language of the field (`sync::parseQuery()`).
    void showFiltered(const QString &filter) final;
    [[nodiscard]] ListState state() const { return m_state; }
    /// All rows that are selected, by their numbers, from the top: most of many are not fetched. The actions of the
    /// page (`QWidget::addAction()`) are in the list's context menu.
    [[nodiscard]] QVector<quint32> selectedRids() const;
    /// Who they are, if there are a few of them and all have been fetched; else nothing.
    [[nodiscard]] QVector<SelectedItem> selectedItems() const;

Q_SIGNALS:
    /// Other rows are selected, or something else is known of those.
    void selectionChanged();

protected:
    ListPage(sync::Directory &directory, std::unique_ptr<models::ListingModel> model, QueryBar::Kind kind,
        const Clock &clock, QWidget *parent);

    /// Call at the end of the constructor, when `words()` can be called; takes `details` as the pane at the right, so
    /// wide in a new window of 1280 pixels.
    void start(QWidget *details, int detailsWidth);
    [[nodiscard]] virtual ListWords words() const = 0;
    /// A value of the list in words (`models::ValueTableModel::CellText`).
    [[nodiscard]] virtual QString cellText(int column, const QVariant &value) const = 0;
    /// What is odd about a cell, in words (`models::ValueTableModel::CellNote`).
    [[nodiscard]] virtual QString cellNote(const QModelIndex &index) const = 0;
    /// Another row was selected; empty: none.
    virtual void showDetails(const QString &id) = 0;
    /// The details of a row in a widget for a window of its own.
    [[nodiscard]] virtual QWidget *makeDetails(const QString &id, QWidget *window) = 0;
    /// "user" or "group", as a link has it.
    [[nodiscard]] virtual QString linkKind() const = 0;
    /// Attributes as columns; a list that has none ignores them.
    [[nodiscard]] virtual QStringList attributeColumns() const { return {}; }
    virtual void setAttributeColumns(const QStringList &) { }
    [[nodiscard]] virtual bool mayAddAttributes() const { return false; }

    /// The details that were asked for belong to the row of this number.
    void noteRid(const QString &id, quint32 rid);
    [[nodiscard]] models::ListingModel &model() const { return *m_model; }

    [[nodiscard]] ListTable &table() const { return *m_table; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    void changeEvent(QEvent *event) override;

private:
    friend class ListActions;

    void build();
    void connectAll();
    void connectModel();
    void remember(const QString &id);
    void takeList();
    void restoreSelection();
    void selectAgain();
    void takeSelection();
    void update();
    [[nodiscard]] SelectedItem itemAt(int row) const;
    void updateHeader();
    void updateState();
    void updateNotice();
    void showMessage();
    void act();
    void actOnNotice();
    void showNotice();
    void retranslate();

    sync::Directory &m_directory;
    std::unique_ptr<models::ListingModel> m_model;
    const Clock &m_clock;
    PageHeaderWidget *m_header;
    NoticeWidget *m_notice;
    QueryBar *m_query;
    QueryBar::Kind m_kind;
    FilterEdit *m_filter;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    ListTable *m_table;
    MessageWidget *m_message;
    TextLabel *m_counts;
    ListActions *m_actions = nullptr;
    QWidget *m_details = nullptr;
    bool m_detailsWanted = true;
    ListState m_state = ListState::Waiting;
    std::optional<Error> m_cacheError;
    std::optional<Error> m_noticed;
    QString m_selectedId;
    quint32 m_selectedRid = 0; ///< 0: not known yet.
    bool m_reveal = false; ///< The selected one is to be seen even if the filter leaves it out.
    bool m_askedByUser = false; ///< The listing that is awaited was asked for by typing or sorting.
    QVector<quint32> m_selectedBefore; ///< What was selected before a reset, if it was more than the current row.
    int m_scroll = -1; ///< Where the list was before a reset; -1: there was none.
};

} // namespace rollcall::ui
