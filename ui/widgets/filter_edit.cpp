// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/filter_edit.h"

#include "widgets/themed_icon.h"

#include <QKeyEvent>

namespace rollcall::ui
{

namespace
{

constexpr int kLongestFilter = 1'000;

} // namespace

FilterEdit::FilterEdit(QWidget *parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    setMaxLength(kLongestFilter);
    addAction(themedIcon(QStringLiteral("edit-find")), LeadingPosition);
}

void FilterEdit::setPrompt(const QString &prompt)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down && m_list) {
        m_list->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace rollcall::ui
