// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/people.h"

#include "scim/schema_uris.h"

#include <QJsonArray>
#include <QJsonObject>

#include <random>

namespace rollcall::bench
{

namespace
{

QString syllables(unsigned seed, int count)
{
    static const QStringList parts
        = QStringLiteral("an be ca di el fo ga hu is jo ka li ma no ol pe qui ro sa to").split(QLatin1Char(' '));
    QString word;
    for (int i = 0; i < count; ++i, seed /= 20)
        word += parts.at(static_cast<qsizetype>(seed % 20));
    word[0] = word.at(0).toUpper();
    return word;
}

QString latinName(unsigned number)
{
    return syllables(number % 64 * 37 + 11, 2) + QLatin1Char(' ') + syllables(number / 64 % 100 * 61 + 400, 3);
}

QString japaneseName(unsigned number)
{
    static const QString family = QStringLiteral("山田高橋佐藤鈴木中村小林加吉渡辺斎松井清水森池石原前岡長谷川");
    static const QString given = QStringLiteral("太郎花子一美恵大翔陽菜健誠優真由香里直樹裕明和之幸彦");
    const auto pair = [](const QString &from, unsigned n) {
        return QString(from.at(static_cast<qsizetype>(n) % from.size()))
            + from.at(static_cast<qsizetype>(n / 7) % from.size());
    };
    return pair(family, number) + QChar(0x3000) + pair(given, number / 30);
}

QJsonObject person(int index, std::mt19937 &random)
{
    const auto number = static_cast<unsigned>(random());
    const QString name = number % 5 == 0 ? japaneseName(number / 5) : latinName(number / 5);
    const QString account = QStringLiteral("%1%2")
                                .arg(latinName(number / 5).toLower().replace(QLatin1Char(' '), QLatin1Char('.')))
                                .arg(index);
    const QString address = account + QStringLiteral("@example.com");
    return {{QStringLiteral("id"),
                QStringLiteral("%1-0000-4000-8000-%2")
                    .arg(number, 8, 16, QLatin1Char('0'))
                    .arg(index, 12, 10, QLatin1Char('0'))},
        {QStringLiteral("externalId"), QStringLiteral("ext-%1").arg(index)}, {QStringLiteral("userName"), address},
        {QStringLiteral("displayName"), name}, {QStringLiteral("active"), number % 50 != 0},
        {QStringLiteral("emails"),
            QJsonArray{QJsonObject{{QStringLiteral("value"), address}, {QStringLiteral("type"), QStringLiteral("work")},
                {QStringLiteral("primary"), true}}}},
        {QString(scim::kEnterpriseSchema), QJsonObject{{QStringLiteral("department"), syllables(number % 37, 3)}}},
        {QStringLiteral("meta"),
            QJsonObject{{QStringLiteral("lastModified"),
                QStringLiteral("2026-%1-%2T03:04:05.678Z")
                    .arg(number % 12 + 1, 2, 10, QLatin1Char('0'))
                    .arg(number % 28 + 1, 2, 10, QLatin1Char('0'))}}},
        {QString(scim::kIvantiSchema), QJsonObject{{QStringLiteral("notes"), QString(950, QLatin1Char('.'))}}}};
}

} // namespace

QVector<scim::Resource> people(int count)
{
    std::mt19937 random(20261122);
    QVector<scim::Resource> all;
    all.reserve(count);
    for (int index = 0; index < count; ++index)
        all.append(scim::Resource::fromObject(person(index, random)));
    return all;
}

int peopleCount()
{
    const int count = qEnvironmentVariableIntValue("ROLLCALL_BENCH_PEOPLE");
    return count > 0 ? count : 100'000;
}

} // namespace rollcall::bench
