// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connector.h"

#include "core/when_done.h"

namespace rollcall::app
{

Connector::Connector(
    net::TrafficLog &traffic, sync::Connections &connections, sync::ConnectionTrialOptions patience, QObject *parent)
    : QObject(parent), m_traffic(traffic), m_connections(connections), m_patience(patience)
{
}

Connector::~Connector() = default;

void Connector::test(const settings::ConnectionProfile &profile, const Secret &key)
{
    forget();
    if (!key.isEmpty())
        return tryOut(profile, key);
    whenDone(m_connections.key(profile.id), this, [this, profile, attempt = m_attempt](const Result<Secret> &kept) {
        if (attempt != m_attempt)
            return;
        if (kept)
            tryOut(profile, *kept);
        else
            Q_EMIT tested(kept.error(), {});
    });
}

void Connector::tryOut(const settings::ConnectionProfile &profile, const Secret &key)
{
    m_trial = std::make_unique<sync::ConnectionTrial>(profile, key, &m_traffic, m_patience);
    connect(m_trial.get(), &sync::ConnectionTrial::stageChanged, this, &Connector::stageChanged);
    connect(m_trial.get(), &sync::ConnectionTrial::finished, this,
        [this, id = profile.id](const std::optional<Error> &error) {
            m_testedId = id;
            m_role = error ? QString() : knownRole(m_trial->role());
            Q_EMIT tested(error, m_role);
        });
    m_trial->start();
}

void Connector::save(const settings::ConnectionProfile &profile, const Secret &key)
{
    forget();
    settings::ConnectionProfile saved = profile;
    if (m_testedId == profile.id && !m_role.isEmpty())
        saved.role = m_role;
    const auto end = [this, saved, attempt = m_attempt](const Result<sync::KeyKept> &kept) {
        if (attempt != m_attempt)
            return;
        if (kept)
            Q_EMIT added(saved, *kept);
        else
            Q_EMIT failed(kept.error());
    };
    if (!key.isEmpty())
        return whenDone(m_connections.add(saved, key), this, end);
    whenDone(m_connections.change(saved), this, [end](const Result<void> &changed) {
        end(changed ? Result<sync::KeyKept>(sync::KeyKept::InKeychain) : Result<sync::KeyKept>(changed.error()));
    });
}

void Connector::forget()
{
    ++m_attempt;
    if (!m_trial)
        return;
    m_trial->disconnect(this);
    m_trial.release()->deleteLater(); // It may be its own signal that led here.
}

QString knownRole(const QString &role)
{
    const bool known
        = role == QLatin1String("administrator") || role == QLatin1String("helpdesk") || role == QLatin1String("scim");
    return known ? role : QString();
}

} // namespace rollcall::app
