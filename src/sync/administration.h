// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/worker_thread.h"
#include "net/admin_client.h"
#include "net/http_transport.h"
#include "sync/administration_types.h"
#include "sync/document_slot.h"

#include <QFuture>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace rollcall::cache
{
class Cache;
}

namespace rollcall::sync
{

/// The service's administration, for pages: its settings, tokens, attributes and sources as they were last seen, and
/// every change. `Directory`'s sibling.
///
/// What was seen is kept in the cache, without secrets, and shown offline and after a restart. Each document is asked
/// for by its `refresh…()`, when a page opens, and then by itself (`setAutoRefresh()`). What a call changed is asked
/// for again when it succeeded; a screen never shows what the service has not confirmed.
///
/// Calls fail as `net::AdminClient`; the problem's code is in the detail (`core::problemCodeIn()`). Without a service
/// they fail with `ServiceNotStarted`. A call that needs an administrator may be made with any key: the service
/// refuses. Thread: the GUI thread, where it lives and signals; no method waits. Futures that are under way when it
/// goes end without a result (`Cancelled` for `whenDone()`).
class Administration : public QObject
{
    Q_OBJECT

public:
    /// The service to talk to. The transport must outlive the administration.
    struct Service {
        net::HttpTransport *transport = nullptr;
        net::Endpoint endpoint;
    };

    /// Without a service: offline. Requires: `cache` and `clock` outlive it, `service`'s transport too.
    Administration(cache::Cache &cache, std::optional<Service> service, const Clock &clock, QObject *parent = nullptr);
    ~Administration() override;

    /// The same service, at another address or with another key, from now on: what is known is asked for again. What
    /// was asked of the former one may still be answered; its transport must outlive the administration all the same.
    void setService(const Service &service);

    // What is known.

    /// Whose key this is; none until the service said so.
    [[nodiscard]] const std::optional<Me> &me() const { return m_me; }
    [[nodiscard]] ReadOnlyReason readOnlyReason() const { return m_readOnly; }
    [[nodiscard]] bool mayChange() const { return m_readOnly == ReadOnlyReason::None; }
    /// The error behind `Offline` and `KeyRefused`.
    [[nodiscard]] const std::optional<Error> &accessError() const { return m_accessError; }
    /// What Entra calls Tenant URL. Offline: the one that was last seen. Empty if there was none.
    [[nodiscard]] const QUrl &targetScimUrl() const { return m_targetScimUrl; }
    [[nodiscard]] const SettingsState &settings() const { return m_settings.state(); }
    [[nodiscard]] const TokensState &tokens() const { return m_tokens.state(); }
    [[nodiscard]] const AttributesState &attributes() const { return m_attributes.state(); }
    /// The attributes that users of this service can have: `attributes()`, or without an admin API what /Schemas says
    /// of the extensions of users.
    [[nodiscard]] const AttributesState &userAttributes() const;
    [[nodiscard]] const SourcesState &sources() const { return m_sources.state(); }
    /// How much of the audit log was seen, and when; `auditSeen()` has the entries.
    [[nodiscard]] const AuditState &recentAudit() const { return m_audit.state(); }

    // Asking again. Each does nothing while it is being asked for already, but for the access: that is asked for once
    // more then, so that the answer is never older than the last wish.

    void refreshAccess();
    void refreshSettings();
    void refreshTokens();
    void refreshAttributes();
    void refreshSources();
    /// What /Schemas says (`userAttributes()`).
    void refreshSchemas();
    /// Mirrors the newest entries of the audit log, and the refusals of the last 30 days.
    void refreshAudit();
    void refreshAll();
    /// Ends what is being asked for, as `Cancelled`: what was seen before stays, and it can be asked for again at once.
    void cancelRefresh();
    /// Asks for what was asked for, and for the audit log, this long after the last time; zero: never by itself.
    void setAutoRefresh(std::chrono::milliseconds interval);

    // Settings

    /// Saves over exactly `base`, which is what the form began with. A conflict brings the newer document.
    [[nodiscard]] QFuture<Result<SettingsSave>> saveSettings(
        const rules::ProvisioningSettings &draft, const SettingsDocument &base);
    /// After a save that changed the Managed Apple IDs: how far the service is with everybody's.
    [[nodiscard]] QFuture<Result<SweepProgress>> managedAppleIdProgress();

    /// What `draft` would come to for everybody; with a figure, the users behind it, too.
    [[nodiscard]] QFuture<Result<ManagedAppleIdEvaluation>> evaluateManagedAppleIds(
        const rules::ProvisioningSettings &draft, const FigurePage<ManagedAppleIdFigure> &page = {});
    [[nodiscard]] QFuture<Result<TemplateResult>> evaluateTemplateFor(const QString &text, const QString &userId);
    [[nodiscard]] QFuture<Result<TemplateEvaluation>> evaluateTemplate(
        const QString &text, const FigurePage<TemplateFigure> &page = {});

    // Tokens

    /// `Conflict` with `token-limit` or `name-taken`; `InvalidArgument` with the field as its subject.
    [[nodiscard]] QFuture<Result<IssuedToken>> generateToken(const NewToken &token);
    /// A new secret; the old one works for 24 hours more.
    [[nodiscard]] QFuture<Result<IssuedToken>> renewToken(const QString &id);
    [[nodiscard]] QFuture<Result<ProvisioningToken>> setTokenActive(const QString &id, bool active);
    [[nodiscard]] QFuture<Result<void>> removeToken(const QString &id);

    /// The probe that Entra makes, with `token`, or the profile's key if that is empty. Its failure is in the value.
    [[nodiscard]] QFuture<Result<ConnectionTest>> testConnection(const Secret &token = {});

    // Attributes

    /// `InvalidArgument` with `malformed`, `too-long`, `reserved`, `taken` or `being-removed`.
    [[nodiscard]] QFuture<Result<CatalogAttribute>> addAttribute(const QString &name);
    [[nodiscard]] QFuture<Result<AttributeDeletion>> previewAttributeDeletion(const QString &name);
    /// What was previewed, exactly: `PreconditionFailed` if more would go. `Conflict` with `attribute-in-use`.
    [[nodiscard]] QFuture<Result<void>> deleteAttribute(const AttributeDeletion &preview);

    // Sources

    /// Changes `base`, which is what was shown; a conflict brings the newer one.
    [[nodiscard]] QFuture<Result<SourceSave>> changeSource(const UserSource &base, const SourceChange &change);

    // Users and groups. One of the long ones runs at a time, in the order of the calls; `workProgressed()` tells.

    /// The value is the new user's id. `Conflict` with `user-name-taken`.
    [[nodiscard]] QFuture<Result<LocalUserSave>> createLocalUser(const LocalUser &user);
    [[nodiscard]] QFuture<Result<Invitation>> invitation(const QString &userId);
    [[nodiscard]] QFuture<Result<Invitation>> invite(const QString &userId);
    /// What goes with each, of any number; ids that are not there have no preview.
    [[nodiscard]] QFuture<Result<QVector<DeletionPreview>>> previewDeletion(
        scim::ResourceType type, const QStringList &ids);
    /// Deletes what was previewed, exactly. The report says for each what became of it, also if it ended early.
    [[nodiscard]] QFuture<Result<DeletionReport>> deleteForGood(
        scim::ResourceType type, const QVector<DeletionPreview> &previews);

    // Audit log

    [[nodiscard]] QFuture<Result<AuditPage>> audit(const AuditQuery &query, const QString &cursor = {});
    /// The same of what was last seen: the newest 500 entries, and refusals. Works offline. Its cursors are its own.
    [[nodiscard]] QFuture<Result<AuditPage>> auditSeen(const AuditQuery &query, const QString &cursor = {});
    /// What was refused since then, newest first, as far as it was seen.
    [[nodiscard]] QFuture<Result<QVector<AuditRecord>>> refusals(const QDateTime &since);
    /// Writes the whole log that `query` finds into a file, which is there when it is complete or not at all. The value
    /// is the number of bytes.
    [[nodiscard]] QFuture<Result<qint64>> exportAudit(const AuditQuery &query, AuditFormat format, const QString &path);

    /// Ends the previews, deletion, export or test that runs, as `Cancelled`. What was sent is waited for.
    void cancelWork();

Q_SIGNALS:
    void accessChanged(); ///< `me()`, `readOnlyReason()`, `targetScimUrl()`
    void settingsChanged();
    void tokensChanged();
    void attributesChanged(); ///< `attributes()`, `userAttributes()`
    void sourcesChanged();
    void auditChanged(); ///< `recentAudit()`
    /// Somebody was made, invited or deleted for good: the directory is worth a sync.
    void usersChanged();
    void workProgressed(const rollcall::sync::WorkProgress &progress);

private:
    using Changed = void (Administration::*)();
    using Refresh = void (Administration::*)(bool somethingChanged);

    void restore();
    void askAccess();
    void takeAccess(const Result<Me> &me);
    void setAccess(ReadOnlyReason reason, const std::optional<Error> &error);
    void noteOutcome(const std::optional<Error> &error);
    void askSettings(bool somethingChanged);
    void askTokens(bool somethingChanged);
    void askAttributes(bool somethingChanged);
    void askSources(bool somethingChanged);
    void askSchemas(bool somethingChanged);
    void askAudit(bool somethingChanged);
    template <typename T, typename Fetch>
    void ask(DocumentSlot<T> &slot, bool somethingChanged, Fetch fetch, Refresh again, Changed changed);
    template <typename T>
    void takeAnswer(DocumentSlot<T> &slot, const Result<net::Fetched<T>> &answer, Changed changed);
    /// A call's future, with what follows from its outcome.
    template <typename T> QFuture<Result<T>> follow(const QFuture<Result<T>> &future, QVector<Refresh> refreshes = {});
    template <typename T, typename Send> QFuture<Result<T>> call(Send send, QVector<Refresh> refreshes = {});
    template <typename T, typename Work> QFuture<Result<T>> work(WorkerThread &thread, Work work);
    [[nodiscard]] std::function<void(qint64, qint64)> teller(WorkProgress::Work work);
    void tellUsersChanged(bool) { Q_EMIT usersChanged(); }
    void refreshSeen(bool somethingChanged);
    void plan();

    cache::Cache &m_cache;
    std::optional<Service> m_service;
    std::optional<net::AdminClient> m_client; ///< None without a service.
    const Clock &m_clock;
    std::optional<Me> m_me;
    ReadOnlyReason m_readOnly = ReadOnlyReason::NotKnownYet;
    std::optional<Error> m_accessError;
    bool m_askingAccess = false;
    bool m_askAccessAgain = false; ///< It was asked for while it was being asked for.
    int m_serviceNumber = 0; ///< Whose access was asked for: a former service's answer is dropped.
    QUrl m_targetScimUrl;
    DocumentSlot<SettingsDocument> m_settings;
    DocumentSlot<QVector<ProvisioningToken>> m_tokens;
    DocumentSlot<AttributeCatalog> m_attributes;
    DocumentSlot<AttributeCatalog> m_schemas;
    DocumentSlot<QVector<UserSource>> m_sources;
    DocumentSlot<AuditMark> m_audit;
    QTimer m_next;
    std::chrono::milliseconds m_interval{0};
    std::stop_source m_cancel;
    std::stop_source m_reading; ///< Of the documents that are being asked for.
    WorkerThread m_calls; ///< For what takes several requests, but not long.
    WorkerThread m_work; ///< For what takes long.
    WorkerThread m_mirroring; ///< For the audit log: its first mirror may take long, and nobody waits for it.
};

} // namespace rollcall::sync
