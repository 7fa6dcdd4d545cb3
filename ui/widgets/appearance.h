// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/app_settings.h"

#include <QFont>
#include <QLocale>
#include <QObject>

class QApplication;

namespace rollcall::ui
{

/// How the whole application looks: style, palette and font. Takes effect on every window at once.
///
/// Requires: made before the first window, so that what the system had chosen is still to be seen. Thread: GUI.
class Appearance
{
public:
    explicit Appearance(QApplication &application);

    /// `System` is what the system's palette looked like when the program started: Qt 6.4 tells no more.
    void apply(settings::Theme theme, const QLocale &language);

private:
    QApplication &m_application;
    QFont m_systemFont;
    bool m_systemIsDark;
};

} // namespace rollcall::ui
