// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QStringView>
#include <QVector>

#include <optional>

namespace rollcall::cache
{

/// What a condition of a query is about.
enum class QueryField { Word, Source, State, SyncState, InviteStatus, Group, Has, Changed, Attribute };

/// A value of a field that has only a few.
struct QueryKeyword {
    QLatin1String word;
    int number = 0; ///< The enumerator's; of a source one more, 0 is a source that is not known.
};

/// In the order in which people are offered them; empty for a field whose values are not known beforehand.
[[nodiscard]] const QVector<QueryKeyword> &keywordsOf(QueryField field);
/// In any case; also by other names that people use (`scim-entra-id`, `inactive`).
[[nodiscard]] std::optional<int> keywordNumber(QueryField field, QStringView word);

/// The names of the fields, in the order in which people are offered them; other names are attributes'.
[[nodiscard]] const QVector<QLatin1String> &queryFieldNames();
[[nodiscard]] QueryField queryFieldOf(QStringView name);
/// The name of a field that has one (not Word, not Attribute).
[[nodiscard]] QLatin1String queryFieldName(QueryField field);

} // namespace rollcall::cache
