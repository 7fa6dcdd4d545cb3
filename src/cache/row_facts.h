// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/user_record.h"
#include "cache/user_row.h"

namespace rollcall::cache
{

/// What users are filtered by most, in a few bits that are kept in memory for everybody. A value; stored as a number.
class RowFacts
{
public:
    /// All that can be told apart: each `toNumber()` is below it.
    static constexpr quint32 kNumbers = 1U << 9;

    RowFacts() = default;
    explicit RowFacts(const UserRow &row);
    explicit RowFacts(const UserRecord &record);
    [[nodiscard]] static RowFacts fromNumber(quint32 number);
    [[nodiscard]] quint32 toNumber() const { return m_bits; }

    [[nodiscard]] std::optional<rules::Source> source() const;
    [[nodiscard]] rules::UserState state() const;
    [[nodiscard]] rules::SyncState syncState() const;
    [[nodiscard]] rules::InviteStatus inviteStatus() const;
    [[nodiscard]] bool hasEmail() const { return (m_bits & kHasEmail) != 0; }

    friend bool operator==(const RowFacts &, const RowFacts &) = default;

private:
    // Stored: never changed, only added to.
    static constexpr int kSource = 0; ///< Three bits: 0 not known, else the source's number plus one.
    static constexpr int kState = 3; ///< One.
    static constexpr int kSyncState = 4; ///< Two.
    static constexpr int kInviteStatus = 6; ///< Two.
    static constexpr quint16 kHasEmail = 1U << 8;

    template <typename User> [[nodiscard]] static quint16 bitsOf(const User &user);
    [[nodiscard]] int field(int shift, int bits) const { return m_bits >> shift & ((1 << bits) - 1); }

    quint16 m_bits = 0;
};

} // namespace rollcall::cache
