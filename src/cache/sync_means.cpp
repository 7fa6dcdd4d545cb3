// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/sync_means.h"

#include <array>
#include <utility>

namespace rollcall::cache
{

namespace
{

constexpr std::array<std::pair<SyncMeans, const char *>, 4> kWords{{
    {SyncMeans::FullListing, "full-listing"},
    {SyncMeans::AllIds, "last-modified-and-ids"},
    {SyncMeans::LastModified, "last-modified"},
    {SyncMeans::ChangeFeed, "change-feed"},
}};

} // namespace

QString wordOf(SyncMeans means)
{
    for (const auto &[known, word] : kWords) {
        if (known == means)
            return QString::fromLatin1(word);
    }
    return {};
}

std::optional<SyncMeans> syncMeansFrom(const QString &word)
{
    for (const auto &[means, known] : kWords) {
        if (word == QLatin1String(known))
            return means;
    }
    return std::nullopt;
}

} // namespace rollcall::cache
