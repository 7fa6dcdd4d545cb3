// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QVector>

class QGridLayout;
class QMenu;

namespace rollcall::ui
{

/// A shortcut and what it does.
struct Shortcut {
    QString keys; ///< As the platform writes them.
    QString text;

    friend bool operator==(const Shortcut &, const Shortcut &) = default;
};

/// Shortcuts that belong together.
struct ShortcutGroup {
    QString title;
    QVector<Shortcut> shortcuts;
};

/// The shortcuts that `menu` and the menus in it have.
[[nodiscard]] ShortcutGroup shortcutsOf(const QMenu &menu);

/// Every shortcut of the window on one sheet (F1, ?), in two columns.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `menus`: what the menus have; the keys of lists and fields, which no menu has, are added here.
    explicit ShortcutsDialog(const QVector<ShortcutGroup> &menus, QWidget *parent = nullptr);

private:
    [[nodiscard]] static ShortcutGroup listKeys();
    void addGroup(QGridLayout *column, const ShortcutGroup &group);
};

} // namespace rollcall::ui
