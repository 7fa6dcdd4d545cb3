// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_routes.h"

#include "service/admin_attributes.h"
#include "service/admin_audit.h"
#include "service/admin_changes.h"
#include "service/admin_deletion.h"
#include "service/admin_document.h"
#include "service/admin_evaluations.h"
#include "service/admin_invitations.h"
#include "service/admin_me.h"
#include "service/admin_settings.h"
#include "service/admin_sources.h"
#include "service/admin_tokens.h"
#include "service/admin_users.h"

namespace rollcall::service
{

const AdminRoutes &adminRoutes()
{
    static const AdminRoutes routes = [] {
        AdminRoutes all;
        for (const AdminRoutes &some :
            {attributeRoutes(), auditRoutes(), changesRoutes(), deletionRoutes(), documentRoutes(), evaluationRoutes(),
                invitationRoutes(), meRoutes(), settingsRoutes(), sourceRoutes(), tokenRoutes(), userRoutes()})
            all.insert(all.end(), some.begin(), some.end());
        return all;
    }();
    return routes;
}

} // namespace rollcall::service
