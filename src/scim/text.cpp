// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/text.h"

#include <algorithm>

namespace rollcall::scim
{

namespace
{

QString asciiLower(QStringView text)
{
    QString lower(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), lower.begin(),
        [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z') ? QChar(c.unicode() + ('a' - 'A')) : c; });
    return lower;
}

} // namespace

QString foldForComparison(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return asciiLower(text);
    // Folding can leave compatibility characters and composing what can be folded: twice is what Unicode's
    // toNFKC_Casefold comes to.
    const QString once = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    return once.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC);
}

bool equalFolded(QStringView a, QStringView b)
{
    return a == b || foldForComparison(a) == foldForComparison(b);
}

} // namespace rollcall::scim
