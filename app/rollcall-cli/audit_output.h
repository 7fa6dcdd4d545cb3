// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/audit_record.h"

namespace rollcall::cli
{

/// A table, or one JSON array.
void printAudit(const QVector<net::AuditRecord> &records, bool json);

/// One line, flushed at once: for people, or JSON.
void printAuditLine(const net::AuditRecord &record, bool json);

} // namespace rollcall::cli
