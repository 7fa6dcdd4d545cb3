// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/traffic_log.h"
#include "sync/connection_trial.h"
#include "sync/connections.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rollcall::app
{

/// Tries a connection and saves it: what the dialog asks for. An empty key means the one that is kept for the profile.
class Connector : public QObject
{
    Q_OBJECT

public:
    /// Requires: both outlive it.
    Connector(net::TrafficLog &traffic, sync::Connections &connections, sync::ConnectionTrialOptions patience = {},
        QObject *parent = nullptr);
    ~Connector() override;

    /// Ends in `tested`, unless it is destroyed, called again or told to forget before.
    void test(const settings::ConnectionProfile &profile, const Secret &key);
    /// Ends in `added` or `failed`, likewise.
    void save(const settings::ConnectionProfile &profile, const Secret &key);
    /// Drops what is under way: no signal comes of it, and nothing is saved unless that was being done already.
    void forget();

Q_SIGNALS:
    void stageChanged(const rollcall::sync::StageOutcome &outcome);
    /// `role` as `ConnectionProfile::role`, if it passed.
    void tested(const std::optional<rollcall::Error> &error, const QString &role);
    void added(const rollcall::settings::ConnectionProfile &profile, rollcall::sync::KeyKept kept);
    void failed(const rollcall::Error &error);

private:
    void tryOut(const settings::ConnectionProfile &profile, const Secret &key);

    net::TrafficLog &m_traffic;
    sync::Connections &m_connections;
    sync::ConnectionTrialOptions m_patience;
    std::unique_ptr<sync::ConnectionTrial> m_trial;
    QString m_testedId; ///< Whose role `m_role` is.
    QString m_role;
    int m_attempt = 0; ///< An answer to an earlier attempt is dropped.
};

/// The roles that a profile keeps; another one, which a service may well make up, is not known.
[[nodiscard]] QString knownRole(const QString &role);

} // namespace rollcall::app
