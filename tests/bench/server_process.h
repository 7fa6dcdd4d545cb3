// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database_location.h"

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace rollcall::bench
{

/// A server in a process of its own, on a free port of 127.0.0.1, gone with this object.
class ServerProcess
{
public:
    /// The real one: rollcalld of the same build, or the one that ROLLCALL_BENCH_ROLLCALLD names.
    static std::unique_ptr<ServerProcess> rollcalld(const storage::DatabaseLocation &database);
    /// The same service with a commit for each write.
    static std::unique_ptr<ServerProcess> committingEach(const storage::DatabaseLocation &database);
    /// One worker; `/empty` is an empty 200, `/page` these bytes.
    static std::unique_ptr<ServerProcess> nginx(const QByteArray &page);
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    [[nodiscard]] const QString &url() const { return m_url; }
    /// Processor time that it has used.
    [[nodiscard]] double processorSeconds() const;
    /// The most memory that it had at a time (VmHWM), in MB.
    [[nodiscard]] double peakMegabytes() const;

private:
    ServerProcess() = default;
    void startAndRead(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_url;
};

/// What committingEach() starts this program with; returns when standard input ends.
int serveCommittingEach(const QString &database);

} // namespace rollcall::bench
