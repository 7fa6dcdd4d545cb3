// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/query_keywords.h"

#include "rules/source.h"
#include "rules/user_state.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

struct Field {
    QueryField field;
    QLatin1String name;
    QVector<QueryKeyword> keywords;
    QVector<QueryKeyword> otherNames;
};

int sourceNumber(rules::Source source)
{
    return static_cast<int>(source) + 1;
}

const QVector<Field> &fields()
{
    using rules::InviteStatus;
    using rules::Source;
    using rules::SyncState;
    using rules::UserState;
    const auto keyword = [](const char *word, auto value) {
        return QueryKeyword{QLatin1String(word), static_cast<int>(value)};
    };
    static const QVector<Field> all{
        {QueryField::Source, QLatin1String("source"),
            {keyword("scim", sourceNumber(Source::ScimEntraId)), keyword("local", sourceNumber(Source::Local)),
                keyword("ldap", sourceNumber(Source::Ldap)), keyword("entra", sourceNumber(Source::EntraIdUserSource)),
                keyword("unknown", 0)},
            {keyword("scim-entra-id", sourceNumber(Source::ScimEntraId)),
                keyword("entra-user-source", sourceNumber(Source::EntraIdUserSource))}},
        {QueryField::State, QLatin1String("state"),
            {keyword("active", UserState::Active), keyword("disabled", UserState::Disabled)},
            {keyword("inactive", UserState::Disabled)}},
        {QueryField::SyncState, QLatin1String("sync"),
            {keyword("direct", SyncState::Direct), keyword("indirect", SyncState::Indirect),
                keyword("none", SyncState::None), keyword("na", SyncState::NotApplicable)},
            {keyword("n/a", SyncState::NotApplicable)}},
        {QueryField::InviteStatus, QLatin1String("invite"),
            {keyword("not-invited", InviteStatus::NotInvited), keyword("pending", InviteStatus::Pending),
                keyword("completed", InviteStatus::Completed), keyword("expired", InviteStatus::Expired)},
            {keyword("notinvited", InviteStatus::NotInvited), keyword("none", InviteStatus::NotInvited)}},
        {QueryField::Group, QLatin1String("group"), {}, {}},
        {QueryField::Has, QLatin1String("has"), {}, {}},
        {QueryField::Changed, QLatin1String("changed"), {}, {}},
    };
    return all;
}

const Field *fieldOf(QueryField field)
{
    const auto found = std::ranges::find(fields(), field, &Field::field);
    return found == fields().end() ? nullptr : &*found;
}

} // namespace

const QVector<QueryKeyword> &keywordsOf(QueryField field)
{
    static const QVector<QueryKeyword> none;
    const Field *found = fieldOf(field);
    return found != nullptr ? found->keywords : none;
}

std::optional<int> keywordNumber(QueryField field, QStringView word)
{
    const Field *found = fieldOf(field);
    if (found == nullptr)
        return std::nullopt;
    for (const auto *keywords : {&found->keywords, &found->otherNames}) {
        for (const QueryKeyword &keyword : *keywords) {
            if (word.compare(keyword.word, Qt::CaseInsensitive) == 0)
                return keyword.number;
        }
    }
    return std::nullopt;
}

const QVector<QLatin1String> &queryFieldNames()
{
    static const QVector<QLatin1String> names = [] {
        QVector<QLatin1String> all;
        for (const Field &field : fields())
            all.append(field.name);
        return all;
    }();
    return names;
}

QueryField queryFieldOf(QStringView name)
{
    for (const Field &field : fields()) {
        if (name.compare(field.name, Qt::CaseInsensitive) == 0)
            return field.field;
    }
    return QueryField::Attribute;
}

QLatin1String queryFieldName(QueryField field)
{
    const Field *found = fieldOf(field);
    return found != nullptr ? found->name : QLatin1String();
}

} // namespace rollcall::cache
