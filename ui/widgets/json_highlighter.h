// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme_colors.h"

#include <QSyntaxHighlighter>

namespace rollcall::ui
{

/// Colours JSON that is well-formed: names in the accent, strings, numbers, and the three words.
class JsonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit JsonHighlighter(QTextDocument *document);

    /// Takes the colours of another theme.
    void setColors(const ThemeColors &colors);

protected:
    void highlightBlock(const QString &text) override;

private:
    ThemeColors m_colors;
};

} // namespace rollcall::ui
