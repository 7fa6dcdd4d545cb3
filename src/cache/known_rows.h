// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/digest.h"

#include <QHash>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::cache
{

/// What a run holds against what comes in: each row of the cache with the digest of its bytes, and which ones the run
/// has seen. In memory, so that a page in which nothing changed costs no SQL: about 60 bytes a row while a run lasts.
class KnownRows
{
public:
    struct Row {
        quint32 rid = 0;
        Digest digest; ///< Of the bytes.
        bool seen = false; ///< By the reading of the listing that is under way.
        bool counted = false; ///< Seen by the run, in whichever reading.
    };

    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    void reserve(qsizetype rows) { m_rows.reserve(rows); }
    /// A row that was there before the run. Here the id is in UTF-8.
    void load(QByteArrayView id, quint32 rid, const Digest &digest)
    {
        m_rows.insert(Digest::of(id), {rid, digest, false, false});
    }
    [[nodiscard]] std::optional<Row> find(const QString &id) const { return find(keyOf(id)); }
    [[nodiscard]] std::optional<Row> find(const Digest &key) const;
    /// The row is there with these bytes, and seen.
    void see(const Digest &key, quint32 rid, const Digest &digest) { m_rows.insert(key, {rid, digest, true, true}); }
    /// The same of a row as it is known.
    void see(const Digest &key);
    /// The listing is read once more: what is not in it then was not seen.
    void forgetSeen();
    /// What is there of the row is of no use: whatever comes is written.
    void distrust(const QString &id);
    [[nodiscard]] QVector<quint32> unseen() const;

    /// What rows are known by: a digest takes less room than most ids.
    [[nodiscard]] static Digest keyOf(const QString &id) { return Digest::of(id.toUtf8()); }

private:
    QHash<Digest, Row> m_rows;
};

} // namespace rollcall::cache
