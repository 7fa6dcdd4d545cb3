// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/user_picker.h"

#include "core/when_done.h"
#include "sync/directory.h"
#include "widgets/themed_icon.h"
#include "wording/visible_text.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QStandardItemModel>

namespace rollcall::ui
{

namespace
{

constexpr int kMostFound = 12;

QString lineFor(const sync::UserRow &user)
{
    if (user.displayName.isEmpty())
        return wording::visibleText(user.userName);
    return QStringLiteral("%1 · %2").arg(wording::visibleText(user.displayName), wording::visibleText(user.userName));
}

} // namespace

UserPicker::UserPicker(sync::Directory &directory, QWidget *parent)
    : QLineEdit(parent),
      m_directory(directory),
      m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_found, this))
{
    setClearButtonEnabled(true);
    addAction(themedIcon(QStringLiteral("user")), LeadingPosition);
    m_completer->setWidget(this); // Not setCompleter(): that would filter by the beginning of the line.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("foundUsers"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { choose(index.row()); });
    connect(this, &QLineEdit::textEdited, this, &UserPicker::find);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            forget();
    });
}

void UserPicker::find()
{
    forget();
    const quint64 number = ++m_number;
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return showFound({});
    whenDone(m_directory.users({typed}), this, [this, number](const Result<sync::Listing> &listing) {
        if (number != m_number || !listing)
            return;
        whenDone(m_directory.userRows(listing->rids.mid(0, kMostFound)), this,
            [this, number](const Result<QVector<sync::UserRow>> &rows) {
                if (number == m_number)
                    showFound(rows.valueOr({}));
            });
    });
}

void UserPicker::showFound(const QVector<sync::UserRow> &rows)
{
    m_rows = rows;
    m_rows.removeIf([](const sync::UserRow &row) { return row.id.isEmpty(); });
    m_found->clear();
    for (const sync::UserRow &row : std::as_const(m_rows))
        m_found->appendRow(new QStandardItem(lineFor(row)));
    if (m_rows.isEmpty() || !hasFocus())
        return m_completer->popup()->hide();
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void UserPicker::choose(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    m_user = m_rows[row];
    ++m_number;
    setText(lineFor(m_user));
    Q_EMIT userChanged();
}

void UserPicker::forget()
{
    if (m_user.id.isEmpty())
        return;
    m_user = {};
    Q_EMIT userChanged();
}

} // namespace rollcall::ui
