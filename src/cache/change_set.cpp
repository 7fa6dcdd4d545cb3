// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/change_set.h"

#include <QSet>

namespace rollcall::cache
{

namespace
{

constexpr qsizetype kMostNamed = 10'000;

void uniteIds(QVector<QString> &ids, const QVector<QString> &others)
{
    QSet<QString> known(ids.begin(), ids.end());
    for (const QString &id : others) {
        if (!known.contains(id)) {
            known.insert(id);
            ids.append(id);
        }
    }
}

} // namespace

void ChangeSet::unite(const ChangeSet &other)
{
    if (!everything && !other.everything) {
        uniteIds(users, other.users);
        uniteIds(groups, other.groups);
    }
    everything = everything || other.everything || users.size() + groups.size() > kMostNamed;
    if (everything) {
        users.clear();
        groups.clear();
    }
}

} // namespace rollcall::cache
