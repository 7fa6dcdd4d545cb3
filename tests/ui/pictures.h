// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui_fixture.h"

#include <QDir>
#include <QTest>

namespace rollcall::test
{

// What tests/ui/tour asks of a test: a picture of what it shows, in a language and a theme.

/// Whether pictures are wanted; a test then leaves what it shows as it is.
[[nodiscard]] inline bool wantsPictures()
{
    return !qEnvironmentVariableIsEmpty("ROLLCALL_PICTURES");
}

/// The language (`ROLLCALL_LANGUAGE`) and the theme (`ROLLCALL_THEME`) of the pictures; English and light otherwise.
inline void dressForPictures(wording::Translator &translator, ui::Appearance &appearance)
{
    const QString language = qEnvironmentVariable("ROLLCALL_LANGUAGE", QStringLiteral("en"));
    EXPECT_TRUE(isOk(translator.setLanguage(language)));
    const bool isDark = qEnvironmentVariable("ROLLCALL_THEME") == QLatin1String("dark");
    appearance.apply(isDark ? settings::Theme::Dark : settings::Theme::Light, QLocale());
}

/// Saves `shown` as NAME.png into the folder `ROLLCALL_PICTURES`, if there is one.
inline void savePicture(QWidget &shown, const QString &name)
{
    if (!wantsPictures())
        return;
    const QString folder = qEnvironmentVariable("ROLLCALL_PICTURES");
    EXPECT_TRUE(QDir().mkpath(folder));
    QTest::qWait(50); // What was changed last is laid out first.
    EXPECT_TRUE(shown.grab().save(folder + u'/' + name + QStringLiteral(".png")));
}

} // namespace rollcall::test
