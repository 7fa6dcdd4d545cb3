// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "provisioner/progress.h"
#include "provisioner/provisioning_options.h"
#include "provisioner/provisioning_summary.h"

#include <functional>
#include <stop_token>

namespace rollcall::net
{
class ScimClient;
}

namespace rollcall::provisioner
{

using ProgressCallback = std::function<void(const Progress &)>;

/// Provisions a directory's export into a SCIM service as Entra ID would: users first (match by filter, then create or
/// update), groups created empty, members added and removed by PATCH; who is gone is set inactive.
///
/// Run again after anything, a kill -9 included, it ends in the same state: what the state file does not know is
/// matched anew, and nothing is created twice. Blank values are not sent. What fails for a passing reason is tried
/// again a few times; a write whose outcome is unknown only after matching again. An object that fails does not stop
/// the run: it stands in the log. What stops it (an error; the log and the state hold what was done until then):
/// `Unauthorized` and `Forbidden` (Entra's quarantine), a service that stays unreachable for several objects in a row,
/// a file that can't be read or written, `Cancelled`. For a file, `subject` names it.
///
/// Blocking: call it in a WorkerThread, or in the main thread of a program without an event loop.
/// `onProgress` is called in that thread, a few times a second at most; it may be empty.
[[nodiscard]] Result<ProvisioningSummary> provision(const net::ScimClient &client, const ProvisioningOptions &options,
    const ProgressCallback &onProgress, std::stop_token stop);

} // namespace rollcall::provisioner
