// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json_dom.h"

#include "scim/json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace rollcall::scim
{

namespace
{

Error malformed(const QString &detail)
{
    return {ErrorCode::MalformedJson, detail, {}};
}

/// Objects have few keys, as a rule: comparing them all is faster then than sorting, and takes no memory.
constexpr std::size_t kFewKeys = 32;

const char *repeatedAmongMany(simdjson::dom::object object)
{
    std::vector<std::string_view> keys;
    for (const auto &[key, value] : object)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    return twice == keys.end() ? nullptr : twice->data();
}

/// The first key that an object has twice, or null.
const char *repeatedKey(simdjson::dom::object object)
{
    std::array<std::string_view, kFewKeys> keys;
    auto end = keys.begin();
    for (const auto &[key, value] : object) {
        if (end == keys.end())
            return repeatedAmongMany(object);
        if (std::find(keys.begin(), end, key) != end)
            return key.data();
        *end++ = key;
    }
    return nullptr;
}

/// As `repeatedKey()`, of everything below `element`. Recursion is bounded by the parser's depth limit.
const char *repeatedKeyBelow(simdjson::dom::element element)
{
    if (element.is_object()) {
        const simdjson::dom::object object = element.get_object();
        if (const char *key = repeatedKey(object))
            return key;
        for (const auto &[name, value] : object) {
            if (const char *key = repeatedKeyBelow(value))
                return key;
        }
    } else if (element.is_array()) {
        for (const simdjson::dom::element value : element.get_array()) {
            if (const char *key = repeatedKeyBelow(value))
                return key;
        }
    }
    return nullptr;
}

/// In the order of the keys: QJsonObject keeps them sorted, and each one out of order moves all that follow it.
QJsonObject sortedObject(simdjson::dom::object source)
{
    std::vector<std::pair<QString, simdjson::dom::element>> members;
    for (const auto &[key, value] : source)
        members.emplace_back(toQString(key), value);
    std::sort(members.begin(), members.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QJsonObject object;
    for (const auto &[key, value] : members)
        object.insert(key, toQJson(value));
    return object;
}

QJsonObject toQJsonObject(simdjson::dom::object source)
{
    if (source.size() > kFewKeys)
        return sortedObject(source);
    QJsonObject object;
    for (const auto &[key, value] : source)
        object.insert(toQString(key), toQJson(value));
    return object;
}

/// What reading takes of memory, kept from one text to the next of the same thread: for a page of users it is several
/// megabytes, which cost more to get than the page to read.
struct Spare {
    static constexpr std::size_t kLargest = std::size_t(4) * 1024 * 1024; // of the text

    simdjson::dom::parser parser;
    std::unique_ptr<simdjson::dom::document> document;
};

Spare &spare()
{
    static thread_local Spare kept;
    return kept;
}

/// For a text of that size; a large one's is not kept.
simdjson::error_code makeRoom(simdjson::dom::parser &parser, std::size_t size)
{
    // One more than allowed: simdjson counts the value inside the innermost container as a level.
    return parser.capacity() >= size ? simdjson::SUCCESS : parser.allocate(size + size / 4, kMaxJsonDepth);
}

} // namespace

JsonDom::~JsonDom()
{
    if (m_document && m_document->capacity() <= 2 * Spare::kLargest)
        spare().document = std::move(m_document);
}

Result<JsonDom> JsonDom::parse(QByteArrayView bytes)
{
    // simdjson copies from the pointer, which may be null then.
    if (bytes.isEmpty())
        return malformed(QStringLiteral("empty"));
    const auto size = static_cast<std::size_t>(bytes.size());
    simdjson::dom::parser own;
    simdjson::dom::parser &parser = size <= Spare::kLargest ? spare().parser : own;
    if (const auto error = makeRoom(parser, size))
        return malformed(QString::fromLatin1(simdjson::error_message(error)));
    JsonDom dom;
    dom.m_document = std::move(spare().document);
    if (!dom.m_document)
        dom.m_document = std::make_unique<simdjson::dom::document>();
    simdjson::dom::element root;
    if (const auto error = parser.parse_into_document(*dom.m_document, bytes.data(), size).get(root))
        return malformed(QString::fromLatin1(simdjson::error_message(error)));
    if (const char *key = repeatedKeyBelow(root))
        return malformed(QStringLiteral("the key \"%1\" stands twice in an object").arg(QString::fromUtf8(key)));
    return dom;
}

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QJsonValue toQJson(simdjson::dom::element element)
{
    switch (element.type()) {
    case simdjson::dom::element_type::OBJECT: return toQJsonObject(element.get_object().value_unsafe());
    case simdjson::dom::element_type::ARRAY: {
        QJsonArray array;
        for (const simdjson::dom::element value : simdjson::dom::array(element.get_array()))
            array.append(toQJson(value));
        return array;
    }
    case simdjson::dom::element_type::STRING: return toQString(element.get_string().value_unsafe());
    case simdjson::dom::element_type::INT64: return qint64(element.get_int64().value_unsafe());
    case simdjson::dom::element_type::UINT64: return double(element.get_uint64().value_unsafe());
    case simdjson::dom::element_type::DOUBLE: return element.get_double().value_unsafe();
    case simdjson::dom::element_type::BOOL: return element.get_bool().value_unsafe();
    case simdjson::dom::element_type::NULL_VALUE: return QJsonValue::Null;
    }
    return QJsonValue::Null;
}

bool isNamed(std::string_view key, std::string_view name)
{
    return key.size() == name.size() && qstrnicmp(key.data(), name.data(), name.size()) == 0;
}

} // namespace rollcall::scim
