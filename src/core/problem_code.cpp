// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/problem_code.h"

#include <algorithm>

namespace rollcall::core
{

namespace
{

bool isCodeLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

} // namespace

QString withProblemCode(const QString &code, const QString &sentence)
{
    return code.isEmpty() ? sentence : QStringLiteral("[%1] ").arg(code) + sentence;
}

QString problemCodeIn(QStringView detail)
{
    const qsizetype end = detail.indexOf(u']');
    if (end < 2 || detail.front() != u'[')
        return {};
    const QStringView code = detail.mid(1, end - 1);
    return std::all_of(code.begin(), code.end(), isCodeLetter) ? code.toString() : QString();
}

} // namespace rollcall::core
