// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/administration.h"

#include "cache/cache.h"
#include "net/admin_answer.h"
#include "net/admin_documents.h"
#include "sync/administration_calls.h"
#include "sync/audit_mirror.h"
#include "sync/jitter.h"
#include "sync/no_admin_api.h"
#include "sync/schema_attributes.h"

namespace rollcall::sync
{

namespace
{

bool isOutOfReach(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::TlsFailed: return true;
    default: return false;
    }
}

/// A listing of tokens has no secrets; what must never be in a file is taken out all the same.
QByteArray withoutSecrets(const QByteArray &json)
{
    QJsonObject listing = scim::parseObject(json).valueOr({});
    QJsonArray items = listing.value(QLatin1String("items")).toArray();
    for (auto item : items) {
        QJsonObject token = item.toObject();
        token.remove(QLatin1String("secret"));
        item = token;
    }
    listing.insert(QLatin1String("items"), items);
    return scim::toBytes(listing);
}

template <typename Read> auto withoutTag(Read read)
{
    return [read](const QJsonObject &json, const QByteArray &) { return read(json); };
}

Result<net::Fetched<SettingsDocument>> readSettings(const Result<net::Fetched<QJsonObject>> &fetched)
{
    if (!fetched.ok())
        return fetched.error();
    auto document = SettingsDocument::read(fetched->value, fetched->etag);
    if (!document.ok())
        return document.error();
    return net::Fetched<SettingsDocument>{std::move(document).value(), fetched->json, fetched->etag};
}

std::optional<net::AdminClient> clientOf(const std::optional<Administration::Service> &service)
{
    return service ? std::optional(net::AdminClient(*service->transport, service->endpoint)) : std::nullopt;
}

} // namespace

Administration::Administration(cache::Cache &cache, std::optional<Service> service, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_cache(cache),
      m_service(std::move(service)),
      m_client(clientOf(m_service)),
      m_clock(clock),
      m_settings(QStringLiteral("settings"), SettingsDocument::read),
      m_tokens(QStringLiteral("tokens"), withoutTag(net::readTokens)),
      m_attributes(QStringLiteral("attributes"), withoutTag(net::readAttributes)),
      m_schemas(QStringLiteral("schema-attributes"), withoutTag(net::readAttributes)),
      m_sources(QStringLiteral("sources"), withoutTag(net::readSources)),
      m_audit(QLatin1String(kAuditDocument), withoutTag(readAuditMark)),
      m_calls(QStringLiteral("admin-calls")),
      m_work(QStringLiteral("admin-work")),
      m_mirroring(QStringLiteral("admin-mirror"))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] { refreshSeen(false); });
    if (m_service) {
        m_targetScimUrl = m_service->endpoint.scimBase;
        m_cache.setServiceUrl(m_targetScimUrl.toString());
    }
    restore();
    askAccess();
}

Administration::~Administration() = default;

void Administration::restore()
{
    whenDone(m_cache.documents(), this, [this](const Result<QVector<cache::StoredDocument>> &stored) {
        for (const cache::StoredDocument &document : stored.valueOr({})) {
            if (document.name == m_settings.name() && m_settings.restore(document))
                Q_EMIT settingsChanged();
            else if (document.name == m_tokens.name() && m_tokens.restore(document))
                Q_EMIT tokensChanged();
            else if (document.name == m_attributes.name() && m_attributes.restore(document))
                Q_EMIT attributesChanged();
            else if (document.name == m_schemas.name() && m_schemas.restore(document))
                Q_EMIT attributesChanged();
            else if (document.name == m_sources.name() && m_sources.restore(document))
                Q_EMIT sourcesChanged();
            else if (document.name == m_audit.name() && m_audit.restore(document))
                Q_EMIT auditChanged();
        }
    });
    if (m_service)
        return;
    whenDone(m_cache.state(), this, [this](const Result<cache::CacheState> &state) {
        if (!state.ok() || state->serviceUrl.isEmpty())
            return;
        m_targetScimUrl = QUrl(state->serviceUrl);
        Q_EMIT accessChanged();
    });
}

void Administration::setService(const Service &service)
{
    m_service = service;
    m_client = clientOf(m_service);
    ++m_serviceNumber;
    m_askingAccess = false;
    m_askAccessAgain = false;
    m_targetScimUrl = service.endpoint.scimBase;
    m_cache.setServiceUrl(m_targetScimUrl.toString());
    refreshSeen(true);
}

const AttributesState &Administration::userAttributes() const
{
    if (m_readOnly == ReadOnlyReason::NoAdminApi)
        return m_schemas.state();
    const bool isOfSchemas = !m_attributes.state().value && m_schemas.state().value; // Offline, as the last time.
    return isOfSchemas ? m_schemas.state() : m_attributes.state();
}

void Administration::askAccess()
{
    if (!m_client)
        return setAccess(ReadOnlyReason::Offline, offlineError());
    if (std::exchange(m_askingAccess, true)) {
        m_askAccessAgain = true; // What comes may have been said before this was asked.
        return;
    }
    m_askAccessAgain = false;
    whenDone(m_client->me(), this, [this, asked = m_serviceNumber](const Result<Me> &me) {
        if (asked != m_serviceNumber)
            return;
        m_askingAccess = false;
        takeAccess(me);
        if (m_askAccessAgain && !m_askingAccess)
            askAccess();
    });
}

void Administration::takeAccess(const Result<Me> &me)
{
    if (me.ok()) {
        m_me = *me;
        if (me->targetScimUrl.isValid() && me->targetScimUrl != m_targetScimUrl) {
            // Behind a proxy, Entra knows the service by another name than this program.
            m_targetScimUrl = me->targetScimUrl;
            m_cache.setServiceUrl(m_targetScimUrl.toString());
            Q_EMIT accessChanged();
        }
        const bool isAdministrator = me->role == QLatin1String("administrator");
        return setAccess(isAdministrator ? ReadOnlyReason::None : ReadOnlyReason::HelpdeskKey, std::nullopt);
    }
    if (me.error().code == ErrorCode::Cancelled)
        return;
    m_me.reset();
    if (me.error().code == ErrorCode::Unauthorized)
        setAccess(ReadOnlyReason::KeyRefused, me.error());
    else
        setAccess(saysNoAdminApi(me.error()) ? ReadOnlyReason::NoAdminApi : ReadOnlyReason::Offline, me.error());
}

void Administration::setAccess(ReadOnlyReason reason, const std::optional<Error> &error)
{
    m_readOnly = reason;
    m_accessError = error;
    Q_EMIT accessChanged();
}

void Administration::noteOutcome(const std::optional<Error> &error)
{
    const bool wasOut = m_readOnly == ReadOnlyReason::Offline || m_readOnly == ReadOnlyReason::KeyRefused;
    if (!error) {
        if (wasOut)
            askAccess();
        return;
    }
    if (error->code == ErrorCode::Unauthorized && m_readOnly != ReadOnlyReason::KeyRefused)
        setAccess(ReadOnlyReason::KeyRefused, error);
    else if (isOutOfReach(error->code) && !wasOut)
        setAccess(ReadOnlyReason::Offline, error);
}

void Administration::refreshAccess()
{
    askAccess();
}

void Administration::refreshSettings()
{
    askSettings(false);
}

void Administration::refreshTokens()
{
    askTokens(false);
}

void Administration::refreshAttributes()
{
    askAttributes(false);
}

void Administration::refreshSources()
{
    askSources(false);
}

void Administration::refreshSchemas()
{
    askSchemas(false);
}

void Administration::refreshAudit()
{
    askAudit(false);
}

void Administration::refreshAll()
{
    refreshAccess();
    refreshSettings();
    refreshTokens();
    refreshAttributes();
    refreshSources();
    refreshAudit();
    plan();
}

void Administration::cancelRefresh()
{
    m_reading.request_stop();
    m_reading = std::stop_source();
}

void Administration::refreshSeen(bool somethingChanged)
{
    refreshAccess();
    if (m_settings.state().phase != DocumentPhase::Unknown)
        askSettings(somethingChanged);
    if (m_tokens.state().phase != DocumentPhase::Unknown)
        askTokens(somethingChanged);
    if (m_attributes.state().phase != DocumentPhase::Unknown)
        askAttributes(somethingChanged);
    if (m_sources.state().phase != DocumentPhase::Unknown)
        askSources(somethingChanged);
    if (m_schemas.state().phase != DocumentPhase::Unknown)
        askSchemas(somethingChanged);
    // Also while no page shows it: refusals are looked at offline, whenever that will be.
    if (m_audit.state().phase != DocumentPhase::Unsupported || somethingChanged)
        askAudit(somethingChanged);
    plan();
}

void Administration::setAutoRefresh(std::chrono::milliseconds interval)
{
    m_interval = interval;
    plan();
}

void Administration::plan()
{
    m_next.stop();
    if (m_interval.count() > 0 && m_client)
        m_next.start(withJitter(m_interval));
}

void Administration::askSettings(bool somethingChanged)
{
    const auto fetch = [](const net::AdminClient &client) {
        return client.settings().then([](const Result<net::Fetched<QJsonObject>> &it) { return readSettings(it); });
    };
    ask(m_settings, somethingChanged, fetch, &Administration::askSettings, &Administration::settingsChanged);
}

void Administration::askTokens(bool somethingChanged)
{
    const auto fetch = [](const net::AdminClient &client) { return client.tokens(); };
    ask(m_tokens, somethingChanged, fetch, &Administration::askTokens, &Administration::tokensChanged);
}

void Administration::askAttributes(bool somethingChanged)
{
    const auto fetch = [](const net::AdminClient &client) { return client.attributes(); };
    ask(m_attributes, somethingChanged, fetch, &Administration::askAttributes, &Administration::attributesChanged);
}

void Administration::askSources(bool somethingChanged)
{
    const auto fetch = [](const net::AdminClient &client) { return client.sources(); };
    ask(m_sources, somethingChanged, fetch, &Administration::askSources, &Administration::sourcesChanged);
}

void Administration::askSchemas(bool somethingChanged)
{
    const auto fetch = [this](const net::AdminClient &) {
        const net::ScimClient client
            = net::ScimClient(*m_service->transport, m_service->endpoint).stoppedBy(m_reading.get_token());
        return m_calls.run([client, clock = &m_clock] { return fetchSchemaAttributes(client, clock->now()); });
    };
    ask(m_schemas, somethingChanged, fetch, &Administration::askSchemas, &Administration::attributesChanged);
}

void Administration::askAudit(bool somethingChanged)
{
    const auto fetch = [this](const net::AdminClient &client) {
        return m_mirroring.run(
            [client, &cache = m_cache, known = m_audit.state().value, now = m_clock.now()](
                std::stop_token stop) { return mirrorAudit(client.stoppedBy(std::move(stop)), cache, known, now); });
    };
    ask(m_audit, somethingChanged, fetch, &Administration::askAudit, &Administration::auditChanged);
}

template <typename T, typename Fetch>
void Administration::ask(DocumentSlot<T> &slot, bool somethingChanged, Fetch fetch, Refresh again, Changed changed)
{
    if (!slot.begin(somethingChanged))
        return;
    if (!m_client) {
        slot.fail(offlineError(), false);
        Q_EMIT(this->*changed)();
        return;
    }
    if (slot.state().phase == DocumentPhase::Loading)
        Q_EMIT(this->*changed)();
    const net::AdminClient client = m_client->stoppedBy(m_reading.get_token());
    whenDone(fetch(client), this, [this, &slot, again, changed](const Result<net::Fetched<T>> &answer) {
        takeAnswer(slot, answer, changed);
        if (slot.takeAgain())
            (this->*again)(false);
    });
}

template <typename T>
void Administration::takeAnswer(DocumentSlot<T> &slot, const Result<net::Fetched<T>> &answer, Changed changed)
{
    noteOutcome(errorOf(answer));
    if (answer.ok()) {
        cache::StoredDocument document = slot.take(*answer, m_clock.now());
        if constexpr (std::is_same_v<T, QVector<ProvisioningToken>>)
            document.json = withoutSecrets(document.json);
        m_cache.storeDocument(document);
    } else {
        slot.fail(answer.error(), net::isUnsupported(answer.error()) || m_readOnly == ReadOnlyReason::NoAdminApi);
    }
    Q_EMIT(this->*changed)();
}

} // namespace rollcall::sync
