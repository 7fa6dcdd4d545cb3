// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/administration_calls.h"

#include "cache/audit_store.h"
#include "sync/administration_work.h"
#include "sync/audit_mirror.h"

namespace rollcall::sync
{

using net::AdminClient;

std::function<void(qint64, qint64)> Administration::teller(WorkProgress::Work work)
{
    // Called in a worker's thread, which is gone before this object is.
    return [this, work](qint64 done, qint64 total) {
        const WorkProgress progress{work, done, total};
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT workProgressed(progress); }, Qt::QueuedConnection);
    };
}

void Administration::cancelWork()
{
    m_cancel.request_stop();
    m_cancel = std::stop_source();
}

QFuture<Result<SettingsSave>> Administration::saveSettings(
    const rules::ProvisioningSettings &draft, const SettingsDocument &base)
{
    const auto save
        = [draft, base](const AdminClient &client, const StopAsked &) { return saveSettingsOver(client, draft, base); };
    return follow(work<SettingsSave>(m_calls, save), {&Administration::askSettings});
}

QFuture<Result<SweepProgress>> Administration::managedAppleIdProgress()
{
    return call<SweepProgress>([](const AdminClient &client) { return client.managedAppleIdProgress(); });
}

QFuture<Result<ManagedAppleIdEvaluation>> Administration::evaluateManagedAppleIds(
    const rules::ProvisioningSettings &draft, const FigurePage<ManagedAppleIdFigure> &page)
{
    const QJsonObject mapping = draft.toJson().value(QLatin1String("managedAppleId")).toObject();
    return call<ManagedAppleIdEvaluation>(
        [&](const AdminClient &client) { return client.evaluateManagedAppleIds(mapping, page); });
}

QFuture<Result<TemplateResult>> Administration::evaluateTemplateFor(const QString &text, const QString &userId)
{
    return call<TemplateResult>([&](const AdminClient &client) { return client.evaluateTemplateFor(text, userId); });
}

QFuture<Result<TemplateEvaluation>> Administration::evaluateTemplate(
    const QString &text, const FigurePage<TemplateFigure> &page)
{
    return call<TemplateEvaluation>([&](const AdminClient &client) { return client.evaluateTemplate(text, page); });
}

QFuture<Result<IssuedToken>> Administration::generateToken(const NewToken &token)
{
    return call<IssuedToken>(
        [&token](const AdminClient &client) { return client.addToken(token); }, {&Administration::askTokens});
}

QFuture<Result<IssuedToken>> Administration::renewToken(const QString &id)
{
    return call<IssuedToken>(
        [&id](const AdminClient &client) { return client.renewToken(id); }, {&Administration::askTokens});
}

QFuture<Result<ProvisioningToken>> Administration::setTokenActive(const QString &id, bool active)
{
    return call<ProvisioningToken>(
        [&id, active](const AdminClient &client) { return client.setTokenActive(id, active); },
        {&Administration::askTokens});
}

QFuture<Result<void>> Administration::removeToken(const QString &id)
{
    return call<void>(
        [&id](const AdminClient &client) { return client.removeToken(id); }, {&Administration::askTokens});
}

QFuture<Result<ConnectionTest>> Administration::testConnection(const Secret &token)
{
    if (!m_service)
        return readyFuture(Result<ConnectionTest>(offlineError()));
    net::Endpoint endpoint = m_service->endpoint;
    const bool isGiven = !token.isEmpty();
    if (isGiven)
        endpoint.key = token;
    const auto credential = isGiven ? ConnectionTest::Credential::GivenToken : ConnectionTest::Credential::ProfileKey;
    return m_calls.run([client = net::ScimClient(*m_service->transport, endpoint), credential](
                           std::stop_token stop) -> Result<ConnectionTest> {
        return testService(client.stoppedBy(std::move(stop)), credential);
    });
}

QFuture<Result<CatalogAttribute>> Administration::addAttribute(const QString &name)
{
    return call<CatalogAttribute>(
        [&name](const AdminClient &client) { return client.addAttribute(name); }, {&Administration::askAttributes});
}

QFuture<Result<AttributeDeletion>> Administration::previewAttributeDeletion(const QString &name)
{
    return call<AttributeDeletion>(
        [&name](const AdminClient &client) { return client.previewAttributeDeletion(name); });
}

QFuture<Result<void>> Administration::deleteAttribute(const AttributeDeletion &preview)
{
    return call<void>([&preview](const AdminClient &client) { return client.deleteAttribute(preview); },
        {&Administration::askAttributes});
}

QFuture<Result<SourceSave>> Administration::changeSource(const UserSource &base, const SourceChange &change)
{
    const auto save = [base, change](const AdminClient &client, const StopAsked &) {
        return changeSourceOver(client, base, change);
    };
    return follow(work<SourceSave>(m_calls, save), {&Administration::askSources});
}

QFuture<Result<LocalUserSave>> Administration::createLocalUser(const LocalUser &user)
{
    return call<LocalUserSave>([&user](const AdminClient &client) { return client.createLocalUser(user); },
        {&Administration::askSources, &Administration::tellUsersChanged});
}

QFuture<Result<Invitation>> Administration::invitation(const QString &userId)
{
    return call<Invitation>([&userId](const AdminClient &client) { return client.invitation(userId); });
}

QFuture<Result<Invitation>> Administration::invite(const QString &userId)
{
    return call<Invitation>(
        [&userId](const AdminClient &client) { return client.invite(userId); }, {&Administration::tellUsersChanged});
}

QFuture<Result<QVector<DeletionPreview>>> Administration::previewDeletion(
    scim::ResourceType type, const QStringList &ids)
{
    const auto preview = [type, ids, tell = teller(WorkProgress::Work::Preview)](const AdminClient &client,
                             const StopAsked &stop) { return previewDeletions(client, type, ids, tell, stop); };
    return follow(work<QVector<DeletionPreview>>(m_work, preview));
}

QFuture<Result<DeletionReport>> Administration::deleteForGood(
    scim::ResourceType type, const QVector<DeletionPreview> &previews)
{
    const auto remove = [type, previews, tell = teller(WorkProgress::Work::Deletion)](
                            const AdminClient &client, const StopAsked &stop) -> Result<DeletionReport> {
        return deleteAllForGood(client, type, previews, tell, stop);
    };
    return follow(
        work<DeletionReport>(m_work, remove), {&Administration::askSources, &Administration::tellUsersChanged});
}

QFuture<Result<AuditPage>> Administration::audit(const AuditQuery &query, const QString &cursor)
{
    return call<AuditPage>([&](const AdminClient &client) { return client.audit(query, cursor); });
}

QFuture<Result<AuditPage>> Administration::auditSeen(const AuditQuery &query, const QString &cursor)
{
    return auditIn(m_cache, query, cursor);
}

QFuture<Result<QVector<AuditRecord>>> Administration::refusals(const QDateTime &since)
{
    AuditQuery query;
    query.refusalsOnly = true;
    query.from = since;
    query.limit = cache::AuditStore::kRefusals + cache::AuditStore::kNewest; // All that can be there.
    return auditSeen(query).then([](const Result<AuditPage> &page) {
        return page.ok() ? Result<QVector<AuditRecord>>(page->records) : page.error();
    });
}

QFuture<Result<qint64>> Administration::exportAudit(const AuditQuery &query, AuditFormat format, const QString &path)
{
    const auto save = [query, format, path, tell = teller(WorkProgress::Work::Export)](const AdminClient &client,
                          const StopAsked &stop) { return exportAuditTo(client, query, format, path, tell, stop); };
    return follow(work<qint64>(m_work, save));
}

} // namespace rollcall::sync
