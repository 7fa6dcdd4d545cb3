// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_settings.h"

#include "scim/json.h"
#include "service/admin_response.h"
#include "service/custom_attributes.h"
#include "service/setting_faults.h"
#include "service/settings_store.h"
#include "service/sweep_progress.h"
#include "service/user_sweeper.h"

namespace rollcall::service
{

namespace
{

Response answer(const StoredSettings &stored)
{
    return adminJson(stored.settings.toJson(), stored.version, 200);
}

OrProblem<Response> read(const AdminRequest &request)
{
    const auto stored = SettingsStore(request.repository).load();
    if (!stored)
        return problemOf(stored.error());
    return answer(*stored);
}

OrProblem<rules::ProvisioningSettings> draftIn(const AdminRequest &request)
{
    const auto body = request.body();
    if (!body)
        return body.error();
    const auto draft = rules::ProvisioningSettings::fromJson(*body);
    if (!draft)
        return problemOfFaults(draft.error());
    const auto names = customAttributes(request.repository);
    if (!names)
        return problemOf(names.error());
    if (const auto faults = rules::validate(*draft, *names); !faults.isEmpty())
        return problemOfFaults(faults);
    return *draft;
}

Result<void> save(const AdminRequest &request, const StoredSettings &stored, const rules::ProvisioningSettings &draft)
{
    if (const auto done = SettingsStore(request.repository).save(draft, stored.version, request.now); !done)
        return done;
    AuditEntry entry = request.entry(QStringLiteral("settings.update"), QStringLiteral("Settings"), {}, {});
    entry.before = scim::toBytes(stored.settings.toJson());
    entry.after = scim::toBytes(draft.toJson());
    if (const auto told = AuditLog(request.repository).append(entry); !told)
        return told;
    if (draft.managedAppleId == stored.settings.managedAppleId)
        return {};
    UserSweepStore sweeps(request.repository);
    const auto started = sweeps.start(UserSweep::Kind::ManagedAppleIds, {}, request.actor(), request.now);
    if (!started)
        return started;
    // A small service is done with that.
    const auto stepped = UserSweeper(request.repository).step(request.now);
    return stepped ? Result<void>() : stepped.error();
}

OrProblem<Response> replace(const AdminRequest &request)
{
    const auto stored = SettingsStore(request.repository).load();
    if (!stored)
        return problemOf(stored.error());
    if (const auto current = request.checkMatch(stored->version, stored->settings.toJson()); !current)
        return current.error();
    const auto draft = draftIn(request);
    if (!draft)
        return draft.error();
    if (*draft == stored->settings)
        return answer(*stored);
    if (const auto saved = save(request, *stored, *draft); !saved)
        return problemOf(saved.error());
    return answer({*draft, stored->version + 1});
}

OrProblem<Response> readProgress(const AdminRequest &request)
{
    const auto sweep = UserSweepStore(request.repository).find(UserSweep::Kind::ManagedAppleIds);
    if (!sweep)
        return problemOf(sweep.error());
    return adminJson(progressOf(*sweep));
}

} // namespace

AdminRoutes settingsRoutes()
{
    const QString path = QStringLiteral("settings");
    return {{"GET", path, Role::Helpdesk, read}, {"PUT", path, Role::Administrator, replace},
        {"GET", QStringLiteral("settings/managed-apple-ids"), Role::Helpdesk, readProgress}};
}

} // namespace rollcall::service
