// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache.h"
#include "command_line.h"
#include "net/http_transport.h"
#include "service_finder.h"
#include "sync/sync_engine.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace rollcall::cli
{

/// One sync run of `rollcall-cli sync`, from finding the service to the summary.
///
///   start finished
///
/// A stop that is asked for ends it as a cancelled run, which keeps what came. Thread: main, with an event loop. Every
/// failure was reported when `finished` comes.
class SyncJob : public QObject
{
    Q_OBJECT

public:
    SyncJob(CommonOptions options, sync::MassRemoval massRemoval, std::stop_token stop);
    ~SyncJob() override;

    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void syncWith(const net::Endpoint &endpoint);
    void cancel();
    void report(const sync::SyncSummary &summary);
    void fail(const Error &error);

    CommonOptions m_options;
    sync::MassRemoval m_massRemoval;
    std::stop_token m_stop;
    ServiceFinder m_finder;
    std::optional<net::HttpTransport> m_transport;
    std::unique_ptr<cache::Cache> m_cache;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop; ///< Last: calls the rest, in another thread.
};

} // namespace rollcall::cli
