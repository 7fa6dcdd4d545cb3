// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include "scim/schema_uris.h"
#include "service/custom_attributes.h"

// Microsoft's validation for its application gallery, of 2026: its 25 checks, each under its name. The first fourteen
// run through Entra's provisioning, the others speak SCIM directly.
namespace rollcall::service
{

class Gallery : public ServiceFixture
{
protected:
    QByteArray newUser(const QByteArray &name, const QByteArray &more = {})
    {
        return "/scim/v2/Users/" + createUser(name + "@contoso.com", json(more)).toLatin1();
    }
    QByteArray newGroup(const QByteArray &name) { return "/scim/v2/Groups/" + createGroup(name).toLatin1(); }
    QStringList membersOf(const QByteArray &group)
    {
        QStringList ids;
        const QJsonArray members = get(group).at(QStringLiteral("members")).toArray();
        for (const QJsonValue &member : members)
            ids.append(member[u"value"].toString());
        return ids;
    }
    Reply enable(const QByteArray &user, const char *yes)
    {
        return change(user, "{'op':'Replace','path':'active','value':'" + QByteArray(yes) + "'}");
    }
    Reply member(const char *op, const QByteArray &group, const QByteArray &user)
    {
        return change(group,
            "{'op':'" + QByteArray(op) + "','path':'members','value':[{'$ref':null,'value':'" + idIn(user) + "'}]}");
    }
    /// A path to each single value that a client may write, with a value for it.
    QVector<QPair<QString, QJsonValue>> writableValues(const QByteArray &schema, const QString &prefix);
    static QJsonValue valueFor(const QJsonObject &attribute, const QString &path);
};

QJsonValue Gallery::valueFor(const QJsonObject &attribute, const QString &path)
{
    const QString type = attribute.value(QLatin1String("type")).toString();
    if (type == QLatin1String("boolean"))
        return true;
    return type == QLatin1String("reference") ? QStringLiteral("https://example.com/") + path.right(8)
                                              : QStringLiteral("new ") + path.right(20);
}

QVector<QPair<QString, QJsonValue>> Gallery::writableValues(const QByteArray &schema, const QString &prefix)
{
    QVector<QPair<QString, QJsonValue>> values;
    const QJsonArray attributes = get("/scim/v2/Schemas/" + schema).at(QStringLiteral("attributes")).toArray();
    for (const QJsonValue &value : attributes) {
        const QJsonObject attribute = value.toObject();
        const QString name = attribute.value(QLatin1String("name")).toString();
        const bool isWritable = attribute.value(QLatin1String("mutability")).toString() == QLatin1String("readWrite");
        if (!isWritable || attribute.value(QLatin1String("multiValued")).toBool())
            continue;
        const QJsonArray parts = attribute.value(QLatin1String("subAttributes")).toArray();
        if (parts.isEmpty())
            values.append({prefix + name, valueFor(attribute, prefix + name)});
        for (const QJsonValue &part : name == QLatin1String("name") ? parts : QJsonArray())
            values.append(
                {prefix + name + u'.' + part[u"name"].toString(), valueFor(part.toObject(), part[u"name"].toString())});
    }
    return values;
}

TEST_F(Gallery, UserCreate)
{
    EXPECT_EQ(find("userName eq \"ann@contoso.com\"").total(), 0);
    const QByteArray ann = newUser("ann");
    EXPECT_EQ(find("userName eq \"ann@contoso.com\"").total(), 1);
    EXPECT_EQ(get(ann).at(QStringLiteral("active")), QJsonValue(true));
}

TEST_F(Gallery, UserUpdate)
{
    const QByteArray ann = newUser("ann");
    EXPECT_EQ(change(ann, "{'op':'Replace','path':'displayName','value':'New'}").status, 200);
    EXPECT_EQ(get(ann).text("displayName"), QStringLiteral("New"));
}

TEST_F(Gallery, UserDisable)
{
    const QByteArray ann = newUser("ann");
    EXPECT_EQ(enable(ann, "False").status, 200);
    const Reply seen = get(ann); // A soft delete: they have to stay readable.
    EXPECT_EQ(seen.status, 200);
    EXPECT_EQ(seen.at(QStringLiteral("active")), QJsonValue(false));
}

TEST_F(Gallery, UserDelete)
{
    const QByteArray ann = newUser("ann");
    EXPECT_EQ(remove(ann).status, 204);
    EXPECT_EQ(get(ann).status, 404);
    EXPECT_EQ(remove(ann).status, 404);
}

TEST_F(Gallery, UserUpdateManager)
{
    const QByteArray boss = newUser("boss");
    const QByteArray ann = newUser("ann");
    const QByteArray manager = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";
    EXPECT_EQ(change(ann, "{'op':'Add','path':'" + manager + "','value':'" + idIn(boss) + "'}").status, 200);
    EXPECT_EQ(find("id eq \"" + idIn(ann) + "\" and manager eq \"" + idIn(boss) + '"').total(), 1);
}

TEST_F(Gallery, UserRestore)
{
    const QByteArray ann = newUser("ann");
    const QByteArray staff = newGroup("Staff");
    EXPECT_EQ(member("Add", staff, ann).status, 204);
    EXPECT_EQ(enable(ann, "False").status, 200);
    EXPECT_EQ(find("userName eq \"ann@contoso.com\"").total(), 1);
    EXPECT_EQ(enable(ann, "True").status, 200);
    EXPECT_EQ(get(ann).at(QStringLiteral("active")), QJsonValue(true));
    EXPECT_EQ(membersOf(staff), QStringList{QString::fromLatin1(idIn(ann))}); // It is not sent again.
}

TEST_F(Gallery, UserProvisionOnDemand)
{
    const QByteArray ann = newUser("ann");
    EXPECT_EQ(
        change(ann, "{'op':'Add','path':'title','value':'T'},{'op':'Replace','path':'active','value':'True'}").status,
        200);
    EXPECT_EQ(change(ann, "{'op':'replace','value':{'title':'U','active':true}}").text("title"), QStringLiteral("U"));
}

TEST_F(Gallery, GroupCreate)
{
    const Reply reply = post("/scim/v2/Groups",
        json("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group','http://schemas.microsoft.com/2006/11/"
             "ResourceManagement/ADSCIM/2.0/Group'],'externalId':'8aa1','displayName':'Staff'}"));
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.at(QStringLiteral("members")), QJsonArray());
    EXPECT_EQ(find("displayName eq \"staff\"", "Groups").total(), 1);
}

TEST_F(Gallery, GroupUpdate)
{
    const QByteArray staff = newGroup("Staff");
    EXPECT_EQ(change(staff, "{'op':'Replace','path':'displayName','value':'Crew'}").status, 204);
    EXPECT_EQ(get(staff).text("displayName"), QStringLiteral("Crew"));
}

TEST_F(Gallery, GroupDelete)
{
    const QByteArray staff = newGroup("Staff");
    EXPECT_EQ(remove(staff).status, 204);
    EXPECT_EQ(get(staff).status, 404);
}

TEST_F(Gallery, GroupAddMember)
{
    const QByteArray staff = newGroup("Staff");
    const QByteArray ann = newUser("ann");
    const QByteArray ben = newUser("ben");
    EXPECT_EQ(change(staff,
                  "{'op':'Add','path':'members','value':[{'value':'" + idIn(ann) + "'},{'value':'" + idIn(ben) + "'}]}")
                  .status,
        204);
    EXPECT_EQ(membersOf(staff).size(), 2);
}

TEST_F(Gallery, GroupRemoveMember)
{
    const QByteArray staff = newGroup("Staff");
    const QByteArray ann = newUser("ann");
    const QByteArray ben = newUser("ben");
    member("Add", staff, ann);
    member("Add", staff, ben);
    EXPECT_EQ(member("Remove", staff, ann).status, 204);
    EXPECT_EQ(membersOf(staff), QStringList{QString::fromLatin1(idIn(ben))});
}

TEST_F(Gallery, GroupProvisionOnDemand)
{
    const QByteArray staff = newGroup("Staff");
    const QByteArray ann = newUser("ann");
    EXPECT_EQ(member("Add", staff, ann).status, 204);
    EXPECT_EQ(change(staff, "{'op':'remove','path':'members[value eq \\'" + idIn(ann) + "\\']'}").status, 204);
    EXPECT_EQ(membersOf(staff), QStringList());
}

TEST_F(Gallery, GroupRestore)
{
    const QByteArray ann = newUser("ann");
    const QByteArray staff = newGroup("Staff");
    member("Add", staff, ann);
    EXPECT_EQ(remove(staff).status, 204);
    const QByteArray again = newGroup("Staff");
    EXPECT_NE(again, staff);
    EXPECT_EQ(enable(ann, "True").status, 200);
    EXPECT_EQ(member("Add", again, ann).status, 204);
    EXPECT_EQ(membersOf(again).size(), 1);
}

TEST_F(Gallery, ScimSchemaDiscoverability)
{
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("custAttr1"), m_clock).ok());
    QSet<QString> known;
    const QJsonArray schemas = get("/scim/v2/Schemas").resources();
    for (const QJsonValue &schema : schemas) {
        const QJsonArray attributes = schema[u"attributes"].toArray();
        for (const QJsonValue &attribute : attributes) {
            const QString name = schema[u"id"].toString() + u':' + attribute[u"name"].toString();
            known.insert(name.toLower());
            const QJsonArray parts = attribute[u"subAttributes"].toArray();
            for (const QJsonValue &part : parts)
                known.insert((name + u'.' + part[u"name"].toString()).toLower());
        }
    }
    // The target attributes of the mapping that Entra proposes, without what stands in brackets.
    const QString core = QString(scim::kUserSchema) + u':';
    for (const char *target : {"userName", "active", "displayName", "title", "preferredLanguage", "externalId",
             "name.givenName", "name.familyName", "name.formatted", "emails.value", "emails.type",
             "addresses.formatted", "addresses.streetAddress", "addresses.locality", "addresses.region",
             "addresses.postalCode", "addresses.country", "phoneNumbers.value", "nickName", "userType", "locale",
             "timezone", "profileUrl", "roles.value", "roles.primary"})
        EXPECT_TRUE(known.contains((core + QLatin1String(target)).toLower())) << target;
    for (const char *target : {"employeeNumber", "department", "costCenter", "division", "organization", "manager"})
        EXPECT_TRUE(known.contains((QString(scim::kEnterpriseSchema) + u':' + QLatin1String(target)).toLower()))
            << target;
    EXPECT_TRUE(known.contains((QString(scim::kIvantiSchema) + QStringLiteral(":custAttr1")).toLower()));
    EXPECT_TRUE(known.contains((QString(scim::kGroupSchema) + QStringLiteral(":members.value")).toLower()));
}

/// With the rule blank-ignored switched off. Names and the last e-mail address stay by other rules.
TEST_F(Gallery, ScimNullUpdate)
{
    const QByteArray token = std::exchange(m_bearer, m_administrator.reveal());
    m_headers = {{"if-match", get("/admin/v1/settings").header("ETag")}};
    ASSERT_EQ(put("/admin/v1/settings", R"({"blankIgnored":false})").status, 200);
    m_headers.clear();
    m_bearer = token;
    const QByteArray ann = newUser("ann");
    auto values = writableValues(scim::kUserSchema.data(), {});
    values += writableValues(scim::kEnterpriseSchema.data(), QString(scim::kEnterpriseSchema) + u':');
    int emptied = 0;
    for (const auto &[path, value] : values) {
        if (path == QLatin1String("userName") || path == QLatin1String("active")
            || path.startsWith(QLatin1String("name.")))
            continue;
        const auto put_ = [&](const QJsonValue &what) {
            const QJsonObject operation{{QStringLiteral("op"), QStringLiteral("Replace")},
                {QStringLiteral("path"), path}, {QStringLiteral("value"), what}};
            return patchOps(ann, QJsonDocument(operation).toJson());
        };
        const QString place = QString(path).replace(QStringLiteral("User:"), QStringLiteral("User/"));
        EXPECT_EQ(put_(value).at(place), value) << path.toStdString();
        EXPECT_EQ(put_(QString()).status, 200) << path.toStdString();
        EXPECT_TRUE(get(ann).at(place).isUndefined()) << path.toStdString();
        EXPECT_EQ(put_(QJsonValue::Null).status, 200) << path.toStdString();
        EXPECT_TRUE(get(ann).at(place).isUndefined()) << path.toStdString();
        ++emptied;
    }
    EXPECT_GT(emptied, 12);
}

TEST_F(Gallery, ScimUserCreate)
{
    const Reply created = post("/scim/v2/Users", userJson("ann@contoso.com", json("'displayName':'Ann','title':'T'")));
    EXPECT_EQ(created.status, 201);
    EXPECT_EQ(get("/scim/v2/Users/" + created.id().toLatin1()).raw.body, created.raw.body);
    expectRefused(post("/scim/v2/Users", userJson("ANN@contoso.com")), 409, "uniqueness");
}

TEST_F(Gallery, ScimUserUpdate)
{
    const QByteArray ann = newUser("ann");
    auto values = writableValues(scim::kUserSchema.data(), {});
    values += writableValues(scim::kEnterpriseSchema.data(), QString(scim::kEnterpriseSchema) + u':');
    EXPECT_GT(values.size(), 20);
    for (const auto &[path, value] : values) {
        const QJsonObject operation{{QStringLiteral("op"), QStringLiteral("Replace")}, {QStringLiteral("path"), path},
            {QStringLiteral("value"), value}};
        EXPECT_EQ(patchOps(ann, QJsonDocument(operation).toJson()).status, 200) << path.toStdString();
        const QString place = path.startsWith(QLatin1String("urn:"))
            ? QString(path).replace(QStringLiteral("User:"), QStringLiteral("User/"))
            : QString(path).replace(u'.', u'/');
        EXPECT_EQ(get(ann).at(place), value) << path.toStdString();
    }
}

TEST_F(Gallery, ScimGroupCreate)
{
    const QByteArray staff = newGroup("Staff");
    EXPECT_EQ(get(staff).text("displayName"), QStringLiteral("Staff"));
    expectRefused(post("/scim/v2/Groups", json("{'displayName':'staff'}")), 409, "uniqueness");
}

TEST_F(Gallery, ScimGroupUpdate)
{
    const QByteArray staff = newGroup("Staff");
    EXPECT_EQ(change(staff, "{'op':'replace','value':{'displayName':'Crew','externalId':'7'}}").status, 204);
    EXPECT_EQ(get(staff).text("displayName"), QStringLiteral("Crew"));
    EXPECT_EQ(get(staff).text("externalId"), QStringLiteral("7"));
}

/// One of the two has to hold: a token is what is checked here.
TEST_F(Gallery, ScimValidateCredentialsOrFederatedIdentity)
{
    EXPECT_EQ(get("/scim/v2/Users?count=1").status, 200);
    m_bearer = "rc_scim_invalid";
    EXPECT_EQ(get("/scim/v2/Users?count=1").status, 401);
    m_bearer.clear();
    EXPECT_EQ(get("/scim/v2/Users?count=1").status, 401);
}

TEST_F(Gallery, ScimUserPagination)
{
    insertUsers(12);
    QSet<QString> seen;
    for (const int start : {1, 6, 11}) {
        const Reply page = get("/scim/v2/Users?count=5&startIndex=" + QByteArray::number(start));
        EXPECT_EQ(page.at(QStringLiteral("startIndex")).toInt(), start);
        EXPECT_EQ(page.total(), 12);
        const QJsonArray resources = page.resources();
        for (const QJsonValue &user : resources)
            seen.insert(user[u"id"].toString());
    }
    EXPECT_EQ(seen.size(), 12);
}

TEST_F(Gallery, ScimGroupPagination)
{
    for (int i = 0; i < 11; ++i)
        newGroup("G" + QByteArray::number(i));
    const Reply page = get("/scim/v2/Groups?startIndex=11&count=5");
    EXPECT_EQ(page.at(QStringLiteral("startIndex")).toInt(), 11);
    EXPECT_EQ(page.resources().size(), 1);
}

TEST_F(Gallery, ScimUpdateManager)
{
    const QByteArray ann = newUser("ann");
    const QString shown = QString(scim::kEnterpriseSchema) + QStringLiteral("/manager/value");
    for (const char *op : {"Add", "Replace"}) {
        const QByteArray boss = newUser(op);
        change(ann,
            "{'op':'" + QByteArray(op)
                + "','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager',"
                  "'value':'"
                + idIn(boss) + "'}");
        EXPECT_EQ(get(ann).at(shown).toString(), QString::fromLatin1(idIn(boss))) << op;
    }
    change(
        ann, "{'op':'Replace','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':''}");
    EXPECT_TRUE(get(ann).at(shown).isUndefined());
}

} // namespace rollcall::service
