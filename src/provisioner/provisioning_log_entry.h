// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace rollcall::provisioner
{

enum class ObjectKind { User, Group, Membership, Manager };
enum class Action { Create, Update, Disable, Delete, Add, Remove, Skip, None };
enum class Status { Success, Skipped, Failure };

/// One line of the provisioning log. Each run writes one for everything in its scope, also for what was as it should be
/// (`Action::None`, `Status::Success`): whose last line is a success, and not of a `Disable` or `Delete`, is in the
/// service.
struct ProvisioningLogEntry {
    QString object; ///< userPrincipalName, the group's name, or "group name > userPrincipalName".
    ObjectKind kind = ObjectKind::User;
    Action action = Action::None;
    Status status = Status::Success;
    QString code; ///< Why not: a rule's code (`email-required`), one of log_code.h, or an error's name (`TimedOut`).
    QString detail; ///< English; the service's own words if it refused.

    /// `{object, kind, action, status, code, detail}`, all strings, names in lower case.
    [[nodiscard]] QJsonObject toJson() const;

    friend bool operator==(const ProvisioningLogEntry &, const ProvisioningLogEntry &) = default;
};

[[nodiscard]] QString kindName(ObjectKind kind);
[[nodiscard]] QString actionName(Action action);
/// `None` for a name that is none.
[[nodiscard]] Action actionFromName(const QString &name);
[[nodiscard]] QString statusName(Status status);

} // namespace rollcall::provisioner
