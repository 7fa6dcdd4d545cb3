// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provision_command.h"

#include "console.h"
#include "exit_code.h"
#include "interruption.h"
#include "net/scim_client.h"
#include "provision_report.h"
#include "provisioner/provision.h"
#include "report.h"
#include "secret_file.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

using namespace provisioner;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Provision)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("USERS.csv"),
        Texts::tr("The users, as Entra ID exports them (userPrincipalName, objectId, mail, …)."));
    parser.addOptions({
        {QStringLiteral("groups"), Texts::tr("The group members, as Entra ID exports them."),
            QStringLiteral("MEMBERS.csv")},
        {QStringLiteral("to"), Texts::tr("The Target SCIM URL."), QStringLiteral("U")},
        {QStringLiteral("token-file"), Texts::tr("File with the token, mode 0600, or - for standard input."),
            QStringLiteral("F")},
        {QStringLiteral("scope"),
            Texts::tr("Whom to provision: all, or only who is assigned, that is, a member of a group."),
            QStringLiteral("all|assigned"), QStringLiteral("all")},
        {QStringLiteral("mapping"), Texts::tr("Attribute mapping to use instead of Entra’s default one."),
            QStringLiteral("M.json")},
        {QStringLiteral("state"),
            Texts::tr("File that remembers what was provisioned, so that the next run sends only what changed."),
            QStringLiteral("F")},
        {QStringLiteral("log"), Texts::tr("File for the provisioning log, a line of JSON for each object."),
            QStringLiteral("L.jsonl")},
        {QStringLiteral("dry-run"), Texts::tr("Say what would be done, and change nothing.")},
        {QStringLiteral("user"), Texts::tr("Provision on demand: only this user, step by step."), QStringLiteral("U")},
        {QStringLiteral("retry-failed"), Texts::tr("Only try again what failed in the run before; needs --state.")},
        {QStringLiteral("hard-delete"),
            Texts::tr("Delete who is gone from the file, instead of setting them inactive.")},
    });
}

int usage(const QString &what)
{
    printNote(what);
    return static_cast<int>(ExitCode::Usage);
}

std::optional<Scope> scopeFromName(const QString &name)
{
    if (name == QLatin1String("all"))
        return Scope::All;
    if (name == QLatin1String("assigned"))
        return Scope::Assigned;
    return std::nullopt;
}

ProvisioningOptions optionsOf(CommandParser &command)
{
    const QCommandLineParser &parser = command.parser();
    ProvisioningOptions options;
    options.usersFile = command.positional(0);
    options.membersFile = parser.value(QStringLiteral("groups"));
    options.scope = scopeFromName(parser.value(QStringLiteral("scope"))).value_or(Scope::All);
    options.dryRun = parser.isSet(QStringLiteral("dry-run"));
    options.stateFile = parser.value(QStringLiteral("state"));
    options.logFile = parser.value(QStringLiteral("log"));
    options.onlyUser = parser.value(QStringLiteral("user"));
    options.retryFailed = parser.isSet(QStringLiteral("retry-failed"));
    options.hardDelete = parser.isSet(QStringLiteral("hard-delete"));
    return options;
}

/// What is wrong with the command line, in words; empty if nothing is.
QString faultOf(CommandParser &command)
{
    const QCommandLineParser &parser = command.parser();
    if (!parser.isSet(QStringLiteral("to")))
        return Texts::tr("Where to provision to is missing: name the Target SCIM URL with --to.");
    if (!parser.isSet(QStringLiteral("token-file")))
        return Texts::tr("The token is missing: name the file it is in with %1, or - for standard input.")
            .arg(QStringLiteral("--token-file"));
    const auto scope = scopeFromName(parser.value(QStringLiteral("scope")));
    if (!scope)
        return Texts::tr("The scope is either all or assigned.");
    if (*scope == Scope::Assigned && !parser.isSet(QStringLiteral("groups")))
        return Texts::tr("Who is assigned is known from the group members: name their file with --groups.");
    if (parser.isSet(QStringLiteral("retry-failed")) && !parser.isSet(QStringLiteral("state")))
        return Texts::tr("What failed before is known from the state: name its file with --state.");
    return {};
}

Result<net::Endpoint> endpointOf(CommandParser &command)
{
    auto token = readSecret(command.parser().value(QStringLiteral("token-file")));
    if (!token)
        return token.error();
    return net::Endpoint::fromUrl(
        QUrl(command.parser().value(QStringLiteral("to")), QUrl::StrictMode), std::move(*token));
}

int reportFailure(const Error &error, const ProvisioningOptions &options)
{
    if (error.code == ErrorCode::InvalidArgument && !options.onlyUser.isEmpty() && error.subject == options.onlyUser) {
        printNote(wording::visibleText(Texts::tr("Nobody in “%1” has the user name, object ID or e-mail address “%2”.")
                                           .arg(options.usersFile, options.onlyUser)));
        return static_cast<int>(ExitCode::Finding);
    }
    if (error.code == ErrorCode::Cancelled) {
        printNote(Texts::tr("Stopped. What was provisioned until then stays; run the same command again to go on."));
        return static_cast<int>(ExitCode::Finding);
    }
    return reportError(error);
}

} // namespace

int runProvision(const Invocation &invocation)
{
    CommandParser command(
        invocation, Texts::tr("Provision users and groups into a service as Microsoft Entra ID would."));
    declare(command.parser());
    if (const auto code = command.parse(1, 1))
        return *code;
    if (const QString fault = faultOf(command); !fault.isEmpty())
        return usage(fault);
    ProvisioningOptions options = optionsOf(command);
    if (const QString path = command.parser().value(QStringLiteral("mapping")); !path.isEmpty()) {
        auto mapping = AttributeMapping::load(path);
        if (!mapping)
            return reportFailure(mapping.error(), options);
        options.mapping = std::move(*mapping);
    }
    const auto endpoint = endpointOf(command);
    if (!endpoint)
        return reportFailure(endpoint.error(), options);

    const Interruption interruption;
    net::HttpTransport transport;
    const auto summary
        = provision(net::ScimClient(transport, *endpoint), options, printProvisioningProgress, interruption.token());
    printProgress({});
    if (!summary)
        return reportFailure(summary.error(), options);
    if (command.options().json)
        printJson(summary->toJson());
    else
        printProvisioningSummary(*summary, options.logFile);
    return static_cast<int>(summary->failures() > 0 ? ExitCode::Finding : ExitCode::Fine);
}

} // namespace rollcall::cli
