// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/typography.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QWidget>

#include <cmath>

namespace rollcall::ui
{

namespace
{

const QStringList &japaneseFamilies()
{
    // The platform's own first, then what Linux distributions ship.
    static const QStringList families{QStringLiteral("Hiragino Sans"), QStringLiteral("Yu Gothic UI"),
        QStringLiteral("Meiryo"), QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans JP"),
        QStringLiteral("IPAexGothic")};
    return families;
}

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(int(std::lround(font.pixelSize() * factor)));
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QFont applicationFont(const QFont &system, const QLocale &language)
{
    // By its real name: an alias like "Sans Serif" at the head of a list is passed over for the first real family.
    const QStringList own{QFontInfo(system).family()};
    QFont font = system;
    font.setFamilies(language.language() == QLocale::Japanese ? japaneseFamilies() + own : own + japaneseFamilies());
    return font;
}

QFont titleFont(const QFont &font)
{
    return scaled(font, 1.4);
}

QFont sectionFont(const QFont &font)
{
    return scaled(font, 1.15);
}

QFont monospacedFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    fixed.setFamilies(QStringList{QFontInfo(fixed).family()} + japaneseFamilies());
    return fixed;
}

int listRowHeight(const QWidget &widget)
{
    // A Japanese face's own line spacing is half as large again as a Latin one's: the size of the letters counts.
    const double lines = widget.locale().language() == QLocale::Japanese ? 1.7 : 1.6;
    const QFontInfo info(widget.font());
    const double line = std::max(info.pixelSize() * 1.2, QFontMetricsF(widget.font()).ascent());
    return int(std::lround(line * lines));
}

} // namespace rollcall::ui
