// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/attribute_catalog.h"
#include "net/audit_record.h"
#include "net/endpoint.h"
#include "net/evaluation.h"
#include "net/fetched.h"
#include "net/http_transport.h"
#include "net/invitation.h"
#include "net/local_user.h"
#include "net/me.h"
#include "net/permanent_deletion.h"
#include "net/provisioning_token.h"
#include "net/save_outcome.h"
#include "net/user_source.h"
#include "scim/resource_type.h"

#include <QJsonObject>

namespace rollcall::net
{

/// The admin API (`/admin/v1`) of a `rollcalld`, as its openapi.json describes it.
///
/// Errors as `ScimClient`, with the problem's code in `detail` (`core::problemCodeIn()`), and `InvalidArgument` with
/// the field as its subject. A service that has no such function, an older one or another vendor's, is told apart from
/// one that has no such thing (`NotFound`) by `isUnsupported()`. What answers, but not as described, is `NotScim`,
/// `MalformedJson` or `ProtocolViolation`.
/// A cheap value; copies share the transport, which must outlive them. Nothing is retried. Thread: any.
class AdminClient
{
public:
    AdminClient(HttpTransport &transport, Endpoint endpoint);
    /// The same client, whose requests end as `Cancelled` as soon as `stop` is requested.
    [[nodiscard]] AdminClient stoppedBy(std::stop_token stop) const;

    [[nodiscard]] QFuture<Result<Me>> me() const;

    // Documents: `json` can be kept, and read again by the readers in admin_documents.h.
    [[nodiscard]] QFuture<Result<Fetched<QJsonObject>>> settings() const;
    [[nodiscard]] QFuture<Result<Fetched<QVector<ProvisioningToken>>>> tokens() const;
    [[nodiscard]] QFuture<Result<Fetched<AttributeCatalog>>> attributes() const;
    [[nodiscard]] QFuture<Result<Fetched<QVector<UserSource>>>> sources() const;

    /// Replaces the settings if they are still those of `etag`. After a conflict the newer ones come without an ETag.
    [[nodiscard]] QFuture<Result<SaveOutcome<Fetched<QJsonObject>>>> saveSettings(
        const QJsonObject &settings, const QByteArray &etag) const;
    [[nodiscard]] QFuture<Result<SweepProgress>> managedAppleIdProgress() const;

    // What would be, before anything is saved. `InvalidArgument` with the field as its subject.

    /// `managedAppleId` is that part of the settings; `enabled` is taken for true if it is not in it.
    [[nodiscard]] QFuture<Result<ManagedAppleIdEvaluation>> evaluateManagedAppleIds(
        const QJsonObject &managedAppleId, const FigurePage<ManagedAppleIdFigure> &page = {}) const;
    [[nodiscard]] QFuture<Result<TemplateResult>> evaluateTemplateFor(const QString &text, const QString &userId) const;
    [[nodiscard]] QFuture<Result<TemplateEvaluation>> evaluateTemplate(
        const QString &text, const FigurePage<TemplateFigure> &page = {}) const;

    /// `Conflict` with `token-limit` or `name-taken`.
    [[nodiscard]] QFuture<Result<IssuedToken>> addToken(const NewToken &token) const;
    [[nodiscard]] QFuture<Result<IssuedToken>> renewToken(const QString &id) const;
    [[nodiscard]] QFuture<Result<ProvisioningToken>> setTokenActive(const QString &id, bool active) const;
    [[nodiscard]] QFuture<Result<void>> removeToken(const QString &id) const;

    [[nodiscard]] QFuture<Result<Fetched<UserSource>>> source(const QString &kind) const;
    /// `Conflict` with `source-read-only` if it is not switchable.
    [[nodiscard]] QFuture<Result<SaveOutcome<UserSource>>> changeSource(
        const QString &kind, const SourceChange &change, const QByteArray &etag) const;

    /// `InvalidArgument` with `malformed`, `too-long`, `reserved`, `taken` or `being-removed`.
    [[nodiscard]] QFuture<Result<CatalogAttribute>> addAttribute(const QString &name) const;
    [[nodiscard]] QFuture<Result<AttributeDeletion>> previewAttributeDeletion(const QString &name) const;
    /// What was previewed, exactly: `PreconditionFailed` if more would go. `Conflict` with `attribute-in-use`.
    [[nodiscard]] QFuture<Result<void>> deleteAttribute(const AttributeDeletion &preview) const;

    /// The value is the user's id. `Conflict` with `user-name-taken`.
    [[nodiscard]] QFuture<Result<SaveOutcome<QString>>> createLocalUser(const LocalUser &user) const;
    [[nodiscard]] QFuture<Result<Invitation>> invitation(const QString &userId) const;
    /// `Conflict` with `already-completed`, `user-disabled` or `email-required`.
    [[nodiscard]] QFuture<Result<Invitation>> invite(const QString &userId) const;

    [[nodiscard]] QFuture<Result<DeletionPreview>> previewDeletion(scim::ResourceType type, const QString &id) const;
    /// 1 to 500 at once; those that are not there have no preview.
    [[nodiscard]] QFuture<Result<QVector<DeletionPreview>>> previewUserDeletions(const QStringList &ids) const;
    /// `confirm` is the preview's; `Changed` if something else would go. `Refused`, `NotFound` are outcomes, too.
    [[nodiscard]] QFuture<Result<DeletionOutcome>> deleteForGood(
        scim::ResourceType type, const QString &id, const QByteArray &confirm) const;
    /// 1 to 500 at once, all of them or, after an error, none.
    [[nodiscard]] QFuture<Result<QVector<DeletionOutcome>>> deleteUsersForGood(
        const QVector<DeletionPreview> &users) const;

    /// `cursor` is that of the page before; empty: the newest.
    [[nodiscard]] QFuture<Result<AuditPage>> audit(const AuditQuery &query, const QString &cursor = {}) const;
    [[nodiscard]] QFuture<Result<AuditChunk>> exportAudit(
        const AuditQuery &query, AuditFormat format, const QString &cursor = {}) const;

private:
    friend class AdminCall;

    HttpTransport *m_transport;
    Endpoint m_endpoint;
    std::stop_token m_stop;
};

} // namespace rollcall::net
