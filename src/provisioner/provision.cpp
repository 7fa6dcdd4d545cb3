// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/provision.h"

#include "provisioner/provisioning_run.h"
#include "provisioner/scim_target_client.h"

#include <QRandomGenerator>

namespace rollcall::provisioner
{

Result<ProvisioningSummary> provision(const net::ScimClient &client, const ProvisioningOptions &options,
    const ProgressCallback &onProgress, std::stop_token stop)
{
    ScimTargetClient target(client.stoppedBy(stop));
    const SystemClock clock;
    const RunContext context{target, clock, client.endpoint().scimBase.toString(), {}, pauseFor,
        [] { return QRandomGenerator::global()->generateDouble(); }, stop};
    return ProvisioningRun(context, options, onProgress).run();
}

} // namespace rollcall::provisioner
