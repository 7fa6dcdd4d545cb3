// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/choices.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace rollcall::ui
{

void fillChoices(QComboBox *box, const Choices &choices)
{
    const QSignalBlocker quiet(box);
    const QVariant current = box->currentData();
    box->clear();
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    if (current.isValid())
        selectChoice(box, current);
}

void selectChoice(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace rollcall::ui
