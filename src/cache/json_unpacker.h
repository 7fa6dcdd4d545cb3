// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/digest.h"
#include "core/result.h"

#include <map>
#include <memory>
#include <optional>

struct ZSTD_DCtx_s;
struct ZSTD_DDict_s;

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// Gives back the bytes that `JsonPacker` packed, or says that they are damaged. Reads the dictionaries that it needs
/// from the mirror. Requires: the database outlives it. Thread: the database's.
class JsonUnpacker
{
public:
    explicit JsonUnpacker(storage::Database &database);
    ~JsonUnpacker();
    JsonUnpacker(JsonUnpacker &&) noexcept;

    /// Nothing if they are damaged: `digest` is of other bytes. An empty digest (of a row of an older version) fits
    /// all. Fails as the database when a dictionary can't be read.
    [[nodiscard]] Result<std::optional<QByteArray>> unpack(
        QByteArrayView packed, int dictionary, QByteArrayView digest);

private:
    struct Free {
        void operator()(ZSTD_DCtx_s *context) const;
        void operator()(ZSTD_DDict_s *dictionary) const;
    };
    using Dictionary = std::unique_ptr<ZSTD_DDict_s, Free>;

    [[nodiscard]] Result<ZSTD_DDict_s *> dictionaryOf(int number);
    [[nodiscard]] std::optional<QByteArray> inflate(QByteArrayView packed, const ZSTD_DDict_s *dictionary);

    storage::Database &m_database;
    std::unique_ptr<ZSTD_DCtx_s, Free> m_context;
    std::map<int, Dictionary> m_dictionaries;
};

} // namespace rollcall::cache
