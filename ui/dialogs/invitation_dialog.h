// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "sync/administration_types.h"

#include <QDialog>

class QPushButton;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class FactsWidget;
class NoticeWidget;
class TextLabel;

/// A user's invitation to register: how far it is, and, for who may, a button that sends one.
///
/// Requires: `administration` and `clock` outlive it.
class InvitationDialog final : public QDialog
{
    Q_OBJECT

public:
    InvitationDialog(sync::Administration &administration, const QString &userId, const QString &name,
        const Clock &clock, QWidget *parent = nullptr);

private:
    void build(const QString &name);
    void look();
    void send();
    void take(const Result<sync::Invitation> &invitation);
    void showInvitation(const sync::Invitation &invitation);
    void showRefusal(const Error &error);

    sync::Administration &m_administration;
    QString m_userId;
    const Clock &m_clock;
    FactsWidget *m_facts;
    TextLabel *m_note;
    NoticeWidget *m_notice;
    QPushButton *m_close;
    QPushButton *m_send;
};

} // namespace rollcall::ui
