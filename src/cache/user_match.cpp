// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/user_match.h"

#include "cache/search_fold.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

constexpr int kNoMatch = 6;

/// The smaller, the surer.
int rankOf(const UserRow &user, const QString &text)
{
    const QString folded = foldForSearch(text);
    int rank = 0;
    for (const QString *field : {&user.userName, &user.email, &user.externalId}) {
        if (*field == text)
            return rank;
        if (foldForSearch(*field) == folded)
            return rank + 1;
        rank += 2;
    }
    return kNoMatch;
}

} // namespace

std::optional<UserRow> meantUser(const QString &text, const QVector<UserRow> &candidates)
{
    const auto best
        = std::ranges::min_element(candidates, {}, [&text](const UserRow &user) { return rankOf(user, text); });
    if (best == candidates.end() || rankOf(*best, text) == kNoMatch)
        return std::nullopt;
    return *best;
}

} // namespace rollcall::cache
