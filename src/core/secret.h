// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDebug>
#include <ostream>

namespace rollcall::core
{

/// A token, key or password. A type that can't be logged, printed or compared by accident: spilling one is a compile
/// error. Its bytes are overwritten when the last copy goes (copies that Qt or the system made of them are not ours).
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &) = default;
    Secret &operator=(Secret &&) noexcept = default;
    ~Secret();

    /// The secret itself. Whoever calls this answers for where it goes.
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

    /// 256 random bits from the system, base64url without padding, behind `prefix` (`rc_scim_`, `rc_key_`).
    [[nodiscard]] static Secret generate(const QByteArray &prefix);

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;
std::ostream &operator<<(std::ostream &, const Secret &) = delete;

/// SHA-256 of a secret with 256 random bits: how tokens and keys are stored (a slow hash is for human pass phrases).
[[nodiscard]] QByteArray secretDigest(const Secret &secret);

/// Compares two digests in a time that does not depend on where they differ.
[[nodiscard]] bool sameDigest(const QByteArray &a, const QByteArray &b);

} // namespace rollcall::core

namespace rollcall
{
using core::Secret;
} // namespace rollcall
