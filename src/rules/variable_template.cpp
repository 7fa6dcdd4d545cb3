// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/variable_template.h"

#include <algorithm>

namespace rollcall::rules
{

namespace
{

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNameCharacter(QChar c)
{
    return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-' || c == u'.';
}

/// The name that `text` begins with, if a } is behind it; else nothing.
QStringView closedName(QStringView text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isNameCharacter);
    const bool isName = end != text.begin() && end != text.end() && *end == u'}' && isLetter(text.front());
    return isName ? text.left(end - text.begin()) : QStringView();
}

void appendOnce(QStringList &list, const QString &name)
{
    if (!list.contains(name))
        list.append(name);
}

} // namespace

VariableTemplate VariableTemplate::parse(const QString &text, const QStringList &customAttributes)
{
    VariableTemplate result;
    const qsizetype lastClose = text.lastIndexOf(u'}');
    qsizetype done = 0;
    while (true) {
        const qsizetype begin = text.indexOf(QLatin1String("${"), done);
        if (begin < 0)
            break;
        result.appendText(text.mid(done, begin - done));
        done = begin + 2;
        const QStringView name = closedName(QStringView(text).mid(done));
        if (!name.isEmpty()) {
            result.appendVariable(name.toString(), customAttributes);
            done += name.size() + 1;
            continue;
        }
        result.m_faults.append({begin > lastClose ? Fault::Kind::Unclosed : Fault::Kind::BadName, begin});
        result.appendText(QStringLiteral("${"));
    }
    result.appendText(text.mid(done));
    return result;
}

void VariableTemplate::appendText(const QString &text)
{
    if (!text.isEmpty())
        m_pieces.append({text, false});
}

void VariableTemplate::appendVariable(const QString &name, const QStringList &customAttributes)
{
    if (systemVariables().contains(name) || customAttributes.contains(name)) {
        appendOnce(m_variables, name);
        m_pieces.append({name, true});
        return;
    }
    appendOnce(m_unknown, name);
    appendText(QStringLiteral("${%1}").arg(name));
}

VariableTemplate::Expansion VariableTemplate::expand(const Variables &user) const
{
    Expansion expansion;
    for (const Piece &piece : m_pieces) {
        if (!piece.isVariable) {
            expansion.text += piece.text;
            continue;
        }
        const QString value = user.value(piece.text);
        expansion.text += value;
        if (value.isEmpty())
            appendOnce(expansion.blanks, piece.text);
    }
    return expansion;
}

QString meantVariable(const QString &unknown, const QStringList &customAttributes)
{
    for (const QString &name : systemVariables() + customAttributes) {
        if (name.compare(unknown, Qt::CaseInsensitive) == 0)
            return name;
    }
    return {};
}

} // namespace rollcall::rules
