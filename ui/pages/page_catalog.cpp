// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/page_catalog.h"

#include "pages/attributes_page.h"
#include "pages/audit_log_page.h"
#include "pages/overview_page.h"
#include "pages/sources_page.h"
#include "pages/sync_page.h"
#include "pages/user_groups_page.h"
#include "pages/user_provisioning_page.h"
#include "pages/users_page.h"
#include "pages/variables_page.h"

#include <QCoreApplication>

namespace rollcall::ui
{

namespace
{

struct Headings {
    Q_DECLARE_TR_FUNCTIONS(PageCatalog)

public:
    /// Over the pages that show people.
    [[nodiscard]] static QString users() { return tr("Users"); }
    /// Over the pages that an administrator works with.
    [[nodiscard]] static QString admin() { return tr("Admin"); }
    /// Over the pages about Rollcall itself.
    [[nodiscard]] static QString program() { return tr("Program"); }
};

template <typename PageType> Page *makeList(const PageContext &context, QWidget *parent)
{
    return new PageType(context.directory, context.clock, parent);
}

template <typename PageType> Page *make(const PageContext &context, QWidget *parent)
{
    return new PageType(context, parent);
}

} // namespace

QVector<PageEntry> pageCatalog()
{
    return {
        {QStringLiteral("overview"), {}, OverviewPage::tr("Overview"), &make<OverviewPage>},
        {QStringLiteral("users"), Headings::users(), UsersPage::tr("Users"), &make<UsersPage>},
        {QStringLiteral("user-groups"), Headings::users(), UserGroupsPage::tr("User groups"),
            &makeList<UserGroupsPage>},
        {QStringLiteral("user-provisioning"), Headings::admin(), UserProvisioningPage::tr("User Provisioning"),
            &make<UserProvisioningPage>},
        {QStringLiteral("attributes"), Headings::admin(), AttributesPage::tr("Attributes"), &make<AttributesPage>},
        {QStringLiteral("variables"), Headings::admin(), VariablesPage::tr("Variables"), &make<VariablesPage>},
        {QStringLiteral("sources"), Headings::admin(), SourcesPage::tr("Sources"), &make<SourcesPage>},
        {QStringLiteral("audit-log"), Headings::admin(), AuditLogPage::tr("Audit Log"), &make<AuditLogPage>},
        {QStringLiteral("sync"), Headings::program(), SyncPage::tr("Sync and Traffic"), &makeList<SyncPage>},
    };
}

} // namespace rollcall::ui
