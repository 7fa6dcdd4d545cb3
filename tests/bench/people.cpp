// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/people.h"

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

namespace rollcall::bench
{

namespace
{

using Words = std::string_view;

constexpr std::array<Words, 64> kFirst{"Ada", "Alan", "Alice", "Amélie", "Ana", "Anders", "Angela", "Antoine",
    "Beatriz", "Benoît", "Björn", "Carla", "Charlotte", "Chloé", "Clara", "Daniel", "David", "Diego", "Elena", "Élodie",
    "Emma", "Erik", "Fatima", "Felix", "François", "Gabriel", "Grace", "Hanna", "Henrik", "Inès", "Isabel", "Jan",
    "Jean-Luc", "Jens", "Joana", "Johan", "Julia", "Karin", "Klaus", "Lars", "Léa", "Linus", "Łukasz", "Magda", "Manon",
    "Marco", "Maria", "Martin", "Mathilde", "Mia", "Nadia", "Nils", "Noé", "Olga", "Paul", "Petra", "Rosa", "Samir",
    "Sofia", "Søren", "Thomas", "Ursula", "Yasmin", "Zoë"};
constexpr std::array<Words, 100> kLast{"Almeida", "Andersson", "Bach", "Bakker", "Bauer", "Bélanger", "Berg", "Bianchi",
    "Blanc", "Bonnet", "Brandt", "Brown", "Carlsen", "Castro", "Chevalier", "Clark", "Costa", "Cruz", "Dahl", "Dubois",
    "Dupont", "Durand", "Eriksen", "Esposito", "Fabre", "Ferrari", "Fischer", "Fontaine", "Fournier", "Garcia",
    "Garnier", "Girard", "Gomez", "Gonzalez", "Greco", "Gruber", "Gupta", "Hansen", "Hoffmann", "Hopper", "Ivanov",
    "Jansen", "Jensen", "Johansson", "Jones", "Keller", "Khan", "Koch", "Kowalski", "Krause", "Lambert", "Larsen",
    "Laurent", "Lefèvre", "Lehmann", "Lindqvist", "Lopez", "Lovelace", "Maier", "Marchand", "Martinez", "Mercier",
    "Meyer", "Moreau", "Müller", "Nguyen", "Nielsen", "Novak", "O'Brien", "Olsen", "Pereira", "Petit", "Popescu",
    "Richter", "Rossi", "Rousseau", "Roux", "Russo", "Sánchez", "Santos", "Schmidt", "Schneider", "Silva", "Singh",
    "Smith", "Sørensen", "Taylor", "Torres", "Turing", "Van Dijk", "Vargas", "Vincent", "Virtanen", "Wagner", "Weber",
    "Williams", "Wójcik", "Zhang", "Ziegler", "Zimmermann"};

struct JapaneseName {
    Words written;
    Words romaji;
};
constexpr std::array<JapaneseName, 30> kFamily{
    {{"山田", "yamada"}, {"高橋", "takahashi"}, {"髙橋", "takahashi"}, {"佐藤", "sato"}, {"鈴木", "suzuki"},
        {"田中", "tanaka"}, {"渡辺", "watanabe"}, {"渡邊", "watanabe"}, {"伊藤", "ito"}, {"山本", "yamamoto"},
        {"中村", "nakamura"}, {"小林", "kobayashi"}, {"加藤", "kato"}, {"吉田", "yoshida"}, {"佐々木", "sasaki"},
        {"山口", "yamaguchi"}, {"松本", "matsumoto"}, {"井上", "inoue"}, {"木村", "kimura"}, {"林", "hayashi"},
        {"斎藤", "saito"}, {"清水", "shimizu"}, {"山崎", "yamazaki"}, {"森", "mori"}, {"池田", "ikeda"},
        {"橋本", "hashimoto"}, {"石川", "ishikawa"}, {"前田", "maeda"}, {"藤田", "fujita"}, {"長谷川", "hasegawa"}}};
constexpr std::array<JapaneseName, 30> kGiven{{{"太郎", "taro"}, {"花子", "hanako"}, {"一郎", "ichiro"},
    {"美咲", "misaki"}, {"大翔", "hiroto"}, {"陽菜", "hina"}, {"健", "ken"}, {"誠", "makoto"}, {"優子", "yuko"},
    {"真由美", "mayumi"}, {"香織", "kaori"}, {"直樹", "naoki"}, {"裕子", "hiroko"}, {"明", "akira"}, {"和也", "kazuya"},
    {"由美", "yumi"}, {"幸子", "sachiko"}, {"さくら", "sakura"}, {"ひなた", "hinata"}, {"蓮", "ren"}, {"葵", "aoi"},
    {"翔太", "shota"}, {"恵", "megumi"}, {"結衣", "yui"}, {"隆", "takashi"}, {"浩", "hiroshi"}, {"久美子", "kumiko"},
    {"拓海", "takumi"}, {"千尋", "chihiro"}, {"アンナ", "anna"}}};

constexpr std::array<Words, 37> kDepartment{"Accounting", "Asset Management", "Audit", "Board", "Business Development",
    "Communications", "Compliance", "Controlling", "Customer Care", "Data Science", "Design", "Engineering",
    "Facilities", "Field Service", "Finance", "Health & Safety", "Human Resources", "Information Security", "IT",
    "Legal", "Logistics", "Maintenance", "Manufacturing", "Marketing", "Operations", "Payroll", "Procurement",
    "Product", "Quality", "R&D", "Real Estate", "Risk", "Sales", "Strategy", "Supply Chain", "Training", "Treasury"};
constexpr std::array<Words, 12> kTitle{"Analyst", "Architect", "Assistant", "Clerk", "Consultant", "Coordinator",
    "Director", "Engineer", "Manager", "Specialist", "Technician", "Trainee"};
constexpr std::array<Words, 8> kCity{
    "Paris", "Lyon", "Montréal", "Berlin", "London", "Madrid", "Stockholm", "Amsterdam"};
constexpr std::array<Words, 4> kSource{"scim-entra-id", "local", "ldap", "entra-user-source"};
constexpr std::array<Words, 4> kInvite{"notInvited", "pending", "completed", "expired"};
constexpr int kGroups = 600;

/// The same number for the same person and purpose (splitmix64).
quint64 drawn(int index, unsigned purpose)
{
    quint64 z = (static_cast<quint64>(index) * 64 + purpose + 1) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

template <typename T, size_t N> const T &oneOf(const std::array<T, N> &from, quint64 number)
{
    return from[static_cast<size_t>(number % N)];
}

template <typename... Values> std::string format(const char *pattern, Values... values)
{
    std::array<char, 512> buffer{};
    const int size = std::snprintf(buffer.data(), buffer.size(), pattern, values...);
    return {buffer.data(), static_cast<size_t>(size)};
}

std::string guid(int index, unsigned purpose)
{
    const quint64 a = drawn(index, purpose);
    const quint64 b = drawn(index, purpose + 1);
    return format("%08x-%04x-4%03x-a%03x-%012llx", static_cast<unsigned>(a), static_cast<unsigned>(a >> 32) & 0xffff,
        static_cast<unsigned>(a >> 48) & 0xfff, static_cast<unsigned>(b >> 48) & 0xfff,
        static_cast<unsigned long long>(b & 0xffffffffffffULL));
}

std::string inAscii(Words text)
{
    struct Pair {
        Words from;
        Words to;
    };
    static constexpr std::array<Pair, 15> kPairs{
        {{"é", "e"}, {"É", "e"}, {"è", "e"}, {"ë", "e"}, {"î", "i"}, {"ç", "c"}, {"ü", "u"}, {"ö", "o"}, {"ó", "o"},
            {"ø", "o"}, {"á", "a"}, {"Ł", "l"}, {" ", ""}, {"'", ""}, {"ï", "i"}}};
    std::string ascii(text);
    for (const Pair &pair : kPairs) {
        for (size_t at = ascii.find(pair.from); at != std::string::npos; at = ascii.find(pair.from))
            ascii.replace(at, pair.from.size(), pair.to);
    }
    for (char &c : ascii)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return ascii;
}

struct Named {
    std::string given;
    std::string family;
    std::string display;
    std::string account; ///< "ada.lovelace"
    bool isJapanese = false;
};

Named nameOf(int index)
{
    const quint64 number = drawn(index, 0);
    Named named;
    named.isJapanese = number % 5 == 0;
    if (named.isJapanese) {
        const JapaneseName &family = oneOf(kFamily, number / 5);
        const JapaneseName &given = oneOf(kGiven, number / 512);
        named.given = given.written;
        named.family = family.written;
        named.display = named.family + (number % 2 == 0 ? " " : "　") + named.given;
        named.account = std::string(given.romaji) + '.' + std::string(family.romaji);
    } else {
        named.given = oneOf(kFirst, number / 5);
        named.family = oneOf(kLast, number / 512);
        named.display = named.given + ' ' + named.family;
        named.account = inAscii(named.given) + '.' + inAscii(named.family);
    }
    return named;
}

QVector<int> groupsOfPerson(int index)
{
    QVector<int> groups;
    const quint64 number = drawn(index, 10);
    for (quint64 i = 0; i < number % 4; ++i) {
        // Some groups are large: a square root makes the first ones likelier.
        const quint64 one = drawn(index, 11 + static_cast<unsigned>(i)) % kGroups;
        const quint64 other = drawn(index, 14 + static_cast<unsigned>(i)) % kGroups;
        const int group = static_cast<int>(one * other / kGroups);
        if (!groups.contains(group))
            groups.append(group);
    }
    return groups;
}

std::string groupName(int group)
{
    return format("%s %s %d", oneOf(kDepartment, static_cast<quint64>(group)).data(),
        oneOf(kCity, static_cast<quint64>(group / 37)).data(), group);
}

void addGroups(std::string &json, int index)
{
    const QVector<int> groups = groupsOfPerson(index);
    if (groups.isEmpty())
        return;
    json += ",\"groups\":[";
    for (const int group : groups) {
        json += json.back() == '[' ? "" : ",";
        json += R"({"value":")" + guid(group, 40) + R"(","display":")" + groupName(group) + R"("})";
    }
    json += ']';
}

void addCore(std::string &json, int index, const Named &named)
{
    const quint64 number = drawn(index, 1);
    const std::string account = named.account + std::to_string(index);
    const std::string mail = named.account + '.' + std::to_string(index) + "@mail.contoso.com";
    const Words city = oneOf(kCity, number);
    json += R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",)"
            R"("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",)"
            R"("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User"],"id":")"
        + guid(index, 2) + R"(","externalId":")" + guid(index, 4) + R"(","userName":")" + account
        + R"(@contoso.com","name":{"givenName":")" + named.given + R"(","familyName":")" + named.family
        + R"("},"displayName":")" + named.display + R"(","title":")" + std::string(oneOf(kTitle, number / 8))
        + R"(","locale":")" + (named.isJapanese ? "ja-JP" : "fr-FR") + R"(","active":)"
        + (number % 50 != 0 ? "true" : "false") + R"(,"emails":[{"value":")" + mail
        + R"(","type":"work","primary":true})";
    // Who has no second address is found by "-has:", too.
    if (number % 3 != 0)
        json
            += R"(,{"value":"x)" + std::to_string(drawn(index, 6) % 1'000'000'000) + R"(@example.net","type":"other"})";
    json += R"(],"phoneNumbers":[{"value":"+33 )" + std::to_string(100'000'000 + drawn(index, 7) % 900'000'000)
        + R"(","type":"work"}],"addresses":[{"type":"work","streetAddress":")" + std::to_string(number % 300 + 1)
        + R"( rue )" + std::string(oneOf(kLast, number / 300)) + R"(","locality":")" + std::string(city)
        + R"(","postalCode":")" + std::to_string(10'000 + number % 90'000) + R"(","country":"FR"}])";
}

void addExtensions(std::string &json, int index, const Named &named)
{
    const quint64 number = drawn(index, 8);
    json += R"(,"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":")"
        + std::to_string(1'000'000 + index) + R"(","department":")" + std::string(oneOf(kDepartment, number))
        + R"(","costCenter":"CC-)" + std::to_string(1000 + number % 200) + R"(","manager":{"value":")"
        + guid(static_cast<int>(number % 5000), 2) + R"("}})"
        + R"(,"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{"custAttr1":"B)"
        + std::to_string(number / 37 % 40) + R"(","badge":")" + format("%08x", static_cast<unsigned>(drawn(index, 9)))
        + R"(","shift":")" + (number % 3 == 0 ? "night" : "day") + "\"}"
        + R"(,"urn:ietf:params:scim:schemas:extension:rollcall:2.0:User":{"source":")"
        + std::string(kSource[number % 10 < 7 ? 0 : number % 4]) + R"(","state":")"
        + (drawn(index, 1) % 50 != 0 ? "active" : "disabled") + R"(","syncState":")"
        + (number % 7 == 0 ? "indirect" : "direct") + R"(","inviteStatus":")" + std::string(oneOf(kInvite, number / 11))
        + R"(","managedAppleId":")" + named.account + std::to_string(index) + R"(@appleid.contoso.com"})";
}

void addMeta(std::string &json, int index)
{
    const quint64 number = drawn(index, 20);
    json += R"(,"meta":{"resourceType":"User","created":"2024-0)" + std::to_string(number % 9 + 1)
        + R"(-11T08:00:00.000Z","lastModified":")"
        + format("2026-%02d-%02dT%02d:%02d:%02d.%03dZ", static_cast<int>(number % 11 + 1),
            static_cast<int>(number / 11 % 28 + 1), static_cast<int>(number / 308 % 24),
            static_cast<int>(number / 7392 % 60), static_cast<int>(number / 443520 % 60),
            static_cast<int>(number / 26611200 % 1000))
        + R"(","version":"W/\")" + std::to_string(number % 1'000'000) + R"(\""}})";
}

scim::Resource person(int index)
{
    std::string json;
    json.reserve(2048);
    const Named named = nameOf(index);
    addCore(json, index, named);
    addGroups(json, index);
    addExtensions(json, index, named);
    addMeta(json, index);
    auto parsed = scim::Resource::parse(QByteArray::fromStdString(json));
    if (!parsed.ok())
        qFatal("%s: %s", qPrintable(parsed.error().detail), json.c_str());
    return std::move(parsed).value();
}

} // namespace

QVector<scim::Resource> people(int first, int count)
{
    QVector<scim::Resource> some;
    some.reserve(count);
    for (int index = first; index < first + count; ++index)
        some.append(person(index));
    return some;
}

QVector<scim::Resource> groupsOf(int count)
{
    std::vector<std::string> members(kGroups);
    for (int index = 0; index < count; ++index) {
        for (const int group : groupsOfPerson(index)) {
            std::string &list = members[static_cast<size_t>(group)];
            list += (list.empty() ? R"({"value":")" : R"(,{"value":")") + guid(index, 2) + "\"}";
        }
    }
    QVector<scim::Resource> groups;
    for (int group = 0; group < kGroups; ++group) {
        const std::string json = R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"id":")"
            + guid(group, 40) + R"(","displayName":")" + groupName(group) + R"(","members":[)"
            + members[static_cast<size_t>(group)]
            + R"(],"meta":{"resourceType":"Group","lastModified":"2026-10-01T00:00:00.000Z"}})";
        groups.append(scim::Resource::parse(QByteArray::fromStdString(json)).value());
    }
    return groups;
}

int peopleCount()
{
    const int count = qEnvironmentVariableIntValue("ROLLCALL_BENCH_PEOPLE");
    return count > 0 ? count : 100'000;
}

} // namespace rollcall::bench
