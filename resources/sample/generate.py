#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Rollcall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample directory: Contoso, 2,000 people in 60 groups, with the faults that real directories have.

    generate.py [FOLDER]

writes users.csv and group_members.csv as Entra ID exports them, existing_local.csv and existing_ldap.csv: people who
are in the service before Entra provisions anybody, most of whom Entra has, too; and leavers.csv: people of users.csv whose
account was disabled later, while they still are in their groups. The same bytes every time, with any
Python 3.8 or later: nothing depends on its random module or on the order of sets.
"""

import csv
import os
import sys
import unicodedata
import uuid

sys.dont_write_bytecode = True  # nothing is left beside the files
from names import DEPARTMENTS, NAMES, PLACES  # noqa: E402

PEOPLE = 2000
LEAVERS = 14
DOMAIN = "contoso.com"
SPACE = uuid.UUID("6d1c2f0a-52f4-5f0e-9a55-0c7a3d1c9b10")  # object ids are named within it

COLUMNS = (
    "userPrincipalName displayName surname mail givenName objectId userType jobTitle department accountEnabled usageLocation "
    "streetAddress state country physicalDeliveryOfficeName city postalCode telephoneNumber mobile "
    "costCenterCode badgeNumber workSite"
).split()
LDAP_COLUMNS = COLUMNS[:19] + ["cn", "distinguishedName", "ou", "employeeType"]


class Dice:
    """xorshift64*: the same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state ^= self.state >> 12
        self.state = (self.state ^ (self.state << 25)) & 0xFFFFFFFFFFFFFFFF
        self.state ^= self.state >> 27
        return ((self.state * 0x2545F4914F6CDD1D) & 0xFFFFFFFFFFFFFFFF) % limit

    def one_of(self, items):
        return items[self.below(len(items))]

    def chance(self, percent):
        return self.below(100) < percent

    def weighted(self, items, weight):
        number = self.below(sum(weight(item) for item in items))
        for item in items:
            number -= weight(item)
            if number < 0:
                return item
        raise AssertionError("weights")

    def fill(self, pattern):
        return "".join(str(self.below(10)) if char == "#" else char for char in pattern)

    def sample(self, items, count):
        pool = list(items)
        return [pool.pop(self.below(len(pool))) for _ in range(min(count, len(pool)))]


def ascii_of(text):
    """As an e-mail address spells a name: Jürgen is jurgen, Łukasz lukasz."""
    text = text.lower().translate(str.maketrans({"ł": "l", "ß": "ss", "ø": "o", "đ": "d", "ı": "i", "’": "", "'": "", " ": ""}))
    return "".join(char for char in unicodedata.normalize("NFKD", text) if char.isascii() and (char.isalnum() or char == "-"))


def object_id(kind, name):
    return str(uuid.uuid5(SPACE, kind + ":" + name))


class Names:
    """User names that are unique without regard to case: a second ana.silva is ana.silva2."""

    def __init__(self):
        self.taken = {}

    def make(self, given, surname):
        local = (ascii_of(given) + "." + ascii_of(surname)).strip(".")
        self.taken[local] = self.taken.get(local, 0) + 1
        return local if self.taken[local] == 1 else local + str(self.taken[local])


def make_person(dice, names, number):
    place = dice.weighted(PLACES, lambda p: p[0])
    _, site, language, city, state, country, usage, streets, postal, phone, mobile = place
    given_names, surnames, surname_first = NAMES[language]
    # In every office some people come from elsewhere.
    if dice.chance(6):
        given_names, surnames, surname_first = NAMES[dice.one_of(["en", "fr", "es", "de", "pl", "vi"])]
    (given, given_ascii), (surname, surname_ascii) = dice.one_of(given_names), dice.one_of(surnames)
    department = dice.weighted(list(DEPARTMENTS), lambda d: DEPARTMENTS[d][0])
    _, cost_center, english, french, japanese = DEPARTMENTS[department]
    titles = {"fr": french, "ja": japanese}.get(language, english)
    local = names.make(given_ascii, surname_ascii)
    glue = "" if language in ("zh", "ko") and surname_first else " "
    display = surname + glue + given if surname_first else given + " " + surname
    return {
        "userPrincipalName": local + "@" + DOMAIN,
        "displayName": display,
        "surname": surname,
        "mail": local + "@" + DOMAIN,
        "givenName": given,
        "objectId": object_id("user", str(number)),
        "userType": "Member",
        "jobTitle": titles[-1] if dice.chance(5) else dice.one_of(titles[:-1]),
        "department": department,
        "accountEnabled": "True",
        "usageLocation": usage,
        "streetAddress": dice.one_of(streets),
        "state": state,
        "country": country,
        "physicalDeliveryOfficeName": "%s %s%d%02d" % (site, dice.one_of("ABC"), 1 + dice.below(9), 1 + dice.below(40)),
        "city": city,
        "postalCode": dice.fill(postal),
        "telephoneNumber": dice.fill(phone) if dice.chance(85) else "",
        "mobile": dice.fill(mobile) if dice.chance(70) else "",
        "costCenterCode": "CC-%s-%s" % (cost_center, usage),
        "badgeNumber": "%06d" % (100000 + number * 7) if dice.chance(96) else "",
        "workSite": site,
    }


def take(dice, people, count):
    """People of whom nothing is wrong yet, so that each fault has people of its own."""
    free = [person for person in people if "fault" not in person]
    chosen = dice.sample(free, count)
    for person in chosen:
        person["fault"] = True
    return chosen


def set_names(person, given, surname, display, local=None):
    person.update(givenName=given, surname=surname, displayName=display)
    if local:
        person.update(userPrincipalName=local + "@" + DOMAIN, mail=local + "@" + DOMAIN)


def add_faults(dice, people):
    for person in take(dice, people, 26):  # frontline staff without a mailbox
        person["mail"] = ""
    for index, person in enumerate(take(dice, people, 9)):  # shared and service accounts
        name = ["kiosk-lobby", "meetingroom-fuji", "printer-scan", "warehouse-tablet", "reception", "payroll-batch",
                "backup-agent", "digital-signage", "test-device"][index]
        set_names(person, "", "", "", name)
        person.update(jobTitle="", telephoneNumber="", mobile="", badgeNumber="")
    for person in take(dice, people, 64):  # people who left
        person["accountEnabled"] = "False"
    for person in take(dice, people, 14):  # guests
        local = person["userPrincipalName"].split("@")[0]
        partner = dice.one_of(["fabrikam.com", "adatum.com", "northwindtraders.com"])
        person.update(userType="Guest", mail=local + "@" + partner, badgeNumber="", mobile="",
                      userPrincipalName="%s_%s#EXT#@contoso.onmicrosoft.com" % (local, partner))
    for person in take(dice, people, 40):  # incomplete records
        person.update(jobTitle="", streetAddress="", postalCode="", city="", state="")
    for person in take(dice, people, 5):  # a name in one piece
        person.update(givenName="", surname="", displayName=person["displayName"])

    first, second = take(dice, people, 2)
    set_names(first, "Marie", "Durand", "Marie Durand", "Marie.Durand")
    set_names(second, "Marie", "Durand", "Marie Durand", "marie.durand")
    second["mail"] = "marie.durand.2@" + DOMAIN
    first, second = take(dice, people, 2)
    set_names(first, "花子", "佐藤", "佐藤 花子", "sato.hanako")
    set_names(second, "華子", "佐藤", "佐藤 華子", "Sato.Hanako")
    second["mail"] = "hanako.sato.2@" + DOMAIN

    long_names = [
        ("Maria Theresia Walburga Johanna", "von Hohenlohe-Waldenburg-Schillingsfürst",
         "maria-theresia.von-hohenlohe-waldenburg-schillingsfuerst-langenb"),
        ("Jean-Baptiste Charles-Édouard", "de la Rochefoucauld-Montmorency-Laval", "jean-baptiste.de-la-rochefoucauld"),
        ("Wolfgang", "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren", "wolfgang.wolfeschlegelsteinhausenbergerdorff"),
    ]
    for (given, surname, local), person in zip(long_names, take(dice, people, 3)):
        set_names(person, given, surname, (given + " " + surname)[:64].strip(), local)
    special = [
        ("Robert", "Smith, Jr.", 'Robert "Bob" Smith, Jr.', "robert.smith.jr"),
        ("Zoë", "van ’t Hoff-d’Aubigné", "Zoë van ’t Hoff-d’Aubigné", "zoe.vanthoff"),
        ("Fitzgerald", "O'Neill+Partner", "Fitzgerald O'Neill", "fitzgerald.o'neill"),
        ("İbrahim", "Şahin", "İbrahim Şahin", "ibrahim.sahin"),
        ("فاطمة الزهراء", "بن عبد العزيز", "\u200fفاطمة الزهراء بن عبد العزيز", "fatima.benabdelaziz"),
        ("שירה", "בן-דוד", "שירה בן-דוד (Shira)", "shira.bendavid"),
    ]
    for (given, surname, display, local), person in zip(special, take(dice, people, len(special))):
        set_names(person, given, surname, display, local)
    for person in take(dice, people, 8):
        person["streetAddress"] += "\nBâtiment B" if person["country"] == "France" else "\nFloor 3"


def make_groups(dice, people):
    """(name, people, groups in it); a name may be there twice."""
    def having(column, value):
        return [p for p in people if p[column] == value]

    groups = [(d, having("department", d), []) for d in DEPARTMENTS]
    groups += [("Site – " + p[1], having("workSite", p[1]), []) for p in PLACES]
    french, japanese = having("usageLocation", "FR"), having("usageLocation", "JP")
    everyone = [p for p in people if p["userType"] == "Member"]
    engineers = having("department", "Engineering") + having("department", "Research")
    field = having("department", "Logistics") + having("department", "Operations")
    picks = [
        ("iPhone users", everyone, 420), ("iPad pilot", everyone, 48), ("Android Enterprise", field, 160),
        ("Mac fleet", engineers, 120), ("Shared iPads – Warehouse", field, 36), ("Rugged scanners", field, 64),
        ("VPN users", everyone, 350), ("Wi-Fi certificate (EAP-TLS)", everyone, 300), ("MDM administrators", having("department", "IT"), 6),
        ("Helpdesk", having("department", "IT"), 22), ("Managers", everyone, 140), ("First aiders", everyone, 45),
        ("Interns 2026", everyone, 38), ("External partners", having("userType", "Guest"), 14),
        ("Équipe Mobilité", french, 18), ("Comité social et économique", french, 24), ("Télétravail France", french, 130),
        ("Projet Lumière", french, 21), ("安全衛生委員会", japanese, 16), ("新入社員 2026年度", japanese, 34),
        ("プロジェクト富士", japanese, 27), ("在宅勤務者", japanese, 90), ("Betriebsrat", having("usageLocation", "DE"), 9),
        ("Project Aurora", engineers, 32), ("Project Aurora", having("department", "Marketing"), 11),
        ("Travel abroad", everyone, 75),
    ]
    groups += [(name, dice.sample(pool, count), []) for name, pool, count in picks]
    groups.append(("All Europe", dice.sample(having("usageLocation", "GB"), 5),
                   ["Site – Paris", "Site – Lyon", "Site – London", "Site – Berlin"]))
    groups.append(("All Asia", [], ["Site – Tokyo", "Site – Osaka", "Site – Fukuoka"]))
    groups.append(("Retired devices 2019", [], []))
    return groups


def member_rows(groups):
    seen = {}
    identified = []
    for name, people, nested in groups:
        seen[name] = seen.get(name, 0) + 1
        identified.append((object_id("group", "%s/%d" % (name, seen[name])), name, people, nested))
    ids = {name: identifier for identifier, name, _, _ in identified}
    for identifier, name, people, nested in identified:
        if not people and not nested:
            yield [identifier, name, "", ""]
        for person in people:
            yield [identifier, name, person["objectId"], "User"]
        for inner in nested:
            yield [identifier, name, ids[inner], "Group"]


def earlier(person, source, number):
    """The same person as the service knew them before: older data, another id."""
    copy = dict(person)
    copy.update(objectId=object_id(source, str(number)), telephoneNumber="", badgeNumber="", costCenterCode="")
    return copy


def existing(dice, people, source, domain, outsiders):
    adopted = [p for p in people if "fault" not in p and p["mobile"]]
    rows = [earlier(p, source, i) for i, p in enumerate(take(dice, adopted, 19))]
    names = Names()
    for number in range(outsiders):
        person = make_person(dice, names, 9000 + number)
        address = person["userPrincipalName"].split("@")[0] + "@" + domain
        person.update(userPrincipalName=address, mail=address, objectId=object_id(source, "only/%d" % number))
        rows.append(person)
    return rows


def leavers(dice, people, groups):
    grouped = {id(person) for name, members, _ in groups if not name.startswith("Site") for person in members}
    pool = [p for p in people if "fault" not in p and id(p) in grouped]
    return [dict(person, accountEnabled="False") for person in dice.sample(pool, LEAVERS)]


def with_ldap_columns(person):
    unit = person["department"]
    name = person["displayName"].replace(",", "\\,")
    person.update(cn=person["displayName"], ou=unit, employeeType="permanent",
                  distinguishedName="CN=%s,OU=%s,OU=People,DC=contoso,DC=com" % (name, unit))
    return person


def write(folder, name, header, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        writer.writerows(rows)


def main(folder):
    dice = Dice(20260102)
    names = Names()
    people = [make_person(dice, names, number) for number in range(1, PEOPLE + 1)]
    add_faults(dice, people)
    local = existing(dice, people, "local", "contractors.contoso.com", 6)
    ldap = [with_ldap_columns(person) for person in existing(dice, people, "ldap", "corp.contoso.com", 6)]
    people.sort(key=lambda p: (p["workSite"], p["department"], p["objectId"]))
    groups = make_groups(dice, people)
    write(folder, "users.csv", COLUMNS, ([p[c] for c in COLUMNS] for p in people))
    write(folder, "group_members.csv", ["groupId", "groupDisplayName", "memberId", "memberType"],
          member_rows(groups))
    # Dice of their own: whoever else is in the files stays who they are.
    write(folder, "leavers.csv", COLUMNS, ([p[c] for c in COLUMNS] for p in leavers(Dice(20260731), people, groups)))
    write(folder, "existing_local.csv", COLUMNS[:19], ([p[c] for c in COLUMNS[:19]] for p in local))
    write(folder, "existing_ldap.csv", LDAP_COLUMNS, ([p[c] for c in LDAP_COLUMNS] for p in ldap))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
