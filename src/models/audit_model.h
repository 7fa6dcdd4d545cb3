// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "sync/administration_types.h"

namespace rollcall::models
{

/// The MDM's audit log as far as it was fetched, newest first. Values: QDateTime, QString (the action's name on
/// the wire), QString (about what), QString (the rule's code), QString (who); what does not apply is invalid.
class AuditModel final : public RowsModel<sync::AuditRecord>
{
    Q_OBJECT

public:
    enum Column { At, Action, Resource, Rule, Actor, ColumnCount };

    using RowsModel::RowsModel;

    [[nodiscard]] const QVector<sync::AuditRecord> &records() const { return m_records; }
    void setRecords(const QVector<sync::AuditRecord> &records);
    /// Puts what is newer than the newest before it; with nothing in common it takes the place of everything. True if
    /// something came.
    bool mergeNewest(const QVector<sync::AuditRecord> &newest);
    void append(const QVector<sync::AuditRecord> &older) { setRecords(m_records + older); }
    /// Null if there is no such row.
    [[nodiscard]] const sync::AuditRecord *record(int row) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const sync::AuditRecord &record, int column) const override;
    [[nodiscard]] QString idOf(const sync::AuditRecord &record) const override;

private:
    QVector<sync::AuditRecord> m_records;
};

} // namespace rollcall::models
