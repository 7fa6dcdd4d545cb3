// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database.h"

#include <memory>

namespace rollcall::bench
{

/// The same people in a plain table with a covering index: what a search by SQL alone takes.
class LikeTable
{
public:
    LikeTable();
    qint64 count(const QString &text);

private:
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<storage::Statement> m_like;
};

} // namespace rollcall::bench
