// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/audit_log.h"
#include "service/credentials.h"
#include "service/openapi_document.h"
#include "service/repository.h"
#include "service/request_kind.h"
#include "service/service.h"
#include "support/fake_clock.h"
#include "support/printers.h"
#include "support/test_database.h"

#include <QJsonArray>

namespace rollcall::service
{

/// An answer, parsed.
struct Reply {
    int status = 0;
    QJsonObject json;
    Response raw;

    [[nodiscard]] QString id() const { return json.value(QLatin1String("id")).toString(); }
    [[nodiscard]] QString detail() const { return json.value(QLatin1String("detail")).toString(); }
    /// Of a problem.
    [[nodiscard]] QString code() const { return json.value(QLatin1String("code")).toString(); }
    [[nodiscard]] QString scimType() const { return json.value(QLatin1String("scimType")).toString(); }
    [[nodiscard]] QString version() const
    {
        return json.value(QLatin1String("meta")).toObject().value(QLatin1String("version")).toString();
    }
    [[nodiscard]] int total() const { return json.value(QLatin1String("totalResults")).toInt(-1); }
    [[nodiscard]] QJsonArray resources() const { return json.value(QLatin1String("Resources")).toArray(); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /// What is in the body at a path such as `emails/0/value`; undefined if there is nothing.
    [[nodiscard]] QJsonValue at(const QString &path) const;
    [[nodiscard]] QString text(const char *path) const { return at(QLatin1String(path)).toString(); }
};

void PrintTo(const Reply &reply, std::ostream *out);

/// A service over a database of its own, SQLite or PostgreSQL (test::TestDatabase), with one token of each profile and
/// one key of each role.
class ServiceFixture : public testing::Test
{
protected:
    ServiceFixture();

    [[nodiscard]] const storage::DatabaseLocation &location() const { return m_database.location(); }
    /// Another processor on the same database.
    [[nodiscard]] std::unique_ptr<RequestProcessor> anotherProcessor();

    /// An exchange with the admin API that is not as resources/openapi.json describes it fails the test.
    Reply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {});
    Reply get(const QByteArray &target) { return send("GET", target); }
    Reply post(const QByteArray &target, const QByteArray &body) { return send("POST", target, body); }
    Reply put(const QByteArray &target, const QByteArray &body) { return send("PUT", target, body); }
    Reply patch(const QByteArray &target, const QByteArray &body) { return send("PATCH", target, body); }
    Reply remove(const QByteArray &target) { return send("DELETE", target); }
    /// Operations as a PATCH body.
    Reply patchOps(const QByteArray &target, const QByteArray &operations);

    /// Text in which ' stands for ".
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    /// Operations as a PATCH body; ' stands for ".
    Reply change(const QByteArray &target, const QByteArray &operations) { return patchOps(target, json(operations)); }
    Reply find(const QByteArray &filter, const QByteArray &endpoint = "Users")
    {
        return get("/scim/v2/" + endpoint + "?filter=" + filter.toPercentEncoding());
    }
    static QByteArray idIn(const QByteArray &target) { return target.mid(target.lastIndexOf('/') + 1); }
    static void expectRefused(const Reply &reply, int status, const char *scimType);

    /// A GET with the administrator's key.
    Reply asAdmin(const QByteArray &target);
    /// The rollcall extension of a user, as the administrator sees it.
    QJsonObject extensionOf(const QString &id);

    /// A good user of that name.
    static QByteArray userJson(const QByteArray &userName, const QByteArray &more = {});
    QString createUser(const QByteArray &userName, const QByteArray &more = {});
    QString createGroup(const QByteArray &displayName);
    /// So many at once, u1, u2, …, with the ids user-1, user-2, …
    void insertUsers(int count);

    QVector<AuditEntry> audit(int limit = 100);
    /// The latest entry.
    AuditEntry lastAudit() { return audit(1).value(0); }
    qint64 integer(const QString &sql);
    void execute(const QString &sql);

    OpenApiDocument m_document;
    test::TestDatabase m_database{test::TestDatabase::Start::Kept};
    test::FakeClock m_clock;
    std::unique_ptr<Repository> m_repository; ///< A second connection, to look behind the scenes.
    std::unique_ptr<RequestProcessor> m_processor;
    Secret m_mdm;
    Secret m_rfc;
    Secret m_administrator;
    Secret m_helpdesk;
    QByteArray m_bearer; ///< What send() shows: the mdm token, unless a test says otherwise.
    QVector<QPair<QByteArray, QByteArray>> m_headers; ///< Sent in addition.
    std::function<bool()> m_isAbandoned; ///< Whether the client has gone; empty: never.
};

} // namespace rollcall::service
