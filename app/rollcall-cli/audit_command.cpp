// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audit_command.h"

#include "audit_output.h"
#include "console.h"
#include "core/when_done.h"
#include "exit_code.h"
#include "interruption.h"
#include "moment.h"
#include "report.h"
#include "rules/rule_code.h"
#include "service_job.h"
#include "sync/administration_work.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace rollcall::cli
{
namespace
{

constexpr int kPage = 500;
constexpr std::chrono::seconds kFollowPause{2};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Audit)
};

struct Wanted {
    net::AuditQuery query;
    qint64 limit = 100;
    bool follow = false;
    QString file;
    net::AuditFormat format = net::AuditFormat::JsonLines;
    bool json = false;
};

/// The newest `wanted.limit`, newest first.
Result<QVector<net::AuditRecord>> newest(const net::AdminClient &client, const Wanted &wanted)
{
    QVector<net::AuditRecord> records;
    QString cursor;
    net::AuditQuery query = wanted.query;
    do {
        query.limit = static_cast<int>(std::min<qint64>(kPage, wanted.limit - records.size()));
        const auto page = waitFor(client.audit(query, cursor));
        if (!page)
            return page.error();
        records += page->records;
        cursor = page->nextCursor;
    } while (!cursor.isEmpty() && records.size() < wanted.limit);
    return records;
}

int list(const net::AdminClient &client, const Wanted &wanted)
{
    const auto records = newest(client, wanted);
    if (!records)
        return reportError(records.error());
    printAudit(*records, wanted.json);
    return static_cast<int>(ExitCode::Fine);
}

/// False if it was stopped.
bool pause(const std::stop_token &stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any changed;
    return !changed.wait_for(lock, stop, kFollowPause, [&stop] { return stop.stop_requested(); });
}

/// What is added from now on, a line each, until it is stopped.
int follow(const net::AdminClient &client, Wanted wanted, const std::stop_token &stop)
{
    wanted.limit = 1;
    const auto begin = newest(client, wanted);
    if (!begin)
        return reportError(begin.error());
    qint64 last = begin->isEmpty() ? -1 : begin->constFirst().seq;
    if (!begin->isEmpty())
        wanted.query.from = begin->constFirst().at;
    wanted.limit = kPage;
    while (pause(stop)) {
        const auto records = newest(client, wanted);
        if (!records)
            return reportError(records.error());
        for (auto it = records->rbegin(); it != records->rend(); ++it) {
            if (it->seq <= last)
                continue;
            printAuditLine(*it, wanted.json);
            last = it->seq;
            wanted.query.from = it->at;
        }
    }
    return static_cast<int>(ExitCode::Fine);
}

int exportTo(const net::AdminClient &client, const Wanted &wanted)
{
    const auto tell = [](qint64 bytes, qint64) { printProgress(Texts::tr("%L1 bytes").arg(bytes)); };
    const auto written
        = sync::exportAuditTo(client, wanted.query, wanted.format, wanted.file, tell, [] { return false; });
    printProgress({});
    return written ? static_cast<int>(ExitCode::Fine) : reportError(written.error());
}

void declare(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("since"), Texts::tr("Not before: a date, a time, or 30d, 12h or 90m ago."),
            QStringLiteral("T")},
        {QStringLiteral("until"), Texts::tr("Before, likewise."), QStringLiteral("T")},
        {QStringLiteral("rule"), Texts::tr("Only what this rule refused or warned of: email-required."),
            QStringLiteral("CODE")},
        {QStringLiteral("refused"), Texts::tr("Only what was refused.")},
        {QStringLiteral("who"), Texts::tr("Only what concerns users, groups and tokens with this in their name."),
            QStringLiteral("TEXT")},
        {QStringLiteral("by"),
            Texts::tr("Only what this one did: %1 or %2.")
                .arg(QStringLiteral("key:NAME"), QStringLiteral("token:NAME")),
            QStringLiteral("NAME")},
        {QStringLiteral("action"), Texts::tr("Only this action, such as %1.").arg(QStringLiteral("token.add")),
            QStringLiteral("A")},
        {QStringLiteral("limit"), Texts::tr("How many entries at most; 100 without."), QStringLiteral("N"),
            QStringLiteral("100")},
        {QStringLiteral("follow"), Texts::tr("Write what is added from now on, until Ctrl+C.")},
        {QStringLiteral("export"), Texts::tr("Write the whole log into a file, oldest first."), QStringLiteral("FILE")},
        {QStringLiteral("format"), Texts::tr("Of the file: jsonl (the default) or csv."), QStringLiteral("F"),
            QStringLiteral("jsonl")},
    });
}

/// What is wrong with the command line, in words; empty if nothing is.
QString take(CommandParser &command, Wanted &wanted)
{
    const QCommandLineParser &parser = command.parser();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const auto &[name, target] : {std::pair{"since", &wanted.query.from}, std::pair{"until", &wanted.query.to}}) {
        const QString text = parser.value(QLatin1String(name));
        const auto moment = momentFrom(text, now);
        if (!text.isEmpty() && !moment)
            return Texts::tr("“%1” is no date, time or span.").arg(text);
        *target = moment.value_or(QDateTime());
    }
    wanted.query.rule = parser.value(QStringLiteral("rule"));
    if (!wanted.query.rule.isEmpty() && !rules::ruleCodeFromName(wanted.query.rule))
        return Texts::tr("There is no rule “%1”.").arg(wanted.query.rule);
    wanted.query.refusalsOnly = parser.isSet(QStringLiteral("refused"));
    wanted.query.resourceName = parser.value(QStringLiteral("who"));
    wanted.query.actor = parser.value(QStringLiteral("by"));
    wanted.query.action = parser.value(QStringLiteral("action"));
    bool isNumber = false;
    wanted.limit = parser.value(QStringLiteral("limit")).toLongLong(&isNumber);
    if (!isNumber || wanted.limit < 1)
        return Texts::tr("--limit takes a number.");
    wanted.follow = parser.isSet(QStringLiteral("follow"));
    wanted.file = parser.value(QStringLiteral("export"));
    const QString format = parser.value(QStringLiteral("format"));
    if (format != QLatin1String("jsonl") && format != QLatin1String("csv"))
        return Texts::tr("The format is either jsonl or csv.");
    wanted.format = format == QLatin1String("csv") ? net::AuditFormat::Csv : net::AuditFormat::JsonLines;
    wanted.json = command.options().json;
    return {};
}

} // namespace

int runAudit(const Invocation &invocation)
{
    CommandParser command(invocation, Texts::tr("Show the audit log, newest first, or write it into a file."));
    declare(command.parser());
    if (const auto code = command.parse(0, 0))
        return *code;
    Wanted wanted;
    if (const QString fault = take(command, wanted); !fault.isEmpty()) {
        printNote(fault);
        return static_cast<int>(ExitCode::Usage);
    }
    if (wanted.follow) {
        const Interruption interruption;
        return runWithService(command.options(),
            [&](const net::AdminClient &client) { return follow(client, wanted, interruption.token()); });
    }
    return runWithService(command.options(), [&wanted](const net::AdminClient &client) {
        return wanted.file.isEmpty() ? list(client, wanted) : exportTo(client, wanted);
    });
}

} // namespace rollcall::cli
