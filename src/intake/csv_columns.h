// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFile>
#include <QString>
#include <QStringList>

#include <memory>

namespace rollcall::intake
{

/// Opens a file that somebody names, for reading. `FileNotFound`, or `FileUnreadable` for a directory, for what the
/// user may not read and for all else; `subject` is the path.
[[nodiscard]] Result<std::unique_ptr<QFile>> openFile(const QString &path);

/// Where each column of a CSV file is. Names are compared without case and without surrounding spaces.
class CsvColumns
{
public:
    /// From the first record. Fails with `MissingColumn` (`subject` is the column) or, for a name twice, a nameless
    /// column or a file whose separator is no comma, with `MalformedFile`.
    [[nodiscard]] static Result<CsvColumns> fromHeader(
        const QStringList &header, const QStringList &required, const QString &fileName);

    /// The position of `name`, -1 if there is no such column.
    [[nodiscard]] int indexOf(QStringView name) const;
    /// The columns as the file spells them, in its order.
    [[nodiscard]] const QStringList &names() const { return m_names; }

private:
    QStringList m_names;
};

} // namespace rollcall::intake
