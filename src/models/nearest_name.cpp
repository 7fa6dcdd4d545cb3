// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/nearest_name.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace rollcall::models
{

namespace
{

/// How many letters have to be put in, taken out or changed.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestName(const QString &name, const QStringList &names)
{
    const QString wanted = name.toLower();
    int least = std::max(1, static_cast<int>(wanted.size()) / 3) + 1;
    QString nearest;
    for (const QString &candidate : names) {
        const int letters = distance(wanted, candidate.toLower());
        if (letters < least) {
            least = letters;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace rollcall::models
