// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/fake_target_service.h"
#include "provisioner/provisioning_run.h"
#include "support/fake_clock.h"
#include "support/files.h"
#include "support/printers.h"

#include <QTemporaryDir>

#include <atomic>

namespace rollcall::test
{

/// A directory of a few lines, a service in memory, and runs between them.
class RunFixture : public testing::Test
{
protected:
    using Entry = provisioner::ProvisioningLogEntry;

    RunFixture()
    {
        options.usersFile = m_folder.filePath(QStringLiteral("users.csv"));
        options.stateFile = m_folder.filePath(QStringLiteral("state.json"));
        options.logFile = m_folder.filePath(QStringLiteral("log.jsonl"));
    }

    /// Lines of `objectId,userPrincipalName,mail,givenName,surname,jobTitle,accountEnabled`.
    void writeUsers(const QByteArrayList &lines)
    {
        writeFile(options.usersFile,
            "objectId,userPrincipalName,mail,givenName,surname,jobTitle,accountEnabled\n" + lines.join('\n') + '\n');
    }
    /// Lines of `groupId,groupDisplayName,memberId,memberType`.
    void writeMembers(const QByteArrayList &lines)
    {
        options.membersFile = m_folder.filePath(QStringLiteral("members.csv"));
        writeFile(options.membersFile, "groupId,groupDisplayName,memberId,memberType\n" + lines.join('\n') + '\n');
    }

    Result<provisioner::ProvisioningSummary> run()
    {
        const provisioner::RunContext context{service, clock, QStringLiteral("https://mdm.example.com/scim/v2"), {},
            [this](std::chrono::milliseconds duration, const std::stop_token &) { paused += duration.count(); },
            [] { return 0.5; }, stop.get_token(), inFlight, 5};
        return provisioner::ProvisioningRun(context, options, progress).run();
    }

    [[nodiscard]] QVector<QJsonObject> log() const;
    /// The log's line about `object`; empty if there is none or more than one.
    [[nodiscard]] QJsonObject logOf(const QString &object) const;
    /// "action status code" of the log's line.
    [[nodiscard]] QString verdict(const QString &object) const;

    QTemporaryDir m_folder;
    FakeTargetService service;
    FakeClock clock;
    provisioner::ProvisioningOptions options;
    provisioner::ProgressCallback progress;
    std::stop_source stop;
    std::atomic<qint64> paused = 0; ///< milliseconds waited before trying again
    int inFlight = 6;
};

} // namespace rollcall::test
