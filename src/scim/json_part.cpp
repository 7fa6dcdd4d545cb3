// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json_dom.h"
#include "scim/json_outline.h"

namespace rollcall::scim
{

namespace
{

/// `string` with its quotation marks, known to be valid.
QByteArray withoutEscapes(std::string_view string)
{
    simdjson::dom::parser parser;
    std::string_view text;
    if (parser.parse(string.data(), string.size()).get_string().get(text) != simdjson::SUCCESS)
        return {};
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

JsonPart JsonPart::member(std::string_view name) const
{
    JsonPart found;
    if (!isObject())
        return found;
    const quint32 last = token().end;
    for (quint32 key = m_number + 1; key < last;) {
        const JsonPart value(m_outline, key + 1);
        const Match match = JsonPart(m_outline, key).match(name);
        if (match == Match::Exact)
            return value;
        if (match == Match::Folded && !found.exists())
            found = value;
        key = value.next();
    }
    return found;
}

QByteArrayView JsonPart::bytes() const
{
    if (!m_outline)
        return {};
    const quint32 begin = token().begin;
    const quint32 end = isContainer() ? m_outline->tokens[token().end].end : token().end;
    return QByteArrayView(m_outline->text).sliced(begin, end - begin);
}

QByteArray JsonPart::string() const
{
    if (!isString())
        return {};
    const std::string_view text = raw();
    if (text.find('\\') == std::string_view::npos)
        return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    return withoutEscapes({text.data() - 1, text.size() + 2});
}

JsonPart::Match JsonPart::matchLetters(std::string_view name) const
{
    const auto matched = [name](std::string_view text) {
        return text == name ? Match::Exact : isNamed(text, name) ? Match::Folded : Match::None;
    };
    const std::string_view text = raw();
    if (text.size() <= name.size())
        return matched(text);
    const QByteArray unescaped = string();
    return matched({unescaped.constData(), static_cast<size_t>(unescaped.size())});
}

} // namespace rollcall::scim
