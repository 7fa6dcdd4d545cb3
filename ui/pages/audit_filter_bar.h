// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "sync/administration_types.h"

#include <QDate>
#include <QWidget>

class QComboBox;
class QTimer;

namespace rollcall::ui
{

class FilterEdit;

/// What narrows the audit log: about whom, by whom, what happened, which rule, when.
class AuditFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AuditFilterBar(QWidget *parent = nullptr);

    /// The query that stands there; periods count back from `now`.
    [[nodiscard]] sync::AuditQuery query(const QDateTime &now) const;
    [[nodiscard]] bool isEmpty() const;
    void clear();
    /// Takes `rule:CODE`, `refused`, `on:NAME`, `by:NAME`, `what:BEGINNING` (`what:user.`) and `since:24h|7d|30d` or
    /// `day:2026-01-31`, separated by spaces.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void focus();
    /// Where Down goes from the fields.
    void setList(QWidget *list);
    void retranslate();

Q_SIGNALS:
    /// A short while after the last change, so that not every letter asks.
    void changed();

private:
    void showDay(const QDate &day);
    void fillEvents();
    void fillRules();
    void fillPeriods();

    FilterEdit *m_resource;
    FilterEdit *m_actor;
    QComboBox *m_event;
    QComboBox *m_rule;
    QComboBox *m_period;
    QDate m_day; ///< One that a link brought, among the periods; invalid: none.
    QTimer *m_soon;
};

} // namespace rollcall::ui
