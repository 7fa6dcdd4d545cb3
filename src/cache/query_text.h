// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/query_keywords.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <QVector>

#include <optional>

namespace rollcall::cache
{

/// A time as a query says it: so long ago, or a day of the local calendar.
struct QueryTime {
    enum class Relation { Since, Before, On };
    Relation relation = Relation::Since;
    qint64 secondsAgo = 0; ///< Without a day.
    QDate day = {}; ///< Since: the days behind it; Before: those before it.

    friend bool operator==(const QueryTime &, const QueryTime &) = default;
};

/// One condition of a query.
struct QueryTerm {
    QueryField field = QueryField::Word;
    QString name = {}; ///< As it was typed; empty for a word.
    QString value = {}; ///< What a word, a group or an attribute is compared with, or what `has:` asks for.
    QVector<int> numbers = {}; ///< Of a field with keywords: any of these (`QueryKeyword::number`).
    std::optional<QueryTime> time = {}; ///< Of `changed:`.
    bool isWhole = false; ///< The value stood in quotes: a group's or an attribute's is this, not one with this in it.
    bool isNegated = false;
    qsizetype begin = 0; ///< Where it stands in the text.
    qsizetype end = 0;

    friend bool operator==(const QueryTerm &, const QueryTerm &) = default;
};

/// What can't be understood; it does not restrict the list.
struct QueryFault {
    enum class Kind {
        NoValue, ///< `state:` and nothing behind it.
        UnknownValue, ///< A value that the field does not have.
        NoTime, ///< What is behind `changed:` is no time.
    };
    Kind kind = Kind::NoValue;
    QueryField field = QueryField::Word;
    QString name = {};
    QString value = {};
    qsizetype begin = 0;
    qsizetype end = 0;

    friend bool operator==(const QueryFault &, const QueryFault &) = default;
};

struct QueryText {
    QVector<QueryTerm> terms;
    QVector<QueryFault> faults;
};

/// Reads what is typed into a search field: words, and conditions `name:value` between them.
///
///     source:ldap state:disabled,active -has:email dept:"R&D" group:Sales changed:<7d custAttr1:x anne "van der"
///
/// All have to hold; `-` before one turns it round. A value in quotes is meant whole, one without may be a part; two
/// quotes within quotes are one. A name that is none of the fields is an attribute's, also with the URN before it that
/// RFC 7644 §3.10 gives it. A colon or a hyphen where it can
/// begin nothing, and a quote that nothing follows, are characters as others. Pure; takes any text.
[[nodiscard]] QueryText parseQuery(QStringView text);

/// Whether `c` may stand in a name before a colon.
[[nodiscard]] bool isQueryNameCharacter(QChar c);

/// A value as it has to be written so that it is read as this whole value: in quotes, unless it is a keyword.
[[nodiscard]] QString quotedQueryValue(const QString &value);

/// `text` with the conditions on `field` (those that are not negated) replaced by one for any of `numbers`; none: taken
/// out. What else stands there stays as it was typed.
[[nodiscard]] QString withKeywords(const QString &text, QueryField field, const QVector<int> &numbers);
/// `text` with a condition more, or as it is if that condition is in it. It is added behind, or before a quote that is
/// not closed yet.
[[nodiscard]] QString withCondition(const QString &text, const QString &condition);
/// `text` without what stands from `begin` to `end`, and without a blank too many.
[[nodiscard]] QString withoutPart(const QString &text, qsizetype begin, qsizetype end);

} // namespace rollcall::cache
