// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/appearance.h"

#include "widgets/rollcall_style.h"
#include "widgets/theme_colors.h"
#include "widgets/typography.h"

#include <QApplication>
#include <QToolTip>

namespace rollcall::ui
{

Appearance::Appearance(QApplication &application)
    : m_application(application),
      m_systemFont(QApplication::font()),
      m_systemIsDark(QApplication::palette().color(QPalette::Window).lightnessF() < 0.5)
{
    QApplication::setStyle(new RollcallStyle); // The application owns its style.
}

void Appearance::apply(settings::Theme theme, const QLocale &language)
{
    const bool dark = theme == settings::Theme::Dark || (theme == settings::Theme::System && m_systemIsDark);
    const QPalette palette = (dark ? ThemeColors::dark() : ThemeColors::light()).toPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QApplication::setFont(applicationFont(m_systemFont, language));
    m_application.setProperty("dark", dark);
}

} // namespace rollcall::ui
