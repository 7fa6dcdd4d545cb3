// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/about_dialog.h"

#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"

#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kIconSize = 64;
constexpr int kTextWidth = 380;

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent),
      m_icon(new TextLabel(this)),
      m_name(new TextLabel(this)),
      m_version(new TextLabel(this)),
      m_text(new TextLabel(this)),
      m_close(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setFixedWidth(kTextWidth);
    m_version->setColorRole(ColorRole::Muted);
    m_version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    for (TextLabel *label : {m_icon, m_name, m_version, m_text})
        column->addWidget(label);
    column->addSpacing(spacing::kRelated);
    column->addWidget(m_close, 0, Qt::AlignRight);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    applyLook();
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::ApplicationFontChange)
        applyLook();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Rollcall"));
    m_name->setText(QStringLiteral("Rollcall"));
    m_version->setText(tr("Version %1 · Qt %2").arg(QApplication::applicationVersion(), QLatin1String(qVersion())));
    m_text->setText(
        tr("Shows what Entra ID really provisioned into the MDM.\n\n"
           "Free software under the GNU General Public License, version 3 or later. It comes without any warranty. "
           "Icons: Breeze by KDE, under the GNU Lesser General Public License."));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void AboutDialog::applyLook()
{
    m_name->setFont(titleFont(QApplication::font()));
    m_icon->setPixmap(applicationIcon().pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

} // namespace rollcall::ui
