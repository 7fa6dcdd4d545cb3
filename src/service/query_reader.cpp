// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/query_reader.h"

#include "scim/date_time.h"
#include "service/url_text.h"

namespace rollcall::service
{

namespace
{

constexpr int kMaxLimit = 1000;

} // namespace

QueryReader::QueryReader(QByteArrayView query)
{
    if (auto parameters = queryParameters(query))
        m_rest = std::move(*parameters);
    else
        fail({}, QStringLiteral("malformed"), QStringLiteral("The query string is not percent-encoded UTF-8."));
}

std::optional<QString> QueryReader::text(QLatin1String name)
{
    std::optional<QString> found;
    for (qsizetype i = 0; i < m_rest.size();) {
        if (m_rest.at(i).first != name) {
            ++i;
            continue;
        }
        if (found)
            fail(name, QStringLiteral("repeated"), QStringLiteral("%1 may stand there once.").arg(name));
        found = m_rest.takeAt(i).second;
    }
    return found && !found->isEmpty() ? found : std::nullopt;
}

std::optional<qint64> QueryReader::integer(QLatin1String name, qint64 least, qint64 most)
{
    const auto given = text(name);
    if (!given)
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = given->toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    fail(name, QStringLiteral("out-of-range"),
        QStringLiteral("%1 has to be a whole number from %2 to %3.").arg(name).arg(least).arg(most));
    return std::nullopt;
}

std::optional<QDateTime> QueryReader::time(QLatin1String name)
{
    const auto given = text(name);
    if (!given)
        return std::nullopt;
    if (const auto parsed = scim::parseDateTime(*given))
        return parsed;
    fail(name, QStringLiteral("malformed"),
        QStringLiteral("%1 has to be a point in time like 2026-11-22T09:30:00Z.").arg(name));
    return std::nullopt;
}

PageRequest QueryReader::page()
{
    PageRequest page;
    page.limit = static_cast<int>(integer(QLatin1String("limit"), 1, kMaxLimit).value_or(page.limit));
    page.cursor = text(QLatin1String("cursor")).value_or(QString());
    return page;
}

void QueryReader::fail(const QString &field, const QString &code, const QString &detail)
{
    m_errors.append({field, code, detail});
}

OrProblem<void> QueryReader::finish()
{
    for (const auto &[name, value] : std::as_const(m_rest))
        fail(name, QStringLiteral("unknown-parameter"), QStringLiteral("There is no parameter %1 here.").arg(name));
    m_rest.clear();
    if (m_errors.isEmpty())
        return {};
    return validationProblem(m_errors);
}

} // namespace rollcall::service
