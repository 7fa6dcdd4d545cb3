// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/digest.h"

#include <QString>
#include <QVector>

#include <vector>

namespace rollcall::cache
{

/// What a run holds against what comes in: each row of the cache with the digest of its bytes, and which ones the run
/// has seen. In memory, so that a page in which nothing changed costs no SQL: about 50 bytes a row while a run lasts.
class KnownRows
{
public:
    struct Row {
        Digest key; ///< `keyOf()` its id.
        Digest digest; ///< Of the bytes.
        quint32 rid = 0;
        bool seen = false; ///< By the reading of the listing that is under way.
        bool counted = false; ///< Seen by the run, in whichever reading.
    };

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    void reserve(qsizetype rows);
    /// A row that was there before the run. Here the id is in UTF-8.
    void load(QByteArrayView id, quint32 rid, const Digest &digest)
    {
        put({Digest::of(id), digest, rid, false, false});
    }
    /// Null if there is none. Valid until a row is added.
    [[nodiscard]] const Row *find(const QString &id) const { return find(keyOf(id)); }
    [[nodiscard]] const Row *find(const Digest &key) const;
    /// The row is there with these bytes, and seen.
    void see(const Digest &key, quint32 rid, const Digest &digest) { put({key, digest, rid, true, true}); }
    /// The same of a row as it is known. Requires: found here, and none was added since.
    void see(const Row *row);
    /// The listing is read once more: what is not in it then was not seen.
    void forgetSeen();
    /// Another run begins.
    void forgetRun();
    /// What is there of the row is of no use: whatever comes is written.
    void distrust(const QString &id);
    [[nodiscard]] QVector<quint32> unseen() const;

    /// What rows are known by: a digest takes less room than most ids.
    [[nodiscard]] static Digest keyOf(const QString &id) { return Digest::of(id.toUtf8()); }

private:
    void put(const Row &row);
    void rebuild(size_t places);
    [[nodiscard]] size_t placeOf(const Digest &key) const;

    std::vector<Row> m_rows; ///< In the order in which they came.
    std::vector<quint32> m_places; ///< By the hash of the key: the number of a row, from 1; 0: free. At most half full.
    mutable size_t m_expected = 0; ///< The row behind the last one that was found: a listing mostly keeps its order.
};

} // namespace rollcall::cache
