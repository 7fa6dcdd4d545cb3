// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/patch_path.h"

namespace rollcall::scim
{

namespace
{

/// Where the bracket that opens at `open` closes, with regard to strings; -1 if it does not.
qsizetype closingBracket(QStringView text, qsizetype open)
{
    bool inString = false;
    for (qsizetype i = open + 1; i < text.size(); ++i) {
        if (inString && text[i] == QLatin1Char('\\'))
            ++i;
        else if (text[i] == QLatin1Char('"'))
            inString = !inString;
        else if (!inString && text[i] == QLatin1Char(']'))
            return i;
    }
    return -1;
}

ProtocolError invalid(QStringView text)
{
    return ProtocolError::invalidPath(QStringLiteral("\"%1\" is not a path.").arg(text));
}

Outcome<PatchPath> parseWithSelection(QStringView text, qsizetype open)
{
    const qsizetype close = closingBracket(text, open);
    if (close < 0)
        return invalid(text);
    Outcome<Filter> filter = Filter::parse(text.first(close + 1), FilterDialect::Lenient);
    if (!filter)
        return filter.error();
    if (filter->kind != Filter::Kind::ValuePath)
        return invalid(text);
    PatchPath path{filter->path, *filter};
    const QStringView rest = text.sliced(close + 1);
    if (rest.isEmpty())
        return path;
    if (!rest.startsWith(QLatin1Char('.')) || !isAttributeName(rest.sliced(1)))
        return invalid(text);
    path.path.subAttribute = rest.sliced(1).toString();
    return path;
}

} // namespace

Outcome<PatchPath> PatchPath::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (const qsizetype open = trimmed.indexOf(QLatin1Char('[')); open >= 0)
        return parseWithSelection(trimmed, open);
    Outcome<AttributePath> path = AttributePath::parse(trimmed);
    if (!path)
        return path.error();
    return PatchPath{std::move(path).value(), std::nullopt};
}

} // namespace rollcall::scim
