// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"
#include "cache/query_keywords.h"

#include <random>

namespace rollcall::cache
{

namespace
{

/// A user as somebody would note it on paper; the naive side of the comparison.
struct Person {
    QString id;
    QString name;
    int source = 0;
    int state = 0;
    int sync = 0;
    int invite = 0;
    bool hasEmail = false;
    QString department;
    QString custom;
    QSet<QString> groups;
    int daysOld = 0;
};

template <typename Random> Person somePerson(int number, Random &random)
{
    static const QStringList names{QStringLiteral("Ada"), QStringLiteral("Grace"), QStringLiteral("Anna"),
        QStringLiteral("Hanako"), QString::fromUtf8("山田")};
    static const QStringList departments{
        {}, QStringLiteral("R&D"), QStringLiteral("R&D Europe"), QStringLiteral("Sales")};
    const auto below = [&random](unsigned end) { return static_cast<int>(random() % end); };
    Person person;
    person.id = QStringLiteral("u%1").arg(number);
    person.name = names[below(5)] + u' ' + QString::number(number);
    person.source = below(5);
    person.state = below(2);
    person.sync = below(4);
    person.invite = below(4);
    person.hasEmail = below(2) == 1;
    person.department = departments[below(4)];
    person.custom = below(3) == 0 ? QString() : QStringLiteral("x%1").arg(below(4));
    person.daysOld = below(20);
    for (const QString &group : {QStringLiteral("Sales"), QStringLiteral("Sales EMEA")}) {
        if (below(3) == 0)
            person.groups.insert(group);
    }
    return person;
}

scim::Resource resourceOf(const Person &person, const QDateTime &now)
{
    QJsonObject extension{
        {QStringLiteral("state"), person.state == 0 ? QStringLiteral("active") : QStringLiteral("disabled")},
        {QStringLiteral("syncState"), rules::syncStateName(static_cast<rules::SyncState>(person.sync))},
        {QStringLiteral("inviteStatus"), rules::inviteStatusName(static_cast<rules::InviteStatus>(person.invite))}};
    if (person.source > 0)
        extension.insert(QStringLiteral("source"), rules::sourceName(static_cast<rules::Source>(person.source - 1)));
    QJsonObject more{{QString(scim::kRollcallSchema), extension},
        {QStringLiteral("meta"),
            QJsonObject{{QStringLiteral("lastModified"), now.addDays(-person.daysOld).toString(Qt::ISODateWithMs)}}}};
    if (!person.department.isEmpty())
        more.insert(QString(scim::kEnterpriseSchema), QJsonObject{{QStringLiteral("department"), person.department}});
    if (!person.custom.isEmpty())
        more.insert(QString(scim::kIvantiSchema), QJsonObject{{QStringLiteral("custAttr1"), person.custom}});
    if (person.hasEmail)
        more.insert(QStringLiteral("emails"),
            QJsonArray{QJsonObject{{QStringLiteral("value"), person.id + QStringLiteral("@mail")}}});
    return someUser(person.id, person.name, more);
}

using Fits = std::function<bool(const Person &)>;
struct Condition {
    QString text;
    QueryField field = QueryField::Word;
    Fits fits;
};

/// What the facts are by field, in the order of `Facts`.
int numberOf(const Person &person, QueryField field)
{
    switch (field) {
    case QueryField::Source: return person.source;
    case QueryField::State: return person.state;
    case QueryField::SyncState: return person.sync;
    default: return person.invite;
    }
}

constexpr std::array kFacts{QueryField::Source, QueryField::State, QueryField::SyncState, QueryField::InviteStatus};

template <typename Random> Condition factCondition(Random &random)
{
    const QueryField field = kFacts[random() % 4];
    const auto &keywords = keywordsOf(field);
    QVector<int> numbers;
    QStringList words;
    for (unsigned i = 0; i < 1 + random() % 2; ++i) {
        const QueryKeyword &keyword
            = keywords[static_cast<qsizetype>(random() % static_cast<unsigned>(keywords.size()))];
        numbers.append(keyword.number);
        words.append(keyword.word);
    }
    return {queryFieldName(field) + u':' + words.join(u','), field,
        [field, numbers](const Person &person) { return numbers.contains(numberOf(person, field)); }};
}

template <typename Random> Condition someCondition(Random &random)
{
    switch (random() % 9) {
    case 0:
        return {QStringLiteral("an"), QueryField::Word,
            [](const Person &p) { return p.name.contains(u"an", Qt::CaseInsensitive); }};
    case 1: return {QStringLiteral("has:email"), QueryField::Has, [](const Person &p) { return p.hasEmail; }};
    case 2:
        return {QStringLiteral("dept:\"R&D\""), QueryField::Attribute,
            [](const Person &p) { return p.department == u"R&D"; }};
    case 3:
        return {QStringLiteral("dept:r&d"), QueryField::Attribute,
            [](const Person &p) { return p.department.startsWith(u"R&D"); }};
    case 4:
        return {
            QStringLiteral("custattr1:X1"), QueryField::Attribute, [](const Person &p) { return p.custom == u"x1"; }};
    case 5:
        return {QStringLiteral("group:\"Sales\""), QueryField::Group,
            [](const Person &p) { return p.groups.contains(QStringLiteral("Sales")); }};
    case 6: return {QStringLiteral("changed:<7d"), QueryField::Changed, [](const Person &p) { return p.daysOld <= 7; }};
    case 7:
        return {QStringLiteral("has:custAttr1"), QueryField::Has, [](const Person &p) { return !p.custom.isEmpty(); }};
    default: return factCondition(random);
    }
}

} // namespace

class UserFilter : public CacheTest
{
protected:
    void fill(const QVector<Person> &people)
    {
        QVector<scim::Resource> users;
        QHash<QString, QStringList> members{{QStringLiteral("Sales"), {}}, {QStringLiteral("Sales EMEA"), {}}};
        for (const Person &person : people) {
            users.append(resourceOf(person, m_clock.now()));
            for (const QString &group : person.groups)
                members[group].append(person.id);
        }
        QVector<scim::Resource> groups;
        for (auto group = members.cbegin(); group != members.cend(); ++group)
            groups.append(someGroup(group.key(), group.key(), group.value()));
        sync(users, groups);
    }
    [[nodiscard]] QStringList sortedIds(const QString &text)
    {
        QStringList found = search(text);
        found.sort();
        return found;
    }
    [[nodiscard]] QVector<ValueCount> values(const QString &text, const QString &attribute, const QString &part = {})
    {
        const auto found = waitFor(m_cache->values(text, attribute, part, 10));
        EXPECT_TRUE(isOk(found));
        return found.valueOr({});
    }
};

/// Whatever is combined, the list and the counts are what somebody would find who asks each user each condition.
TEST_F(UserFilter, FindsAndCountsWhatANaiveEvaluationDoes)
{
    std::mt19937 random(20261125);
    QVector<Person> people;
    for (int i = 0; i < 400; ++i)
        people.append(somePerson(i, random));
    fill(people);
    for (int round = 0; round < 150; ++round) {
        QStringList text;
        QVector<Condition> conditions;
        for (unsigned i = 0; i < 1 + random() % 4; ++i) {
            Condition condition = someCondition(random);
            if (random() % 3 == 0) {
                condition.text.prepend(u'-');
                condition.fits = [fits = condition.fits](const Person &person) { return !fits(person); };
            }
            text.append(condition.text);
            conditions.append(condition);
        }
        const QString query = text.join(u' ');
        QStringList expected;
        FactCounts counts;
        const std::array<FactCounts::Counts *, 4> of{
            &counts.sources, &counts.states, &counts.syncStates, &counts.inviteStatuses};
        for (const Person &person : std::as_const(people)) {
            const auto fitsBut = [&](std::optional<QueryField> field) {
                return std::ranges::all_of(conditions,
                    [&](const Condition &condition) { return condition.field == field || condition.fits(person); });
            };
            if (fitsBut(std::nullopt))
                expected.append(person.id);
            for (size_t fact = 0; fact < kFacts.size(); ++fact) {
                if (fitsBut(kFacts[fact]))
                    ++of[fact]->at(static_cast<size_t>(numberOf(person, kFacts[fact])));
            }
        }
        expected.sort();
        ASSERT_EQ(sortedIds(query), expected) << query.toStdString();
        ASSERT_EQ(list({.text = query}).counts, counts) << query.toStdString();
    }
}

/// Each keystroke may look only at what the one before found.
TEST_F(UserFilter, TypingOneLetterMoreFindsWhatASearchFromTheStartDoes)
{
    sync({someUser(
              QStringLiteral("1"), QStringLiteral("Anna Bell"), {{QStringLiteral("externalId"), QStringLiteral("zz")}}),
        someUser(
            QStringLiteral("2"), QStringLiteral("Joanna"), {{QStringLiteral("externalId"), QStringLiteral("anna-7")}}),
        someUser(
            QStringLiteral("3"), QStringLiteral("Zoe"), {{QStringLiteral("externalId"), QStringLiteral("anna-8")}}),
        someUser(QStringLiteral("4"), QStringLiteral("Bob"))});
    for (const QString &whole : {QStringLiteral("anna b"), QStringLiteral("anna-8"), QStringLiteral("bel ann"),
             QStringLiteral("zz"), QStringLiteral("an -bell state:active")}) {
        for (qsizetype length = 1; length <= whole.size(); ++length)
            (void)sortedIds(whole.left(length));
        const QStringList narrowed = sortedIds(whole);
        (void)sortedIds({});
        EXPECT_EQ(narrowed, sortedIds(whole)) << whole.toStdString();
    }
    (void)sortedIds(QStringLiteral("ann"));
    EXPECT_EQ(
        sortedIds(QStringLiteral("anna")), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}))
        << "an external id is looked for from its fourth character on";
}

TEST_F(UserFilter, FollowsWhatASyncChanges)
{
    Person ada{QStringLiteral("ada"), QStringLiteral("Ada"), 3, 0, 0, 0, true, QStringLiteral("Sales"),
        QStringLiteral("x"), {QStringLiteral("Sales")}, 10};
    fill({ada});
    const QString all = QStringLiteral("source:ldap dept:sales custAttr1:x group:sales -changed:<7d ada");
    EXPECT_EQ(sortedIds(all).size(), 1);
    ada.custom = QStringLiteral("y");
    fill({ada});
    EXPECT_EQ(sortedIds(all).size(), 0);
    EXPECT_EQ(sortedIds(QStringLiteral("custAttr1:y")).size(), 1);
    ada.groups.clear();
    ada.department.clear();
    ada.daysOld = 1;
    fill({ada});
    EXPECT_EQ(sortedIds(QStringLiteral("group:sales")).size(), 0);
    EXPECT_EQ(sortedIds(QStringLiteral("has:dept")).size(), 0);
    EXPECT_EQ(sortedIds(QStringLiteral("changed:<7d")).size(), 1);
    fill({});
    EXPECT_EQ(list({.text = QStringLiteral("custAttr1:y")}).counts, FactCounts());
}

TEST_F(UserFilter, AGroupThatHoldsEveryoneListsNobodyAndFindsAll)
{
    sync(manyUsers(3),
        {scim::Resource::fromObject(
            {{QStringLiteral("id"), QStringLiteral("g")}, {QStringLiteral("displayName"), QStringLiteral("All Users")},
                {QString(scim::kRollcallGroupSchema),
                    QJsonObject{{QStringLiteral("builtIn"), true}, {QStringLiteral("memberCount"), 3}}}})});
    EXPECT_EQ(search(QStringLiteral("group:\"All Users\"")).size(), 3);
    EXPECT_EQ(search(QStringLiteral("-group:all")).size(), 0);
    EXPECT_EQ(search(QStringLiteral("has:group")).size(), 0) << "that everyone is in it says nothing";
}

TEST_F(UserFilter, TellsOfAttributesThatNobodyHasAndListsAsWithoutThem)
{
    sync(manyUsers(2));
    const Listing found = list({.text = QStringLiteral("departmnt:x person has:nonsense dept:x -dept:y")});
    EXPECT_EQ(found.unknownAttributes, (QStringList{QStringLiteral("departmnt"), QStringLiteral("nonsense")}));
    EXPECT_TRUE(found.rids.isEmpty()) << "a department is known, only nobody has one";
    EXPECT_EQ(list({.text = QStringLiteral("departmnt:x person")}).rids.size(), 2);
}

TEST_F(UserFilter, CountsTheValuesOfAnAttributeAmongThoseWhoFit)
{
    std::mt19937 random(3);
    Person person = somePerson(0, random);
    QVector<Person> people;
    for (const char *custom : {"Red", "red", "Blue", "Blue", "Green"}) {
        person.id = QStringLiteral("u%1").arg(people.size());
        person.state = people.size() == 3 ? 1 : 0;
        person.custom = QString::fromUtf8(custom);
        people.append(person);
    }
    fill(people);
    EXPECT_EQ(values({}, QStringLiteral("CUSTATTR1")),
        (QVector<ValueCount>{{QStringLiteral("Blue"), 2}, {QStringLiteral("Green"), 1}, {QStringLiteral("Red"), 1},
            {QStringLiteral("red"), 1}}));
    EXPECT_EQ(values(QStringLiteral("state:active"), QStringLiteral("custAttr1"), QStringLiteral("RE")),
        (QVector<ValueCount>{{QStringLiteral("Green"), 1}, {QStringLiteral("Red"), 1}, {QStringLiteral("red"), 1}}));
    EXPECT_TRUE(values({}, QStringLiteral("nobodyHasIt")).isEmpty());
}

TEST_F(UserFilter, ReadsValuesWhereverTheyStand)
{
    sync({someUser(QStringLiteral("1"), QStringLiteral("Ada"),
              {{QStringLiteral("name"), QJsonObject{{QStringLiteral("givenName"), QStringLiteral("Augusta")}}},
                  {QStringLiteral("emails"),
                      QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("a@one")}},
                          QJsonObject{{QStringLiteral("value"), QStringLiteral("a@two")}}}},
                  {QStringLiteral("active"), true},
                  {QString(scim::kEnterpriseSchema),
                      QJsonObject{{QStringLiteral("manager"),
                          QJsonObject{{QStringLiteral("value"), QStringLiteral("u9")},
                              {QStringLiteral("displayName"), QStringLiteral("Boss")}}}}},
                  {QString(scim::kRollcallSchema),
                      QJsonObject{{QStringLiteral("ldapAttributes"),
                          QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("costCentre")},
                              {QStringLiteral("value"), QStringLiteral("K 7")}}}}}}}),
        someUser(QStringLiteral("2"), QStringLiteral("Bob"))});
    for (const char *query : {"name.givenname:august", "email:a@two", "email:\"a@one\"", "active:true", "manager:u9",
             "manager.displayName:boss", "costCentre:\"k 7\"", "has:costcentre"})
        EXPECT_EQ(search(QString::fromUtf8(query)), QStringList{QStringLiteral("1")}) << query;
    EXPECT_TRUE(search(QStringLiteral("email:\"a@\"")).isEmpty()) << "in quotes the whole value";
}

TEST_F(UserFilter, ListsTheCustomAttributesOfAll)
{
    QVector<scim::Resource> users = manyUsers(12'000);
    users.last() = someUser(QStringLiteral("last"), QStringLiteral("Last"),
        {{QString(scim::kIvantiSchema), QJsonObject{{QStringLiteral("badge"), QStringLiteral("7")}}}});
    sync(users);
    const auto names = waitFor(m_cache->customAttributes());
    ASSERT_TRUE(isOk(names));
    EXPECT_EQ(*names, QStringList{QStringLiteral("badge")});
    users.first() = someUser(QStringLiteral("u0"), QStringLiteral("First"),
        {{QString(scim::kIvantiSchema), QJsonObject{{QStringLiteral("Area"), QStringLiteral("7")}}}});
    sync(users);
    EXPECT_EQ(*waitFor(m_cache->customAttributes()), (QStringList{QStringLiteral("Area"), QStringLiteral("badge")}));
}

TEST_F(UserFilter, SortsByAnAttribute)
{
    const auto user = [](const char *id, const char *value) {
        const QJsonObject custom{{QStringLiteral("floor"), QString::fromUtf8(value)}};
        return someUser(QString::fromUtf8(id), QString::fromUtf8(id),
            *value == 0 ? QJsonObject() : QJsonObject{{QString(scim::kIvantiSchema), custom}});
    };
    sync({user("a", "10"), user("b", ""), user("c", "9"), user("d", "x"), user("e", "9")});
    const UserQuery byFloor{.sortByAttribute = QStringLiteral("floor")};
    EXPECT_EQ(ids(byFloor).join(QString()), QStringLiteral("ceadb"));
    EXPECT_EQ(ids({.order = Qt::DescendingOrder, .sortByAttribute = QStringLiteral("floor")}).join(QString()),
        QStringLiteral("daceb"));
    sync({user("a", "1"), user("c", "9")});
    EXPECT_EQ(ids(byFloor).join(QString()), QStringLiteral("ac"));
}

TEST_F(UserFilter, ASearchThatNobodyWantsAnyMoreIsNotAnswered)
{
    sync(manyUsers(2000));
    bool wasAnswered = true;
    // This thread may be made to wait before it cancels, and then the answer is there.
    for (int attempt = 0; attempt < 100 && wasAnswered; ++attempt) {
        auto first = m_cache->users({.text = QStringLiteral("custAttr1:x")});
        first.cancel();
        auto second = m_cache->users({.text = QStringLiteral("person")});
        EXPECT_EQ(waitFor(second)->rids.size(), 2000);
        wasAnswered = isOk(waitFor(first));
    }
    EXPECT_FALSE(wasAnswered);
    EXPECT_EQ(list({.text = QStringLiteral("-custAttr1:x")}).unknownAttributes.size(), 1) << "the next one goes on";
}

TEST_F(UserFilter, GroupsAreFoundBySourceAndWords)
{
    QJsonObject group{{QStringLiteral("id"), QStringLiteral("g2")},
        {QStringLiteral("displayName"), QStringLiteral("Sales West")},
        {QString(scim::kRollcallGroupSchema), QJsonObject{{QStringLiteral("source"), QStringLiteral("ldap")}}}};
    sync({}, {someGroup(QStringLiteral("g1"), QStringLiteral("Sales")), scim::Resource::fromObject(group)});
    EXPECT_EQ(groupIds({.text = QStringLiteral("source:ldap")}), QStringList{QStringLiteral("g2")});
    EXPECT_EQ(groupIds({.text = QStringLiteral("-source:ldap sales")}), QStringList{QStringLiteral("g1")});
    EXPECT_EQ(groupIds({.text = QStringLiteral("sales -west")}), QStringList{QStringLiteral("g1")});
    EXPECT_EQ(groupIds({.text = QStringLiteral("\"s west\"")}), QStringList{QStringLiteral("g2")});
    EXPECT_EQ(groupIds({.text = QStringLiteral("dept:x")}).size(), 2) << "what groups do not have restricts nothing";
}

} // namespace rollcall::cache
