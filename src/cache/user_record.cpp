// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/user_record.h"

#include "scim/date_time.h"
#include "scim/schema_uris.h"

#include <QVarLengthArray>

#include <algorithm>

namespace rollcall::cache
{

namespace
{

using scim::JsonPart;

bool isBlank(const QByteArray &utf8)
{
    const bool hasLetters = std::ranges::any_of(utf8, [](char c) { return c > ' ' && c < 0x7f; });
    return !hasLetters && QString::fromUtf8(utf8).trimmed().isEmpty();
}

bool isWord(const JsonPart &value, QByteArrayView word)
{
    return value.isString() && value.string().compare(word, Qt::CaseInsensitive) == 0;
}

/// "True" as Entra writes it, too.
std::optional<bool> booleanOf(const JsonPart &value)
{
    if (value.bytes() == "true" || isWord(value, "true"))
        return true;
    if (value.bytes() == "false" || isWord(value, "false"))
        return false;
    return std::nullopt;
}

QByteArray displayNameOf(const JsonPart &displayName, const JsonPart &name)
{
    if (QByteArray text = displayName.string(); !isBlank(text))
        return text;
    const auto [formatted, givenName, familyName] = name.members<3>({"formatted", "givenName", "familyName"});
    if (QByteArray text = formatted.string(); !isBlank(text))
        return text;
    return QString::fromUtf8(givenName.string() + ' ' + familyName.string()).trimmed().toUtf8();
}

QByteArray emailOf(const JsonPart &emails)
{
    QByteArray best;
    int bestRank = -1;
    emails.forEachElement([&](const JsonPart &email) {
        const auto [value, primary, type] = email.members<3>({"value", "primary", "type"});
        const int rank = booleanOf(primary).value_or(false) ? 2 : isWord(type, "work") ? 1 : 0;
        if (QByteArray address = value.string(); rank > bestRank && !address.isEmpty()) {
            best = std::move(address);
            bestRank = rank;
        }
    });
    return best;
}

/// A word of the wire as the rules compare it, without a copy on the heap; what is not ASCII is none of them.
QVarLengthArray<QChar, 24> wordOf(const JsonPart &value)
{
    const QByteArray text = value.string(); // const: to go through a view for writing would make it a copy
    QVarLengthArray<QChar, 24> word(text.size());
    std::ranges::transform(text, word.begin(), [](char c) { return QLatin1Char(c); });
    return word;
}

std::string_view viewOf(QLatin1String text)
{
    return {text.data(), static_cast<size_t>(text.size())};
}

/// What the rollcall extension says; the state by `active` if it does not.
void readExtension(const JsonPart &extension, const JsonPart &active, UserRecord &record)
{
    const auto [appleId, source, state, syncState, inviteStatus]
        = extension.members<5>({"managedAppleId", "source", "state", "syncState", "inviteStatus"});
    record.managedAppleId = appleId.string();
    record.source = rules::sourceFromName(wordOf(source));
    const auto byActive = booleanOf(active).value_or(true) ? rules::UserState::Active : rules::UserState::Disabled;
    record.state = rules::userStateFromName(wordOf(state)).value_or(byActive);
    record.syncState = rules::syncStateFromName(wordOf(syncState)).value_or(record.syncState);
    record.inviteStatus = rules::inviteStatusFromName(wordOf(inviteStatus)).value_or(record.inviteStatus);
}

} // namespace

UserRecord readUserRecord(const scim::Resource &resource)
{
    const auto [displayName, name, userName, externalId, emails, active, meta, enterprise, extension]
        = resource.content().members<9>({"displayName", "name", "userName", "externalId", "emails", "active", "meta",
            viewOf(scim::kEnterpriseSchema), viewOf(scim::kRollcallSchema)});
    UserRecord record;
    record.id = QByteArray::fromRawData(resource.utf8Id().data(), resource.utf8Id().size());
    record.displayName = displayNameOf(displayName, name);
    record.userName = userName.string();
    record.email = emailOf(emails);
    record.department = enterprise.member("department").string();
    record.externalId = externalId.string();
    readExtension(extension, active, record);
    record.lastModified = scim::millisecondsIn(meta.member("lastModified").string());
    return record;
}

UserRow readUser(const scim::Resource &resource)
{
    const UserRecord record = readUserRecord(resource);
    UserRow row;
    row.id = QString::fromUtf8(record.id);
    row.displayName = QString::fromUtf8(record.displayName);
    row.userName = QString::fromUtf8(record.userName);
    row.email = QString::fromUtf8(record.email);
    row.department = QString::fromUtf8(record.department);
    row.managedAppleId = QString::fromUtf8(record.managedAppleId);
    row.externalId = QString::fromUtf8(record.externalId);
    row.source = record.source;
    row.state = record.state;
    row.syncState = record.syncState;
    row.inviteStatus = record.inviteStatus;
    if (record.lastModified)
        row.lastModified = QDateTime::fromMSecsSinceEpoch(*record.lastModified, Qt::UTC);
    return row;
}

} // namespace rollcall::cache
