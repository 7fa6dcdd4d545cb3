// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query_refusal.h"

#include "cache/query_text.h"
#include "console.h"
#include "exit_code.h"
#include "wording/query_words.h"

namespace rollcall::cli
{
namespace
{

QString sentenceOf(const cache::QueryFault &fault)
{
    QStringList known;
    for (const cache::QueryKeyword &keyword : cache::keywordsOf(fault.field))
        known.append(keyword.word);
    switch (fault.kind) {
    case cache::QueryFault::Kind::NoValue: return wording::queryValueMissing(fault.name);
    case cache::QueryFault::Kind::NoTime: return wording::queryTimeUnknown(fault.name, fault.value);
    case cache::QueryFault::Kind::UnknownValue: break;
    }
    return wording::queryValueUnknown(fault.name, fault.value, known);
}

} // namespace

std::optional<int> refuseQuery(const QString &text)
{
    const cache::QueryText query = cache::parseQuery(text);
    for (const cache::QueryFault &fault : query.faults)
        printNote(sentenceOf(fault));
    return query.faults.isEmpty() ? std::nullopt : std::optional(static_cast<int>(ExitCode::Usage));
}

} // namespace rollcall::cli
