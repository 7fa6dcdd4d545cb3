// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPair>
#include <QString>
#include <QVariant>
#include <QVector>

class QComboBox;

namespace rollcall::ui
{

/// What a box offers: the words, and what they stand for.
using Choices = QVector<QPair<QString, QVariant>>;

/// Fills the box anew, after a change of language for instance, and keeps what is chosen; emits nothing.
void fillChoices(QComboBox *box, const Choices &choices);

/// Chooses what stands for `value`, or the first if nothing does; emits nothing.
void selectChoice(QComboBox *box, const QVariant &value);

} // namespace rollcall::ui
