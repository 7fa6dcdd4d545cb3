// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

namespace rollcall::service
{

/// Somebody or something of the file that was not imported, and why (English, for the terminal).
struct ImportProblem {
    int line = 0; ///< Of the file, 1-based.
    QString name; ///< Of the user or group.
    QString reason;
};

/// What became of the file's people, or of its groups.
struct ImportCounts {
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int skipped = 0;

    [[nodiscard]] int written() const { return created + updated; }
};

struct ImportSummary {
    ImportCounts users;
    ImportCounts groups;
    int noSync = 0; ///< Users whom the file no longer has (`ldap-no-sync`), as of this import.
    QVector<ImportProblem> problems;
};

} // namespace rollcall::service
