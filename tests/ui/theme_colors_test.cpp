// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme_colors.h"

#include "support/printers.h"
#include "widgets/rollcall_style.h"

#include <QLineEdit>
#include <QSpinBox>

namespace rollcall::test
{
namespace
{

using ui::contrastRatio;
using ui::ThemeColors;

constexpr double kTextContrast = 4.5; // WCAG 2.1 §1.4.3
constexpr double kControlContrast = 3.0; // WCAG 2.1 §1.4.11

class ThemeColorsOf : public testing::TestWithParam<bool>
{
protected:
    ThemeColors colors = GetParam() ? ThemeColors::dark() : ThemeColors::light();
};

TEST(ContrastRatio, IsThatOfWcag)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21.0, 0.001);
    EXPECT_NEAR(contrastRatio(Qt::white, Qt::black), 21.0, 0.001);
    EXPECT_NEAR(contrastRatio(Qt::white, Qt::white), 1.0, 0.001);
    EXPECT_NEAR(contrastRatio(QColor(0x767676), Qt::white), 4.54, 0.01); // The grey that everybody cites.
}

TEST_P(ThemeColorsOf, EveryPairOfTextAndGroundCanBeRead)
{
    ASSERT_GT(colors.textPairs().size(), 30);
    for (const ThemeColors::Pair &pair : colors.textPairs())
        EXPECT_GE(contrastRatio(pair.text, pair.ground), kTextContrast) << pair.name.toStdString();
}

TEST_P(ThemeColorsOf, OutlinesOfControlsCanBeSeen)
{
    for (const QColor &ground : {colors.window, colors.base, colors.button})
        EXPECT_GE(contrastRatio(colors.control, ground), kControlContrast) << ground.name().toStdString();
}

TEST_P(ThemeColorsOf, ThePalettePaintsTextOnItsOwnGround)
{
    const QPalette palette = colors.toPalette();
    const QVector<QPair<QPalette::ColorRole, QPalette::ColorRole>> pairs{{QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button}, {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::Link, QPalette::Window}};
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        for (const auto &[text, ground] : pairs)
            EXPECT_GE(contrastRatio(palette.color(group, text), palette.color(group, ground)), kTextContrast)
                << int(text) << " on " << int(ground);
    }
}

TEST_P(ThemeColorsOf, APaletteTellsItsTheme)
{
    EXPECT_EQ(ThemeColors::of(colors.toPalette()).window, colors.window);
}

TEST_P(ThemeColorsOf, SelectionIsSeenFromTheAccentAlone)
{
    EXPECT_GE(contrastRatio(colors.accent, colors.base), kControlContrast);
    EXPECT_GE(contrastRatio(colors.accent, colors.selection), kControlContrast);
}

TEST_P(ThemeColorsOf, FieldsForTextAndForNumbersHaveAnOutlineOfTheSameColor)
{
    ui::RollcallStyle style;
    QLineEdit text;
    QSpinBox number;
    for (QWidget *field : {static_cast<QWidget *>(&text), static_cast<QWidget *>(&number)}) {
        field->setStyle(&style);
        field->setPalette(colors.toPalette());
        field->resize(100, 32);
        const QImage image = field->grab().toImage();
        EXPECT_EQ(image.pixelColor(50, 0), colors.control) << field->metaObject()->className();
        EXPECT_EQ(image.pixelColor(0, 16), colors.control) << field->metaObject()->className();
        EXPECT_EQ(image.pixelColor(99, 16), colors.control) << field->metaObject()->className();
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, ThemeColorsOf, testing::Bool(),
    [](const auto &test) { return test.param ? std::string("Dark") : std::string("Light"); });

} // namespace
} // namespace rollcall::test
