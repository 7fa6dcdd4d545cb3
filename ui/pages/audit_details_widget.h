// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/value_changes_model.h"
#include "pages/link.h"
#include "sync/administration_types.h"

#include <QWidget>

class QPushButton;

namespace rollcall::ui
{

class FactsWidget;
class ListTable;
class TextLabel;

/// An entry of the audit log: what happened, by whom, by which rule and what that means, and what changed, before and
/// after beside each other.
///
/// Requires: `clock` outlives it.
class AuditDetailsWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit AuditDetailsWidget(const Clock &clock, QWidget *parent = nullptr);

    /// Null: nothing is selected.
    void showRecord(const sync::AuditRecord *record);
    void retranslate();

Q_SIGNALS:
    void linkRequested(const rollcall::ui::Link &link);

private:
    void build();
    void showAll();
    [[nodiscard]] QVector<QPair<QString, QString>> lines() const;

    const Clock &m_clock;
    std::optional<sync::AuditRecord> m_record;
    TextLabel *m_title;
    FactsWidget *m_facts;
    TextLabel *m_rule;
    QPushButton *m_open;
    TextLabel *m_changesTitle;
    models::ValueChangesModel m_changes;
    ListTable *m_table;
    TextLabel *m_none;
};

} // namespace rollcall::ui
