// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/columns_dialog.h"

#include "widgets/typography.h"
#include "wording/visible_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

enum ItemRole { ColumnRole = Qt::UserRole, AttributeRole };

} // namespace

ColumnsDialog::ColumnsDialog(const QVector<ColumnChoice> &choices, bool mayAddAttributes, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("columns"));
    setWindowTitle(tr("Columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(mayAddAttributes);
    for (const ColumnChoice &choice : choices)
        add(choice);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::updateButtons);
    m_list->setCurrentRow(0);
    updateButtons();
}

void ColumnsDialog::build(bool mayAddAttributes)
{
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    const auto button = [this](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_up = button(QStringLiteral("columnUp"), tr("Move Up"));
    m_down = button(QStringLiteral("columnDown"), tr("Move Down"));
    m_remove = button(QStringLiteral("columnRemove"), tr("Remove"));
    m_remove->setVisible(mayAddAttributes);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &ColumnsDialog::removeCurrent);
    auto *side = new QVBoxLayout;
    for (QPushButton *made : {m_up, m_down, m_remove})
        side->addWidget(made);
    side->addStretch();
    auto *line = new QHBoxLayout;
    line->addWidget(m_list, 1);
    line->addLayout(side);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::kRelated);
    column->addLayout(line, 1);
    if (mayAddAttributes) {
        m_attributes = new QComboBox(this);
        m_attributes->setObjectName(QStringLiteral("columnAttribute"));
        m_attributes->setEditable(true);
        m_attributes->setInsertPolicy(QComboBox::NoInsert);
        m_attributes->setAccessibleName(tr("Attribute Name"));
        QPushButton *addButton = button(QStringLiteral("columnAdd"), tr("Add Attribute"));
        connect(addButton, &QPushButton::clicked, this, &ColumnsDialog::addAttribute);
        auto *adding = new QHBoxLayout;
        adding->addWidget(m_attributes, 1);
        adding->addWidget(addButton);
        column->addLayout(adding);
    }
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *defaults = buttons->addButton(tr("Restore Defaults"), QDialogButtonBox::ResetRole);
    defaults->setObjectName(QStringLiteral("columnDefaults"));
    defaults->setAutoDefault(false);
    QPushButton *apply = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(QStringLiteral("columnApply"));
    apply->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColumnsDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(defaults, &QPushButton::clicked, this, [this] {
        Q_EMIT defaultsRequested();
        accept();
    });
    column->addWidget(buttons);
    resize(480, 460);
}

void ColumnsDialog::add(const ColumnChoice &choice)
{
    auto *item = new QListWidgetItem(wording::visibleText(choice.title), m_list);
    item->setData(ColumnRole, choice.column);
    item->setData(AttributeRole, choice.attribute);
    item->setCheckState(choice.isShown ? Qt::Checked : Qt::Unchecked);
    if (choice.isFixed)
        item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
}

void ColumnsDialog::setAttributeNames(const QStringList &names)
{
    if (m_attributes == nullptr)
        return;
    const QString typed = m_attributes->currentText();
    m_attributes->clear();
    m_attributes->addItems(names);
    m_attributes->setEditText(typed);
}

void ColumnsDialog::addAttribute()
{
    const QString name = m_attributes->currentText().trimmed();
    for (int row = 0; row < m_list->count(); ++row) {
        if (name.isEmpty()
            || m_list->item(row)->data(AttributeRole).toString().compare(name, Qt::CaseInsensitive) == 0) {
            m_list->setCurrentRow(name.isEmpty() ? m_list->currentRow() : row);
            return;
        }
    }
    add({-1, name, name, true, false});
    m_list->setCurrentRow(m_list->count() - 1);
    m_attributes->clearEditText();
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
}

void ColumnsDialog::removeCurrent()
{
    if (m_list->currentItem() && !m_list->currentItem()->data(AttributeRole).toString().isEmpty())
        delete m_list->takeItem(m_list->currentRow());
    updateButtons();
}

void ColumnsDialog::updateButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_remove->setEnabled(row >= 0 && !m_list->item(row)->data(AttributeRole).toString().isEmpty());
}

bool ColumnsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isMove = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (isMove && key->modifiers() == Qt::AltModifier) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ColumnsDialog::finish()
{
    QVector<ColumnChoice> choices;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        choices.append({item->data(ColumnRole).toInt(), item->text(), item->data(AttributeRole).toString(),
            item->checkState() == Qt::Checked, (item->flags() & Qt::ItemIsUserCheckable) == 0});
    }
    accept();
    Q_EMIT chosen(choices);
}

} // namespace rollcall::ui
