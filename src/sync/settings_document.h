// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/provisioning_settings.h"

#include <QByteArray>
#include <QJsonObject>

namespace rollcall::sync
{

/// The service's settings, and the version of them that they are. A value.
struct SettingsDocument {
    rules::ProvisioningSettings settings;
    QByteArray etag; ///< To save over exactly this version.
    QJsonObject json{}; ///< With what a newer service has besides.

    /// `ProtocolViolation` if it is no settings document. What a newer service has besides is no error.
    [[nodiscard]] static Result<SettingsDocument> read(const QJsonObject &json, const QByteArray &etag);
    /// `draft` in the words of the service; what a newer one has besides stays as it is here.
    [[nodiscard]] QJsonObject with(const rules::ProvisioningSettings &draft) const;

    friend bool operator==(const SettingsDocument &, const SettingsDocument &) = default;
};

} // namespace rollcall::sync
