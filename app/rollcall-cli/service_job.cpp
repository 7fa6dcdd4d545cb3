// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service_job.h"

#include "core/when_done.h"
#include "core/worker_thread.h"
#include "report.h"
#include "service_finder.h"

#include <QCoreApplication>

#include <optional>

namespace rollcall::cli
{

int runWithService(const CommonOptions &options, ServiceWork work)
{
    std::optional<net::HttpTransport> transport;
    ServiceFinder finder(options);
    WorkerThread worker(QStringLiteral("command")); // First to go: its work uses the others.
    QObject::connect(&finder, &ServiceFinder::failed, &finder,
        [](const Error &error) { QCoreApplication::exit(reportError(error)); });
    QObject::connect(&finder, &ServiceFinder::found, &finder, [&](const net::Endpoint &endpoint) {
        transport.emplace(finder.transport());
        const auto done
            = worker.run([&work, client = net::AdminClient(*transport, endpoint)](
                             std::stop_token stop) -> Result<int> { return work(client.stoppedBy(std::move(stop))); });
        whenDone(done, &finder,
            [](const Result<int> &code) { QCoreApplication::exit(code ? *code : reportError(code.error())); });
    });
    // Queued: it may end before the event loop begins.
    QMetaObject::invokeMethod(&finder, &ServiceFinder::find, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace rollcall::cli
