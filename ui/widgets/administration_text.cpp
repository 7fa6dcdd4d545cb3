// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/administration_text.h"

#include <QCoreApplication>

namespace rollcall::ui
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AdministrationText)
};

} // namespace

QString readOnlyText(sync::ReadOnlyReason reason)
{
    using Reason = sync::ReadOnlyReason;
    switch (reason) {
    case Reason::None:
    case Reason::NotKnownYet: return {};
    case Reason::Offline:
        return Texts::tr("Offline: this is what was last seen. It can be changed when the service is reached again.");
    case Reason::KeyRefused:
        return Texts::tr("The service no longer takes this connection’s key: this is what was last seen.");
    case Reason::HelpdeskKey:
        return Texts::tr("Read-only: this connection has a helpdesk key. Changes need an administrator’s key.");
    case Reason::NoAdminApi: return Texts::tr("Read-only: this service speaks SCIM only.");
    }
    return {};
}

} // namespace rollcall::ui
