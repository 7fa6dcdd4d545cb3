// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/bulk_job.h"

#include "scim/bulk_reference.h"
#include "scim/json.h"
#include "scim/schema_uris.h"
#include "service/bulk_cycles.h"
#include "service/database_failure.h"
#include "service/repository.h"
#include "service/responses.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::service
{

namespace
{

bool isSuccess(const Response &response)
{
    return response.status < 300;
}

QByteArray headerOf(const Response &response, QByteArrayView name)
{
    for (const auto &[key, value] : response.headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString createdId(const Response &response)
{
    return scim::parseObject(response.body).valueOr({}).value(QLatin1String("id")).toString();
}

scim::ProtocolError notTogether()
{
    return {409, {}, QStringLiteral("It refers in a circle to others, one of which can't be created.")};
}

} // namespace

BulkJob::BulkJob(Repository &repository, const Request &outer, QByteArray scimPath, const BulkExecutor &executor)
    : m_repository(repository), m_outer(outer), m_scimPath(std::move(scimPath)), m_executor(executor)
{
}

Response BulkJob::run(const scim::BulkRequest &job)
{
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return scimError(protocolErrorOf(transaction.error()));
    prepare(job);
    runAll();
    if (m_broken)
        return *m_broken;
    if (const auto committed = transaction->commit(); !committed)
        return scimError(protocolErrorOf(committed.error()));
    return Response{200, "application/scim+json", answer(), {}};
}

void BulkJob::prepare(const scim::BulkRequest &job)
{
    m_failOnErrors = job.failOnErrors;
    for (const scim::BulkOperation &operation : job.operations) {
        if (operation.method == "POST" && !operation.fault)
            m_creators.insert(operation.bulkId, count());
        m_steps.push_back({&operation, scim::bulkReferencesIn(operation.data), 0, false, {}});
        if (const QString name = scim::bulkReferenceIn(operation.path); !name.isEmpty())
            m_steps.back().names.insert(name);
    }
    for (int number = 0; number < count(); ++number) {
        Step &step = at(number);
        for (const QString &name : std::as_const(step.names)) {
            if (!m_creators.contains(name))
                continue;
            ++step.awaited;
            m_waiting[name].append(number);
        }
    }
}

void BulkJob::runAll()
{
    for (m_position = 0; m_position < count() && !isOver(); ++m_position) {
        if (const Step &step = at(m_position); !step.isDone && step.awaited == 0)
            runStep(m_position);
        runReady();
    }
    runCycles();
}

/// What was passed over because it had to wait, and need not wait any more.
void BulkJob::runReady()
{
    while (!m_ready.isEmpty() && !isOver()) {
        if (const int number = m_ready.dequeue(); !at(number).isDone)
            runStep(number);
    }
}

void BulkJob::runStep(int number)
{
    const Step &step = at(number);
    const auto why = obstacle(step);
    finish(number, why ? m_executor.refuse(requestOf(step), *why) : m_executor.perform(requestOf(step)));
}

/// Why it can't even be tried.
std::optional<scim::ProtocolError> BulkJob::obstacle(const Step &step) const
{
    if (step.operation->fault)
        return step.operation->fault;
    for (const QString &name : step.names) {
        const auto creator = m_creators.constFind(name);
        if (creator == m_creators.constEnd())
            return scim::ProtocolError::invalidValue(
                QStringLiteral("No POST of this job has the bulkId \"%1\".").arg(name));
        if (at(*creator).isDone && !m_ids.contains(name))
            return scim::ProtocolError{409, {},
                QStringLiteral("It refers to what the operation with bulkId \"%1\" could not create.").arg(name)};
    }
    return std::nullopt;
}

void BulkJob::finish(int number, const Response &response)
{
    // A full disk, or a server that went, takes the whole transaction with it.
    if (!m_repository.database().isInTransaction()) {
        m_broken = response;
        return;
    }
    Step &step = at(number);
    const bool isCreation = step.operation->method == "POST";
    const QString id = isCreation && isSuccess(response) ? createdId(response) : QString();
    step.isDone = true;
    step.result.status = response.status;
    step.result.version = QString::fromLatin1(headerOf(response, "etag"));
    if (!isCreation && !step.operation->fault)
        step.result.location = locationOf(pathOf(step));
    if (!id.isEmpty()) {
        step.result.location = locationOf(pathOf(step) + QLatin1Char('/') + id);
        m_ids.insert(step.operation->bulkId, id);
    }
    if (!isSuccess(response)) {
        step.result.response = scim::parseObject(response.body).valueOr({});
        m_isStopped = ++m_errors == m_failOnErrors;
    }
    if (m_creators.value(step.operation->bulkId, -1) == number)
        settle(step.operation->bulkId);
}

/// Whether it was created or not: nobody has to wait for it.
void BulkJob::settle(const QString &name)
{
    for (const int number : m_waiting.take(name)) {
        Step &step = at(number);
        if (--step.awaited == 0 && number < m_position)
            m_ready.enqueue(number);
    }
}

void BulkJob::runCycles()
{
    QHash<int, QVector<int>> waitsFor;
    for (auto it = m_waiting.cbegin(); it != m_waiting.cend(); ++it) {
        for (const int number : it.value()) {
            if (at(number).operation->method == "POST")
                waitsFor[number].append(m_creators.value(it.key()));
        }
    }
    for (const QVector<int> &cycle : bulkCycles(waitsFor)) {
        if (!isOver())
            runCycle(cycle);
        runReady();
    }
}

void BulkJob::runCycle(const QVector<int> &cycle)
{
    QVector<Response> responses(cycle.size(), Response{409, {}, {}, {}});
    const bool isBlocked
        = std::any_of(cycle.begin(), cycle.end(), [this](int number) { return obstacle(at(number)).has_value(); });
    const bool isCreated = !isBlocked && createTogether(cycle, responses);
    for (qsizetype i = 0; i < cycle.size() && !isOver(); ++i) {
        const Step &step = at(cycle.at(i));
        if (isCreated) {
            finish(cycle.at(i), responses.at(i));
            continue;
        }
        // What the attempt wrote into the audit log was taken back with it.
        const auto why = isBlocked ? obstacle(step) : scim::ProtocolError::parse(responses.at(i).body);
        finish(cycle.at(i), m_executor.refuse(requestOf(step), why.value_or(notTogether())));
    }
}

/// All of them or none; `responses` has the refusal, if it is one's own.
bool BulkJob::createTogether(const QVector<int> &cycle, QVector<Response> &responses)
{
    auto together = m_repository.beginWrite();
    if (!together)
        return false;
    QHash<QString, QString> ids = m_ids;
    QVector<QJsonObject> later;
    for (qsizetype i = 0; i < cycle.size(); ++i) {
        const Step &step = at(cycle.at(i));
        const auto [now, rest] = scim::splitByReferences(step.operation->data, ids);
        later.append(rest);
        responses[i] = m_executor.perform(request("POST", pathOf(step), scim::withIds(now, ids).toObject()));
        if (!isSuccess(responses.at(i)))
            return false;
        ids.insert(step.operation->bulkId, createdId(responses.at(i)));
    }
    for (qsizetype i = 0; i < cycle.size(); ++i) {
        if (later.at(i).isEmpty())
            continue;
        const QString path = pathOf(at(cycle.at(i))) + QLatin1Char('/') + createdId(responses.at(i));
        responses[i] = m_executor.perform(request("PATCH", path, scim::withIds(later.at(i), ids).toObject()));
        if (!isSuccess(responses.at(i)))
            return false;
        responses[i].status = 201;
    }
    return together->commit().ok();
}

QString BulkJob::pathOf(const Step &step) const
{
    const QString path = scim::withIds(step.operation->path, m_ids).toString();
    return path.startsWith(QLatin1Char('/')) ? path : QLatin1Char('/') + path;
}

QString BulkJob::locationOf(const QString &path) const
{
    return QString::fromUtf8(m_outer.baseUrl + m_scimPath) + path;
}

Request BulkJob::request(const QByteArray &method, const QString &path, const QJsonObject &data) const
{
    Request result = m_outer;
    result.method = method;
    result.path = m_scimPath + path.toUtf8();
    result.query = "attributes=id"; // Of what is read back no more is needed.
    result.headers.clear();
    result.body = data.isEmpty() ? QByteArray() : scim::toBytes(data);
    return result;
}

Request BulkJob::requestOf(const Step &step) const
{
    Request result
        = request(step.operation->method, pathOf(step), scim::withIds(step.operation->data, m_ids).toObject());
    if (!step.operation->version.isEmpty())
        result.headers.emplaceBack("if-match", step.operation->version);
    return result;
}

QByteArray BulkJob::answer() const
{
    QJsonArray results;
    for (const Step &step : m_steps) {
        if (step.isDone)
            results.append(step.result.toJson(*step.operation));
    }
    return scim::toBytes({{QStringLiteral("schemas"), QJsonArray{QString(scim::kBulkResponse)}},
        {QStringLiteral("Operations"), results}});
}

} // namespace rollcall::service
