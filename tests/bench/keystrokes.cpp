// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/keystrokes.h"

#include "bench/people.h"

#include <random>

namespace rollcall::bench
{

namespace
{

constexpr int kTexts = 60;

bool isJapanese(const QString &name)
{
    return name.at(0).unicode() > 0x2e00;
}

QStringList names(bool japanese)
{
    QStringList some;
    for (const scim::Resource &user : people(2000)) {
        if (isJapanese(user.displayName()) == japanese)
            some.append(user.displayName().toLower());
    }
    return some;
}

QStringList parts(const QStringList &names, int length, std::mt19937 &random)
{
    QStringList some;
    while (some.size() < kTexts) {
        const QString &name = names.at(static_cast<qsizetype>(random()) % names.size());
        if (name.size() < length)
            continue;
        const QString part = name.mid(static_cast<qsizetype>(random()) % (name.size() - length + 1), length);
        if (part == part.trimmed() && !part.isEmpty())
            some.append(part);
    }
    return some;
}

QStringList typed(const QStringList &names, std::mt19937 &random)
{
    QStringList some;
    while (some.size() < kTexts) {
        const QString &name = names.at(static_cast<qsizetype>(random()) % names.size());
        for (int length = 1; length <= std::min<qsizetype>(name.size(), 12); ++length)
            some.append(name.left(length));
    }
    return some;
}

QStringList twoWords(const QStringList &names, std::mt19937 &random)
{
    QStringList some;
    for (int i = 0; i < kTexts; ++i) {
        const QStringList words = names.at(static_cast<qsizetype>(random()) % names.size()).split(QLatin1Char(' '));
        some.append(words.constLast().left(3) + QLatin1Char(' ') + words.constFirst().left(2));
    }
    return some;
}

} // namespace

QVector<KeystrokeClass> keystrokeClasses()
{
    std::mt19937 random(20261122);
    const QStringList latin = names(false);
    const QStringList japanese = names(true);
    QVector<KeystrokeClass> classes;
    for (int length = 1; length <= 5; ++length)
        classes.append({QStringLiteral("Latin, %1 characters").arg(length), parts(latin, length, random)});
    for (int length = 1; length <= 3; ++length)
        classes.append({QStringLiteral("Japanese, %1 characters").arg(length), parts(japanese, length, random)});
    classes.append({QStringLiteral("Latin, letter by letter"), typed(latin, random)});
    classes.append({QStringLiteral("two words"), twoWords(latin, random)});
    QStringList nobody;
    for (int i = 0; i < kTexts; ++i)
        nobody.append(QStringLiteral("qx%1j").arg(i));
    classes.append({QStringLiteral("what nobody has"), nobody});
    return classes;
}

} // namespace rollcall::bench
