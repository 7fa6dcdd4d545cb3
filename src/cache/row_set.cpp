// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_set.h"

namespace rollcall::cache
{

namespace
{

inline qint64 sumOf(std::span<const quint64> words)
{
    qint64 count = 0;
    for (const quint64 word : words)
        count += std::popcount(word);
    return count;
}

#if defined(__x86_64__)

/// The instruction is not in every processor that this is compiled for; without it each word is a call.
__attribute__((target("popcnt"), flatten)) qint64 sumByInstruction(std::span<const quint64> words)
{
    return sumOf(words);
}

#endif

} // namespace

qint64 countBits(std::span<const quint64> words)
{
#if defined(__x86_64__)
    static const bool hasInstruction = __builtin_cpu_supports("popcnt") != 0;
    if (hasInstruction)
        return sumByInstruction(words);
#endif
    return sumOf(words);
}

} // namespace rollcall::cache
