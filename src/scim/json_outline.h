// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSharedData>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace rollcall::scim
{

class JsonPart;

/// Where what stands in a JSON text: most of what comes in is looked at for a few of its values only, or for its bytes.
///
/// The whole text was proved before anything of it is believed, as strictly as `parseObject()` reads; from then on a
/// value is found without another look at what stands before it, and is a view of the text. A value, cheap to copy,
/// safe in any thread.
class JsonOutline
{
public:
    /// A key or a value that is no container: its bytes. The opening bracket of a container: where it stands, and
    /// the number of the token of the closing one.
    struct Token {
        quint32 begin = 0;
        quint32 end = 0;
    };

    JsonOutline() = default;
    /// Fails with `MalformedJson`.
    [[nodiscard]] static Result<JsonOutline> of(QByteArray text);
    /// A text of which nothing is to be looked at.
    [[nodiscard]] static JsonOutline unread(QByteArray text) { return JsonOutline(std::move(text), {}, false); }

    [[nodiscard]] QByteArray text() const { return m_content ? m_content->text : QByteArray(); }
    /// The same as a view, which lives as long as this outline or a copy of it.
    [[nodiscard]] QByteArrayView bytes() const { return m_content ? m_content->text : QByteArrayView(); }
    /// Requires: this outline or a copy of it outlives it, and all that is got from it.
    [[nodiscard]] JsonPart root() const;
    /// The one of that number (`JsonPart::number()`).
    [[nodiscard]] JsonPart part(quint32 number) const;

private:
    friend class JsonPart;

    /// What all copies share.
    struct Content : QSharedData {
        Content(QByteArray ownText, std::vector<Token> ownTokens, bool escapedKeys)
            : text(std::move(ownText)), tokens(std::move(ownTokens)), hasEscapedKeys(escapedKeys)
        {
        }

        QByteArray text;
        std::vector<Token> tokens;
        bool hasEscapedKeys;
    };

    JsonOutline(QByteArray text, std::vector<Token> tokens, bool hasEscapedKeys)
        : m_content(new Content(std::move(text), std::move(tokens), hasEscapedKeys))
    {
    }

    QExplicitlySharedDataPointer<const Content> m_content;
};

/// A value in an outline, or none. Requires: the outline outlives it.
class JsonPart
{
public:
    JsonPart() = default;

    [[nodiscard]] bool exists() const { return m_outline != nullptr; }
    [[nodiscard]] bool isObject() const { return first() == '{'; }
    [[nodiscard]] bool isArray() const { return first() == '['; }
    [[nodiscard]] bool isString() const { return first() == '"'; }
    [[nodiscard]] bool isNull() const { return first() == 'n'; }
    [[nodiscard]] quint32 number() const { return m_number; }

    /// As it stands in the text.
    [[nodiscard]] QByteArrayView bytes() const;
    /// A string's value in UTF-8: no copy unless there is an escape in it, so it lives no longer than the outline.
    /// Empty if this is no string.
    [[nodiscard]] QByteArray string() const;

    /// The members of these names (none is empty), found without regard to case (ASCII); an exact spelling wins. One
    /// pass for all.
    template <size_t N>
    [[nodiscard]] std::array<JsonPart, N> members(const std::array<std::string_view, N> &names) const
    {
        std::array<JsonPart, N> found;
        std::array<bool, N> isExact{};
        // Nearly all are told apart by their length.
        quint64 sizes = m_outline && m_outline->hasEscapedKeys ? ~quint64(0) : 0;
        for (const std::string_view name : names)
            sizes |= sizeBit(name);
        forEachMember([&](const JsonPart &key, const JsonPart &value) {
            if ((sizes & sizeBit(key.raw())) == 0)
                return;
            for (size_t i = 0; i < N; ++i) {
                const Match match = isExact[i] ? Match::None : key.match(names[i]);
                isExact[i] = isExact[i] || match == Match::Exact;
                if (match == Match::Exact || (match == Match::Folded && !found[i].exists()))
                    found[i] = value;
            }
        });
        return found;
    }
    /// The one of that name, likewise: no further than to its exact spelling.
    [[nodiscard]] JsonPart member(std::string_view name) const;

    /// Calls `fn(key, value)` for each member; not at all if this is no object.
    template <typename Function> void forEachMember(Function fn) const
    {
        if (!isObject())
            return;
        const quint32 last = token().end;
        for (quint32 key = m_number + 1; key < last;) {
            const JsonPart value(m_outline, key + 1);
            fn(JsonPart(m_outline, key), value);
            key = value.next();
        }
    }
    /// Calls `fn(element)` for each element; not at all if this is no array.
    template <typename Function> void forEachElement(Function fn) const
    {
        if (!isArray())
            return;
        const quint32 last = token().end;
        for (JsonPart element(m_outline, m_number + 1); element.m_number < last; element.m_number = element.next())
            fn(element);
    }

    /// Requires: this is a key; `name` is not empty.
    [[nodiscard]] bool isKey(std::string_view name) const { return match(name) != Match::None; }

private:
    friend class JsonOutline;

    enum class Match { None, Folded, Exact };

    JsonPart(const JsonOutline::Content *outline, quint32 number) : m_outline(outline), m_number(number) { }
    [[nodiscard]] const JsonOutline::Token &token() const { return m_outline->tokens[m_number]; }
    [[nodiscard]] char first() const { return m_outline ? m_outline->text[token().begin] : '\0'; }
    [[nodiscard]] bool isContainer() const { return isObject() || isArray(); }
    /// The number of what stands behind it.
    [[nodiscard]] quint32 next() const { return (isContainer() ? token().end : m_number) + 1; }
    /// Requires: this is a key; `name` is not empty.
    [[nodiscard]] Match match(std::string_view name) const
    {
        constexpr int kCase = 'a' ^ 'A';
        const std::string_view text = raw();
        const bool canBe = text.size() == name.size() && ((text.front() ^ name.front()) & ~kCase) == 0;
        return canBe || m_outline->hasEscapedKeys ? matchLetters(name) : Match::None;
    }
    [[nodiscard]] Match matchLetters(std::string_view name) const;
    static quint64 sizeBit(std::string_view text) { return quint64(1) << std::min<size_t>(text.size(), 63); }
    /// Of a string or key, between its quotation marks.
    [[nodiscard]] std::string_view raw() const
    {
        const JsonOutline::Token &own = token();
        return {m_outline->text.constData() + own.begin + 1, own.end - own.begin - 2};
    }

    const JsonOutline::Content *m_outline = nullptr;
    quint32 m_number = 0;
};

inline JsonPart JsonOutline::root() const
{
    return part(0);
}

inline JsonPart JsonOutline::part(quint32 number) const
{
    return !m_content || m_content->tokens.empty() ? JsonPart() : JsonPart(m_content.constData(), number);
}

} // namespace rollcall::scim
