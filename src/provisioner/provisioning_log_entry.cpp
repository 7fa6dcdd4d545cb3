// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/provisioning_log_entry.h"

#include <array>
#include <utility>

namespace rollcall::provisioner
{

namespace
{

constexpr std::array kActions{
    std::pair{Action::Create, QLatin1String("create")},
    std::pair{Action::Update, QLatin1String("update")},
    std::pair{Action::Disable, QLatin1String("disable")},
    std::pair{Action::Delete, QLatin1String("delete")},
    std::pair{Action::Add, QLatin1String("add")},
    std::pair{Action::Remove, QLatin1String("remove")},
    std::pair{Action::Skip, QLatin1String("skip")},
    std::pair{Action::None, QLatin1String("none")},
};

} // namespace

QString kindName(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::User: return QStringLiteral("user");
    case ObjectKind::Group: return QStringLiteral("group");
    case ObjectKind::Membership: return QStringLiteral("membership");
    case ObjectKind::Manager: return QStringLiteral("manager");
    }
    return {};
}

QString actionName(Action action)
{
    for (const auto &[candidate, name] : kActions) {
        if (candidate == action)
            return name;
    }
    return {};
}

Action actionFromName(const QString &name)
{
    for (const auto &[action, candidate] : kActions) {
        if (candidate == name)
            return action;
    }
    return Action::None;
}

QString statusName(Status status)
{
    switch (status) {
    case Status::Success: return QStringLiteral("success");
    case Status::Skipped: return QStringLiteral("skipped");
    case Status::Failure: return QStringLiteral("failure");
    }
    return {};
}

QJsonObject ProvisioningLogEntry::toJson() const
{
    return {{QStringLiteral("object"), object}, {QStringLiteral("kind"), kindName(kind)},
        {QStringLiteral("action"), actionName(action)}, {QStringLiteral("status"), statusName(status)},
        {QStringLiteral("code"), code}, {QStringLiteral("detail"), detail}};
}

} // namespace rollcall::provisioner
