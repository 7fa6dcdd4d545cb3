// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rollcall::ui
{

/// What a `rollcall:` link leads to: a page (`rollcall:users`), with a filter if one is given
/// (`rollcall:users?filter=state%3Adisabled`), a user (`rollcall:user/ID`), a group (`rollcall:group/ID`).
struct Link {
    enum class Kind { Page, User, Group };
    Kind kind = Kind::Page;
    QString target; ///< The page's name, or the resource's id.
    QString filter = {}; ///< Of a page.

    friend bool operator==(const Link &, const Link &) = default;
};

/// None if `text` is not such a link. `rollcall://user/ID`, as browsers write it, is one too.
[[nodiscard]] std::optional<Link> parseLink(const QString &text);

} // namespace rollcall::ui
