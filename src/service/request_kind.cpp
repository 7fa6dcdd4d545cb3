// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/request_kind.h"

#include "service/url_text.h"

namespace rollcall::service
{

bool isWrite(const Request &request)
{
    if (request.method == "GET")
        return false;
    if (request.method != "POST")
        return true;
    // Decoded, as it is routed: nobody gets a long question to the writer by an escape.
    const auto segments = pathSegments(request.path);
    const QString last = segments && !segments->isEmpty() ? segments->constLast() : QString();
    return last != QLatin1String(".search") && last != QLatin1String("evaluate") && last != QLatin1String("preview");
}

} // namespace rollcall::service
