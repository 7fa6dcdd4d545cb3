// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_routes.h"

#include "service/openapi_document.h"
#include "service/service_fixture.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace rollcall::service
{

namespace
{

QJsonObject operationOf(const OpenApiDocument &document, const AdminRoute &route)
{
    return document.paths()
        .value(u'/' + route.path)
        .toObject()
        .value(QString::fromLatin1(route.method).toLower())
        .toObject();
}

QStringList capturesOf(const QString &path)
{
    static const QRegularExpression capture(QStringLiteral(R"(\{(\w+)\})"));
    QStringList names;
    for (auto match = capture.globalMatch(path); match.hasNext();)
        names.append(match.next().captured(1));
    return names;
}

QStringList pathParameters(const OpenApiDocument &document, const QJsonObject &operation)
{
    QStringList names;
    const QJsonArray parameters = operation.value(QLatin1String("parameters")).toArray();
    for (const auto &parameter : parameters) {
        const QJsonObject described = document.schemas().resolved(parameter.toObject());
        if (described.value(QLatin1String("in")) == QLatin1String("path"))
            names.append(described.value(QLatin1String("name")).toString());
    }
    return names;
}

const QStringList kMethods{QStringLiteral("get"), QStringLiteral("post"), QStringLiteral("put"),
    QStringLiteral("patch"), QStringLiteral("delete")};

} // namespace

TEST(AdminRoutes, EachIsDescribed)
{
    const OpenApiDocument document;
    QSet<QString> ids;
    for (const AdminRoute &route : adminRoutes()) {
        SCOPED_TRACE(route.method.toStdString() + ' ' + route.path.toStdString());
        const QJsonObject operation = operationOf(document, route);
        ASSERT_FALSE(operation.isEmpty());
        EXPECT_EQ(operation.value(QLatin1String("x-role")).toString(), roleName(route.role));
        EXPECT_EQ(pathParameters(document, operation), capturesOf(route.path));
        EXPECT_FALSE(operation.value(QLatin1String("summary")).toString().isEmpty());
        const QString id = operation.value(QLatin1String("operationId")).toString();
        EXPECT_FALSE(id.isEmpty() || ids.contains(id)) << id.toStdString();
        ids.insert(id);
        const QStringList answers = operation.value(QLatin1String("responses")).toObject().keys();
        EXPECT_TRUE(answers.contains(QLatin1String("default")));
        EXPECT_TRUE(
            std::any_of(answers.begin(), answers.end(), [](const QString &status) { return status.startsWith(u'2'); }));
    }
}

TEST(AdminRoutes, EachThatIsDescribedIsThere)
{
    const OpenApiDocument document;
    ASSERT_FALSE(document.paths().isEmpty());
    for (auto path = document.paths().begin(); path != document.paths().end(); ++path) {
        const QStringList methods = path.value().toObject().keys();
        for (const QString &method : methods) {
            EXPECT_TRUE(kMethods.contains(method)) << method.toStdString();
            const bool isThere = std::any_of(adminRoutes().begin(), adminRoutes().end(), [&](const AdminRoute &route) {
                return u'/' + route.path == path.key() && QString::fromLatin1(route.method).toLower() == method;
            });
            EXPECT_TRUE(isThere) << method.toStdString() << ' ' << path.key().toStdString();
        }
    }
}

TEST(AdminRoutes, ChangesAreForAdministrators)
{
    for (const AdminRoute &route : adminRoutes()) {
        Request request;
        request.method = route.method;
        request.path = "/admin/v1/" + route.path.toLatin1();
        EXPECT_EQ(route.role == Role::Administrator, isWrite(request)) << request.path.toStdString();
    }
}

TEST(AdminRouter, PutsPlainPathsBeforeCaptures)
{
    const AdminRoutes routes{{"GET", QStringLiteral("users/{id}"), Role::Helpdesk, nullptr},
        {"POST", QStringLiteral("users/preview"), Role::Helpdesk, nullptr},
        {"DELETE", QStringLiteral("users/{id}"), Role::Administrator, nullptr}};
    const AdminRouter router(routes);
    const auto find = [&](const char *method, const char *path) {
        return router.find(method, QString::fromLatin1(path).split(u'/'));
    };
    EXPECT_EQ(find("GET", "users/7").route, &routes.at(0));
    EXPECT_EQ(find("GET", "users/7").captures, QStringList{QStringLiteral("7")});
    EXPECT_EQ(find("POST", "users/preview").route, &routes.at(1));
    EXPECT_EQ(find("DELETE", "users/preview").captures, QStringList{QStringLiteral("preview")});
    EXPECT_EQ(find("POST", "users/7").route, nullptr);
    EXPECT_EQ(find("POST", "users/7").allowed, "GET, DELETE");
    EXPECT_EQ(find("GET", "users").allowed, "");
    EXPECT_EQ(find("GET", "users/7/8").allowed, "");
}

class AdminFrame : public ServiceFixture
{
};

TEST_F(AdminFrame, ShowsItsDocumentToAnyKey)
{
    const OpenApiDocument document;
    for (const Secret *key : {&m_administrator, &m_helpdesk}) {
        m_bearer = key->reveal();
        const Reply reply = get("/admin/v1/openapi.json");
        EXPECT_EQ(reply.status, 200);
        EXPECT_EQ(reply.json.value(QLatin1String("paths")).toObject(), document.paths());
    }
    m_bearer = m_mdm.reveal();
    EXPECT_EQ(get("/admin/v1/openapi.json").code(), QStringLiteral("key-required"));
}

TEST_F(AdminFrame, APathThatDoesNotExistIsToldFromAnItemThatIsGone)
{
    m_bearer = m_administrator.reveal();
    for (const char *path : {"/admin/v1/nonsense", "/admin/v1/tokens/t1/nonsense", "/admin/v1"}) {
        const Reply reply = get(path);
        EXPECT_EQ(reply.status, 404) << path;
        EXPECT_EQ(reply.code(), QStringLiteral("no-such-endpoint")) << path;
    }
    const Reply gone = get("/admin/v1/sources/nonsense");
    EXPECT_EQ(gone.status, 404);
    EXPECT_EQ(gone.code(), QStringLiteral("not-found"));
}

} // namespace rollcall::service
