// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/statement.h"

#include <QVariant>
#include <QVector>

#include <memory>
#include <optional>

namespace rollcall::service
{

/// One use of a statement. When it goes, the rows that were not read are let go: no read transaction stays open.
class Query
{
public:
    /// Of a statement that is kept elsewhere.
    explicit Query(storage::Statement &statement) : m_kept(&statement) { }
    /// Of a statement for this use only.
    explicit Query(storage::Statement &&statement) : m_own(std::make_unique<storage::Statement>(std::move(statement)))
    {
    }
    Query(Query &&other) noexcept : m_kept(std::exchange(other.m_kept, nullptr)), m_own(std::move(other.m_own)) { }
    Query &operator=(Query &&) = delete;
    ~Query()
    {
        if (m_kept != nullptr)
            m_kept->finish();
    }

    storage::Statement *operator->() { return m_kept != nullptr ? m_kept : m_own.get(); }

    /// Binds `values` from index 0 on and runs.
    Result<void> runWith(const QVector<QVariant> &values)
    {
        for (int i = 0; i < values.size(); ++i)
            operator->()->bind(i, values.at(i));
        return operator->()->run();
    }

    /// Runs with `values` and shows each row to `read(const storage::Statement &)`.
    template <typename Read> Result<void> forEach(const QVector<QVariant> &values, Read read)
    {
        if (const auto run = runWith(values); !run)
            return run.error();
        for (;;) {
            const auto more = operator->()->next();
            if (!more)
                return more.error();
            if (!*more)
                return {};
            read(std::as_const(*operator->()));
        }
    }

private:
    storage::Statement *m_kept = nullptr;
    std::unique_ptr<storage::Statement> m_own;
};

} // namespace rollcall::service
