// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <functional>

namespace rollcall::models
{

/// A table whose cells are values: a `rules::Source`, a `QDateTime`, a string as the directory has it. The page gives
/// it the words, so that whatever reads `Qt::DisplayRole` (a delegate, a screen reader, the clipboard) reads the same.
///
/// GUI thread only. Read-only for views.
class ValueTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole, ///< The value itself; invalid: unknown, or not fetched yet.
        IdRole, ///< The id of the resource that the row is about, QString; empty while the row is not fetched.
        LoadedRole, ///< bool: false while the row is being fetched.
        NoteRole, ///< QString: what is odd about the cell, in words; empty of most. A screen reader's description, too.
        FirstOwnRole, ///< From here on the models' own roles.
    };

    /// A value in words: called for every cell that is shown, so it must be quick. Gets an invalid value for what is
    /// unknown; is not called for rows that are not fetched yet, which show nothing.
    using CellText = std::function<QString(int column, const QVariant &value)>;

    /// What is odd about a cell, in words: called for every cell that is shown, so it must be quick.
    using CellNote = std::function<QString(const QModelIndex &index)>;

    using QAbstractTableModel::QAbstractTableModel;

    /// Without it, `Qt::DisplayRole` is the string form of the value.
    void setCellText(CellText text);

    /// Without it nothing is odd.
    void setCellNote(CellNote note) { m_note = std::move(note); }

    /// Call after the language changed: every cell's words are asked for anew.
    void retranslate();

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// The words of the columns, set by the page (`Qt::Horizontal`, `Qt::DisplayRole`).
    bool setHeaderData(
        int section, Qt::Orientation orientation, const QVariant &value, int role = Qt::EditRole) override;

protected:
    /// Requires: `row` and `column` are in the table.
    [[nodiscard]] virtual QVariant cellValue(int row, int column) const = 0;
    [[nodiscard]] virtual QString rowId(int row) const = 0;
    [[nodiscard]] virtual bool rowLoaded(int) const { return true; }
    [[nodiscard]] virtual QVariant ownRole(int, int, int) const { return {}; }

private:
    [[nodiscard]] QVariant displayText(const QModelIndex &index) const;

    CellText m_text;
    CellNote m_note;
    QHash<int, QString> m_headers;
};

} // namespace rollcall::models
