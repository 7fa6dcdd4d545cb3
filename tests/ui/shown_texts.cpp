// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shown_texts.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

namespace rollcall::test
{
namespace
{

class Collector
{
public:
    QStringList collect(const QWidget &root)
    {
        take(root);
        for (const QWidget *widget : root.findChildren<QWidget *>())
            take(*widget);
        for (const QAction *action : root.findChildren<QAction *>())
            add(action, "action", action->text());
        m_texts.sort();
        return m_texts;
    }

private:
    void add(const QObject *at, const char *what, const QString &text)
    {
        if (!text.isEmpty())
            m_texts.append(
                QStringLiteral("%1 %2 %3: %4")
                    .arg(QLatin1String(at->metaObject()->className()), at->objectName(), QLatin1String(what), text));
    }
    void take(const QWidget &widget)
    {
        if (qobject_cast<const QTabBar *>(widget.parentWidget()))
            return; // Its scroll buttons are never shown, and Qt names them once.
        add(&widget, "tip", widget.toolTip());
        add(&widget, "name", widget.accessibleName());
        add(&widget, "title", widget.windowTitle());
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            add(label, "label", label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            add(button, "button", button->text());
        if (const auto *menu = qobject_cast<const QMenu *>(&widget))
            add(menu, "menu", menu->title());
        if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
            add(edit, "prompt", edit->placeholderText());
        if (const auto *box = qobject_cast<const QComboBox *>(&widget))
            takeBox(*box);
        if (const auto *tabs = qobject_cast<const QTabWidget *>(&widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                add(tabs, "tab", tabs->tabText(tab));
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
            takeView(*view);
    }
    void takeBox(const QComboBox &box)
    {
        for (int entry = 0; entry < box.count(); ++entry)
            add(&box, "entry", box.itemText(entry));
    }
    void takeView(const QAbstractItemView &view)
    {
        const QAbstractItemModel &model = *view.model();
        for (int column = 0; column < model.columnCount(); ++column) {
            if (qobject_cast<const QTableView *>(&view))
                add(&view, "header", model.headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < model.rowCount(); ++row)
                add(&view, "cell", model.index(row, column).data().toString());
        }
    }

    QStringList m_texts;
};

} // namespace

QStringList shownTexts(const QWidget &root)
{
    return Collector().collect(root);
}

QString difference(const QStringList &first, const QStringList &second)
{
    QStringList lines;
    QStringList rest = second;
    for (const QString &text : first) {
        if (!rest.removeOne(text))
            lines.append(QStringLiteral("- ") + text);
    }
    for (const QString &text : std::as_const(rest))
        lines.append(QStringLiteral("+ ") + text);
    return lines.join(u'\n');
}

} // namespace rollcall::test
