// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_lister.h"

#include "cache/query_time.h"
#include "cache/search_fold.h"
#include "cache/user_match.h"

namespace rollcall::cache
{

namespace
{

// What `has:` may ask of a group.
constexpr QLatin1String kMember("member");
constexpr QLatin1String kDisabled("disabled");
constexpr QLatin1String kDuplicate("duplicate");

bool isNamed(const QString &value, QLatin1String name)
{
    return value.compare(name, Qt::CaseInsensitive) == 0;
}

bool groupsCanBeAskedFor(const QueryTerm &term)
{
    switch (term.field) {
    case QueryField::Word:
    case QueryField::Source:
    case QueryField::Changed:
    case QueryField::Group: return true;
    case QueryField::Has:
        return isNamed(term.value, kMember) || isNamed(term.value, kDisabled) || isNamed(term.value, kDuplicate);
    default: return false;
    }
}

/// Requires: the row was read with its marks, and `groupsCanBeAskedFor()` it.
bool groupHas(const GroupRow &group, const QString &what)
{
    if (isNamed(what, kMember))
        return group.memberCount > 0;
    return isNamed(what, kDisabled) ? group.disabledMembers > 0 : group.sharesName;
}

} // namespace

Result<std::unique_ptr<CacheLister>> CacheLister::open(const QString &path, const QLocale &locale, const Clock &clock)
{
    auto database = storage::Database::open(storage::DatabaseLocation::sqlite(path), {.durable = false});
    if (!database.ok())
        return database.error();
    if (const auto done = (*database)->execute(QStringLiteral("PRAGMA query_only = ON")); !done.ok())
        return done.error();
    return std::unique_ptr<CacheLister>(new CacheLister(std::move(database).value(), locale, clock));
}

CacheLister::CacheLister(std::unique_ptr<storage::Database> database, const QLocale &locale, const Clock &clock)
    : m_database(std::move(database)),
      m_clock(clock),
      m_details(*m_database),
      m_users(*m_database, userTable(), locale),
      m_groups(*m_database, groupTable(), locale),
      m_search(*m_database)
{
}

void CacheLister::setLocale(const QLocale &locale)
{
    m_users.setLocale(locale);
    m_groups.setLocale(locale);
}

void CacheLister::runBegan(qint64 revision)
{
    // Another process may have synced in between.
    if (m_revision != revision)
        m_revision.reset();
    setFollowing(true);
}

void CacheLister::runEnded()
{
    setFollowing(false);
}

void CacheLister::setFollowing(bool following)
{
    m_following = following;
    m_users.expectUpdates(following);
    m_groups.expectUpdates(following);
}

void CacheLister::follow(const WrittenRows &rows)
{
    if (m_loading)
        m_loading->followed.append(rows);
    // What was loaded later than it was written has it already.
    if (!m_revision || *m_revision >= rows.revision)
        return;
    m_users.update(rows.users, rows.revision);
    m_groups.update(rows.groups, rows.revision);
    m_search.update(rows);
    m_revision = rows.revision;
}

Result<bool> CacheLister::mendMore()
{
    const auto more = m_users.mendMore();
    return more.ok() && !*more ? m_groups.mendMore() : more;
}

Result<void> CacheLister::openFirstList()
{
    auto first = FirstList::load(*m_database, m_users.language());
    if (!first.ok())
        return first.error();
    m_first = std::move(first).value();
    return {};
}

Result<void> CacheLister::refresh()
{
    if (m_revision && m_following)
        return {};
    const auto stored = storedRevision();
    if (!stored.ok())
        return stored.error();
    if (m_revision == *stored)
        return {};
    m_revision.reset();
    while (!m_revision) {
        const auto whole = loadMore();
        if (!whole.ok())
            return whole.error();
        // Another process may have written since the first part was read.
        if (*whole && !m_following && *m_revision < *stored)
            m_revision.reset();
    }
    return {};
}

Result<bool> CacheLister::loadMore()
{
    if (m_revision)
        return true;
    if (!m_loading) {
        if (const auto begun = beginLoading(); !begun.ok())
            return begun.error();
    }
    for (const auto &[index, damaged] :
        {std::pair(&m_users, &m_damaged.users), std::pair(&m_groups, &m_damaged.groups)}) {
        const auto more = index->loadMore(*damaged);
        if (!more.ok()) {
            m_loading.reset();
            return more.error();
        }
        if (*more)
            return false;
    }
    endLoading();
    return true;
}

Result<void> CacheLister::beginLoading()
{
    m_search.clear();
    m_users.clear();
    m_groups.clear();
    // Before the rows: what is written meanwhile is then followed, or noticed next time.
    const auto stored = storedRevision();
    if (!stored.ok())
        return stored.error();
    m_loading = Loading{*stored, {}};
    return {};
}

void CacheLister::endLoading()
{
    m_revision = m_loading->revision;
    if (m_first && m_first->revision == m_revision && m_first->language == m_users.language())
        m_users.setNames(m_first->byName);
    const QVector<WrittenRows> followed = std::exchange(m_loading, std::nullopt)->followed;
    for (const WrittenRows &rows : followed)
        follow(rows);
}

DamagedRows CacheLister::takeDamaged()
{
    DamagedRows damaged = m_details.takeDamaged();
    damaged.users += std::exchange(m_damaged.users, {});
    damaged.groups += std::exchange(m_damaged.groups, {});
    return damaged;
}

Result<qint64> CacheLister::storedRevision()
{
    return m_database->integer(QStringLiteral("SELECT revision FROM mirror"));
}

Result<std::optional<UserSearch::Found>> CacheLister::find(const QString &text, const StillWanted &stillWanted)
{
    return m_search.find(parseQuery(text), m_clock.now(),
        {m_users.search(), m_users.facts(), m_groups.search(), m_users.second()}, stillWanted);
}

Result<std::optional<Listing>> CacheLister::firstList(const UserQuery &query)
{
    const bool isPlain = query.text.trimmed().isEmpty() && query.sortBy == UserColumn::DisplayName
        && query.sortByAttribute.isEmpty() && query.order == Qt::AscendingOrder;
    if (m_revision || !isPlain || !m_first || m_first->language != m_users.language())
        return std::optional<Listing>();
    const auto stored = storedRevision();
    if (!stored.ok())
        return stored.error();
    if (m_first->revision != *stored)
        return std::optional<Listing>();
    const QVector<quint32> rids = m_first->byName.listed(Qt::AscendingOrder);
    return std::optional(Listing{rids, rids.size(), m_first->counts, {}});
}

/// The list that the next opening begins with. While a run writes it would be another one with each page, and of few
/// people it is made at once.
void CacheLister::keepFirstList(const FactCounts &counts)
{
    constexpr qsizetype kWorthKeeping = 20'000;
    const auto names = m_users.names();
    if (m_following || !names || names->size() < kWorthKeeping)
        return;
    if (m_first && m_first->revision == m_revision && m_first->language == m_users.language())
        return;
    m_first = FirstList{m_users.language(), *m_revision, *names, counts};
    m_isFirstNew = true;
}

std::optional<FirstList> CacheLister::takeNewFirstList()
{
    return std::exchange(m_isFirstNew, false) ? m_first : std::nullopt;
}

Result<std::optional<Listing>> CacheLister::users(const UserQuery &query, const StillWanted &stillWanted)
{
    auto first = firstList(query);
    if (!first.ok() || *first)
        return first;
    if (const auto ready = refresh(); !ready.ok())
        return ready.error();
    auto found = find(query.text, stillWanted);
    if (!found.ok())
        return found.error();
    if (!*found)
        return std::optional<Listing>();
    const qint64 total = m_users.search().rows().count();
    const RowSet &rows = (*found)->rows;
    auto rids = sorted(query, rows.count() == total ? nullptr : &rows, stillWanted);
    if (!rids.ok())
        return rids.error();
    if (!*rids)
        return std::optional<Listing>();
    if (query.text.trimmed().isEmpty())
        keepFirstList((*found)->counts);
    return std::optional(Listing{**std::move(rids), total, (*found)->counts, (*found)->unknownAttributes});
}

Result<std::optional<QVector<quint32>>> CacheLister::sorted(
    const UserQuery &query, const RowSet *rows, const StillWanted &stillWanted)
{
    const AttributeColumn *values = nullptr;
    if (!query.sortByAttribute.isEmpty()) {
        const auto column = m_search.attributes().column(query.sortByAttribute, stillWanted);
        if (!column.ok())
            return column.error();
        values = *column;
        if (values == nullptr)
            return std::optional<QVector<quint32>>();
    }
    auto rids = values != nullptr ? m_users.list(rows, query.sortByAttribute, *values, query.order)
                                  : m_users.list(rows, static_cast<int>(query.sortBy), query.order);
    if (!rids.ok())
        return rids.error();
    return std::optional(std::move(rids).value());
}

Result<std::optional<QVector<ValueCount>>> CacheLister::values(
    const QString &text, const QString &attribute, const QString &part, int most, const StillWanted &stillWanted)
{
    using Values = std::optional<QVector<ValueCount>>;
    if (const auto ready = refresh(); !ready.ok())
        return ready.error();
    const auto found = find(text, stillWanted);
    if (!found.ok())
        return found.error();
    if (!*found)
        return Values();
    const auto column = m_search.attributes().column(attribute, stillWanted);
    if (!column.ok())
        return column.error();
    if (*column == nullptr)
        return Values();
    return Values((*column)->counts((*found)->rows, foldForSearch(part).toUtf8(), most, stillWanted));
}

Result<Listing> CacheLister::groups(const GroupQuery &query)
{
    if (const auto ready = refresh(); !ready.ok())
        return ready.error();
    QStringList inapplicable;
    const auto found = findGroups(parseQuery(query.text), inapplicable);
    if (!found.ok())
        return found.error();
    const qint64 total = m_groups.search().rows().count();
    auto rids = m_groups.list(found->count() == total ? nullptr : &*found, static_cast<int>(query.sortBy), query.order);
    if (!rids.ok())
        return rids.error();
    return Listing{std::move(rids).value(), total, {}, {}, inapplicable};
}

Result<RowSet> CacheLister::findGroups(const QueryText &query, QStringList &inapplicable)
{
    RowSet rows = m_groups.search().rows();
    for (const QueryTerm &term : query.terms) {
        if (!groupsCanBeAskedFor(term)) {
            const bool asksForHas = term.field == QueryField::Has;
            inapplicable.append(asksForHas ? term.name + u':' + term.value : term.name + u':');
            continue;
        }
        const auto with = groupsWith(term);
        if (!with.ok())
            return with;
        if (term.isNegated)
            rows -= *with;
        else
            rows &= *with;
    }
    return rows;
}

Result<RowSet> CacheLister::groupsWith(const QueryTerm &term)
{
    const QByteArray phrase = foldForSearch(term.value).toUtf8();
    if (term.field == QueryField::Word)
        return *m_groups.search().find(term.isWhole ? QVector<QByteArray>{phrase} : searchWords(term.value));
    if (term.field == QueryField::Group)
        return term.isWhole ? m_groups.search().findWhole(phrase) : *m_groups.search().find({phrase});
    const auto marks = term.field == QueryField::Has ? RowMarks::Read : RowMarks::Leave;
    const auto groups = m_details.groupRows(m_groups.search().rows().toVector(), marks);
    if (!groups.ok())
        return groups.error();
    const TimeRange range = term.time ? rangeOf(*term.time, m_clock.now()) : TimeRange();
    RowSet rows;
    for (const GroupRow &group : *groups) {
        const int source = group.source ? static_cast<int>(*group.source) + 1 : 0;
        const bool fits = term.field == QueryField::Has ? groupHas(group, term.value)
            : term.time                                 ? range.contains(group.lastModified)
                                                        : term.numbers.contains(source);
        if (fits)
            rows.insert(group.rid);
    }
    return rows;
}

Result<std::optional<QString>> CacheLister::findUser(const QString &text)
{
    const QString wanted = text.trimmed();
    const auto isId = m_details.hasUser(wanted);
    if (!isId.ok())
        return isId.error();
    if (*isId)
        return std::optional(wanted);
    if (const auto ready = refresh(); !ready.ok())
        return ready.error();
    const auto candidates = m_details.userRows(m_users.findWhole(wanted).toVector());
    if (!candidates.ok())
        return candidates.error();
    const auto user = meantUser(wanted, *candidates);
    return user ? std::optional(user->id) : std::nullopt;
}

Result<std::optional<QStringList>> CacheLister::readMoreNames()
{
    const auto all = m_search.attributes().readMoreNames();
    if (!all.ok())
        return all.error();
    return *all ? std::optional(m_search.attributes().customNames()) : std::nullopt;
}

} // namespace rollcall::cache
