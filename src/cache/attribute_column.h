// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/row_scan.h"
#include "cache/row_set.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rollcall::cache
{

/// A value that rows have, and how many.
struct ValueCount {
    QString value;
    qint64 count = 0;

    friend bool operator==(const ValueCount &, const ValueCount &) = default;
};

/// The values of one attribute for all rows, in memory: each different one once, and a number for each row. Several
/// values of a row are lines. A value that can be moved between threads; used in one at a time.
class AttributeColumn
{
public:
    /// Replaces what the row has; `lines` is UTF-8, each value with an end of line behind it; empty: the row has none.
    void set(quint32 rid, const QByteArray &lines);

    /// The rows of which a value has `folded` in it, or is it.
    [[nodiscard]] RowSet find(const QByteArray &folded, bool whole) const;
    /// The rows that have a value.
    [[nodiscard]] RowSet filled() const;
    /// The values of `rows` that have `folded` in them, the most frequent first. Nothing if `stillWanted` says that the
    /// answer is not wanted any more: of a million different values it takes a while.
    [[nodiscard]] std::optional<QVector<ValueCount>> counts(
        const RowSet &rows, const QByteArray &folded, int most, const std::function<bool()> &stillWanted = {}) const;
    /// As it came, without the last end of line.
    [[nodiscard]] QByteArrayView lines(quint32 rid) const;
    [[nodiscard]] size_t size() const { return m_codes.size(); }

private:
    /// Above it values are not looked for among those that are there: hardly any comes twice.
    static constexpr qsizetype kMostKnown = 100'000;

    /// By what is in `m_raw`.
    using Tally = QHash<QByteArrayView, qint64>;

    [[nodiscard]] quint32 codeOf(const QByteArray &lines);
    /// A bit for each code: whether its values have `folded` in them, or one is it.
    [[nodiscard]] std::vector<quint64> codesWith(const QByteArray &folded, bool whole) const;
    void addLines(quint32 code, const QByteArray &folded, qint64 count, Tally &byValue) const;
    [[nodiscard]] static QByteArrayView part(const std::string &texts, const std::vector<quint32> &ends, quint32 code);

    std::vector<quint32> m_codes; ///< By row number; 0: none.
    std::string m_raw; ///< By code, from 1 on.
    std::vector<quint32> m_rawEnds{0};
    std::string m_folded = std::string(kScanPadding, '\0'); ///< Each with an end of line before it, too; padded.
    std::vector<quint32> m_foldedEnds{0};
    QHash<QByteArray, quint32> m_known;
};

} // namespace rollcall::cache
