// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/shortcuts_dialog.h"

#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

QString keysText(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

int lines(const ShortcutGroup &group)
{
    return int(group.shortcuts.size()) + 2;
}

} // namespace

ShortcutGroup shortcutsOf(const QMenu &menu)
{
    ShortcutGroup group{spokenLabel(menu.title()), {}};
    for (const QAction *action : menu.actions()) {
        if (action->menu()) {
            group.shortcuts += shortcutsOf(*action->menu()).shortcuts;
            continue;
        }
        QStringList keys;
        for (const QKeySequence &one : action->shortcuts())
            keys << keysText(one);
        const Shortcut shortcut{keys.join(u' '), spokenLabel(action->text())};
        if (!keys.isEmpty() && !group.shortcuts.contains(shortcut)) // An action can stand in two menus.
            group.shortcuts.append(shortcut);
    }
    return group;
}

ShortcutsDialog::ShortcutsDialog(const QVector<ShortcutGroup> &menus, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcuts"));
    setWindowTitle(tr("Keyboard Shortcuts"));
    QVector<ShortcutGroup> groups = menus;
    groups.append(listKeys());
    groups.removeIf([](const ShortcutGroup &group) { return group.shortcuts.isEmpty(); });
    int total = 0;
    for (const ShortcutGroup &group : std::as_const(groups))
        total += lines(group);
    auto *left = new QGridLayout;
    auto *right = new QGridLayout;
    int used = 0;
    for (const ShortcutGroup &group : std::as_const(groups)) {
        addGroup(used * 2 < total ? left : right, group);
        used += lines(group);
    }
    auto *columns = new QHBoxLayout;
    columns->setSpacing(spacing::kPage * 2);
    for (QGridLayout *column : {left, right}) {
        column->setHorizontalSpacing(spacing::kGroup);
        column->setVerticalSpacing(spacing::kTight);
        columns->addLayout(column);
        columns->setAlignment(column, Qt::AlignTop);
    }
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    all->addLayout(columns);
    all->addSpacing(spacing::kRelated);
    all->addWidget(close, 0, Qt::AlignRight);
    all->setSizeConstraint(QLayout::SetFixedSize);
}

ShortcutGroup ShortcutsDialog::listKeys()
{
    return {tr("Lists and fields"),
        {{keysText(Qt::Key_Down), tr("From the filter into the list")},
            {keysText(Qt::Key_Escape), tr("Empty the filter, close a dialog")},
            {keysText(Qt::Key_Return), tr("Open what is selected")},
            {keysText(QKeySequence::Copy), tr("Copy what is selected")},
            {keysText(Qt::Key_Menu) + u' ' + keysText(Qt::SHIFT | Qt::Key_F10), tr("Menu of what is selected")},
            {keysText(Qt::Key_Home) + u' ' + keysText(Qt::Key_End), tr("To the first and the last row")},
            {keysText(Qt::CTRL | Qt::Key_Tab), tr("To the next tab")}}};
}

void ShortcutsDialog::addGroup(QGridLayout *column, const ShortcutGroup &group)
{
    int row = column->rowCount();
    auto *title = new TextLabel(this);
    title->setFont(sectionFont(QApplication::font()));
    title->setText(group.title);
    title->setContentsMargins(0, column->count() > 0 ? spacing::kGroup : 0, 0, spacing::kTight);
    column->addWidget(title, row, 0, 1, 2);
    for (const Shortcut &shortcut : group.shortcuts) {
        auto *keys = new TextLabel(this);
        keys->setColorRole(ColorRole::Muted);
        keys->setText(shortcut.keys);
        auto *text = new TextLabel(this);
        text->setText(shortcut.text);
        column->addWidget(keys, ++row, 0);
        column->addWidget(text, row, 1);
    }
}

} // namespace rollcall::ui
