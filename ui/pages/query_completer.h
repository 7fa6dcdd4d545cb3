// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/directory_types.h"

#include <QFuture>
#include <QObject>
#include <QStandardItemModel>

#include "core/result.h"

#include <functional>

class QCompleter;
class QLineEdit;

namespace rollcall::sync
{
class Directory;
}

namespace rollcall::ui
{

/// Offers, in a field for queries, the names of conditions and then their values with how many users have each.
///
/// The word in which the cursor stands is completed; nothing is offered for the words of a name. Requires: `directory`
/// outlives it; the field is its parent.
class QueryCompleter final : public QObject
{
    Q_OBJECT

public:
    /// `forUsers`: else for a list of groups, which knows fewer conditions.
    QueryCompleter(sync::Directory &directory, QLineEdit &edit, bool forUsers);

    /// Begins a condition behind what stands there and offers what may follow; empty: all names.
    void begin(const QString &condition);

    /// As far as they are known: the schemas', then those that were found among the users.
    [[nodiscard]] QStringList attributeNames() const;
    /// Looks for the custom ones, once; then `then`.
    void learnNames(const std::function<void()> &then);

private:
    struct Word {
        qsizetype begin = 0;
        qsizetype end = 0;
        QString text; ///< Without a hyphen before it.
    };

    void offer();
    void offerNames(const QString &part);
    [[nodiscard]] QStringList offeredNames() const;
    [[nodiscard]] QStringList examplesOf(sync::QueryField field, const QString &value) const;
    void offerValues(const QString &name, const QString &value);
    void offerGroups(const QString &part);
    void offerCounts(const QString &name, const QString &part);
    void show();
    void add(const QString &text, const QString &note, const QString &insertion);
    void take(const QModelIndex &index);
    [[nodiscard]] Word wordAtCursor() const;
    [[nodiscard]] QString textWithoutWord() const;

    sync::Directory &m_directory;
    QLineEdit &m_edit;
    bool m_forUsers;
    QStandardItemModel m_model;
    QCompleter *m_completer;
    QStringList m_customNames;
    bool m_namesAsked = false;
    quint64 m_question = 0; ///< What comes for an earlier one is not shown.
    QFuture<Result<QVector<sync::ValueCount>>> m_values;
};

} // namespace rollcall::ui
