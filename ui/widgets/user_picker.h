// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/directory_types.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace rollcall::sync
{
class Directory;
}

namespace rollcall::ui
{

/// A field in which a user is chosen: finds them in the directory as one types. What is typed after a choice takes the
/// choice back.
///
/// Requires: `directory` outlives it.
class UserPicker final : public QLineEdit
{
    Q_OBJECT

public:
    explicit UserPicker(sync::Directory &directory, QWidget *parent = nullptr);

    /// Whom somebody chose; an empty id: nobody.
    [[nodiscard]] const sync::UserRow &user() const { return m_user; }

Q_SIGNALS:
    void userChanged();

private:
    void find();
    void showFound(const QVector<sync::UserRow> &rows);
    void choose(int row);
    void forget();

    sync::Directory &m_directory;
    QStandardItemModel *m_found;
    QCompleter *m_completer;
    QVector<sync::UserRow> m_rows;
    sync::UserRow m_user;
    quint64 m_number = 0; ///< An answer to earlier letters is dropped.
};

} // namespace rollcall::ui
