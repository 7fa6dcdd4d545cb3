// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/user_search.h"

#include "cache/query_time.h"
#include "cache/search_fold.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

/// What has to stand in a name: of a quoted text all of it, blanks too.
QVector<QByteArray> wordsOf(const QueryTerm &term)
{
    if (!term.isWhole)
        return searchWords(term.value);
    const QByteArray phrase = foldForSearch(term.value).toUtf8();
    return phrase.isEmpty() ? QVector<QByteArray>() : QVector<QByteArray>{phrase};
}

bool isFact(QueryField field)
{
    return field == QueryField::Source || field == QueryField::State || field == QueryField::SyncState
        || field == QueryField::InviteStatus;
}

/// Whoever has all of `words` in a name has all of `earlier` in one.
bool isNarrower(const QVector<QByteArray> &words, const QVector<QByteArray> &earlier)
{
    return std::ranges::all_of(earlier, [&words](const QByteArray &part) {
        return std::ranges::any_of(words, [&part](const QByteArray &word) { return word.contains(part); });
    });
}

void cut(RowSet &rows, const RowSet &by, bool isNegated)
{
    if (isNegated)
        rows -= by;
    else
        rows &= by;
}

bool isEmail(const QString &name)
{
    const QString full = AttributeColumns::fullName(name);
    return full.compare(QLatin1String("emails"), Qt::CaseInsensitive) == 0;
}

} // namespace

UserSearch::UserSearch(storage::Database &database) : m_attributes(database), m_members(database), m_times(database) { }

void UserSearch::update(const WrittenRows &rows)
{
    m_attributes.update(rows.users);
    m_times.update(rows.users);
    m_members.clear();
    if (!m_latest)
        return;
    for (const IndexedRow &row : rows.users.written)
        m_latest->written.insert(row.text.rid);
    m_latest->written.insert(rows.users.removed);
}

void UserSearch::clear()
{
    m_attributes.clear();
    m_times.clear();
    m_members.clear();
    m_latest.reset();
}

Result<std::optional<UserSearch::Found>> UserSearch::find(
    const QueryText &query, const QDateTime &now, const Indexes &indexes, const StillWanted &stillWanted)
{
    Task task{now, indexes, stillWanted, {}};
    if (!findWords(query, task))
        return std::optional<Found>();
    FactsFilter facts;
    for (const QueryTerm &term : query.terms) {
        if (isFact(term.field)) {
            facts.add(term);
            continue;
        }
        const auto wanted = applyTerm(term, task);
        if (!wanted.ok())
            return wanted.error();
        if (!*wanted)
            return std::optional<Found>();
    }
    task.found.counts = facts.apply(indexes.facts, task.found.rows, indexes.second);
    return std::optional(std::move(task.found));
}

bool UserSearch::findWords(const QueryText &query, Task &task)
{
    QVector<QByteArray> words;
    for (const QueryTerm &term : query.terms) {
        if (term.field == QueryField::Word && !term.isNegated)
            words += wordsOf(term);
    }
    if (words.isEmpty()) {
        task.found.rows = task.indexes.users.rows();
        return true;
    }
    return findWords(words, task);
}

bool UserSearch::findWords(const QVector<QByteArray> &words, Task &task)
{
    if (!m_latest || m_latest->words != words || !m_latest->written.isEmpty()) {
        auto rows = lookFor(words, task);
        if (!rows)
            return false;
        m_latest = Words{words, *std::move(rows)};
    }
    task.found.rows = m_latest->rows;
    return true;
}

/// Where it was found last, if all who fit are among these, and in what was written since.
std::optional<RowSet> UserSearch::lookFor(const QVector<QByteArray> &words, const Task &task) const
{
    const SearchIndex &users = task.indexes.users;
    if (!m_latest || !isNarrower(words, m_latest->words))
        return users.find(words, nullptr, task.stillWanted);
    if (m_latest->words != words) {
        RowSet within = m_latest->rows;
        within |= m_latest->written;
        return users.findAgain(words, within, task.stillWanted);
    }
    auto rows = users.find(words, &m_latest->written, task.stillWanted);
    if (rows) {
        RowSet others = m_latest->rows;
        others -= m_latest->written;
        *rows |= others;
    }
    return rows;
}

/// False if it is not wanted any more.
Result<bool> UserSearch::applyTerm(const QueryTerm &term, Task &task)
{
    Result<RowSet> rows = RowSet();
    switch (term.field) {
    case QueryField::Word: {
        const QVector<QByteArray> words = wordsOf(term);
        if (!term.isNegated || words.isEmpty()) // The others were looked for already.
            return true;
        auto found = task.indexes.users.find(words, &task.found.rows, task.stillWanted);
        if (!found)
            return false;
        rows = *std::move(found);
        break;
    }
    case QueryField::Group: rows = membersOf(term, task.indexes); break;
    case QueryField::Changed: rows = m_times.find(rangeOf(*term.time, task.now)); break;
    case QueryField::Has:
        if (isEmail(term.value))
            rows = withEmail(task.indexes);
        else if (queryFieldOf(term.value) == QueryField::Group)
            rows = m_members.inAnyGroup();
        else
            return applyAttribute(term, task);
        break;
    default: return applyAttribute(term, task);
    }
    if (!rows.ok())
        return rows.error();
    cut(task.found.rows, *rows, term.isNegated);
    return true;
}

Result<bool> UserSearch::applyAttribute(const QueryTerm &term, Task &task)
{
    const bool has = term.field == QueryField::Has;
    const QString name = has ? term.value : term.name;
    const auto column = m_attributes.column(name, task.stillWanted);
    if (!column.ok())
        return column.error();
    if (*column == nullptr)
        return false;
    if (!AttributeColumns::isKnown(name, **column)) {
        task.found.unknownAttributes.append(name);
        return true;
    }
    const RowSet rows = has ? (*column)->filled() : (*column)->find(foldForSearch(term.value).toUtf8(), term.isWhole);
    cut(task.found.rows, rows, term.isNegated);
    return true;
}

Result<RowSet> UserSearch::membersOf(const QueryTerm &term, const Indexes &indexes)
{
    const QByteArray name = foldForSearch(term.value).toUtf8();
    RowSet groups = term.isWhole ? indexes.groups.findWhole(name) : indexes.groups.find({name}).value_or(RowSet());
    const QString question = (term.isWhole ? u'=' : u'~') + QString::fromUtf8(name);
    return m_members.membersOf(question, groups, indexes.users.rows());
}

RowSet UserSearch::withEmail(const Indexes &indexes)
{
    RowSet rows(indexes.facts.size());
    for (quint32 rid = 0; rid < indexes.facts.size(); ++rid) {
        if (indexes.facts[rid].hasEmail())
            rows.insert(rid);
    }
    return rows;
}

} // namespace rollcall::cache
