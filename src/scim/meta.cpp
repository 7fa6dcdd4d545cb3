// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/meta.h"

#include "scim/date_time.h"

namespace rollcall::scim
{

QDateTime Meta::lastModifiedTime() const
{
    return parseDateTime(lastModified).value_or(QDateTime());
}

} // namespace rollcall::scim
