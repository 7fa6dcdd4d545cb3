// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/load.h"

#include "bench/server_process.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QVector>

#include <algorithm>

namespace rollcall::bench
{

namespace
{

/// ROLLCALL_BENCH_ROUNDS and ROLLCALL_BENCH_SECONDS: the goals ask for five rounds at least.
int setting(const char *name, int otherwise)
{
    const int chosen = qEnvironmentVariableIntValue(name);
    return chosen > 0 ? chosen : otherwise;
}

QByteArray scriptOf(const Load &load)
{
    // No two runs create the same users or ask for the same pages.
    static int run = 0;
    const QByteArray seed = QByteArray::number(++run);
    QByteArray script = "local count = " + seed + "00000000\nmath.randomseed(" + seed + ")\n";
    script += "wrk.headers['Content-Type'] = 'application/scim+json'\n";
    if (!load.token.isEmpty())
        script += "wrk.headers['Authorization'] = 'Bearer " + load.token + "'\n";
    script += "function request()\n  count = count + 1\n  " + load.request + "\nend\n";
    script
        += "function done(summary, latency, requests)\n"
           "  local e = summary.errors\n"
           "  io.write(string.format('FIGURES %d %d %f %f %d\\n', summary.requests, summary.duration,\n"
           "    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))\n"
           "end\n";
    return script;
}

double median(QVector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

QByteArray getting(const QByteArray &path)
{
    return "return wrk.format('GET', '" + path + "')";
}

LoadResult put(const Load &load)
{
    QTemporaryFile script;
    if (!script.open() || script.write(scriptOf(load)) < 0 || !script.flush())
        qFatal("wrk's script can't be written");
    const double before = load.server->processorSeconds();
    QProcess wrk;
    wrk.start(QStringLiteral("wrk"),
        {QStringLiteral("-t1"), QStringLiteral("-c%1").arg(load.connections),
            QStringLiteral("-d%1s").arg(setting("ROLLCALL_BENCH_SECONDS", 1)), QStringLiteral("-s"), script.fileName(),
            load.server->url()});
    if (!wrk.waitForFinished(120'000))
        qFatal("wrk did not end: %s", qPrintable(wrk.errorString()));
    const QByteArray output = wrk.readAllStandardOutput();
    const qsizetype at = output.indexOf("FIGURES ");
    const QList<QByteArray> figures = output.mid(at < 0 ? output.size() : at + 8).simplified().split(' ');
    if (figures.size() < 5 || figures.at(0).toLongLong() == 0 || figures.at(4) != "0")
        qFatal("%s: not every request was answered well:\n%s", qPrintable(load.server->url()), output.constData());
    return {figures.at(0).toDouble() / figures.at(1).toDouble() * 1e6,
        (load.server->processorSeconds() - before) / figures.at(0).toDouble() * 1e6, figures.at(2).toDouble() / 1e3,
        figures.at(3).toDouble() / 1e3};
}

QVector<LoadResult> putInTurn(const QVector<Load> &loads)
{
    QVector<QVector<LoadResult>> rounds;
    for (int round = 0; round < setting("ROLLCALL_BENCH_ROUNDS", 5); ++round) {
        QVector<LoadResult> results;
        for (const Load &load : loads)
            results.append(put(load));
        rounds.append(results);
    }
    QVector<LoadResult> medians;
    for (qsizetype i = 0; i < loads.size(); ++i) {
        QVector<double> rates;
        QVector<double> costs;
        QVector<double> p50s;
        QVector<double> p99s;
        for (const QVector<LoadResult> &round : std::as_const(rounds)) {
            rates.append(round.at(i).perSecond);
            costs.append(round.at(i).processorUs);
            p50s.append(round.at(i).p50);
            p99s.append(round.at(i).p99);
        }
        medians.append({median(rates), median(costs), median(p50s), median(p99s)});
    }
    return medians;
}

} // namespace rollcall::bench
