// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/log.h"

namespace rollcall::core
{

Q_LOGGING_CATEGORY(lcStorage, "rollcall.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "rollcall.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCache, "rollcall.cache", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "rollcall.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcService, "rollcall.service", QtInfoMsg)
Q_LOGGING_CATEGORY(lcProvisioner, "rollcall.provisioner", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSecrets, "rollcall.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "rollcall.ui", QtInfoMsg)

} // namespace rollcall::core
