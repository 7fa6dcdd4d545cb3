// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/profile.h"

namespace rollcall::rules
{

QString profileName(Profile profile)
{
    return profile == Profile::Mdm ? QStringLiteral("mdm") : QStringLiteral("rfc");
}

std::optional<Profile> profileFromName(QStringView name)
{
    for (const Profile profile : {Profile::Mdm, Profile::Rfc}) {
        if (name == profileName(profile))
            return profile;
    }
    return std::nullopt;
}

} // namespace rollcall::rules
