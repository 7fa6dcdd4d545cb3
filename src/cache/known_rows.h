// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/digest.h"

#include <QHash>
#include <QStringView>
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
        bool seen = false;
    };

    /// A row that was there before the run.
    void load(QStringView id, quint32 rid, const Digest &digest) { m_rows.insert(keyOf(id), {rid, digest, false}); }
    [[nodiscard]] std::optional<Row> find(QStringView id) const;
    /// The row is there with these bytes, and seen.
    void see(QStringView id, quint32 rid, const Digest &digest) { m_rows.insert(keyOf(id), {rid, digest, true}); }
    void forget(QStringView id) { m_rows.remove(keyOf(id)); }
    [[nodiscard]] QVector<quint32> unseen() const;

private:
    /// A digest takes less room than most ids.
    [[nodiscard]] static Digest keyOf(QStringView id);

    QHash<Digest, Row> m_rows;
};

} // namespace rollcall::cache
