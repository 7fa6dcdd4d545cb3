// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sample_filling.h"

#include "core/log.h"
#include "intake/entra_export.h"
#include "net/scim_client.h"
#include "provisioner/provision.h"

namespace rollcall::sync
{
namespace
{

// What a complete sample has: counted up when the sample gains something that a user would miss.
// 2: people who left.
const QString kEdition = QStringLiteral("edition-2");
const QString kTold = QStringLiteral("told-of-edition-2");
// In the list of tokens, as long as it is there.
const QString kTokenName = QStringLiteral("Sample directory");

QString nameOf(SampleProgress::Step step)
{
    using Step = SampleProgress::Step;
    switch (step) {
    case Step::Attributes: return QStringLiteral("attributes");
    case Step::LocalUsers: return QStringLiteral("localUsers");
    case Step::LdapUsers: return QStringLiteral("ldapUsers");
    case Step::Users:
    case Step::Groups: break;
    }
    return QStringLiteral("everything");
}

SampleProgress sampleProgress(const provisioner::Progress &progress)
{
    const bool users = progress.phase == provisioner::Progress::Phase::Users;
    return {users ? SampleProgress::Step::Users : SampleProgress::Step::Groups, progress.done, progress.total};
}

} // namespace

SampleFilling::SampleFilling(const SampleCompanyOptions &options, const net::Endpoint &service,
    const SampleCompany::ProgressCallback &onProgress, std::stop_token stop)
    : m_options(options),
      m_service(service),
      m_onProgress(onProgress),
      m_stop(stop),
      m_daemon(options.program, options.database, options.stepTimeout, stop),
      m_journal(options.dataFolder)
{
}

/// The imports are noted before anybody is provisioned: repeated afterwards, they would meet users who were taken over.
Result<void> SampleFilling::execute()
{
    struct {
        Step step;
        Result<void> (SampleFilling::*work)();
    } const steps[]
        = {{Step::Attributes, &SampleFilling::addAttributes}, {Step::LocalUsers, &SampleFilling::importLocalUsers},
            {Step::LdapUsers, &SampleFilling::importLdapUsers}, {Step::Users, &SampleFilling::provision}};
    for (const auto &[step, work] : steps) {
        if (const Result<void> done = once(step, work); !done.ok())
            return done;
    }
    return {};
}

bool SampleFilling::isComplete(const SampleCompanyOptions &options)
{
    return SampleJournal(options.dataFolder).has(nameOf(Step::Users));
}

bool SampleFilling::lacksWhatIsNew(const SampleCompanyOptions &options)
{
    const SampleJournal journal(options.dataFolder);
    return journal.has(nameOf(Step::Users)) && !journal.has(kEdition) && !journal.has(kTold);
}

Result<void> SampleFilling::noteTold(const SampleCompanyOptions &options)
{
    return SampleJournal(options.dataFolder).note(kTold);
}

Result<void> SampleFilling::once(Step step, Result<void> (SampleFilling::*work)())
{
    if (m_journal.has(nameOf(step)))
        return {};
    report({step, 0, -1});
    if (const Result<void> done = (this->*work)(); !done.ok())
        return done;
    return m_journal.note(nameOf(step));
}

Result<void> SampleFilling::addAttributes()
{
    const auto users = intake::readEntraUsers(file("users.csv"));
    if (!users.ok())
        return users.error();
    const Result<QStringList> present = m_daemon.attributes();
    if (!present.ok())
        return present.error();
    for (const QString &name : intake::customColumns(*users)) {
        if (present->contains(name, Qt::CaseInsensitive))
            continue;
        if (const Result<void> added = m_daemon.addAttribute(name); !added.ok())
            return added;
    }
    return {};
}

Result<void> SampleFilling::importLocalUsers()
{
    return m_daemon.import(file("existing_local.csv"), QStringLiteral("local"));
}

Result<void> SampleFilling::importLdapUsers()
{
    return m_daemon.import(file("existing_ldap.csv"), QStringLiteral("ldap"));
}

Result<void> SampleFilling::provision()
{
    // A token of a run that was killed: nobody knows it any more.
    if (const Result<void> tidied = m_daemon.removeTokens(kTokenName); !tidied.ok())
        return tidied;
    const Result<Secret> token = m_daemon.addToken(kTokenName);
    if (!token.ok())
        return token.error();
    const Result<void> provisioned = provisionWith(*token);
    const Result<void> removed = m_daemon.unstoppable().removeTokens(kTokenName);
    if (!provisioned.ok() || !removed.ok())
        return provisioned.ok() ? removed : provisioned;
    return m_journal.note(kEdition); // Before the step itself, which makes the sample complete.
}

Result<void> SampleFilling::provisionWith(const Secret &token)
{
    net::HttpTransport transport;
    const net::ScimClient client(transport, {m_service.scimBase, m_service.adminBase, token});
    provisioner::ProvisioningOptions options;
    options.usersFile = file("users.csv");
    options.membersFile = file("group_members.csv");
    options.logFile = m_options.dataFolder + QStringLiteral("/sample-provisioning.jsonl");
    const auto summary = provisioner::provision(
        client, options, [this](const provisioner::Progress &progress) { report(sampleProgress(progress)); }, m_stop);
    if (!summary.ok())
        return summary.error();
    qCInfo(core::lcSync) << "the sample company has" << summary->users.created + summary->users.updated
                         << "provisioned users," << summary->failures() << "were refused";
    return disableLeavers(client);
}

/// A company to look at has people who left: disabled, and still members of their groups.
Result<void> SampleFilling::disableLeavers(const net::ScimClient &client) const
{
    provisioner::ProvisioningOptions options;
    options.usersFile = file("leavers.csv");
    options.logFile = m_options.dataFolder + QStringLiteral("/sample-leavers.jsonl");
    const auto summary = provisioner::provision(client, options, {}, m_stop);
    return summary.ok() ? Result<void>() : summary.error();
}

QString SampleFilling::file(const char *name) const
{
    return m_options.sampleFolder + u'/' + QLatin1String(name);
}

void SampleFilling::report(const SampleProgress &progress) const
{
    if (m_onProgress)
        m_onProgress(progress);
}

} // namespace rollcall::sync
