// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/json_unpacker.h"

#include "cache/json_packer.h"
#include "storage/database.h"

#include <zstd.h>

namespace rollcall::cache
{

namespace
{

/// A damaged length must not take all memory. No answer that the program takes is longer.
constexpr unsigned long long kLongest = 512ULL * 1024 * 1024;

} // namespace

void JsonUnpacker::Free::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

void JsonUnpacker::Free::operator()(ZSTD_DDict_s *dictionary) const
{
    ZSTD_freeDDict(dictionary);
}

JsonUnpacker::JsonUnpacker(storage::Database &database) : m_database(database), m_context(ZSTD_createDCtx()) { }

JsonUnpacker::~JsonUnpacker() = default;
JsonUnpacker::JsonUnpacker(JsonUnpacker &&) noexcept = default;

Result<std::optional<QByteArray>> JsonUnpacker::unpack(QByteArrayView packed, int dictionary, QByteArrayView digest)
{
    std::optional<QByteArray> json;
    if (dictionary == PackedJson::kPlain) {
        json = packed.toByteArray();
    } else if (dictionary == PackedJson::kWithoutDictionary) {
        json = inflate(packed, nullptr);
    } else {
        const auto known = dictionaryOf(dictionary);
        if (!known.ok())
            return known.error();
        if (*known != nullptr)
            json = inflate(packed, *known);
    }
    if (json && !digest.isEmpty() && Digest::of(*json) != Digest::fromBytes(digest))
        json.reset();
    return json;
}

std::optional<QByteArray> JsonUnpacker::inflate(QByteArrayView packed, const ZSTD_DDict_s *dictionary)
{
    const auto size = static_cast<size_t>(packed.size());
    const unsigned long long length = ZSTD_getFrameContentSize(packed.data(), size);
    if (length == ZSTD_CONTENTSIZE_UNKNOWN || length == ZSTD_CONTENTSIZE_ERROR || length > kLongest)
        return std::nullopt;
    QByteArray json(static_cast<qsizetype>(length), Qt::Uninitialized);
    const size_t done = ZSTD_decompress_usingDDict(
        m_context.get(), json.data(), static_cast<size_t>(json.size()), packed.data(), size, dictionary);
    if (ZSTD_isError(done) != 0 || done != length)
        return std::nullopt;
    return json;
}

/// Null if there is none of this number.
Result<ZSTD_DDict_s *> JsonUnpacker::dictionaryOf(int number)
{
    if (const auto known = m_dictionaries.find(number); known != m_dictionaries.end())
        return known->second.get();
    auto select = m_database.prepare(QStringLiteral("SELECT bytes FROM json_dictionary WHERE number = ?"));
    if (!select.ok())
        return select.error();
    QByteArray bytes;
    select->bind(0, number);
    const auto read
        = storage::forEachRow(select.value(), [&bytes](const storage::Statement &row) { bytes = row.blob(0); });
    if (!read.ok())
        return read.error();
    if (bytes.isEmpty())
        return nullptr;
    Dictionary dictionary(ZSTD_createDDict(bytes.constData(), static_cast<size_t>(bytes.size())));
    return m_dictionaries.emplace(number, std::move(dictionary)).first->second.get();
}

} // namespace rollcall::cache
