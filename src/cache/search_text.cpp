// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_text.h"

#include "cache/search_fold.h"

namespace rollcall::cache
{

namespace
{

/// Requires: both end with `kLineEnd`, or `lines` is empty.
bool hasLine(const QByteArray &lines, QByteArrayView line)
{
    for (qsizetype begin = 0; begin < lines.size();) {
        const qsizetype end = lines.indexOf(kLineEnd, begin) + 1;
        if (QByteArrayView(lines).sliced(begin, end - begin) == line)
            return true;
        begin = end;
    }
    return false;
}

/// `folded` gets the end of the line.
void addLine(QByteArray &lines, QByteArray &folded)
{
    folded += kLineEnd;
    if (!hasLine(lines, folded))
        lines += folded;
}

void addName(QByteArray &lines, QByteArray folded)
{
    if (folded.isEmpty())
        return;
    const bool hasTwoWords = folded.contains(' ') && hasIdeographs(QByteArrayView(folded));
    QByteArray asOne = hasTwoWords ? QByteArray(folded).replace(' ', "") : QByteArray();
    addLine(lines, folded);
    if (hasTwoWords)
        addLine(lines, asOne);
}

} // namespace

QByteArray searchText(const QStringList &names)
{
    QByteArray lines;
    for (const QString &name : names)
        addName(lines, foldToUtf8(name));
    return lines;
}

QByteArray searchText(std::initializer_list<QByteArrayView> names)
{
    QByteArray lines;
    qsizetype size = 0;
    for (const QByteArrayView name : names)
        size += name.size() + 1;
    lines.reserve(size);
    for (const QByteArrayView name : names)
        addName(lines, foldUtf8(name));
    return lines;
}

} // namespace rollcall::cache
