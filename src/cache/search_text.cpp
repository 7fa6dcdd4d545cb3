// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_text.h"

#include "cache/search_fold.h"

namespace rollcall::cache
{

namespace
{

bool hasLine(const QByteArray &lines, const QByteArray &line)
{
    return lines.startsWith(line) || lines.contains(kLineEnd + line);
}

void addLine(QByteArray &lines, const QByteArray &folded)
{
    const QByteArray line = folded + kLineEnd;
    if (!hasLine(lines, line))
        lines += line;
}

} // namespace

QByteArray searchText(const QStringList &names)
{
    QByteArray lines;
    for (const QString &name : names) {
        const QByteArray folded = foldToUtf8(name);
        if (folded.isEmpty())
            continue;
        addLine(lines, folded);
        if (folded.contains(' ') && hasIdeographs(QString::fromUtf8(folded)))
            addLine(lines, QByteArray(folded).replace(' ', ""));
    }
    return lines;
}

} // namespace rollcall::cache
