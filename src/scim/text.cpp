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

/// Qt folds letter by letter; these are the foldings to more letters that NFKC has not taken apart before.
QString fullCaseFold(QString text)
{
    text.replace(QChar(0x00DF), QLatin1String("ss")); // ß
    text.replace(QChar(0x1E9E), QLatin1String("ss")); // ẞ
    text.replace(QChar(0x0130), QStringLiteral(u"i\u0307")); // İ
    return text.toCaseFolded();
}

} // namespace

QString foldForComparison(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return asciiLower(text);
    const QString folded = fullCaseFold(text.toString().normalized(QString::NormalizationForm_KC));
    // Folding can leave something to compose, and composing something to fold (Unicode's toNFKC_Casefold does it twice,
    // too).
    return fullCaseFold(folded.normalized(QString::NormalizationForm_KC)).normalized(QString::NormalizationForm_KC);
}

bool equalFolded(QStringView a, QStringView b)
{
    return a == b || foldForComparison(a) == foldForComparison(b);
}

} // namespace rollcall::scim
