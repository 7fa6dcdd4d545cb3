// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_refusal.h"

#include "service/response_head.h"
#include "service/responses.h"

namespace rollcall::service
{

Response HttpRefusal::toResponse(const QByteArray &path) const
{
    const QString code = QString::fromLatin1(reasonPhrase(status)).toLower().replace(u' ', u'-');
    Response response
        = path.startsWith("/admin/") ? problemResponse({status, code, detail}) : scimError({status, {}, detail});
    response.headers += headers;
    return response;
}

} // namespace rollcall::service
