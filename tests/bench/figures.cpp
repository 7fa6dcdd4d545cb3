// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/figures.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace rollcall::bench
{

namespace
{

void print(const QString &what, double figure, const QString &unit, const QString &verdict)
{
    std::printf("  %-62s %10.2f %-9s %s\n", qPrintable(what), figure, qPrintable(unit), qPrintable(verdict));
    std::fflush(stdout);
}

QString verdictOf(bool met, const char *sign, double goal)
{
    return QStringLiteral("%1 (goal %2 %3)")
        .arg(met ? QStringLiteral("met") : QStringLiteral("MISSED"), QString::fromLatin1(sign))
        .arg(goal);
}

} // namespace

double Times::quantile(double share) const
{
    if (m_ms.empty())
        return 0;
    std::vector<double> sorted = m_ms;
    std::ranges::sort(sorted);
    const auto place = static_cast<size_t>(share * static_cast<double>(sorted.size()));
    return sorted[std::min(place, sorted.size() - 1)];
}

void report(const QString &what, double figure, const QString &unit, std::optional<double> atMost)
{
    print(what, figure, unit, atMost ? verdictOf(figure <= *atMost, "<=", *atMost) : QString());
}

void reportAtLeast(const QString &what, double figure, const QString &unit, double atLeast)
{
    print(what, figure, unit, verdictOf(figure >= atLeast, ">=", atLeast));
}

void section(const QString &title)
{
    std::printf("%s\n", qPrintable(title));
    std::fflush(stdout);
}

double anonymousMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

} // namespace rollcall::bench
