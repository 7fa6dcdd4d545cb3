// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/whole_texts.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>

namespace rollcall::ui
{

namespace
{

class WholeTexts final : public QObject
{
public:
    explicit WholeTexts(QDialog *dialog) : QObject(dialog), m_dialog(*dialog) { dialog->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest)
            grow();
        return QObject::eventFilter(watched, event);
    }

private:
    void grow()
    {
        const QLayout *layout = m_dialog.layout();
        if (!layout || !layout->hasHeightForWidth())
            return;
        const int needed = layout->totalMinimumHeightForWidth(m_dialog.width());
        if (m_dialog.height() < needed)
            m_dialog.resize(m_dialog.width(), needed);
    }

    QDialog &m_dialog;
};

} // namespace

void keepTextsWhole(QDialog *dialog)
{
    new WholeTexts(dialog);
}

} // namespace rollcall::ui
