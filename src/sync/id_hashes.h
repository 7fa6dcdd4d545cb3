// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <vector>

namespace rollcall::sync
{

/// A set of ids of which only hashes are kept: a million ids are to fit, and a page of known ones is to cost little.
/// A value.
class IdHashes
{
public:
    [[nodiscard]] static quint64 hashOf(QByteArrayView utf8Id);

    [[nodiscard]] qint64 size() const { return m_size; }
    void reserve(qint64 ids);
    /// True if it is new.
    bool insert(quint64 hash);
    [[nodiscard]] bool contains(quint64 hash) const;

    friend bool operator==(const IdHashes &a, const IdHashes &b);

private:
    [[nodiscard]] size_t placeOf(quint64 hash) const;
    void rebuild(size_t places);

    std::vector<quint64> m_places; ///< 0: free; `hashOf()` is never 0. At most half full.
    qint64 m_size = 0;
};

} // namespace rollcall::sync
