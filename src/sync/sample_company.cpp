// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sample_company.h"

#include "intake/entra_export.h"
#include "net/scim_client.h"
#include "provisioner/provision.h"
#include "scim/json.h"
#include "sync/rollcalld_command.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace rollcall::sync
{
namespace
{

const QString kTokenName = QStringLiteral("Sample directory");

// The steps as the note names them.
const QString kAttributes = QStringLiteral("attributes");
const QString kLocalUsers = QStringLiteral("local-users");
const QString kLdapUsers = QStringLiteral("ldap-users");
const QString kProvisioned = QStringLiteral("provisioned");

QString notePath(const QString &dataFolder)
{
    return dataFolder + QStringLiteral("/sample.json");
}

/// The steps that were finished. A note that can't be read says nothing: every step may be done again.
QStringList finishedSteps(const QString &dataFolder)
{
    QFile file(notePath(dataFolder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto note = scim::parseObject(file.readAll());
    QStringList steps;
    if (note) {
        for (const QJsonValue &step : note->value(QStringLiteral("finished")).toArray())
            steps.append(step.toString());
    }
    return steps;
}

Result<void> noteSteps(const QString &dataFolder, const QStringList &steps)
{
    QSaveFile file(notePath(dataFolder));
    const QJsonObject note{{QStringLiteral("finished"), QJsonArray::fromStringList(steps)}};
    if (!file.open(QIODevice::WriteOnly) || file.write(scim::toBytes(note)) < 0 || !file.commit())
        return Error{ErrorCode::FileUnwritable, file.errorString(), file.fileName()};
    return {};
}

/// One filling, in the thread of the work.
class Filling
{
public:
    Filling(const SampleCompanyOptions &options, const net::Endpoint &service,
        const SampleCompany::ProgressCallback &onProgress, std::stop_token stop)
        : m_options(options),
          m_service(service),
          m_onProgress(onProgress),
          m_stop(std::move(stop)),
          m_finished(finishedSteps(options.dataFolder))
    {
    }

    Result<void> execute()
    {
        struct Step {
            const QString &name;
            SampleProgress::Step shown;
            Result<void> (Filling::*run)();
        };
        const Step steps[] = {
            {kAttributes, SampleProgress::Step::Attributes, &Filling::addAttributes},
            {kLocalUsers, SampleProgress::Step::LocalUsers, &Filling::importLocalUsers},
            {kLdapUsers, SampleProgress::Step::LdapUsers, &Filling::importLdapUsers},
            {kProvisioned, SampleProgress::Step::Users, &Filling::provisionPeople},
        };
        for (const Step &step : steps) {
            if (m_finished.contains(step.name))
                continue;
            report({step.shown, 0, -1});
            if (const Result<void> done = (this->*step.run)(); !done)
                return done;
            m_finished.append(step.name);
            if (const Result<void> noted = noteSteps(m_options.dataFolder, m_finished); !noted)
                return noted;
        }
        return {};
    }

private:
    [[nodiscard]] QString file(const QString &name) const { return m_options.sampleFolder + u'/' + name; }

    void report(const SampleProgress &progress) const
    {
        if (m_onProgress)
            m_onProgress(progress);
    }

    Result<QByteArray> rollcalld(const QStringList &arguments) const
    {
        return runRollcalld(m_options.program,
            arguments + QStringList{QStringLiteral("--database"), m_options.database}, m_options.stepTimeout, m_stop);
    }

    Result<void> addAttributes()
    {
        const auto people = intake::readEntraUsers(file(QStringLiteral("users.csv")));
        if (!people)
            return people.error();
        const auto known = rollcalld({QStringLiteral("attribute"), QStringLiteral("list")});
        if (!known)
            return known.error();
        const QStringList names = QString::fromUtf8(*known).split(u'\n', Qt::SkipEmptyParts);
        // What a filling that was killed has added already stays.
        for (const QString &name : intake::customColumns(*people)) {
            if (names.contains(name, Qt::CaseInsensitive))
                continue;
            const auto added = rollcalld({QStringLiteral("attribute"), QStringLiteral("add"), name});
            if (!added)
                return added.error();
        }
        return {};
    }

    Result<void> import(const QString &name, const QString &source)
    {
        const auto imported = rollcalld({QStringLiteral("import"), file(name), QStringLiteral("--source"), source});
        if (!imported)
            return imported.error();
        return {};
    }
    Result<void> importLocalUsers() { return import(QStringLiteral("existing_local.csv"), QStringLiteral("local")); }
    Result<void> importLdapUsers() { return import(QStringLiteral("existing_ldap.csv"), QStringLiteral("ldap")); }

    /// Removes the token of this name, also one that a killed filling left; nobody knows its secret any more.
    Result<void> removeToken(std::stop_token stop) const
    {
        const QStringList database{QStringLiteral("--database"), m_options.database};
        const auto listed = runRollcalld(m_options.program,
            QStringList{QStringLiteral("token"), QStringLiteral("list")} + database, m_options.stepTimeout, stop);
        if (!listed)
            return listed.error();
        if (!QString::fromUtf8(*listed).contains(u'\t' + kTokenName + u'\n'))
            return {};
        const auto removed = runRollcalld(m_options.program,
            QStringList{QStringLiteral("token"), QStringLiteral("remove"), kTokenName} + database,
            m_options.stepTimeout, stop);
        if (!removed)
            return removed.error();
        return {};
    }

    Result<Secret> makeToken() const
    {
        if (const Result<void> removed = removeToken(m_stop); !removed)
            return removed.error();
        const auto printed
            = rollcalld({QStringLiteral("token"), QStringLiteral("add"), QStringLiteral("--name"), kTokenName});
        if (!printed)
            return printed.error();
        return Secret(printed->trimmed());
    }

    Result<void> provisionPeople()
    {
        auto token = makeToken();
        if (!token)
            return token.error();
        net::HttpTransport transport;
        net::Endpoint endpoint = m_service;
        endpoint.key = std::move(token).value();
        const auto summary = provisioner::provision(
            net::ScimClient(transport, endpoint), provisioningOptions(),
            [this](const provisioner::Progress &progress) {
                const bool users = progress.phase == provisioner::Progress::Phase::Users;
                report({users ? SampleProgress::Step::Users : SampleProgress::Step::Groups, progress.done,
                    progress.total});
            },
            m_stop);
        // Whatever came of it, and also when stopped: the token has had its time.
        const Result<void> removed = removeToken({});
        if (!summary)
            return summary.error();
        return removed;
    }

    [[nodiscard]] provisioner::ProvisioningOptions provisioningOptions() const
    {
        provisioner::ProvisioningOptions options;
        options.usersFile = file(QStringLiteral("users.csv"));
        options.membersFile = file(QStringLiteral("group_members.csv"));
        options.stateFile = m_options.dataFolder + QStringLiteral("/sample-state.json");
        options.logFile = m_options.dataFolder + QStringLiteral("/sample-provisioning.jsonl");
        return options;
    }

    const SampleCompanyOptions &m_options;
    const net::Endpoint &m_service;
    const SampleCompany::ProgressCallback &m_onProgress;
    std::stop_token m_stop;
    QStringList m_finished;
};

} // namespace

SampleCompany::SampleCompany(SampleCompanyOptions options)
    : m_options(std::move(options)), m_worker(QStringLiteral("sample"))
{
}

bool SampleCompany::isComplete() const
{
    return finishedSteps(m_options.dataFolder).contains(kProvisioned);
}

QFuture<Result<void>> SampleCompany::fill(const net::Endpoint &service, ProgressCallback onProgress)
{
    return m_worker.run([this, service, onProgress = std::move(onProgress)](
                            std::stop_token stop) { return Filling(m_options, service, onProgress, stop).execute(); });
}

void SampleCompany::cancel()
{
    m_worker.requestStop();
}

} // namespace rollcall::sync
