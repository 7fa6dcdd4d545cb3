// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache.h"
#include "command_line.h"
#include "net/http_transport.h"
#include "service_finder.h"
#include "sync/sync_engine.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rollcall::cli
{

/// One sync run of `rollcall-cli sync`, from finding the service to the summary.
///
///   start finished
///
/// Thread: main, with an event loop. Every failure was reported when `finished` comes.
class SyncJob : public QObject
{
    Q_OBJECT

public:
    explicit SyncJob(CommonOptions options);
    ~SyncJob() override;

    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    void syncWith(const net::Endpoint &endpoint);
    void report(const sync::SyncSummary &summary);
    void fail(const Error &error);

    CommonOptions m_options;
    ServiceFinder m_finder;
    std::optional<net::HttpTransport> m_transport;
    std::unique_ptr<cache::Cache> m_cache;
    std::unique_ptr<sync::SyncEngine> m_engine;
};

} // namespace rollcall::cli
