// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/no_admin_api.h"

#include "net/admin_answer.h"

namespace rollcall::sync
{

bool saysNoAdminApi(const Error &error)
{
    return net::isUnsupported(error) || error.code == ErrorCode::NotScim || error.code == ErrorCode::Forbidden
        || error.code == ErrorCode::MalformedJson || error.code == ErrorCode::Redirected;
}

} // namespace rollcall::sync
