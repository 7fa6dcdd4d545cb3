// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/attribute_mapping.h"

#include "intake/directory_user.h"
#include "provisioner/user_change.h"
#include "support/files.h"
#include "support/printers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace rollcall::provisioner
{

namespace
{

intake::DirectoryUser tanaka()
{
    intake::DirectoryUser user;
    user.objectId = u"o1"_qs;
    user.userPrincipalName = u"t.tanaka@contoso.com"_qs;
    user.displayName = u"田中 太郎"_qs;
    user.givenName = u"太郎"_qs;
    user.surname = u"田中"_qs;
    user.mail = u"t.tanaka@contoso.com"_qs;
    user.jobTitle = u"営業部長"_qs;
    user.department = u"Sales"_qs;
    user.streetAddress = u"芝公園4丁目2-8"_qs;
    user.city = u"港区"_qs;
    user.state = u"東京都"_qs;
    user.country = u"Japan"_qs;
    user.postalCode = u"105-0011"_qs;
    user.physicalDeliveryOfficeName = u"Tokyo B3"_qs;
    user.telephoneNumber = u"+81 3 5555 0000"_qs;
    user.mobile = u"+81 90 5555 0000"_qs;
    user.customAttributes = {{u"costCenterCode"_qs, u"CC-1"_qs}, {u"badgeNumber"_qs, u" "_qs}};
    return user;
}

QString evaluate(const QString &expression)
{
    const auto parsed = MappingExpression::parse(expression);
    return parsed ? parsed->evaluate(tanaka()) : u"error: "_qs + parsed.error().detail;
}

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

struct ExpressionCase {
    const char16_t *expression;
    const char16_t *value;
};

class MappingExpressionValue : public testing::TestWithParam<ExpressionCase>
{
};

INSTANTIATE_TEST_SUITE_P(Entra, MappingExpressionValue,
    testing::Values(ExpressionCase{u"[mail]", u"t.tanaka@contoso.com"},
        ExpressionCase{u" [ MAIL ] ", u"t.tanaka@contoso.com"}, ExpressionCase{u"[costcentercode]", u"CC-1"},
        ExpressionCase{u"[shoeSize]", u""}, ExpressionCase{u"\"Contoso\"", u"Contoso"},
        ExpressionCase{u"\"say \"\"hi\"\"\"", u"say \"hi\""},
        ExpressionCase{u"Join(\" \", [givenName], [surname])", u"太郎 田中"},
        ExpressionCase{u"Join(\" \", [employeeId], [surname])", u"田中"},
        ExpressionCase{u"Join(\", \", [city], [badgeNumber], [country])", u"港区, Japan"},
        ExpressionCase{u"Not([IsSoftDeleted])", u"True"}, ExpressionCase{u"Not([employeeId])", u""},
        ExpressionCase{u"Switch([IsSoftDeleted], , \"False\", \"True\", \"True\", \"False\")", u"True"},
        ExpressionCase{u"Switch([country], \"other\", \"France\", \"FR\")", u"other"},
        ExpressionCase{u"Switch([country], \"\", \"japan\", \"JP\")", u"JP"},
        ExpressionCase{u"Coalesce([employeeId], [badgeNumber], [department])", u"Sales"},
        ExpressionCase{u"Append([department], \"-x\")", u"Sales-x"},
        ExpressionCase{u"Replace([mail], \"contoso\", \"fabrikam\")", u"t.tanaka@fabrikam.com"},
        ExpressionCase{u"toupper(Trim(\" a \"))", u"A"}, ExpressionCase{u"ToLower([country])", u"japan"}));

TEST_P(MappingExpressionValue, IsAsInThePortal)
{
    EXPECT_EQ(evaluate(QString::fromUtf16(GetParam().expression)), QString::fromUtf16(GetParam().value));
}

TEST(MappingExpression, SaysWhereItCannotBeUnderstood)
{
    for (const char16_t *text : {u"", u"mail", u"[mail", u"[]", u"\"open", u"Join(\" \"", u"Join()", u"Not([a], [b])",
             u"Frobnicate([mail])", u"[mail] [mail]", u"Join(\" \", [a]) x", u"Not", u"Switch([a])"}) {
        const auto parsed = MappingExpression::parse(QString::fromUtf16(text));
        ASSERT_FALSE(parsed.ok()) << QString::fromUtf16(text).toStdString();
        EXPECT_EQ(parsed.error().code, ErrorCode::InvalidArgument);
        EXPECT_TRUE(parsed.error().detail.contains(u"position"_qs));
    }
    EXPECT_FALSE(MappingExpression::parse(u"Trim("_qs.repeated(1000)).ok());
}

TEST(MappingExpression, TellsWhatItReads)
{
    EXPECT_EQ(MappingExpression::parse(u"Join([a], Not([b]), \"c\")"_qs).value().attributes(),
        (QStringList{u"a"_qs, u"b"_qs}));
}

TEST(TargetPath, WritesAndReadsEveryShape)
{
    const QList<std::pair<const char16_t *, const char *>> cases{
        {u"title", R"({"title":"x"})"},
        {u"name.givenName", R"({"name":{"givenName":"x"}})"},
        {u"emails[type eq \"work\"].value", R"({"emails":[{"type":"work","value":"x","primary":true}]})"},
        {u"phoneNumbers[type eq \"mobile\"].value", R"({"phoneNumbers":[{"type":"mobile","value":"x"}]})"},
        {u"addresses[type eq \"work\"].formatted", R"({"addresses":[{"type":"work","formatted":"x"}]})"},
        {u"roles[primary eq \"True\"].value", R"({"roles":[{"primary":true,"value":"x"}]})"},
        {u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
            R"({"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"x"}})"},
        {u"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:cost-Center_1",
            R"({"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{"cost-Center_1":"x"}})"},
        {u"urn:ietf:params:scim:schemas:core:2.0:User:userName", R"({"userName":"x"})"},
    };
    for (const auto &[text, expected] : cases) {
        const auto path = TargetPath::parse(QString::fromUtf16(text));
        ASSERT_TRUE(test::isOk(path));
        QJsonObject resource;
        path->write(resource, u"x"_qs);
        EXPECT_EQ(resource, json(expected));
        EXPECT_EQ(path->read(resource).toString(), u"x"_qs);
        EXPECT_TRUE(path->read({}).isUndefined());
        path->write(resource, u"y"_qs);
        EXPECT_EQ(path->read(resource).toString(), u"y"_qs) << "written over, not beside";
    }
}

TEST(TargetPath, FindsNamesAndTypesInAnyCase)
{
    const QJsonObject resource = json(R"({"EMAILS":[{"type":"Home","value":"h"},{"Type":"WORK","Value":"w"}]})");
    EXPECT_EQ(TargetPath::parse(u"emails[type eq \"work\"].value"_qs).value().read(resource).toString(), u"w"_qs);
}

TEST(TargetPath, KeepsTheOtherEntriesAndTheirOrder)
{
    QJsonObject resource;
    for (const char16_t *text : {u"phoneNumbers[type eq \"work\"].value", u"phoneNumbers[type eq \"mobile\"].value",
             u"phoneNumbers[type eq \"work\"].display"})
        TargetPath::parse(QString::fromUtf16(text)).value().write(resource, u"x"_qs);
    EXPECT_EQ(resource,
        json(R"({"phoneNumbers":[{"type":"work","value":"x","display":"x"},{"type":"mobile","value":"x"}]})"));
}

TEST(TargetPath, RefusesWhatIsNoAttribute)
{
    for (const char16_t *text : {u"", u"a b", u"1st", u"emails[type eq work].value", u"emails[type sw \"w\"].value",
             u"name.given.name", u"emails[", u"urn:x"})
        EXPECT_FALSE(TargetPath::parse(QString::fromUtf16(text)).ok()) << QString::fromUtf16(text).toStdString();
}

TEST(AttributeMapping, MapsEntrasDefaultIntoACreate)
{
    const auto mapping = AttributeMapping::entraDefault({u"costCenterCode"_qs, u"badgeNumber"_qs});
    ASSERT_TRUE(test::isOk(mapping));
    const QJsonObject body = createUserBody(mapping->apply(tanaka()));
    EXPECT_EQ(body, json(R"({
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
        "meta": {"resourceType": "User"}, "roles": [],
        "externalId": "o1", "userName": "t.tanaka@contoso.com", "active": true, "displayName": "田中 太郎", "title": "営業部長",
        "name": {"givenName": "太郎", "familyName": "田中", "formatted": "太郎 田中"},
        "emails": [{"type": "work", "primary": true, "value": "t.tanaka@contoso.com"}],
        "phoneNumbers": [{"type": "work", "value": "+81 3 5555 0000"}, {"type": "mobile", "value": "+81 90 5555 0000"}],
        "addresses": [{"type": "work", "formatted": "Tokyo B3", "streetAddress": "芝公園4丁目2-8", "locality": "港区",
                       "region": "東京都", "postalCode": "105-0011", "country": "Japan"}],
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Sales"},
        "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User": {"costCenterCode": "CC-1"}})"));
}

TEST(AttributeMapping, SendsNothingForWhatIsBlank)
{
    intake::DirectoryUser nobody;
    nobody.userPrincipalName = u"kiosk@contoso.com"_qs;
    nobody.givenName = u"  "_qs;
    const QJsonObject body = createUserBody(AttributeMapping::entraDefault({}).value().apply(nobody));
    EXPECT_EQ(body.keys(), (QStringList{u"active"_qs, u"meta"_qs, u"roles"_qs, u"schemas"_qs, u"userName"_qs}));
}

TEST(AttributeMapping, RefusesAColumnThatIsNoAttributeName)
{
    for (const QString &column : {u"cost centre"_qs, u"1st"_qs, u"部門"_qs, QString(65, u'a')}) {
        const auto mapping = AttributeMapping::entraDefault({column});
        ASSERT_FALSE(mapping.ok());
        EXPECT_EQ(mapping.error().code, ErrorCode::MalformedFile);
        EXPECT_TRUE(mapping.error().detail.contains(column));
    }
}

TEST(AttributeMapping, ReadsAFile)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mapping.json"_qs);
    test::writeFile(path, R"json({"mappings": [
        {"source": "[mail]", "target": "userName", "matching": true},
        {"source": "ToUpper([department])", "target": "title"},
        {"source": "[shoeSize]", "target": "nickName"}]})json");
    const auto mapping = AttributeMapping::load(path);
    ASSERT_TRUE(test::isOk(mapping));
    EXPECT_EQ(mapping->sourceAttributes(), QStringList{u"shoeSize"_qs});
    const MappedUser user = mapping->apply(tanaka());
    EXPECT_EQ(user.matching.target.text(), u"userName"_qs);
    EXPECT_EQ(user.matching.value, u"t.tanaka@contoso.com"_qs);
    EXPECT_TRUE(user.active);
    EXPECT_EQ(user.values.last().value, u"SALES"_qs);
}

TEST(AttributeMapping, SaysWhatIsWrongWithAFile)
{
    const QList<std::tuple<const char *, ErrorCode, const char16_t *>> cases{
        {"[]", ErrorCode::MalformedJson, u""},
        {"{", ErrorCode::MalformedJson, u""},
        {"{}", ErrorCode::InvalidArgument, u"no list \"mappings\""},
        {R"({"mappings": []})", ErrorCode::InvalidArgument, u"0 mappings are \"matching\": true, it must be one"},
        {R"({"mappings": [{"source": "[a", "target": "userName", "matching": true}]})", ErrorCode::InvalidArgument,
            u"mapping 1: no ] behind [, at position 1"},
        {R"({"mappings": [{"source": "[a]", "target": "user name", "matching": true}]})", ErrorCode::InvalidArgument,
            u"mapping 1: this is no attribute of a SCIM service: user name"},
        {R"({"mappings": [{"source": "[a]", "target": "title", "matching": true}, {"source": "[b]", "target": "Title"}]})",
            ErrorCode::InvalidArgument, u"mapping 2: the target Title is used twice"},
    };
    for (const auto &[text, code, detail] : cases) {
        const auto mapping = AttributeMapping::parse(text, u"m.json"_qs);
        ASSERT_FALSE(mapping.ok()) << text;
        EXPECT_EQ(mapping.error().code, code) << text;
        EXPECT_EQ(mapping.error().subject, u"m.json"_qs);
        if (*detail) {
            EXPECT_EQ(mapping.error().detail, QString::fromUtf16(detail));
        }
    }
    EXPECT_EQ(AttributeMapping::load(u"/no/such/file"_qs).error().code, ErrorCode::FileNotFound);
}

TEST(UserChange, FiltersQuoteLikeJson)
{
    EXPECT_EQ(equalsFilter(u"userName"_qs, u"o'neill \"x\"\\山"_qs), u"userName eq \"o'neill \\\"x\\\"\\\\山\""_qs);
}

TEST(UserChange, ComparesBooleansByWhatTheyMean)
{
    const MappedUser user = AttributeMapping::entraDefault({}).value().apply(tanaka());
    QJsonObject current = createUserBody(user);
    EXPECT_EQ(updateUserOperations(user, current), QJsonArray());
    current.insert(u"active"_qs, u"true"_qs); // a service that stores Entra's strings
    EXPECT_TRUE(isActive(current));
    current.insert(u"active"_qs, u"False"_qs);
    EXPECT_FALSE(isActive(current));
    current.remove(u"active"_qs);
    EXPECT_TRUE(isActive(current));
    EXPECT_EQ(updateUserOperations(user, current), QJsonArray());
}

TEST(UserChange, TheHashIsOfTheMappedValuesOnly)
{
    const AttributeMapping mapping = AttributeMapping::entraDefault({}).value();
    intake::DirectoryUser user = tanaka();
    const QByteArray before = sourceHash(mapping.apply(user));
    user.userType = u"Guest"_qs;
    user.line = 77;
    EXPECT_EQ(sourceHash(mapping.apply(user)), before);
    user.accountEnabled = false;
    EXPECT_NE(sourceHash(mapping.apply(user)), before);
}

} // namespace rollcall::provisioner
