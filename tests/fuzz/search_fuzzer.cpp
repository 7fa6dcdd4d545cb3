// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/query_text.h"
#include "fuzz/fuzz_input.h"

#include <algorithm>

// What is typed or pasted into the search field: never refused, each part of it means the same by itself, and what a
// filter menu adds is in it afterwards.
namespace rollcall
{
namespace
{

using cache::QueryField;
using cache::QueryTerm;
using cache::QueryText;

/// Without its place.
QueryTerm meaning(QueryTerm term)
{
    term.begin = 0;
    term.end = 0;
    return term;
}

void standAlone(const QString &text, const QueryText &query)
{
    qsizetype last = 0;
    for (const QueryTerm &term : query.terms) {
        fuzz::require(
            last <= term.begin && term.begin < term.end && term.end <= text.size(), "terms follow each other");
        last = term.end;
        const QString part = text.mid(term.begin, term.end - term.begin);
        const QueryText alone = cache::parseQuery(part);
        fuzz::require(alone.terms.size() == 1 && meaning(alone.terms.first()) == meaning(term),
            "a part means the same by itself", part.toUtf8());
    }
}

void quoted(const QString &text)
{
    const QString condition = QStringLiteral("custAttr1:") + cache::quotedQueryValue(text);
    const QueryText query = cache::parseQuery(condition);
    if (text.trimmed().isEmpty())
        fuzz::require(query.terms.isEmpty() && query.faults.size() == 1, "nothing is asked for by blanks");
    else
        fuzz::require(query.terms.size() == 1 && query.terms.first().value == text && query.terms.first().isWhole,
            "a quoted value is this value", condition.toUtf8());
}

void filtered(const QString &text)
{
    const QVector<int> wanted{cache::keywordsOf(QueryField::State).first().number};
    const QString more = cache::withKeywords(text, QueryField::State, wanted);
    const QueryText query = cache::parseQuery(more);
    const auto isState = [](const QueryTerm &term) { return term.field == QueryField::State && !term.isNegated; };
    const auto found = std::ranges::find_if(query.terms, isState);
    fuzz::require(std::ranges::count_if(query.terms, isState) == 1 && found->numbers == wanted,
        "a filter that was chosen is in the text", more.toUtf8());
    const QueryText without = cache::parseQuery(cache::withKeywords(more, QueryField::State, {}));
    fuzz::require(std::ranges::none_of(without.terms, isState), "and can be taken out again", more.toUtf8());
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = rollcall::fuzz::textOf(data, size);
    rollcall::standAlone(text, rollcall::cache::parseQuery(text));
    rollcall::quoted(text);
    rollcall::filtered(text);
    return 0;
}
