// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace rollcall::bench
{

/// Which indexes the table of users has while it is filled.
enum class NaiveIndexes {
    Ids, ///< The one of the ids, as the cache's.
    Sorted, ///< One more for each column that is sorted by, which the cache does in memory.
};

/// A first sync as it is written first: one page after the other with QNetworkAccessManager, QJsonDocument, QSqlQuery
/// and a transaction for each page, into a new file. The peer of the sync; returns how many users came.
int syncNaively(const QUrl &service, const QString &file, NaiveIndexes indexes);

} // namespace rollcall::bench
