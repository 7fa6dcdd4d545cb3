// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

#include "scim/schema_uris.h"
#include "service/bulk_cycles.h"
#include "service/bulk_job.h"

// RFC 7644 §3.7.
namespace rollcall::service
{

class Bulk : public ServiceFixture
{
protected:
    Bulk() { m_bearer = m_rfc.reveal(); }

    /// A job of these operations; ' stands for ".
    Reply job(QByteArray operations, const QByteArray &more = {})
    {
        return post("/scim/v2/Bulk",
            R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],)" + more + R"("Operations":[)"
                + operations.replace('\'', '"') + "]}");
    }
    static QByteArray user(const QByteArray &bulkId, const QByteArray &userName, const QByteArray &more = {})
    {
        return R"({'method':'POST','path':'/Users','bulkId':')" + bulkId
            + R"(','data':{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':')" + userName + '\''
            + more + "}}";
    }
    static QByteArray group(const QByteArray &bulkId, const QByteArray &name, const QByteArray &members)
    {
        return R"({'method':'POST','path':'/Groups','bulkId':')" + bulkId
            + R"(','data':{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':')" + name
            + R"(','members':[)" + members + "]}}";
    }
    static QByteArray manager(const QByteArray &id)
    {
        return R"(,'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'manager':{'value':')" + id + "'}}";
    }
    static QByteArray patchOf(const QByteArray &path, const QByteArray &operation, const QByteArray &more = {})
    {
        return R"({'method':'PATCH','path':')" + path + '\'' + more
            + R"(,'data':{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[)" + operation
            + "]}}";
    }

    static QVector<QJsonObject> results(const Reply &reply)
    {
        EXPECT_EQ(reply.status, 200) << testing::PrintToString(reply);
        QVector<QJsonObject> list;
        const QJsonArray array = reply.json.value(QLatin1String("Operations")).toArray();
        for (const QJsonValue &value : array)
            list.append(value.toObject());
        return list;
    }
    static QString textOf(const QJsonObject &object, const char *name)
    {
        return object.value(QLatin1String(name)).toString();
    }
    static std::vector<std::string> statuses(const Reply &reply)
    {
        std::vector<std::string> list;
        for (const QJsonObject &result : results(reply))
            list.push_back(textOf(result, "status").toStdString());
        return list;
    }
    static QByteArray idIn(const QJsonObject &result)
    {
        return textOf(result, "location").section(u'/', -1).toLatin1();
    }
    QString managerOf(const QByteArray &id)
    {
        return get("/scim/v2/Users/" + id)
            .json.value(scim::kEnterpriseSchema)
            .toObject()
            .value(QLatin1String("manager"))
            .toObject()
            .value(QLatin1String("value"))
            .toString();
    }
    QStringList membersOf(const QByteArray &id)
    {
        QStringList ids;
        const QJsonArray members = get("/scim/v2/Groups/" + id).json.value(QLatin1String("members")).toArray();
        for (const QJsonValue &member : members)
            ids.append(member.toObject().value(QLatin1String("value")).toString());
        ids.sort();
        return ids;
    }
};

TEST_F(Bulk, IsAdvertisedWithItsLimits)
{
    const QJsonObject bulk = get("/scim/v2/ServiceProviderConfig").json.value(QLatin1String("bulk")).toObject();
    EXPECT_EQ(bulk,
        (QJsonObject{{QStringLiteral("supported"), true}, {QStringLiteral("maxOperations"), 1000},
            {QStringLiteral("maxPayloadSize"), 1048576}}));
}

TEST_F(Bulk, DoesEveryKindOfOperation)
{
    const QByteArray bob = createUser("bob").toLatin1();
    const QByteArray dave = createUser("dave").toLatin1();
    const QByteArray eve = createUser("eve").toLatin1();
    // The example of §3.7.3, with ids that are here.
    const Reply reply = job(user("qwerty", "Alice") + R"(,
        {'method':'PUT','path':'/Users/)"
            + bob + R"(','bulkId':'ytrewq','version':'W/\u00221\u0022',
            'data':{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'Bob'}},)"
            + patchOf("/Users/" + dave,
                R"({'op':'remove','path':'nickName'},{'op':'replace','path':'userName','value':'Dave'})")
            + R"(,{'method':'DELETE','path':'/Users/)" + eve + "'}",
        R"("failOnErrors":1,)");
    const auto results_ = results(reply);
    ASSERT_EQ(results_.size(), 4) << testing::PrintToString(reply);
    EXPECT_EQ(reply.json.value(QLatin1String("schemas")).toArray(), QJsonArray{QString(scim::kBulkResponse)});
    EXPECT_THAT(statuses(reply), testing::ElementsAre("201", "200", "200", "204"));
    const QByteArray base = "https://mdm.example.com/scim/v2/Users/";
    const QByteArray alice = idIn(results_.at(0));
    EXPECT_EQ(textOf(results_.at(0), "method"), QStringLiteral("POST"));
    EXPECT_EQ(textOf(results_.at(0), "bulkId"), QStringLiteral("qwerty"));
    EXPECT_EQ(textOf(results_.at(0), "location"), QString::fromLatin1(base + alice));
    EXPECT_EQ(textOf(results_.at(0), "version"), QStringLiteral("W/\"1\""));
    EXPECT_EQ(textOf(results_.at(1), "bulkId"), QStringLiteral("ytrewq"));
    EXPECT_EQ(textOf(results_.at(1), "location"), QString::fromLatin1(base + bob));
    EXPECT_EQ(textOf(results_.at(1), "version"), QStringLiteral("W/\"2\""));
    EXPECT_EQ(textOf(results_.at(2), "version"), QStringLiteral("W/\"2\""));
    EXPECT_EQ(textOf(results_.at(3), "location"), QString::fromLatin1(base + eve));
    for (const QJsonObject &result : results_)
        EXPECT_FALSE(result.contains(QLatin1String("response")));

    EXPECT_EQ(textOf(get("/scim/v2/Users/" + alice).json, "userName"), QStringLiteral("Alice"));
    EXPECT_EQ(textOf(get("/scim/v2/Users/" + bob).json, "userName"), QStringLiteral("Bob"));
    EXPECT_EQ(textOf(get("/scim/v2/Users/" + dave).json, "userName"), QStringLiteral("Dave"));
    EXPECT_EQ(get("/scim/v2/Users/" + eve).status, 404);
}

TEST_F(Bulk, GoesOnAfterFailures)
{
    createUser("taken");
    const Reply reply = job(user("a", "TAKEN") + ',' + user("b", "fresh") + ",{'method':'DELETE','path':'/Users/none'}"
        + ',' + patchOf("/Users/none", R"({'op':'replace','path':'title','value':'x'})") + ',' + user("c", "last"));
    EXPECT_THAT(statuses(reply), testing::ElementsAre("409", "201", "404", "404", "201"));
    const QJsonObject refused = results(reply).at(0);
    EXPECT_EQ(textOf(refused, "bulkId"), QStringLiteral("a"));
    EXPECT_FALSE(refused.contains(QLatin1String("location")));
    const QJsonObject error = refused.value(QLatin1String("response")).toObject();
    EXPECT_EQ(error.value(QLatin1String("schemas")).toArray(), QJsonArray{QString(scim::kError)});
    EXPECT_EQ(textOf(error, "scimType"), QStringLiteral("uniqueness"));
    EXPECT_EQ(textOf(error, "status"), QStringLiteral("409"));
    EXPECT_TRUE(textOf(results(reply).at(2), "location").endsWith(QStringLiteral("/Users/none")));
    EXPECT_EQ(get("/scim/v2/Users").total(), 3);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'request.refused'")), 1);
}

TEST_F(Bulk, StopsAfterTheNumberOfErrorsThatIsAccepted)
{
    const QByteArray wrong = "{'method':'DELETE','path':'/Users/none'}";
    const QByteArray operations
        = user("a", "a") + ',' + wrong + ',' + user("b", "b") + ',' + wrong + ',' + user("c", "c");
    EXPECT_THAT(statuses(job(operations, R"("failOnErrors":2,)")), testing::ElementsAre("201", "404", "201", "404"));
    EXPECT_EQ(get("/scim/v2/Users").total(), 2);
    EXPECT_THAT(statuses(job(operations, R"("failOnErrors":1,)")), testing::ElementsAre("409"));
    for (const char *number : {"0", "-1", "1.5", "\"1\"", "true", "1e99"}) {
        const Reply reply = job(operations, R"("failOnErrors":)" + QByteArray(number) + ',');
        EXPECT_EQ(reply.status, 400) << number;
        EXPECT_EQ(reply.scimType(), QStringLiteral("invalidValue")) << number;
    }
}

TEST_F(Bulk, ResolvesReferencesBackwardAndForward)
{
    // The example of §3.7.2.
    const QByteArray alice = user("qwerty", "Alice");
    const QByteArray guides = group("ytrewq", "Tour Guides", R"({'type':'User','value':'bulkId:qwerty'})");
    for (const QByteArray &operations : {alice + ',' + guides, guides + ',' + alice}) {
        SCOPED_TRACE(operations.constData());
        const Reply reply = job(operations);
        ASSERT_THAT(statuses(reply), testing::ElementsAre("201", "201"));
        const bool isBackward = operations.startsWith(alice);
        const QByteArray userId = idIn(results(reply).at(isBackward ? 0 : 1));
        const QByteArray groupId = idIn(results(reply).at(isBackward ? 1 : 0));
        EXPECT_EQ(membersOf(groupId), QStringList{QString::fromLatin1(userId)});
        EXPECT_EQ(textOf(results(reply).at(isBackward ? 1 : 0), "bulkId"), QStringLiteral("ytrewq"));
        EXPECT_EQ(textOf(results(reply).at(isBackward ? 1 : 0), "version"), QStringLiteral("W/\"1\""));
        remove("/scim/v2/Users/" + userId);
    }
}

TEST_F(Bulk, ResolvesReferencesInPathsAndUrls)
{
    const QByteArray bob = createUser("bob").toLatin1();
    const QByteArray boss
        = R"({'op':'add','path':'manager','value':{'value':'bulkId:ann','$ref':'../Users/bulkId:ann'}})";
    const Reply reply = job(patchOf("/Users/bulkId:ann", R"({'op':'add','path':'title','value':'Boss'})") + ','
        + patchOf("/Users/" + bob, boss) + ',' + user("ann", "Ann") + ",{'method':'DELETE','path':'/Users/bulkId:tmp'},"
        + user("tmp", "Temporary"));
    ASSERT_THAT(statuses(reply), testing::ElementsAre("200", "200", "201", "204", "201"));
    const QByteArray ann = idIn(results(reply).at(2));
    EXPECT_EQ(idIn(results(reply).at(0)), ann);
    EXPECT_EQ(textOf(get("/scim/v2/Users/" + ann).json, "title"), QStringLiteral("Boss"));
    EXPECT_EQ(managerOf(bob), QString::fromLatin1(ann));
    EXPECT_TRUE(get("/scim/v2/Users/" + bob).raw.body.contains("../Users/" + ann));
    EXPECT_EQ(get("/scim/v2/Users").total(), 2);
}

TEST_F(Bulk, KeepsTheOrderOfWhatNeedNotWait)
{
    // The last one may be done as soon as there is somebody, but it comes after the one that gives the title.
    const Reply reply
        = job(user("a", "ann") + ',' + patchOf("/Users/bulkId:a", R"({'op':'add','path':'title','value':'1'})") + ','
            + patchOf("/Users/bulkId:a", R"({'op':'replace','path':'title','value':'2'})") + ','
            + patchOf("/Users/bulkId:a", R"({'op':'replace','path':'title','value':'3'})"));
    ASSERT_THAT(statuses(reply), testing::ElementsAre("201", "200", "200", "200"));
    EXPECT_EQ(textOf(get("/scim/v2/Users/" + idIn(results(reply).at(0))).json, "title"), QStringLiteral("3"));
    EXPECT_EQ(textOf(results(reply).at(3), "version"), QStringLiteral("W/\"4\""));
}

TEST_F(Bulk, ResolvesCircles)
{
    // The example of §3.7.1: two groups in each other; and two people who are each other's managers, one their own.
    const Reply reply = job(group("qwerty", "Group A", R"({'type':'Group','value':'bulkId:ytrewq'})") + ','
        + group("ytrewq", "Group B", R"({'type':'Group','value':'bulkId:qwerty'})") + ','
        + user("ann", "ann", manager("bulkId:bob")) + ',' + user("bob", "bob", manager("bulkId:ann")) + ','
        + user("own", "own", manager("bulkId:own")) + ',' + user("last", "last", manager("bulkId:ann")));
    ASSERT_THAT(statuses(reply), testing::ElementsAre("201", "201", "201", "201", "201", "201"));
    QVector<QByteArray> ids;
    for (const QJsonObject &result : results(reply))
        ids.append(idIn(result));
    EXPECT_EQ(membersOf(ids.at(0)), QStringList{QString::fromLatin1(ids.at(1))});
    EXPECT_EQ(membersOf(ids.at(1)), QStringList{QString::fromLatin1(ids.at(0))});
    EXPECT_EQ(managerOf(ids.at(2)), QString::fromLatin1(ids.at(3)));
    EXPECT_EQ(managerOf(ids.at(3)), QString::fromLatin1(ids.at(2)));
    EXPECT_EQ(managerOf(ids.at(4)), QString::fromLatin1(ids.at(4)));
    EXPECT_EQ(managerOf(ids.at(5)), QString::fromLatin1(ids.at(2)));
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QByteArray target = (i < 2 ? "/scim/v2/Groups/" : "/scim/v2/Users/") + ids.at(i);
        EXPECT_EQ(textOf(results(reply).at(i), "version"), get(target).version()) << i;
    }
}

TEST_F(Bulk, CreatesNobodyOfACircleThatCantBeClosed)
{
    createUser("taken");
    const Reply reply = job(user("a", "ann", manager("bulkId:b")) + ',' + user("b", "taken", manager("bulkId:a")) + ','
        + user("c", "cid", manager("bulkId:a")) + ',' + user("d", "dan"));
    ASSERT_THAT(statuses(reply), testing::ElementsAre("409", "409", "409", "201"));
    EXPECT_EQ(textOf(results(reply).at(1).value(QLatin1String("response")).toObject(), "scimType"),
        QStringLiteral("uniqueness"));
    EXPECT_TRUE(textOf(results(reply).at(0).value(QLatin1String("response")).toObject(), "detail")
                    .contains(QStringLiteral("circle")));
    EXPECT_EQ(get("/scim/v2/Users").total(), 2);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'user.create'")), 2);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'request.refused'")), 3);

    // The MDM has no nested groups: here it is the reference that is refused.
    m_bearer = m_mdm.reveal();
    const Reply nested = job(group("x", "X", "{'value':'bulkId:y'}") + ',' + group("y", "Y", "{'value':'bulkId:x'}"));
    EXPECT_THAT(statuses(nested), testing::UnorderedElementsAre("400", "409"));
    EXPECT_EQ(get("/scim/v2/Groups").total(), 0);
}

TEST_F(Bulk, AFailureTakesWhatRefersToItWithIt)
{
    createUser("taken");
    const Reply reply = job(group("g", "Staff", "{'value':'bulkId:a'}") + ',' + user("a", "taken") + ','
        + patchOf("/Groups/bulkId:g", R"({'op':'replace','path':'displayName','value':'x'})") + ','
        + user("m", "mia", manager("bulkId:nobody")) + ",{'method':'DELETE','path':'/Users/bulkId:m'},"
        + user("z", "zoe"));
    EXPECT_THAT(statuses(reply), testing::ElementsAre("409", "409", "409", "400", "409", "201"));
    EXPECT_EQ(textOf(results(reply).at(3).value(QLatin1String("response")).toObject(), "scimType"),
        QStringLiteral("invalidValue"));
    EXPECT_EQ(get("/scim/v2/Groups").total(), 0);
}

TEST_F(Bulk, RefusesOperationsThatMakeNoSense)
{
    struct Case {
        const char *operation;
        const char *status;
        const char *scimType;
    };
    for (const Case &c : {Case{"{'method':'GET','path':'/Users'}", "400", "invalidSyntax"},
             Case{"{'path':'/Users','bulkId':'a','data':{}}", "400", "invalidSyntax"},
             Case{"7", "400", "invalidSyntax"}, Case{"{'method':'DELETE'}", "400", "invalidSyntax"},
             Case{"{'method':'POST','path':'/Users','bulkId':'a'}", "400", "invalidSyntax"},
             Case{"{'method':'POST','path':'/Users','bulkId':'a','data':'x'}", "400", "invalidSyntax"},
             Case{"{'method':'POST','path':'/Users','data':{}}", "400", "invalidValue"},
             Case{"{'method':'PUT','path':'/Users','data':{}}", "405", ""},
             Case{"{'method':'POST','path':'/Users/x','bulkId':'a','data':{}}", "405", ""},
             Case{"{'method':'POST','path':'/Bulk','bulkId':'a','data':{}}", "404", ""},
             Case{"{'method':'POST','path':'/Devices','bulkId':'a','data':{}}", "404", ""},
             Case{"{'method':'POST','path':'/%ff','bulkId':'a','data':{}}", "404", ""},
             Case{"{'method':'POST','path':'https://x/Users','bulkId':'a','data':{}}", "404", ""},
             Case{"{'method':'PATCH','path':'/Users/x/y','data':{}}", "404", ""},
             Case{"{'method':'POST','path':'Users','bulkId':'a','data':{'schemas':[]}}", "400", "invalidSyntax"}}) {
        const auto one = results(job(c.operation));
        ASSERT_EQ(one.size(), 1) << c.operation;
        EXPECT_EQ(textOf(one.at(0), "status"), QLatin1String(c.status)) << c.operation;
        EXPECT_EQ(textOf(one.at(0).value(QLatin1String("response")).toObject(), "scimType"), QLatin1String(c.scimType))
            << c.operation;
    }
    const Reply twice = job(user("a", "ann") + ',' + user("a", "bob"));
    EXPECT_THAT(statuses(twice), testing::ElementsAre("201", "400"));
    // A stale version, as by If-Match.
    const QByteArray target = "/Users/" + idIn(results(twice).at(0));
    const QByteArray title = R"({'op':'add','path':'title','value':'x'})";
    EXPECT_THAT(statuses(job(patchOf(target, title, R"(,'version':'7')"))), testing::ElementsAre("412"));
}

TEST_F(Bulk, RefusesJobsThatMakeNoSense)
{
    const QByteArray schema = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"])";
    for (const QByteArray &body : {QByteArray("{"), QByteArray("{}"), schema + '}', schema + R"(,"Operations":[]})",
             schema + R"(,"Operations":{}})", QByteArray(R"({"Operations":[{}]})")}) {
        const Reply reply = post("/scim/v2/Bulk", body);
        EXPECT_EQ(reply.status, 400) << body.constData();
        EXPECT_EQ(reply.scimType(), QStringLiteral("invalidSyntax")) << body.constData();
    }
    EXPECT_EQ(get("/scim/v2/Bulk").header("Allow"), "POST");
    EXPECT_EQ(post("/scim/v2/Bulk/x", "{}").status, 404);
    for (const Secret *key : {&m_administrator, &m_helpdesk}) {
        m_bearer = key->reveal();
        EXPECT_EQ(job(user("a", "ann")).status, 403);
    }
}

TEST_F(Bulk, HasTheLimitsThatItAdvertises)
{
    QByteArray thousand;
    for (int i = 0; i < 1000; ++i)
        thousand += (i > 0 ? "," : "") + user(QByteArray::number(i), "u" + QByteArray::number(i));
    const auto created = statuses(job(thousand));
    EXPECT_EQ(created, std::vector<std::string>(1000, "201"));
    const Reply more = job(thousand + ',' + user("x", "x"));
    EXPECT_EQ(more.status, 413);
    EXPECT_TRUE(more.detail().contains(QStringLiteral("maxOperations (1000)")));
    const Reply large = job(user("y", "y", ",'title':'" + QByteArray(1024 * 1024, 't') + '\''));
    EXPECT_EQ(large.status, 413);
    EXPECT_TRUE(large.detail().contains(QStringLiteral("maxPayloadSize (1048576)")));
    EXPECT_EQ(get("/scim/v2/Users").total(), 1000);
}

TEST_F(Bulk, ResolvesALongChainInAnyOrder)
{
    // Each one's manager is the next: the last has to be created first.
    constexpr int kMany = 900;
    QByteArray operations;
    for (int i = 0; i < kMany; ++i)
        operations += user("b" + QByteArray::number(i), "u" + QByteArray::number(i),
                          i + 1 < kMany ? manager("bulkId:b" + QByteArray::number(i + 1)) : QByteArray())
            + (i + 1 < kMany ? "," : "");
    const Reply chain = job(operations);
    EXPECT_EQ(statuses(chain), std::vector<std::string>(kMany, "201"));
    EXPECT_EQ(managerOf(idIn(results(chain).at(0))), QString::fromLatin1(idIn(results(chain).at(1))));
    // And all of them in one circle.
    operations.replace("'userName':'u", "'userName':'v");
    operations.chop(2);
    operations += manager("bulkId:b0") + "}}";
    const Reply circle = job(operations);
    EXPECT_EQ(statuses(circle), std::vector<std::string>(kMany, "201"));
    EXPECT_EQ(managerOf(idIn(results(circle).at(kMany - 1))), QString::fromLatin1(idIn(results(circle).at(0))));
}

TEST_F(Bulk, OneThatDoesNotFitOnTheDiskFailsWithoutTheOthers)
{
    if (m_database.isPostgreSql())
        GTEST_SKIP() << "of a file";
    auto repository = Repository::open(location()).value();
    storage::Database &database = repository->database();
    const auto pages = database.integer(QStringLiteral("PRAGMA page_count"));
    ASSERT_TRUE(database.integer(QStringLiteral("PRAGMA max_page_count = %1").arg(*pages + 30)).ok());
    m_processor = std::make_unique<ServiceProcessor>(std::move(repository), m_clock);
    const Reply reply = job(user("a", "ann") + ',' + user("b", "bob", ",'title':'" + QByteArray(300'000, 't') + '\'')
        + ',' + user("c", "cid"));
    EXPECT_THAT(statuses(reply), testing::ElementsAre("201", "507", "201"));
    EXPECT_EQ(get("/scim/v2/Users").total(), 2);
}

TEST_F(Bulk, NothingIsKeptOrToldWhenItsTransactionIsGone)
{
    Request outer;
    outer.path = "/scim/v2/Bulk";
    scim::BulkRequest request;
    request.operations = {{"DELETE", QStringLiteral("/Users/1"), {}, {}, {}, {}},
        {"DELETE", QStringLiteral("/Users/2"), {}, {}, {}, {}}, {"DELETE", QStringLiteral("/Users/3"), {}, {}, {}, {}}};
    // As a full disk or the server's end does it.
    const QString end = m_database.isPostgreSql() ? QStringLiteral("SELECT pg_terminate_backend(pg_backend_pid())")
                                                  : QStringLiteral("ROLLBACK");
    int performed = 0;
    const BulkExecutor executor{[&](const Request &) {
                                    ++performed;
                                    if (performed < 2)
                                        return Response{204, {}, {}, {}};
                                    (void)m_repository->database().execute(end);
                                    return Response{503, {}, {}, {{"Retry-After", "1"}}};
                                },
        [](const Request &, const scim::ProtocolError &) { return Response(); }};
    const Response response = BulkJob(*m_repository, outer, "/scim/v2", executor).run(request);
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(response.headers.size(), 1);
    EXPECT_EQ(performed, 2);
    EXPECT_FALSE(m_repository->isWriting());
}

TEST(BulkCycles, AreFoundAfterWhatTheyWaitFor)
{
    using Groups = QVector<QVector<int>>;
    EXPECT_EQ(bulkCycles({}), Groups());
    EXPECT_EQ(bulkCycles({{0, {1}}, {1, {2}}}), Groups());
    EXPECT_EQ(bulkCycles({{3, {3}}}), Groups({{3}}));
    EXPECT_EQ(bulkCycles({{0, {1}}, {1, {0}}}), Groups({{0, 1}}));
    EXPECT_EQ(bulkCycles({{0, {1, 4}}, {1, {0}}, {4, {5}}, {5, {4}}}), Groups({{4, 5}, {0, 1}}));
    EXPECT_EQ(bulkCycles({{0, {1}}, {1, {2, 3}}, {2, {0}}, {3, {0}}}), Groups({{0, 1, 2, 3}}));
}

} // namespace rollcall::service
