// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/settings_conflict_dialog.h"

#include "pages/settings_words.h"
#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kWidth = 640;

} // namespace

SettingsConflictDialog::SettingsConflictDialog(
    const rules::ProvisioningSettings &theirs, const rules::ProvisioningSettings &mine, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("settingsConflict"));
    setWindowTitle(tr("Settings Changed Meanwhile"));
    setMinimumWidth(kWidth);
    auto *title = new TextLabel(this);
    title->setFont(sectionFont(QApplication::font()));
    title->setText(tr("Somebody else saved the settings while you edited them"));
    auto *text = new TextLabel(this);
    text->setWordWrap(true);
    text->setText(tr(
        "Nothing of yours has been saved yet, and nothing of theirs is lost. Where the two differ, both are shown."));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::kGroup);
    grid->setVerticalSpacing(spacing::kRelated);
    const auto add = [this, grid](int row, int column, const QString &content, ColorRole role) {
        auto *label = new TextLabel(this);
        label->setWordWrap(true);
        label->setColorRole(role);
        label->setText(content);
        grid->addWidget(label, row, column, Qt::AlignTop);
        grid->setColumnStretch(column, 1);
    };
    add(0, 1, tr("Theirs, in force now"), ColorRole::Muted);
    add(0, 2, tr("Yours"), ColorRole::Muted);
    const auto theirLines = settingLines(theirs);
    const auto myLines = settingLines(mine);
    for (int row = 0; row < theirLines.size(); ++row) {
        const bool differs = theirLines[row] != myLines[row];
        add(row + 1, 0, theirLines[row].name, ColorRole::Muted);
        add(row + 1, 1, theirLines[row].value, differs ? ColorRole::Text : ColorRole::Muted);
        add(row + 1, 2, myLines[row].value, differs ? ColorRole::Accent : ColorRole::Muted);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    const auto button = [this, buttons](const QString &label, const QString &name) {
        auto *made = new QPushButton(label, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        made->setAccessibleName(spokenLabel(label));
        buttons->addWidget(made);
        return made;
    };
    QPushButton *back = button(tr("Back to the Form"), QStringLiteral("conflictBack"));
    QPushButton *take = button(tr("Keep &Theirs"), QStringLiteral("conflictTheirs"));
    QPushButton *keep = button(tr("Save &Yours"), QStringLiteral("conflictMine"));
    back->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    column->setSpacing(spacing::kRelated);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(spacing::kRelated);
    column->addLayout(grid);
    column->addSpacing(spacing::kGroup);
    column->addLayout(buttons);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT theirsChosen();
    });
    connect(keep, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT mineChosen();
    });
}

} // namespace rollcall::ui
