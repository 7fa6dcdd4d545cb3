// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json_outline.h"

#include "scim/json.h"
#include "scim/json_dom.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rollcall::scim
{

namespace
{

using Token = JsonOutline::Token;
using simdjson::error_code;

/// One key of an object that is being read.
struct Key {
    std::string_view text;
    quint64 hash = 0;
};

/// What is kept from one text to the next of the same thread: it takes longer to get than a page to read.
struct Scratch {
    static constexpr size_t kLargest = size_t(4) * 1024 * 1024; // of the text

    simdjson::dom::parser parser;
    simdjson::dom::parser pieces; ///< For single values.
    std::unique_ptr<Token[]> tokens;
    size_t room = 0;
    std::vector<Key> keys;
    std::vector<quint8> string;

    /// For as many tokens as there are places in the text: no more can come, so that none needs to be counted.
    Token *roomFor(size_t places)
    {
        if (places > room) {
            room = places + places / 4;
            tokens = std::make_unique_for_overwrite<Token[]>(room);
        }
        return tokens.get();
    }
};

/// Proves a text and writes its outline, both in one walk over the places that simdjson has noted of it: each bracket,
/// colon and comma, and where each string and other value begins. What simdjson has seen by then (its stage 1): all is
/// UTF-8, no string is left open, and none has a control character in it. Between a value's begin and the next place
/// stand that value, as far as it is one, and white space.
///
/// A value's own proof is simdjson's wherever there is more to it than a few digits.
class OutlineWriter
{
public:
    OutlineWriter(QByteArrayView text, Scratch &scratch)
        : m_text(text.data()), m_size(static_cast<quint32>(text.size())), m_scratch(scratch), m_keys(scratch.keys)
    {
        m_keys.clear();
    }

    /// Requires: `scratch.parser` has room for the text.
    [[nodiscard]] error_code write()
    {
        simdjson::internal::dom_parser_implementation &parser = *m_scratch.parser.implementation;
        const error_code error
            = parser.stage1(reinterpret_cast<const quint8 *>(m_text), m_size, simdjson::stage1_mode::regular);
        if (error != simdjson::SUCCESS)
            return error;
        m_place = parser.structural_indexes.get();
        m_end = m_place + parser.n_structural_indexes;
        parser.structural_indexes[parser.n_structural_indexes] = m_size; // as simdjson has it
        m_first = m_token = m_scratch.roomFor(static_cast<size_t>(m_end - m_place));
        m_escape = escapeBehind(0);
        return root() ? simdjson::SUCCESS : m_error;
    }
    /// The first key that an object has twice, or nothing.
    [[nodiscard]] std::optional<std::string_view> repeatedKey() const { return m_repeated; }
    [[nodiscard]] bool hasEscapedKeys() const { return !m_unescaped.empty(); }
    [[nodiscard]] std::span<const Token> tokens() const { return {m_first, m_token}; }

private:
    /// Of one object: a bit for each hash of its keys, so that most keys need no look at the others.
    struct Object {
        size_t firstKey = 0;
        std::array<quint64, 4> hashes{};
    };

    bool fail(error_code error)
    {
        m_error = error;
        return false;
    }

    /// Where the last place is a container's end, none is read behind it: each step but that one needs something else
    /// than an end.
    bool root()
    {
        const char first = m_text[*m_place];
        const bool isContainer = first == '{' || first == '[';
        if (isContainer ? m_text[m_end[-1]] != (first == '{' ? '}' : ']') : m_end - m_place != 1)
            return fail(simdjson::TAPE_ERROR);
        if (!(isContainer ? value(1) : scalar(first, m_size)))
            return false;
        return m_place == m_end || fail(simdjson::TAPE_ERROR);
    }

    /// `depth`: of a container that stands here.
    bool value(int depth)
    {
        switch (const char first = m_text[*m_place]) {
        case '"': return string(m_place[1]);
        case '{': return object(depth);
        case '[': return array(depth);
        default: return scalar(first, m_place[1]);
        }
    }

    bool object(int depth)
    {
        Token *opening = open();
        if (m_text[*m_place] == '}')
            return close(opening, depth);
        if (depth >= kMaxJsonDepth)
            return fail(simdjson::DEPTH_ERROR);
        Object own{m_keys.size(), {}};
        for (;;) {
            if (m_text[m_place[0]] != '"' || m_text[m_place[1]] != ':')
                return fail(simdjson::TAPE_ERROR);
            if (!key(own))
                return false;
            ++m_place; // the colon
            if (!value(depth + 1))
                return false;
            const char behind = m_text[*m_place];
            if (behind == '}')
                break;
            if (behind != ',')
                return fail(simdjson::TAPE_ERROR);
            ++m_place;
        }
        checkMany(own);
        m_keys.resize(own.firstKey);
        return close(opening, depth);
    }

    bool array(int depth)
    {
        Token *opening = open();
        if (m_text[*m_place] == ']')
            return close(opening, depth);
        if (depth >= kMaxJsonDepth)
            return fail(simdjson::DEPTH_ERROR);
        for (;;) {
            if (!value(depth + 1))
                return false;
            const char behind = m_text[*m_place];
            if (behind == ']')
                return close(opening, depth);
            if (behind != ',')
                return fail(simdjson::TAPE_ERROR);
            ++m_place;
        }
    }

    Token *open()
    {
        *m_token = {*m_place++, 0};
        return m_token++;
    }

    bool close(Token *opening, int depth)
    {
        opening->end = static_cast<quint32>(m_token - m_first);
        *m_token++ = {*m_place, *m_place + 1};
        ++m_place;
        return m_place != m_end || depth == 1 || fail(simdjson::TAPE_ERROR);
    }

    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    /// What begins here ends where the next place is, but for the white space.
    Token take(quint32 next)
    {
        const quint32 begin = *m_place++;
        quint32 end = next;
        while (isSpace(m_text[end - 1]))
            --end;
        return *m_token++ = {begin, end};
    }

    bool string(quint32 next)
    {
        const Token token = take(next);
        return token.end <= m_escape || escapedString(token);
    }

    /// Anything but a string or container.
    bool scalar(char first, quint32 next)
    {
        if (first == '"')
            return string(next);
        const Token token = take(next);
        const std::string_view text(m_text + token.begin, token.end - token.begin);
        switch (first) {
        case 't': return text == "true" || fail(simdjson::T_ATOM_ERROR);
        case 'f': return text == "false" || fail(simdjson::F_ATOM_ERROR);
        case 'n': return text == "null" || fail(simdjson::N_ATOM_ERROR);
        default: return isPlainNumber(text) || otherNumber(text);
        }
    }

    /// An integer that fits.
    static bool isPlainNumber(std::string_view text)
    {
        constexpr size_t kMostDigits = 18;
        if (text.starts_with('-'))
            text.remove_prefix(1);
        return !text.empty() && text.size() <= kMostDigits && (text.front() != '0' || text.size() == 1)
            && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    }

    bool otherNumber(std::string_view text)
    {
        const char first = text.front();
        if (first != '-' && (first < '0' || first > '9'))
            return fail(simdjson::TAPE_ERROR);
        const error_code error = m_scratch.pieces.parse(text.data(), text.size()).error();
        return error == simdjson::SUCCESS || fail(error);
    }

    /// Where the next one stands, from `begin` on; the text's end if there is none.
    [[nodiscard]] quint32 escapeBehind(quint32 begin) const
    {
        const void *found = std::memchr(m_text + begin, '\\', m_size - begin);
        return found == nullptr ? m_size : static_cast<quint32>(static_cast<const char *>(found) - m_text);
    }

    /// Requires: there is an escape in `token`, and none before it that was not seen.
    bool escapedString(const Token &token)
    {
        m_escape = escapeBehind(token.end);
        return unescape(token) || fail(simdjson::STRING_ERROR);
    }

    /// The string of `token`, until the next call. simdjson reads and writes behind the end.
    std::optional<std::string_view> unescape(const Token &token)
    {
        const size_t size = token.end - token.begin - 1; // with the closing quotation mark
        std::vector<quint8> &room = m_scratch.string;
        room.resize(std::max(room.size(), 2 * (size + simdjson::SIMDJSON_PADDING)));
        quint8 *to = room.data() + size + simdjson::SIMDJSON_PADDING;
        std::memcpy(room.data(), m_text + token.begin + 1, size);
        const quint8 *end = m_scratch.parser.implementation->parse_string(room.data(), to);
        if (end == nullptr)
            return std::nullopt;
        return std::string_view(reinterpret_cast<const char *>(to), static_cast<size_t>(end - to));
    }

    bool key(Object &object)
    {
        const Token token = take(m_place[1]);
        std::string_view text(m_text + token.begin + 1, token.end - token.begin - 2);
        if (token.end > m_escape) {
            m_escape = escapeBehind(token.end);
            const std::optional<std::string_view> unescaped = unescape(token);
            if (!unescaped)
                return fail(simdjson::STRING_ERROR);
            text = m_unescaped.emplace_back(*unescaped);
        }
        const quint64 hash = hashOf(text);
        quint64 &hashes = object.hashes[hash >> 62];
        const quint64 bit = quint64(1) << ((hash >> 56) % 64);
        if ((hashes & bit) != 0 && m_keys.size() - object.firstKey < kFewKeys)
            compare({text, hash}, object);
        hashes |= bit;
        m_keys.push_back({text, hash});
        return true;
    }

    /// Of the length, the first eight bytes and the last: nearly all keys of an object differ in these.
    [[nodiscard]] quint64 hashOf(std::string_view text) const
    {
        constexpr size_t kWord = sizeof(quint64);
        constexpr quint64 kMix = 0x9e3779b97f4a7c15U;
        constexpr quint64 kOtherMix = 0xc2b2ae3d27d4eb4fU;
        std::array<char, kWord> copy{};
        const char *bytes = text.data();
        // A short key of the text mostly has eight bytes that may be read.
        if (text.size() < kWord && !(bytes >= m_text && bytes + kWord <= m_text + m_size)) {
            std::ranges::copy(text, copy.begin());
            bytes = copy.data();
        }
        const quint64 mask = kMasks[std::min(text.size(), kWord)];
        const quint64 first = qFromLittleEndian<quint64>(bytes) & mask;
        const quint64 last = qFromLittleEndian<quint64>(bytes + (text.size() > kWord ? text.size() - kWord : 0)) & mask;
        return first * kMix + (last ^ text.size()) * kOtherMix;
    }

    void compare(const Key &key, const Object &object)
    {
        const auto first = m_keys.cbegin() + static_cast<std::ptrdiff_t>(object.firstKey);
        const bool isThere = std::any_of(first, m_keys.cend(),
            [&key](const Key &other) { return other.hash == key.hash && other.text == key.text; });
        if (isThere && !m_repeated)
            m_repeated = key.text;
    }

    /// An object of very many keys is not compared with itself key by key.
    void checkMany(const Object &object)
    {
        if (m_keys.size() - object.firstKey < kFewKeys)
            return;
        const auto first = m_keys.begin() + static_cast<std::ptrdiff_t>(object.firstKey);
        std::sort(first, m_keys.end(), [](const Key &a, const Key &b) { return a.text < b.text; });
        const auto twice
            = std::adjacent_find(first, m_keys.end(), [](const Key &a, const Key &b) { return a.text == b.text; });
        if (twice != m_keys.end() && !m_repeated)
            m_repeated = twice->text;
    }

    static constexpr size_t kFewKeys = 32;
    /// So many of a word's bytes, the first ones in the text.
    static constexpr std::array<quint64, 9> kMasks{
        0, 0xff, 0xffff, 0xffffff, 0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff, 0xffffffffffffffff};

    const char *m_text;
    quint32 m_size;
    Scratch &m_scratch;
    const quint32 *m_place = nullptr;
    const quint32 *m_end = nullptr;
    Token *m_first = nullptr;
    Token *m_token = nullptr; ///< Where the next one goes.
    quint32 m_escape = 0; ///< Where the next backslash stands.
    std::vector<Key> &m_keys; ///< Of the objects that are open, the innermost one's last.
    std::list<std::string> m_unescaped;
    std::optional<std::string_view> m_repeated;
    error_code m_error = simdjson::SUCCESS;
};

Error notJson(const QString &detail)
{
    return {ErrorCode::MalformedJson, detail, {}};
}

} // namespace

Result<JsonOutline> JsonOutline::of(QByteArray text)
{
    if (text.isEmpty())
        return notJson(QStringLiteral("empty"));
    static thread_local Scratch kept;
    Scratch own;
    const auto size = static_cast<size_t>(text.size());
    Scratch &scratch = size <= Scratch::kLargest ? kept : own;
    error_code error = simdjson::SUCCESS;
    if (scratch.parser.capacity() < size)
        error = scratch.parser.allocate(size + size / 4, kMaxJsonDepth);
    OutlineWriter writer(text, scratch);
    if (error == simdjson::SUCCESS)
        error = writer.write();
    if (error != simdjson::SUCCESS)
        return notJson(QString::fromLatin1(simdjson::error_message(error)));
    if (const auto key = writer.repeatedKey())
        return notJson(QStringLiteral("the key \"%1\" stands twice in an object").arg(toQString(*key)));
    const std::span<const Token> tokens = writer.tokens();
    return JsonOutline(std::move(text), {tokens.begin(), tokens.end()}, writer.hasEscapedKeys());
}

} // namespace rollcall::scim
