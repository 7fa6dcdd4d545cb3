// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json_outline.h"

#include "scim/json.h"
#include "scim/json_dom.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace rollcall::scim
{

namespace
{

using Token = JsonOutline::Token;

/// One key of an object that is being read.
struct Key {
    std::string_view text;
    quint64 hash = 0;
};

/// What is kept from one text to the next of the same thread: it takes longer to get than a page to read.
struct Scratch {
    static constexpr size_t kLargest = size_t(4) * 1024 * 1024; // of the text

    simdjson::dom::parser parser;
    std::unique_ptr<Token[]> tokens;
    size_t room = 0;
    std::vector<Key> keys;

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

/// Walks over a text that simdjson has found valid, from one to the next of the places that it noted: each bracket,
/// colon and comma, and where each string and other value begins.
class OutlineWriter
{
public:
    OutlineWriter(QByteArrayView text, const simdjson::dom::parser &parser, Scratch &scratch)
        : m_text(text.data()),
          m_size(static_cast<quint32>(text.size())),
          m_place(parser.implementation->structural_indexes.get()),
          m_end(m_place + parser.implementation->n_structural_indexes),
          m_first(scratch.roomFor(static_cast<size_t>(m_end - m_place))),
          m_token(m_first),
          m_keys(scratch.keys)
    {
        m_keys.clear();
    }

    /// The first key that an object has twice, or nothing.
    std::optional<std::string_view> write()
    {
        value();
        return m_repeated;
    }
    [[nodiscard]] bool hasEscapedKeys() const { return !m_unescaped.empty(); }
    [[nodiscard]] std::span<const Token> tokens() const { return {m_first, m_token}; }

private:
    /// Of one object: a bit for each hash of its keys, so that most keys need no look at the others.
    struct Object {
        size_t firstKey = 0;
        quint64 hashes = 0;
    };

    void value()
    {
        switch (m_text[*m_place]) {
        case '{': object(); return;
        case '[': array(); return;
        default: scalar();
        }
    }

    void object()
    {
        Token *opening = open();
        Object own{m_keys.size(), 0};
        if (m_text[*m_place] != '}') {
            for (;;) {
                key(own);
                ++m_place; // the colon
                value();
                if (m_text[*m_place] == '}')
                    break;
                ++m_place; // the comma
            }
        }
        checkMany(own);
        m_keys.resize(own.firstKey);
        close(opening);
    }

    void array()
    {
        Token *opening = open();
        while (m_text[*m_place] != ']') {
            value();
            if (m_text[*m_place] == ',')
                ++m_place;
        }
        close(opening);
    }

    Token *open()
    {
        *m_token = {*m_place++, 0};
        return m_token++;
    }

    void close(Token *opening)
    {
        opening->end = static_cast<quint32>(m_token - m_first);
        *m_token++ = {*m_place, *m_place + 1};
        ++m_place;
    }

    /// It ends where the next token begins, but for the white space.
    void scalar()
    {
        const quint32 begin = *m_place++;
        quint32 end = m_place == m_end ? m_size : *m_place;
        while (isSpace(m_text[end - 1]))
            --end;
        *m_token++ = {begin, end};
    }

    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    void key(Object &object)
    {
        scalar();
        const Token token = m_token[-1];
        std::string_view text(m_text + token.begin + 1, token.end - token.begin - 2);
        std::optional<quint64> hash = hashOf(text);
        if (!hash) {
            text = unescaped({m_text + token.begin, token.end - token.begin});
            hash = hashOf(text, Backslash::IsALetter);
        }
        constexpr quint64 kBits = 64;
        const quint64 bit = quint64(1) << (*hash % kBits);
        if ((object.hashes & bit) != 0 && m_keys.size() - object.firstKey < kFewKeys)
            compare({text, *hash}, object);
        object.hashes |= bit;
        m_keys.push_back({text, *hash});
    }

    /// The first eight of `size` bytes; what there is less is 0. A key of the text mostly has eight bytes behind it
    /// that may be read, and a copy of as many bytes as there are is a call.
    [[nodiscard]] quint64 wordAt(const char *bytes, size_t size) const
    {
        constexpr size_t kWord = sizeof(quint64);
        quint64 word = 0;
        const bool isWithin = bytes >= m_text && bytes + kWord <= m_text + m_size;
        if (size < kWord && !(isWithin && QSysInfo::ByteOrder == QSysInfo::LittleEndian)) {
            std::memcpy(&word, bytes, size);
            return word;
        }
        std::memcpy(&word, bytes, kWord);
        return size < kWord ? word & ((quint64(1) << (size * 8)) - 1) : word;
    }

    enum class Backslash { Escapes, IsALetter };
    /// Eight bytes at a time; nothing if there is an escape among them.
    [[nodiscard]] std::optional<quint64> hashOf(std::string_view text, Backslash backslash = Backslash::Escapes) const
    {
        constexpr quint64 kOnes = 0x0101010101010101U;
        constexpr quint64 kMix = 0x9e3779b97f4a7c15U;
        quint64 escapes = 0;
        quint64 hash = text.size();
        for (size_t at = 0; at < text.size(); at += sizeof(quint64)) {
            const quint64 word = wordAt(text.data() + at, text.size() - at);
            const quint64 other = word ^ (kOnes * quint64('\\'));
            escapes |= (other - kOnes) & ~other & (kOnes << 7);
            hash = (hash ^ word) * kMix;
            hash ^= hash >> 32;
        }
        return escapes == 0 || backslash == Backslash::IsALetter ? std::optional(hash) : std::nullopt;
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

    std::string_view unescaped(std::string_view string);

    static constexpr size_t kFewKeys = 32;

    const char *m_text;
    quint32 m_size;
    const quint32 *m_place;
    const quint32 *m_end;
    Token *m_first;
    Token *m_token; ///< Where the next one goes.
    std::vector<Key> &m_keys; ///< Of the objects that are open, the innermost one's last.
    std::deque<QByteArray> m_unescaped;
    std::optional<std::string_view> m_repeated;
};

/// `string` with its quotation marks, known to be valid.
QByteArray withoutEscapes(std::string_view string)
{
    simdjson::dom::parser parser;
    std::string_view text;
    if (parser.parse(string.data(), string.size()).get_string().get(text) != simdjson::SUCCESS)
        return {};
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view OutlineWriter::unescaped(std::string_view string)
{
    m_unescaped.push_back(withoutEscapes(string));
    return {m_unescaped.back().constData(), static_cast<size_t>(m_unescaped.back().size())};
}

/// Whether simdjson may read behind the text as far as it does; it copies a text otherwise. The capacity does not tell:
/// of a text whose beginning was removed the room may lie before it.
bool isPadded(QByteArray &text)
{
    return text.data_ptr().freeSpaceAtEnd() >= static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
}

Error notJson(const QString &detail)
{
    return {ErrorCode::MalformedJson, detail, {}};
}

} // namespace

Result<JsonOutline> JsonOutline::of(QByteArray text)
{
    // simdjson copies from the pointer, which may be null then.
    if (text.isEmpty())
        return notJson(QStringLiteral("empty"));
    static thread_local Scratch kept;
    Scratch own;
    const auto size = static_cast<size_t>(text.size());
    Scratch &scratch = size <= Scratch::kLargest ? kept : own;
    simdjson::error_code error = simdjson::SUCCESS;
    if (scratch.parser.capacity() < size)
        error = scratch.parser.allocate(size + size / 4, kMaxJsonDepth);
    if (error == simdjson::SUCCESS)
        error = scratch.parser.parse(text.constData(), size, !isPadded(text)).error();
    if (error != simdjson::SUCCESS)
        return notJson(QString::fromLatin1(simdjson::error_message(error)));
    OutlineWriter writer(text, scratch.parser, scratch);
    if (const auto key = writer.write())
        return notJson(QStringLiteral("the key \"%1\" stands twice in an object").arg(toQString(*key)));
    const std::span<const Token> tokens = writer.tokens();
    return JsonOutline(std::move(text), QVector<Token>(tokens.begin(), tokens.end()), writer.hasEscapedKeys());
}

QByteArrayView JsonPart::bytes() const
{
    if (!m_outline)
        return {};
    const quint32 begin = token().begin;
    const quint32 end = isContainer() ? m_outline->m_tokens[token().end].end : token().end;
    return QByteArrayView(m_outline->m_text).sliced(begin, end - begin);
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
