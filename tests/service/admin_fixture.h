// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/service_fixture.h"

namespace rollcall::service
{

/// A service whose administrator is asking.
class AdminFixture : public ServiceFixture
{
protected:
    AdminFixture() { m_bearer = m_administrator.reveal(); }

    /// Changes something with the ETag that it has just now.
    Reply change(const QByteArray &method, const QByteArray &target, const QByteArray &body)
    {
        m_headers = {{"if-match", get(target).header("ETag")}};
        const Reply reply = send(method, target, body);
        m_headers.clear();
        return reply;
    }
    Reply saveSettings(const QByteArray &draft) { return change("PUT", "/admin/v1/settings", draft); }

    /// What `work` does as the provisioning client of the mdm token.
    template <typename Work> auto asEntra(Work work)
    {
        const QByteArray bearer = std::exchange(m_bearer, m_mdm.reveal());
        auto result = work();
        m_bearer = bearer;
        return result;
    }
    QString provision(const QByteArray &userName, const QByteArray &more = {})
    {
        return asEntra([&] { return createUser(userName, more); });
    }

    /// `field:code`, each.
    static QStringList errorsOf(const Reply &reply)
    {
        QStringList list;
        const QJsonArray errors = reply.json.value(QLatin1String("errors")).toArray();
        for (const auto &error : errors)
            list.append(error.toObject().value(QLatin1String("field")).toString() + u':'
                + error.toObject().value(QLatin1String("code")).toString());
        return list;
    }
};

} // namespace rollcall::service
