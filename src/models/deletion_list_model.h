// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "sync/administration_types.h"

namespace rollcall::models
{

/// A user or group that is to be deleted for good, and what is said of it.
struct DeletionLine {
    QString id;
    QString name; ///< Empty: not known.
    QString source; ///< As `sync::UserSource::kind`.
    QString what; ///< What goes with it, or what became of it, in words.

    friend bool operator==(const DeletionLine &, const DeletionLine &) = default;
};

/// The lines of a permanent deletion. Values: QString, `rules::Source` (invalid if it is not known), QString.
class DeletionListModel final : public RowsModel<DeletionLine>
{
    Q_OBJECT

public:
    enum Column { Name, Source, What, ColumnCount };

    using RowsModel::RowsModel;

    void setLines(const QVector<DeletionLine> &lines) { setRows(lines); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const DeletionLine &line, int column) const override;
    [[nodiscard]] QString idOf(const DeletionLine &line) const override { return line.id; }
};

} // namespace rollcall::models
