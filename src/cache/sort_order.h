// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/collation.h"
#include "cache/sorted_rows.h"

#include <QHash>

#include <limits>
#include <string>
#include <vector>

namespace rollcall::cache
{

/// Sorts rows by a text: by the language's alphabet, equal ones as they stand in another order, those without a text
/// (nothing but white space) at the end. Used once. Thread: one.
class TextSorter
{
public:
    /// `places` says which of equal rows is first (`SortedRows::places()`); empty: the one of the lower number.
    TextSorter(const Collation &collation, QVector<quint32> places = {});

    void reserve(qsizetype rows) { m_rows.reserve(static_cast<size_t>(rows)); }
    void add(quint32 rid, QByteArrayView utf8);
    [[nodiscard]] SortedRows sorted();

private:
    /// A key's first bytes as a number, so that most comparisons need no more.
    struct Row {
        quint64 beginning = 0;
        quint32 key = 0; ///< Number in m_keys.
        quint32 rid = 0;
    };

    [[nodiscard]] quint32 keyFor(QByteArrayView utf8);
    [[nodiscard]] QByteArrayView key(quint32 number) const;
    [[nodiscard]] quint32 placeOf(quint32 rid) const;
    [[nodiscard]] bool isLess(const Row &a, const Row &b) const;
    [[nodiscard]] bool hasSameKey(const Row &a, const Row &b) const;
    [[nodiscard]] std::vector<quint64> placesOfRows() const;
    void sortRows();
    void sortByCounting();

    static constexpr quint64 kRowNumber = 0xffff'ffff;
    static constexpr quint32 kBlank = std::numeric_limits<quint32>::max();

    Collation m_collation;
    QVector<quint32> m_places;
    std::vector<Row> m_rows;
    std::vector<quint32> m_blank;
    std::string m_keys; ///< Each behind the one before.
    std::vector<quint32> m_keyEnds;
    QHash<QByteArray, quint32> m_known; ///< Key numbers by text, while the texts are few.
    bool m_areFew = true;
};

/// Sorts rows by a number; equal ones and those without one as above. Used once. Thread: one.
class NumberSorter
{
public:
    explicit NumberSorter(QVector<quint32> places = {}) : m_places(std::move(places)) { }

    void add(quint32 rid, qint64 number) { m_rows.push_back({number, rid}); }
    void addBlank(quint32 rid) { m_blank.push_back(rid); }
    [[nodiscard]] SortedRows sorted();

private:
    struct Row {
        qint64 number = 0;
        quint32 rid = 0;
    };

    QVector<quint32> m_places;
    std::vector<Row> m_rows;
    std::vector<quint32> m_blank;
};

/// Nothing but white space.
[[nodiscard]] bool isBlankText(QStringView text);

} // namespace rollcall::cache
