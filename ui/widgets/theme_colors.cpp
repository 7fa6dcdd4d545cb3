// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme_colors.h"

#include <QWidget>

#include <algorithm>
#include <cmath>

namespace rollcall::ui
{

namespace
{

// WCAG 2.1, relative luminance.
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

void setGroup(QPalette &palette, QPalette::ColorGroup group, const ThemeColors &colors, const QColor &text)
{
    palette.setColor(group, QPalette::Window, colors.window);
    palette.setColor(group, QPalette::WindowText, text);
    palette.setColor(group, QPalette::Base, colors.base);
    palette.setColor(group, QPalette::AlternateBase, colors.alternate);
    palette.setColor(group, QPalette::Text, text);
    palette.setColor(group, QPalette::PlaceholderText, colors.muted);
    palette.setColor(group, QPalette::Button, colors.button);
    palette.setColor(group, QPalette::ButtonText, text);
    palette.setColor(group, QPalette::BrightText, colors.danger);
    palette.setColor(group, QPalette::ToolTipBase, colors.base);
    palette.setColor(group, QPalette::ToolTipText, colors.text);
    palette.setColor(group, QPalette::Highlight, colors.selection);
    palette.setColor(group, QPalette::HighlightedText, text);
    palette.setColor(group, QPalette::Link, colors.accent);
    palette.setColor(group, QPalette::LinkVisited, colors.accent);
}

void setShades(QPalette &palette, const ThemeColors &colors)
{
    palette.setColor(QPalette::Light, mixed(colors.button, colors.base, 0.5));
    palette.setColor(QPalette::Midlight, mixed(colors.button, colors.base, 0.25));
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.control);
    palette.setColor(QPalette::Shadow, mixed(colors.control, Qt::black, 0.5));
}

} // namespace

ThemeColors ThemeColors::light()
{
    return {
        .window = QColor(0xf4f5f7),
        .base = QColor(0xffffff),
        .alternate = QColor(0xfafbfc),
        .button = QColor(0xffffff),
        .border = QColor(0xdcdfe4),
        .control = QColor(0x868d96),
        .text = QColor(0x1d2126),
        .muted = QColor(0x565e68),
        .disabled = QColor(0x8b929b),
        .accent = QColor(0x1f5fae),
        .onAccent = QColor(0xffffff),
        .selection = QColor(0xd3e4f8),
        .hover = QColor(0xe9ecf0),
        .success = QColor(0x1d6b35),
        .warning = QColor(0x855000),
        .danger = QColor(0xb0251b),
    };
}

ThemeColors ThemeColors::dark()
{
    return {
        .window = QColor(0x23262a),
        .base = QColor(0x1b1d20),
        .alternate = QColor(0x1f2125),
        .button = QColor(0x30343a),
        .border = QColor(0x3a3f46),
        .control = QColor(0x7a828d),
        .text = QColor(0xe7e9ec),
        .muted = QColor(0xaab1ba),
        .disabled = QColor(0x757c86),
        .accent = QColor(0x7db6f5),
        .onAccent = QColor(0x10243b),
        .selection = QColor(0x27456a),
        .hover = QColor(0x2d3136),
        .success = QColor(0x6fce8b),
        .warning = QColor(0xe8b04b),
        .danger = QColor(0xff958a),
    };
}

ThemeColors ThemeColors::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightnessF() < 0.5 ? dark() : light();
}

QPalette ThemeColors::toPalette() const
{
    QPalette palette(button, window);
    setShades(palette, *this);
    setGroup(palette, QPalette::Active, *this, text);
    setGroup(palette, QPalette::Inactive, *this, text);
    setGroup(palette, QPalette::Disabled, *this, disabled);
    return palette;
}

QColor ThemeColors::color(ColorRole role) const
{
    switch (role) {
    case ColorRole::Text: return text;
    case ColorRole::Muted: return muted;
    case ColorRole::Accent: return accent;
    case ColorRole::Success: return success;
    case ColorRole::Warning: return warning;
    case ColorRole::Danger: return danger;
    }
    return text;
}

void ThemeColors::apply(ColorRole role, QWidget &widget, QPalette::ColorRole paletteRole)
{
    if (role == ColorRole::Text) {
        widget.setPalette(QPalette());
        return;
    }
    const QColor color = of(widget.palette()).color(role);
    if (widget.palette().color(paletteRole) == color)
        return;
    QPalette own;
    own.setColor(paletteRole, color);
    widget.setPalette(own);
}

QVector<ThemeColors::Pair> ThemeColors::textPairs() const
{
    const QVector<QPair<QString, QColor>> grounds{{QStringLiteral("window"), window}, {QStringLiteral("base"), base},
        {QStringLiteral("alternate"), alternate}, {QStringLiteral("button"), button},
        {QStringLiteral("selection"), selection}, {QStringLiteral("hover"), hover}};
    const QVector<QPair<QString, QColor>> texts{{QStringLiteral("text"), text}, {QStringLiteral("muted"), muted},
        {QStringLiteral("accent"), accent}, {QStringLiteral("success"), success}, {QStringLiteral("warning"), warning},
        {QStringLiteral("danger"), danger}};
    QVector<Pair> pairs{{QStringLiteral("onAccent on accent"), onAccent, accent}};
    for (const auto &[groundName, ground] : grounds) {
        for (const auto &[textName, color] : texts)
            pairs.append({textName + QStringLiteral(" on ") + groundName, color, ground});
    }
    return pairs;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor &ground, const QColor &foreground, double share)
{
    const auto channel = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
    return {channel(ground.red(), foreground.red()), channel(ground.green(), foreground.green()),
        channel(ground.blue(), foreground.blue())};
}

} // namespace rollcall::ui
