// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/json_packer.h"

#include "core/log.h"

// The trainer whose parameters are given takes a tenth of the time of the one that looks for the best.
#define ZDICT_STATIC_LINKING_ONLY
#include <zdict.h>
#include <zstd.h>

#include <vector>

namespace rollcall::cache
{

namespace
{

constexpr int kLevel = 1;
constexpr qsizetype kDictionarySize = 64 * 1024;
/// A dictionary of users does nothing for a group with thousands of members.
constexpr qsizetype kLarge = 16 * 1024;

/// One for each thread that packs: it is too large to make for each resource.
ZSTD_CCtx *context()
{
    struct Free {
        void operator()(ZSTD_CCtx *used) const { ZSTD_freeCCtx(used); }
    };
    static thread_local const std::unique_ptr<ZSTD_CCtx, Free> own(ZSTD_createCCtx());
    return own.get();
}

} // namespace

void JsonPacker::Free::operator()(ZSTD_CDict_s *dictionary) const
{
    ZSTD_freeCDict(dictionary);
}

JsonPacker::JsonPacker() = default;

JsonPacker::JsonPacker(int number, const QByteArray &dictionary)
    : m_number(number),
      m_dictionary(ZSTD_createCDict(dictionary.constData(), static_cast<size_t>(dictionary.size()), kLevel))
{
}

JsonPacker::~JsonPacker() = default;
JsonPacker::JsonPacker(JsonPacker &&) noexcept = default;
JsonPacker &JsonPacker::operator=(JsonPacker &&) noexcept = default;

PackedJson JsonPacker::pack(QByteArrayView json) const
{
    const bool isLarge = json.size() >= kLarge;
    if (!isLarge && !m_dictionary)
        return {json.toByteArray(), PackedJson::kPlain};
    const auto size = static_cast<size_t>(json.size());
    static thread_local std::vector<char> small;
    std::vector<char> large;
    std::vector<char> &packed = isLarge ? large : small;
    packed.resize(ZSTD_compressBound(isLarge ? size : static_cast<size_t>(kLarge)));
    const size_t done = isLarge
        ? ZSTD_compressCCtx(context(), packed.data(), packed.size(), json.data(), size, kLevel)
        : ZSTD_compress_usingCDict(context(), packed.data(), packed.size(), json.data(), size, m_dictionary.get());
    if (ZSTD_isError(done) != 0 || done >= size)
        return {json.toByteArray(), PackedJson::kPlain};
    return {
        QByteArray(packed.data(), static_cast<qsizetype>(done)), isLarge ? PackedJson::kWithoutDictionary : m_number};
}

QByteArray trainDictionary(const QVector<QByteArray> &samples)
{
    QByteArray all;
    std::vector<size_t> sizes;
    for (const QByteArray &sample : samples) {
        if (sample.size() >= kLarge)
            continue;
        all += sample;
        sizes.push_back(static_cast<size_t>(sample.size()));
    }
    ZDICT_fastCover_params_t parameters = {};
    parameters.k = 1024;
    parameters.d = 8;
    parameters.f = 18;
    parameters.splitPoint = 1.0;
    parameters.accel = 4; // The writing thread waits for it.
    parameters.zParams.compressionLevel = kLevel;
    QByteArray dictionary(kDictionarySize, Qt::Uninitialized);
    const size_t size = ZDICT_trainFromBuffer_fastCover(dictionary.data(), static_cast<size_t>(dictionary.size()),
        all.constData(), sizes.data(), static_cast<unsigned>(sizes.size()), parameters);
    if (ZDICT_isError(size) != 0) {
        qCDebug(core::lcCache) << "no dictionary:" << ZDICT_getErrorName(size);
        return {};
    }
    dictionary.truncate(static_cast<qsizetype>(size));
    return dictionary;
}

} // namespace rollcall::cache
