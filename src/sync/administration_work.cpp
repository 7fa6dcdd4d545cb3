// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/administration_work.h"

#include "core/when_done.h"

#include <QSaveFile>
#include <QUuid>

#include <algorithm>

namespace rollcall::sync
{

namespace
{

constexpr qsizetype kAtOnce = 100; // Of the 500 that the service takes: so often one can cancel, and see it move.

Error cancelled()
{
    return {ErrorCode::Cancelled, QStringLiteral("somebody stopped it"), {}};
}

/// Whether a write that failed so may have been done all the same.
bool mayHaveBeenDone(const Error &error)
{
    switch (error.code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::TlsFailed:
    case ErrorCode::InsecureUrl:
    case ErrorCode::InvalidUrl: return false;
    default: return error.line < 400 || error.line == 502 || error.line == 504;
    }
}

/// The outcome of each, whatever the service left out.
QVector<DeletionOutcome> inOrder(const QVector<DeletionPreview> &asked, const QVector<DeletionOutcome> &answered)
{
    QVector<DeletionOutcome> outcomes;
    for (const DeletionPreview &preview : asked) {
        const auto found = std::find_if(answered.begin(), answered.end(),
            [&preview](const DeletionOutcome &outcome) { return outcome.id == preview.id; });
        outcomes.append(found == answered.end() ? DeletionOutcome{preview.id} : *found);
    }
    return outcomes;
}

Result<QVector<DeletionOutcome>> deleteSome(
    const net::AdminClient &client, scim::ResourceType type, const QVector<DeletionPreview> &some)
{
    if (type == scim::ResourceType::User)
        return waitFor(client.deleteUsersForGood(some));
    const DeletionPreview &group = some.constFirst();
    const auto outcome = waitFor(client.deleteForGood(type, group.id, group.confirm));
    return outcome.ok() ? Result<QVector<DeletionOutcome>>({*outcome}) : outcome.error();
}

Result<QVector<DeletionPreview>> previewSome(
    const net::AdminClient &client, scim::ResourceType type, const QStringList &some)
{
    if (type == scim::ResourceType::User)
        return waitFor(client.previewUserDeletions(some));
    const auto preview = waitFor(client.previewDeletion(type, some.constFirst()));
    if (preview.ok())
        return QVector<DeletionPreview>{*preview};
    if (preview.error().code == ErrorCode::NotFound)
        return QVector<DeletionPreview>();
    return preview.error();
}

qsizetype atOnce(scim::ResourceType type)
{
    return type == scim::ResourceType::User ? kAtOnce : 1;
}

Error unwritable(const QSaveFile &file)
{
    return {ErrorCode::FileUnwritable, file.errorString(), file.fileName()};
}

/// Whatever changes by itself is no change of somebody's.
bool saysTheSame(UserSource a, const UserSource &b)
{
    a.users = b.users;
    return a == b;
}

} // namespace

Result<SettingsSave> saveSettingsOver(
    const net::AdminClient &client, const rules::ProvisioningSettings &draft, const SettingsDocument &base)
{
    const auto saved = waitFor(client.saveSettings(base.with(draft), base.etag));
    if (!saved.ok())
        return saved.error();
    using Kind = net::SaveOutcome<net::Fetched<QJsonObject>>::Kind;
    if (saved->kind == Kind::Invalid)
        return SettingsSave{SettingsSave::Kind::Invalid, {}, saved->faults};
    net::Fetched<QJsonObject> document = saved->value;
    if (document.etag.isEmpty()) {
        // The refusal has the newer settings, but not their version, and only over that can they be saved again.
        const auto newer = waitFor(client.settings());
        if (!newer.ok())
            return newer.error();
        document = *newer;
    }
    const auto read = SettingsDocument::read(document.value, document.etag);
    if (!read.ok())
        return read.error();
    const bool isConflict = saved->kind == Kind::Conflict;
    return SettingsSave{isConflict ? SettingsSave::Kind::Conflict : SettingsSave::Kind::Saved, *read, {}};
}

Result<SourceSave> changeSourceOver(const net::AdminClient &client, const UserSource &base, const SourceChange &change)
{
    // The listing has no versions: one that still says what was shown may be changed.
    const auto current = waitFor(client.source(base.kind));
    if (!current.ok())
        return current.error();
    if (!saysTheSame(base, current->value))
        return SourceSave{SourceSave::Kind::Conflict, current->value, {}};
    return waitFor(client.changeSource(base.kind, change, current->etag));
}

ConnectionTest testService(const net::ScimClient &client, ConnectionTest::Credential credential)
{
    const QString nobody = QStringLiteral("Rollcall_Test-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    net::ListQuery users;
    users.filter = QStringLiteral("userName eq \"%1\"").arg(nobody);
    const auto user = waitFor(client.list(scim::ResourceType::User, users));
    if (!user.ok())
        return {credential, ConnectionTest::Step::User, user.error()};
    if (!user->resources.isEmpty())
        return {credential, ConnectionTest::Step::User,
            Error{
                ErrorCode::ProtocolViolation, QStringLiteral("the filter found a user that does not exist"), {}, 200}};
    net::ListQuery groups;
    groups.filter = QStringLiteral("displayName eq \"%1\"").arg(nobody);
    groups.excludedAttributes = {QStringLiteral("members")};
    const auto group = waitFor(client.list(scim::ResourceType::Group, groups));
    if (!group.ok())
        return {credential, ConnectionTest::Step::Group, group.error()};
    return {credential, ConnectionTest::Step::Done, std::nullopt};
}

Result<QVector<DeletionPreview>> previewDeletions(const net::AdminClient &client, scim::ResourceType type,
    const QStringList &ids, const TellDone &tell, const StopAsked &stop)
{
    QVector<DeletionPreview> previews;
    for (qsizetype done = 0; done < ids.size();) {
        if (stop())
            return cancelled();
        const QStringList some = ids.mid(done, atOnce(type));
        const auto found = previewSome(client, type, some);
        if (!found.ok())
            return found.error();
        previews += *found;
        done += some.size();
        tell(done, ids.size());
    }
    return previews;
}

DeletionReport deleteAllForGood(const net::AdminClient &client, scim::ResourceType type,
    const QVector<DeletionPreview> &previews, const TellDone &tell, const StopAsked &stop)
{
    DeletionReport report;
    while (report.outcomes.size() < previews.size()) {
        if (stop()) {
            report.error = cancelled();
            break;
        }
        const QVector<DeletionPreview> some = previews.mid(report.outcomes.size(), atOnce(type));
        const auto outcomes = deleteSome(client, type, some);
        if (outcomes.ok() || mayHaveBeenDone(outcomes.error()))
            report.outcomes += inOrder(some, outcomes.valueOr({}));
        if (!outcomes.ok()) {
            report.error = outcomes.error();
            break;
        }
        tell(report.outcomes.size(), previews.size());
    }
    report.notTried = previews.size() - report.outcomes.size();
    return report;
}

Result<qint64> exportAuditTo(const net::AdminClient &client, const AuditQuery &query, AuditFormat format,
    const QString &path, const TellDone &tell, const StopAsked &stop)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file);
    QString cursor;
    qint64 written = 0;
    do {
        if (stop())
            return cancelled();
        const auto chunk = waitFor(client.exportAudit(query, format, cursor));
        if (!chunk.ok())
            return chunk.error();
        if (!chunk->nextCursor.isEmpty() && chunk->nextCursor == cursor)
            return Error{ErrorCode::ProtocolViolation, QStringLiteral("the same cursor again"), {}, 200};
        if (file.write(chunk->bytes) != chunk->bytes.size())
            return unwritable(file);
        written += chunk->bytes.size();
        cursor = chunk->nextCursor;
        tell(written, 0);
    } while (!cursor.isEmpty());
    return file.commit() ? Result<qint64>(written) : unwritable(file);
}

} // namespace rollcall::sync
