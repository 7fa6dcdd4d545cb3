// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <initializer_list>

namespace rollcall::cache
{

/// Behind each line of a search text; folded text has none.
inline constexpr char kLineEnd = '\n';

/// What a row is found by: its names folded, each a line in UTF-8. A name that is there already is left out; 山田 太郎
/// is looked for as 山田太郎 too, and gets a line for it.
[[nodiscard]] QByteArray searchText(const QStringList &names);
/// The same of names in UTF-8.
[[nodiscard]] QByteArray searchText(std::initializer_list<QByteArrayView> names);

/// A row and what it is found by.
struct SearchText {
    quint32 rid = 0;
    QByteArray names; ///< `searchText()`.
    QByteArray externalId; ///< Folded, in UTF-8; found by its beginning.

    friend bool operator==(const SearchText &, const SearchText &) = default;
};

} // namespace rollcall::cache
