// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_document.h"

#include <QFile>

// A static library's resources have to be asked for, and the macro wants no namespace around it.
static void initOpenApi()
{
    Q_INIT_RESOURCE(openapi);
}

namespace rollcall::service
{

namespace
{

OrProblem<Response> read(const AdminRequest &)
{
    initOpenApi();
    QFile file(QStringLiteral(":/service/openapi.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return Response{200, "application/json", isOpen ? file.readAll() : QByteArray(), {}};
}

} // namespace

AdminRoutes documentRoutes()
{
    return {{"GET", QStringLiteral("openapi.json"), Role::Helpdesk, read}};
}

} // namespace rollcall::service
