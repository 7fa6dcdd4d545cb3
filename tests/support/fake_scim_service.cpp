// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fake_scim_service.h"

#include <algorithm>

namespace rollcall::test
{
namespace
{

ScriptedAnswer notFound()
{
    return ScriptedAnswer::http(
        404, R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"404","detail":"There is none."})");
}

QDateTime modifiedAt(const QByteArray &json)
{
    const QByteArray key = R"("lastModified":")";
    const qsizetype at = json.indexOf(key) + key.size();
    return QDateTime::fromString(QString::fromLatin1(json.mid(at, json.indexOf('"', at) - at)), Qt::ISODateWithMs);
}

} // namespace

FakeScimService::FakeScimService() : m_server([this](const ReceivedRequest &request) { return respond(request); }) { }

void FakeScimService::put(const QByteArray &type, const QByteArray &id, const QByteArray &displayName)
{
    putRaw(type, id,
        R"({"id":")" + id + R"(","userName":")" + id + R"(@example.com","displayName":")" + displayName + R"("})");
}

void FakeScimService::putRaw(const QByteArray &type, const QByteArray &id, const QByteArray &json)
{
    const std::lock_guard lock(m_mutex);
    QVector<Row> &rows = m_rows[type];
    const auto found = std::find_if(rows.begin(), rows.end(), [&id](const Row &row) { return row.id == id; });
    if (found == rows.end())
        rows.append({id, json, false});
    else
        found->json = json;
    note(type, id);
}

void FakeScimService::putModified(
    const QByteArray &type, const QByteArray &id, const QByteArray &displayName, const QDateTime &lastModified)
{
    putRaw(type, id,
        R"({"displayName":")" + displayName + R"(","id":")" + id + R"(","meta":{"lastModified":")"
            + lastModified.toUTC().toString(Qt::ISODateWithMs).toLatin1() + R"("}})");
}

void FakeScimService::putUsers(int count)
{
    for (int i = 0; i < count; ++i)
        put("Users", "u" + QByteArray::number(i), "Person " + QByteArray::number(i));
}

void FakeScimService::remove(const QByteArray &type, const QByteArray &id)
{
    const std::lock_guard lock(m_mutex);
    if (m_rows[type].removeIf([&id](const Row &row) { return row.id == id; }) > 0)
        note(type, id, true);
}

void FakeScimService::hide(const QByteArray &type, const QByteArray &id)
{
    const std::lock_guard lock(m_mutex);
    for (Row &row : m_rows[type])
        row.hidden = row.hidden || row.id == id;
}

void FakeScimService::clear(const QByteArray &type)
{
    const std::lock_guard lock(m_mutex);
    for (const Row &row : std::as_const(m_rows[type]))
        note(type, row.id, true);
    m_rows[type].clear();
}

QMap<QByteArray, QByteArray> FakeScimService::state(const QByteArray &type) const
{
    const std::lock_guard lock(m_mutex);
    QMap<QByteArray, QByteArray> state;
    for (const Row &row : m_rows.value(type))
        state.insert(row.id, row.json);
    return state;
}

void FakeScimService::setPaging(const Paging &paging)
{
    const std::lock_guard lock(m_mutex);
    m_paging = paging;
}

void FakeScimService::openFeed(int atOnce)
{
    const std::lock_guard lock(m_mutex);
    ++m_feed;
    m_changesAtOnce = atOnce;
}

/// Requires: locked.
void FakeScimService::note(const QByteArray &type, const QByteArray &id, bool removed)
{
    m_changes.append({type.chopped(1), id, removed});
}

ScriptedAnswer FakeScimService::changes(const ReceivedRequest &request) const
{
    const QStringList since = request.parameter(QStringLiteral("since")).split(u'.');
    const bool isHead = since.size() < 2;
    if (!isHead && since.first().toInt() != m_feed)
        return ScriptedAnswer::http(410, R"({"code":"changes-expired"})", "application/json");
    const qsizetype from = isHead ? m_changes.size() : since.last().toInt();
    const qsizetype to = std::min(m_changes.size(), from + m_changesAtOnce);
    QByteArrayList told;
    for (qsizetype i = from; i < to; ++i) {
        const Change &change = m_changes.at(i);
        told.append(R"({"type":")" + change.type + R"(","id":")" + change.id + R"(","removed":)"
            + (change.removed ? "true" : "false") + '}');
    }
    const QByteArray next = QByteArray::number(m_feed) + '.' + QByteArray::number(to);
    return ScriptedAnswer::http(200,
        R"({"next":")" + next + R"(","more":)" + (to < m_changes.size() ? "true" : "false") + R"(,"changes":[)"
            + told.join(',') + "]}",
        "application/json");
}

void FakeScimService::bend(Bend bend)
{
    const std::lock_guard lock(m_mutex);
    m_bend = std::move(bend);
    m_requests = 0;
}

int FakeScimService::readsById() const
{
    const QVector<ReceivedRequest> requests = m_server.requests();
    return static_cast<int>(std::count_if(requests.begin(), requests.end(),
        [](const ReceivedRequest &request) { return request.path().count('/') == 4; }));
}

ScriptedAnswer FakeScimService::respond(const ReceivedRequest &request)
{
    Bend bend;
    int number = 0;
    const bool isFeed = request.path() == "/admin/v1/changes";
    {
        const std::lock_guard lock(m_mutex);
        if (isFeed && m_feed == 0)
            return ScriptedAnswer::http(404, "Not here.", "text/plain");
        bend = m_bend;
        number = ++m_requests;
    }
    if (bend) {
        if (std::optional<ScriptedAnswer> bent = bend(request, number))
            return *bent;
    }
    return ordinary(request);
}

QByteArray FakeScimService::key() const
{
    const std::lock_guard lock(m_mutex);
    return m_key;
}

void FakeScimService::setKey(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    m_key = key;
}

ScriptedAnswer FakeScimService::ordinary(const ReceivedRequest &request) const
{
    const bool isFeed = request.path() == "/admin/v1/changes";
    const std::lock_guard lock(m_mutex);
    if (request.header("authorization") != "Bearer " + m_key)
        return ScriptedAnswer::http(401, R"({"status":"401"})");
    if (isFeed)
        return changes(request);
    const QList<QByteArray> parts = request.path().split('/'); // "", "scim", "v2", type, id
    const QVector<Row> rows = m_rows.value(parts.value(3));
    if (parts.size() == 4)
        return list(rows, request);
    const QByteArray id = QByteArray::fromPercentEncoding(parts.value(4));
    const auto found = std::find_if(rows.begin(), rows.end(), [&id](const Row &row) { return row.id == id; });
    return found == rows.end() ? notFound() : ScriptedAnswer::http(200, found->json);
}

ScriptedAnswer FakeScimService::list(const QVector<Row> &rows, const ReceivedRequest &request) const
{
    const QString filter = request.parameter(QStringLiteral("filter"));
    const QDateTime since = QDateTime::fromString(filter.section(u'"', 1, 1), Qt::ISODateWithMs);
    const bool isFiltered = m_paging.filters && filter.startsWith(QLatin1String("meta.lastModified ge "));
    const bool isBare = m_paging.attributes && request.parameter(QStringLiteral("attributes")) == QLatin1String("id");
    QVector<QByteArray> shown;
    for (const Row &row : rows) {
        if (!row.hidden && (!isFiltered || modifiedAt(row.json) >= since))
            shown.append(isBare ? "{\"id\":\"" + row.id + "\"}" : row.json);
    }
    const qint64 count = request.parameter(QStringLiteral("count")).toLongLong();
    qint64 start = std::max<qint64>(1, request.parameter(QStringLiteral("startIndex")).toLongLong());
    if (const QString cursor = request.parameter(QStringLiteral("cursor")); !cursor.isEmpty())
        start = cursor.mid(1).toLongLong();
    qint64 size = std::min<qint64>(count, m_paging.cap);
    if (!m_paging.pages || m_paging.firstPageForever)
        start = 1;
    if (!m_paging.pages)
        size = shown.size();
    if (m_paging.repeatsLastPage && start > shown.size() && size > 0)
        start = std::max<qint64>(1, (shown.size() - 1) / size * size + 1);
    const QVector<QByteArray> page = shown.mid(start - 1, size);
    const qint64 total = m_paging.totalsArePage ? page.size() : shown.size() + m_paging.totalsOff;
    const qint64 next = m_paging.cursors && start + size <= shown.size() ? start + size : 0;
    return ScriptedAnswer::http(200, listBody(page, total, start, next));
}

QByteArray FakeScimService::listBody(const QVector<QByteArray> &page, qint64 total, qint64 start, qint64 next) const
{
    const QByteArray resources = "[" + page.toList().join(',') + "]";
    if (m_paging.bareArray)
        return resources;
    QByteArray body = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],)";
    if (m_paging.totals)
        body += "\"totalResults\":" + QByteArray::number(total) + ',';
    if (m_paging.echoes)
        body += "\"startIndex\":" + QByteArray::number(start) + ",\"itemsPerPage\":" + QByteArray::number(page.size())
            + ',';
    if (next > 0)
        body += "\"nextCursor\":\"c" + QByteArray::number(next) + "\",";
    return body + "\"Resources\":" + resources + "}";
}

} // namespace rollcall::test
