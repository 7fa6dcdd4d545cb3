// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/confirm_dialog.h"

#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kTextWidth = 440;

} // namespace

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("confirm"));
    setWindowTitle(question.title);
    auto *title = new TextLabel(this);
    title->setObjectName(QStringLiteral("confirmTitle"));
    title->setFont(sectionFont(QApplication::font()));
    title->setWordWrap(true);
    title->setContent(question.title);
    auto *text = new TextLabel(this);
    text->setObjectName(QStringLiteral("confirmText"));
    text->setWordWrap(true);
    text->setFixedWidth(kTextWidth);
    text->setText(question.text); // Written by the program, with names already made visible: it may have paragraphs.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    column->setSpacing(spacing::kRelated);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(spacing::kRelated);
    column->addLayout(makeButtons(question));
    column->setSizeConstraint(QLayout::SetFixedSize);
}

QHBoxLayout *ConfirmDialog::makeButtons(const Question &question)
{
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    QPushButton *cancel = addButton(tr("Cancel"), QStringLiteral("confirmCancel"));
    line->addWidget(cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    if (!question.otherAction.isEmpty()) {
        QPushButton *other = addButton(question.otherAction, QStringLiteral("confirmOther"));
        line->addWidget(other);
        connect(other, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT otherChosen();
        });
    }
    QPushButton *action = addButton(question.action, QStringLiteral("confirmAction"));
    line->addWidget(action);
    connect(action, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT confirmed();
    });
    return line;
}

void ConfirmDialog::ask(
    QWidget *parent, const Question &question, const std::function<void()> &yes, const std::function<void()> &other)
{
    auto *dialog = new ConfirmDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmDialog::confirmed, parent, yes);
    if (other)
        connect(dialog, &ConfirmDialog::otherChosen, parent, other);
    dialog->open();
}

QPushButton *ConfirmDialog::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setAccessibleName(spokenLabel(text));
    return button;
}

} // namespace rollcall::ui
