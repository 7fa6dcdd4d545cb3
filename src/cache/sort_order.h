// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/collation.h"
#include "cache/kept_keys.h"
#include "cache/sort_keys.h"
#include "cache/sorted_rows.h"

#include <QHash>

#include <limits>
#include <memory>
#include <vector>

namespace rollcall::cache
{

/// Sorts rows by a text: by the language's alphabet, equal ones as they stand in another order, those without a text
/// (nothing but white space) at the end. Of many different texts the keys are made in a second thread too while rows
/// are still added, and sorted in two. Used once. Thread: one.
class TextSorter
{
public:
    /// `places` says which of equal rows is first (`SortedRows::places()`); empty: the one of the lower number.
    TextSorter(const Collation &collation, QVector<quint32> places = {});

    void add(quint32 rid, QByteArrayView utf8);
    /// `kept` gets what each row is sorted by.
    [[nodiscard]] SortedRows sorted(KeptKeys *kept = nullptr);

private:
    /// A row whose text is known by a number.
    struct Row {
        quint32 text = 0;
        quint32 rid = 0;
    };

    [[nodiscard]] bool addToFew(quint32 rid, QByteArrayView utf8);
    void endFew();
    [[nodiscard]] SortedRows sortedFew(KeptKeys *kept);
    [[nodiscard]] SortedRows sortedMany(KeptKeys *kept);
    [[nodiscard]] std::vector<quint32> valuesOfTexts(KeptKeys *kept) const;

    Collation m_collation;
    QVector<quint32> m_places;
    std::vector<Row> m_rows;
    QHash<QByteArray, quint32> m_known; ///< Numbers by text, while the texts are few.
    std::unique_ptr<SortKeys> m_keys; ///< Once they are many.
};

/// Sorts rows by a number; equal ones and those without one as above. Used once. Thread: one.
class NumberSorter
{
public:
    explicit NumberSorter(QVector<quint32> places = {}) : m_places(std::move(places)) { }

    void add(quint32 rid, qint64 number) { m_rows.push_back({number, 0, rid}); }
    void addBlank(quint32 rid) { m_blank.push_back(rid); }
    [[nodiscard]] SortedRows sorted(KeptKeys *kept = nullptr);

private:
    struct Row {
        qint64 number = 0;
        quint32 place = 0;
        quint32 rid = 0;
    };

    QVector<quint32> m_places;
    std::vector<Row> m_rows;
    std::vector<quint32> m_blank;
};

} // namespace rollcall::cache
