// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/figures.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

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

double Times::clockMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double Times::processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double Times::quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto place = static_cast<size_t>(share * static_cast<double>(values.size()));
    return values[std::min(place, values.size() - 1)];
}

void reportTimes(const QString &what, const Times &times, std::optional<double> median, std::optional<double> p99)
{
    const QString processor = QStringLiteral("  [%1 ms of processor]");
    const auto verdict = [&](double figure, std::optional<double> goal, double ofProcessor) {
        return (goal ? verdictOf(figure <= *goal, "<=", *goal) : QString()) + processor.arg(ofProcessor, 0, 'f', 2);
    };
    print(what + QStringLiteral(", p50"), times.median(), QStringLiteral("ms"),
        verdict(times.median(), median, times.medianOfProcessor()));
    print(what + QStringLiteral(", p99"), times.p99(), QStringLiteral("ms"),
        verdict(times.p99(), p99, times.p99OfProcessor()));
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

double megabytes(Memory memory, const QString &process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QFile::ReadOnly))
        return 0;
    const QByteArray name = memory == Memory::Own ? "RssAnon:" : "VmHWM:";
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

} // namespace rollcall::bench
