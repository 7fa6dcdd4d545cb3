// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/text_endings.h"

#include <QByteArray>
#include <QVector>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace rollcall::cache
{

/// A text for each row, by row number, to be read from end to end: in blocks of rows with neighbouring numbers, so that
/// a change rewrites little. A text is lines, each with an end of line behind it; a row without one has an empty text.
///
/// A value that can be moved between threads; used in one at a time.
class RowTexts
{
public:
    static constexpr size_t kRowsInBlock = 1024;
    static constexpr size_t kWordsInBlock = kRowsInBlock / 64;
    /// A bit for each row of a block.
    using Bits = std::array<quint64, kWordsInBlock>;
    using RowText = std::pair<quint32, QByteArray>;

    /// Replaces the texts of these rows, in any order; of two for the same row the last one counts.
    void put(QVector<RowText> rows);

    [[nodiscard]] QByteArray text(quint32 rid) const;
    [[nodiscard]] size_t blocks() const { return m_blocks.size(); }

    /// To look for `text`, as long as nothing is put. An end of line at its beginning stands for a line's beginning;
    /// else it has one only at its end. Requires: it is not empty.
    [[nodiscard]] TextEndings::Needle needle(QByteArrayView text) const { return m_endings.needle(text); }
    /// The rows of a block, of `candidates`, that have it in their text.
    [[nodiscard]] Bits scan(size_t block, const TextEndings::Needle &needle, const Bits &candidates) const;

private:
    /// The texts of its rows, each after the one before.
    struct Block {
        std::string text; ///< Begins with an end of line, so that each line has one on both sides; padded for the scan.
        std::vector<quint32> ends; ///< Of each row; empty as long as the block is.
        std::vector<Bits> withEnding; ///< The rows that have it; as many as there were when it was last written.

        [[nodiscard]] QByteArrayView all() const;
        [[nodiscard]] QByteArrayView row(size_t row) const;
        [[nodiscard]] QByteArrayView rowWithLineEndBefore(size_t row) const;
        [[nodiscard]] Bits scan(QByteArrayView needle, const Bits &candidates) const;
        void noteEndings(size_t row, TextEndings::Mask met);
    };

    void learnFrom(const QVector<RowText> &rows);
    void rewrite(size_t block, const RowText *begin, const RowText *end);

    TextEndings m_endings;
    std::vector<Block> m_blocks; ///< Block b has the rows from b * kRowsInBlock on.
};

} // namespace rollcall::cache
