// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/saved_filters.h"
#include "sync/directory_types.h"

#include <QWidget>

#include <optional>

class QMenu;
class QToolButton;

namespace rollcall::sync
{
class Directory;
}

namespace rollcall::ui
{

class FilterEdit;
class QueryCompleter;
class TextLabel;

/// The line above a list that filters it: a field for words and conditions (`sync::parseQuery()`), and menus that write
/// the same conditions into it and say how many each would leave. Under it stands what could not be understood.
///
/// Requires: `directory` outlives it.
class QueryBar final : public QWidget
{
    Q_OBJECT

public:
    /// Which lists can be asked for what.
    enum class Kind { Users, Groups };
    QueryBar(sync::Directory &directory, Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] FilterEdit *edit() const { return m_edit; }
    /// What the list answered; without counts the menus show none.
    void setAnswer(const std::optional<sync::FactCounts> &counts, const QStringList &unknownAttributes,
        const QStringList &inapplicable);

    [[nodiscard]] QString savedFilters() const { return m_saved.toText(); }
    void setSavedFilters(const QString &text) { m_saved = SavedFilters::fromText(text); }
    /// Keeps what stands in the field under a name.
    void saveAs(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Button {
        sync::QueryField field = sync::QueryField::Source;
        QToolButton *button = nullptr;
    };

    void build();
    QToolButton *addButton(const QString &name);
    void fillValues(QMenu &menu, sync::QueryField field);
    void fillMore();
    void addCondition(QMenu &menu, const QString &text, const QString &condition);
    void addSavedFilters(QMenu &menu);
    void toggle(sync::QueryField field, int number);
    void askForName();
    void manage();
    void explain();
    void learnNames();
    void updateButtons();
    void retranslate();
    [[nodiscard]] static QString nameOf(sync::QueryField field);
    [[nodiscard]] static QString valueName(sync::QueryField field, int number);
    [[nodiscard]] QVector<int> chosen(sync::QueryField field) const;

    sync::Directory &m_directory;
    Kind m_kind;
    FilterEdit *m_edit;
    QueryCompleter *m_completer;
    TextLabel *m_faults;
    QVector<Button> m_buttons;
    QToolButton *m_more = nullptr;
    std::optional<sync::FactCounts> m_counts;
    QStringList m_unknownAttributes;
    QStringList m_inapplicable;
    SavedFilters m_saved;
};

} // namespace rollcall::ui
