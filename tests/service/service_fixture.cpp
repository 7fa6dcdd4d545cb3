// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include "scim/json.h"
#include "scim/schema_uris.h"
#include "service/user_store.h"

namespace rollcall::service
{

QByteArray Reply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : raw.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonValue Reply::at(const QString &path) const
{
    QJsonValue value = json;
    const QStringList steps = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : steps) {
        const QJsonValue next = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
        value = next;
    }
    return value;
}

void PrintTo(const Reply &reply, std::ostream *out)
{
    *out << reply.status << ' ' << reply.raw.body.left(2000).constData();
}

ServiceFixture::ServiceFixture()
{
    m_repository = Repository::open(location()).value();
    m_database.keep();
    m_mdm = addToken(*m_repository, {QStringLiteral("entra"), rules::Profile::Mdm, {}}, m_clock).value();
    m_rfc = addToken(*m_repository, {QStringLiteral("suite"), rules::Profile::Rfc, {}}, m_clock).value();
    m_administrator = addKey(*m_repository, Role::Administrator, QStringLiteral("ada"), m_clock).value();
    m_helpdesk = addKey(*m_repository, Role::Helpdesk, QStringLiteral("desk"), m_clock).value();
    m_bearer = m_mdm.reveal();
    m_processor = anotherProcessor();
}

std::unique_ptr<RequestProcessor> ServiceFixture::anotherProcessor()
{
    auto created = ServiceProcessor::create(location(), m_clock);
    EXPECT_TRUE(test::isOk(created));
    return created.ok() ? std::move(created).value() : nullptr;
}

Reply ServiceFixture::send(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    Request request;
    request.method = method;
    const qsizetype question = target.indexOf('?');
    request.path = question < 0 ? target : target.left(question);
    request.query = question < 0 ? QByteArray() : target.mid(question + 1);
    request.headers = m_headers;
    if (!m_bearer.isEmpty())
        request.headers.emplaceBack("authorization", "Bearer " + m_bearer);
    const bool isAdmin = target.startsWith("/admin/v1/");
    if (!body.isEmpty() && request.header("content-type").isNull())
        request.headers.emplaceBack(
            "content-type", isAdmin ? "application/json" : "application/scim+json; charset=utf-8");
    request.body = body;
    request.remoteAddress = "203.0.113.7";
    request.baseUrl = "https://mdm.example.com";
    request.isAbandoned = m_isAbandoned;
    Reply reply;
    reply.raw = m_processor->process(request);
    reply.status = reply.raw.status;
    if (isAdmin) {
        EXPECT_EQ(m_document.faults(request, reply.raw), QStringList())
            << method.constData() << ' ' << target.constData();
    }
    if (reply.raw.contentType.endsWith("json") && !reply.raw.body.isEmpty()) {
        const auto parsed = scim::parseObject(reply.raw.body);
        EXPECT_TRUE(test::isOk(parsed)) << reply.raw.body.constData();
        reply.json = parsed.valueOr({});
    }
    return reply;
}

Reply ServiceFixture::patchOps(const QByteArray &target, const QByteArray &operations)
{
    return patch(
        target, R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[)" + operations + "]}");
}

void ServiceFixture::expectRefused(const Reply &reply, int status, const char *scimType)
{
    EXPECT_EQ(reply.status, status) << testing::PrintToString(reply);
    EXPECT_EQ(reply.scimType(), QLatin1String(scimType)) << testing::PrintToString(reply);
}

Reply ServiceFixture::asAdmin(const QByteArray &target)
{
    const QByteArray bearer = std::exchange(m_bearer, m_administrator.reveal());
    const Reply reply = get(target);
    m_bearer = bearer;
    return reply;
}

QJsonObject ServiceFixture::extensionOf(const QString &id)
{
    return asAdmin("/scim/v2/Users/" + id.toLatin1()).json.value(scim::kRollcallSchema).toObject();
}

QByteArray ServiceFixture::userJson(const QByteArray &userName, const QByteArray &more)
{
    return R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":")" + userName
        + R"(","name":{"givenName":"Ana","familyName":"Ruiz"},"emails":[{"primary":true,"type":"work","value":")"
        + userName + R"("}],"active":true)" + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

QString ServiceFixture::createUser(const QByteArray &userName, const QByteArray &more)
{
    const Reply reply = post("/scim/v2/Users", userJson(userName, more));
    EXPECT_EQ(reply.status, 201) << testing::PrintToString(reply);
    return reply.id();
}

QString ServiceFixture::createGroup(const QByteArray &displayName)
{
    const Reply reply = post("/scim/v2/Groups",
        R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":")" + displayName + "\"}");
    EXPECT_EQ(reply.status, 201) << testing::PrintToString(reply);
    return reply.id();
}

void ServiceFixture::insertUsers(int count)
{
    auto transaction = m_repository->beginWrite();
    ASSERT_TRUE(transaction.ok());
    UserStore store(*m_repository);
    for (int i = 1; i <= count; ++i) {
        UserRecord record;
        record.id = QStringLiteral("user-%1").arg(i);
        record.created = record.lastModified = m_clock.now();
        const QString name = QStringLiteral("u%1").arg(i);
        const QJsonArray emails{QJsonObject{{QStringLiteral("value"), name + QStringLiteral("@example.com")}}};
        const auto done = store.insert(record,
            {{QStringLiteral("userName"), name}, {QStringLiteral("active"), true}, {QStringLiteral("emails"), emails}});
        ASSERT_TRUE(test::isOk(done));
    }
    ASSERT_TRUE(test::isOk(transaction->commit()));
}

QVector<AuditEntry> ServiceFixture::audit(int limit)
{
    const auto entries = AuditLog(*m_repository).latest(limit);
    EXPECT_TRUE(test::isOk(entries));
    return entries.valueOr({});
}

qint64 ServiceFixture::integer(const QString &sql)
{
    const auto value = m_repository->database().integer(sql);
    EXPECT_TRUE(test::isOk(value));
    return value.valueOr(-1);
}

void ServiceFixture::execute(const QString &sql)
{
    EXPECT_TRUE(test::isOk(m_repository->database().execute(sql)));
}

} // namespace rollcall::service
