// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query_refusal.h"

#include "cache/query_text.h"
#include "console.h"
#include "exit_code.h"
#include "wording/query_words.h"

namespace rollcall::cli
{

std::optional<int> refuseQuery(const QString &text)
{
    const cache::QueryText query = cache::parseQuery(text);
    for (const cache::QueryFault &fault : query.faults)
        printNote(wording::queryFaultText(fault, cache::keywordsOf(fault.field)));
    return query.faults.isEmpty() ? std::nullopt : std::optional(static_cast<int>(ExitCode::Usage));
}

} // namespace rollcall::cli
