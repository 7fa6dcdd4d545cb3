// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/settings_conflict_dialog.h"

#include "pages/settings_words.h"
#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/whole_texts.h"

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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    column->setSpacing(spacing::kRelated);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(spacing::kRelated);
    column->addLayout(makeComparison(theirs, mine));
    column->addSpacing(spacing::kGroup);
    column->addLayout(makeButtons());
    keepTextsWhole(this);
}

QGridLayout *SettingsConflictDialog::makeComparison(
    const rules::ProvisioningSettings &theirs, const rules::ProvisioningSettings &mine)
{
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
    return grid;
}

QHBoxLayout *SettingsConflictDialog::makeButtons()
{
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    QPushButton *back = addButton(line, tr("Back to the Form"), "conflictBack");
    QPushButton *take = addButton(line, tr("Keep &Theirs"), "conflictTheirs");
    QPushButton *keep = addButton(line, tr("Save &Yours"), "conflictMine");
    back->setDefault(true);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT theirsChosen();
    });
    connect(keep, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT mineChosen();
    });
    return line;
}

QPushButton *SettingsConflictDialog::addButton(QHBoxLayout *line, const QString &label, const char *name)
{
    auto *button = new QPushButton(label, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    button->setAccessibleName(spokenLabel(label));
    line->addWidget(button);
    return button;
}

} // namespace rollcall::ui
