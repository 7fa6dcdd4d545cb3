// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What the fuzz targets have in common: what came in, in the form that it is wanted in, and promises to be kept.
namespace rollcall::fuzz
{

/// Ends the program if it does not hold: the fuzzer then keeps the input that did it.
inline void require(bool holds, const char *promise, const QByteArray &seen = {})
{
    if (holds)
        return;
    std::fprintf(stderr, "Broken promise: %s\n%s\n", promise, seen.constData());
    std::abort();
}

/// In a block of its own, so that one byte read behind it is noticed.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// Text from a URL or a JSON string: always Unicode, whatever the bytes were.
inline QString textOf(const std::uint8_t *data, std::size_t size)
{
    return QString::fromUtf8(QByteArrayView(data, static_cast<qsizetype>(size)));
}

/// Cuts a stream into portions of sizes that follow from a seed, so that the fuzzer can choose the seed.
class Portions
{
public:
    explicit Portions(std::uint8_t seed) : m_state(seed * 2654435761U + 1U) { }

    /// 1 to 32, small ones mostly.
    qsizetype next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        const auto bits = m_state >> 24U;
        return 1 + static_cast<qsizetype>(bits & (bits >> 4U) & 31U);
    }

private:
    std::uint32_t m_state;
};

} // namespace rollcall::fuzz
