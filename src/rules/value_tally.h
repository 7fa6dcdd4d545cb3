// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

#include <array>
#include <deque>
#include <optional>

namespace rollcall::rules
{

/// Tells which of very many users share a value with somebody, without keeping the values.
///
/// The calls must match:   (add)* finish (everything else)*
/// Requires: `row` is the caller's own number of the user, each added once. Thread: any, one at a time. Never fails.
/// Memory: 24 bytes a user. A digest of 128 bits stands for a value; no two values are expected to have the same.
class ValueTally
{
public:
    void add(qint64 row, const QString &value);
    void finish();

    [[nodiscard]] qint64 uniqueCount() const { return qint64(m_entries.size()) - m_shared; }
    /// Of all who share one, not only of the later ones.
    [[nodiscard]] qint64 sharedCount() const { return m_shared; }

    /// `limit` rows at most from the `offset`th on, by row.
    [[nodiscard]] QVector<qint64> unique(qint64 offset, qint64 limit) const;
    /// Likewise, those with the same value together.
    [[nodiscard]] QVector<qint64> shared(qint64 offset, qint64 limit) const;

    /// The offset in unique() of the first row behind that one, which need not be there.
    [[nodiscard]] qint64 uniquePlaceBehind(qint64 row) const;
    /// The offset in shared() that is next to that row's; nothing if it is not there.
    [[nodiscard]] std::optional<qint64> sharedPlaceBehind(qint64 row) const;

private:
    using Digest = std::array<quint64, 2>;
    struct Entry {
        Digest digest{};
        qint64 row = 0;
    };
    static constexpr Digest kAlone{}; ///< Instead of the digest, once a value is known to be unique.

    static Digest digestOf(const QString &value);
    [[nodiscard]] QVector<qint64> rows(qint64 first, qint64 last) const;

    std::deque<Entry> m_entries; ///< Not a vector: it would be twice as large while it grows.
    qint64 m_shared = 0; ///< They stand at the head of `m_entries` once finished.
};

} // namespace rollcall::rules
