// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QtGlobal>
#include <utility>
#include <variant>

namespace rollcall::core
{

/// A value or the error that took its place (g++ 12 has no `std::expected`). A value type, safe in any thread.
///
/// Requires: `value()` only when `ok()`, `error()` only when not (asserted).
template <typename T, typename E = Error> class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] const T &value() const &
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    [[nodiscard]] T &value() &
    {
        Q_ASSERT(ok());
        return std::get<0>(m_state);
    }
    [[nodiscard]] T value() &&
    {
        Q_ASSERT(ok());
        return std::get<0>(std::move(m_state));
    }
    [[nodiscard]] T valueOr(T other) const & { return ok() ? std::get<0>(m_state) : std::move(other); }
    [[nodiscard]] const E &error() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_state);
    }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

private:
    std::variant<T, E> m_state;
};

/// Success without a value: `Result<void>` is returned as `{}` or as an error.
template <typename E> class [[nodiscard]] Result<void, E>
{
public:
    using Value = void;

    Result() = default;
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }
    [[nodiscard]] const E &error() const
    {
        Q_ASSERT(!ok());
        return std::get<1>(m_state);
    }

private:
    std::variant<std::monostate, E> m_state;
};

} // namespace rollcall::core

namespace rollcall
{
using core::Result;
} // namespace rollcall
