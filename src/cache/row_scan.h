// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <span>

namespace rollcall::cache
{

// Looks for bytes in text, sixteen or thirty-two places at a time where the processor can: what makes a search through
// all names at each keystroke affordable. Pure; safe in any thread.
//
// Requires of all: `needle` is not empty, and `kScanPadding` bytes behind the text can be read, whatever they are.
inline constexpr qsizetype kScanPadding = 64;

/// Sets the bit of each row that `needle` ends in, in `bits`. `ends` says where each row ends in `text`, in ascending
/// order; the last one is the text's end.
void scanRows(QByteArrayView text, std::span<const quint32> ends, QByteArrayView needle, quint64 *bits);

[[nodiscard]] bool hasBytes(QByteArrayView text, QByteArrayView needle);

/// The instructions that are used: "avx2", "sse2" or "portable".
[[nodiscard]] const char *scanInstructions();

namespace scan
{

// Each kind by itself, for tests; of the two below only what the processor has.
using ScanRows = void(QByteArrayView text, std::span<const quint32> ends, QByteArrayView needle, quint64 *bits);
ScanRows rowsPortable;
#if defined(__x86_64__)
ScanRows rowsSse2;
ScanRows rowsAvx2;
#endif

} // namespace scan

} // namespace rollcall::cache
