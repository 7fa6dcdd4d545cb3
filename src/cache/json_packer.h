// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QVector>

#include <memory>

struct ZSTD_CDict_s;

namespace rollcall::cache
{

/// A resource's bytes as they are stored, and how.
struct PackedJson {
    static constexpr int kPlain = 0; ///< As they came.
    static constexpr int kWithoutDictionary = -1;

    QByteArray bytes;
    int dictionary = kPlain; ///< The number of the one they are compressed with, or one of the above.
};

/// Compresses resources, each by itself: zstd with a dictionary of what they have in common makes a sixth of a user,
/// where without one it makes a half. Losslessly: the bytes come back as they were. Thread: any, at once.
class JsonPacker
{
public:
    /// One that leaves small resources as they are, until there is a dictionary.
    JsonPacker();
    JsonPacker(int number, const QByteArray &dictionary);
    ~JsonPacker();
    JsonPacker(JsonPacker &&) noexcept;
    JsonPacker &operator=(JsonPacker &&) noexcept;

    [[nodiscard]] PackedJson pack(QByteArrayView json) const;
    [[nodiscard]] bool hasDictionary() const { return m_dictionary != nullptr; }

private:
    struct Free {
        void operator()(ZSTD_CDict_s *dictionary) const;
    };

    int m_number = 0;
    std::unique_ptr<ZSTD_CDict_s, Free> m_dictionary;
};

/// How many resources a dictionary is trained on. Of three times as many comes one that packs by half a hundredth
/// better, and the first sync waits six times as long for it.
inline constexpr qsizetype kDictionarySamples = 1000;

/// What `samples` have in common; empty if nothing can be made of them. Takes about a hundredth of a second.
[[nodiscard]] QByteArray trainDictionary(const QVector<QByteArray> &samples);

} // namespace rollcall::cache
