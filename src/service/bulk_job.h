// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/bulk_request.h"
#include "service/http_message.h"

#include <QHash>
#include <QQueue>
#include <QSet>

#include <functional>
#include <vector>

namespace rollcall::service
{

class Repository;

/// How a bulk job has one of its operations done: as the request that it stands for.
struct BulkExecutor {
    /// Carries it out: its writes are a part of the transaction that is open, taken back if it is refused.
    std::function<Response(const Request &)> perform;
    /// Answers an operation that is not carried out, and audits it.
    std::function<Response(const Request &, const scim::ProtocolError &)> refuse;
};

/// One bulk job (RFC 7644 §3.7): a single transaction, each operation a part of it that fails alone.
///
/// Operations are done in their order, but one that refers to a resource which a later one creates waits for that. When
/// resources refer to each other in a circle they are created without these references, which are added afterwards
/// (§3.7.1); if that fails for one, none of them is created and the others are 409. After `failOnErrors` failures the
/// rest is not tried, and not told of.
///
/// Requires: `executor` and `repository` outlive it; run() at most once. Thread: the repository's.
class BulkJob
{
public:
    /// `outer` is the request for the job: whose it is, and from where.
    BulkJob(Repository &repository, const Request &outer, QByteArray scimPath, const BulkExecutor &executor);

    /// 200 with the results. A failure of the database is the answer to the whole job, of which nothing is kept.
    [[nodiscard]] Response run(const scim::BulkRequest &job);

private:
    struct Step {
        const scim::BulkOperation *operation = nullptr;
        QSet<QString> names; ///< That it refers to.
        int awaited = 0; ///< How many of them may still be created.
        bool isDone = false;
        scim::BulkResult result;
    };

    [[nodiscard]] int count() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] Step &at(int number) { return m_steps[static_cast<size_t>(number)]; }
    [[nodiscard]] const Step &at(int number) const { return m_steps[static_cast<size_t>(number)]; }
    [[nodiscard]] bool isOver() const { return m_broken.has_value() || m_isStopped; }

    void prepare(const scim::BulkRequest &job);
    void runAll();
    void runReady();
    void runStep(int number);
    [[nodiscard]] std::optional<scim::ProtocolError> obstacle(const Step &step) const;
    void finish(int number, const Response &response);
    void settle(const QString &name);
    void runCycles();
    void runCycle(const QVector<int> &cycle);
    bool createTogether(const QVector<int> &cycle, QVector<Response> &responses);
    [[nodiscard]] QString pathOf(const Step &step) const;
    [[nodiscard]] QString locationOf(const QString &path) const;
    [[nodiscard]] Request request(const QByteArray &method, const QString &path, const QJsonObject &data) const;
    [[nodiscard]] Request requestOf(const Step &step) const;
    [[nodiscard]] QByteArray answer() const;

    Repository &m_repository;
    const Request &m_outer;
    QByteArray m_scimPath;
    const BulkExecutor &m_executor;
    std::vector<Step> m_steps;
    int m_position = 0; ///< Of the one whose turn it is.
    QHash<QString, int> m_creators; ///< Which step creates what has that name.
    QHash<QString, QString> m_ids; ///< Of what was created.
    QHash<QString, QVector<int>> m_waiting; ///< By the name that they wait for.
    QQueue<int> m_ready;
    int m_failOnErrors = 0;
    int m_errors = 0;
    bool m_isStopped = false;
    std::optional<Response> m_broken; ///< Its transaction is gone: this is the answer.
};

} // namespace rollcall::service
