// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/invitation_dialog.h"

#include "core/problem_code.h"
#include "core/when_done.h"
#include "rules/user_state.h"
#include "sync/administration.h"
#include "widgets/facts_widget.h"
#include "widgets/label_text.h"
#include "widgets/list_delegate.h"
#include "widgets/notice_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/whole_texts.h"
#include "wording/time_text.h"
#include "wording/value_names.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kWidth = 460;

} // namespace

InvitationDialog::InvitationDialog(sync::Administration &administration, const QString &userId, const QString &name,
    const Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_administration(administration),
      m_userId(userId),
      m_clock(clock),
      m_facts(new FactsWidget(this)),
      m_note(new TextLabel(this)),
      m_notice(new NoticeWidget(this)),
      m_close(new QPushButton(tr("Close"), this)),
      m_send(new QPushButton(tr("&Send Invite"), this))
{
    setObjectName(QStringLiteral("invitation"));
    setWindowTitle(tr("Invitation"));
    setMinimumWidth(kWidth);
    build(name);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &InvitationDialog::send);
    keepTextsWhole(this);
    look();
}

void InvitationDialog::build(const QString &name)
{
    auto *title = new TextLabel(this);
    title->setFont(sectionFont(QApplication::font()));
    title->setWordWrap(true);
    title->setContent(name);
    m_facts->setObjectName(QStringLiteral("invitationFacts"));
    m_note->setObjectName(QStringLiteral("invitationNote"));
    m_note->setColorRole(ColorRole::Muted);
    m_note->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("invitationClose"));
    m_close->setAutoDefault(false);
    m_send->setObjectName(QStringLiteral("sendInvite"));
    m_send->setAutoDefault(false);
    m_send->setAccessibleName(spokenLabel(m_send->text()));
    m_send->setVisible(m_administration.mayChange());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::kRelated);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    column->setSpacing(spacing::kRelated);
    column->addWidget(title);
    column->addWidget(m_facts);
    column->addWidget(m_note);
    column->addWidget(m_notice);
    column->addSpacing(spacing::kRelated);
    column->addLayout(buttons);
}

void InvitationDialog::look()
{
    m_send->setEnabled(false);
    m_note->setText(tr("Asking the service"));
    whenDone(m_administration.invitation(m_userId), this,
        [this](const Result<sync::Invitation> &invitation) { take(invitation); });
}

void InvitationDialog::send()
{
    m_send->setEnabled(false);
    m_notice->hide();
    whenDone(m_administration.invite(m_userId), this,
        [this](const Result<sync::Invitation> &invitation) { take(invitation); });
}

void InvitationDialog::take(const Result<sync::Invitation> &invitation)
{
    m_send->setEnabled(true);
    if (invitation)
        showInvitation(*invitation);
    else
        showRefusal(invitation.error());
}

void InvitationDialog::showInvitation(const sync::Invitation &invitation)
{
    const auto status = rules::inviteStatusFromName(invitation.status);
    const auto time = [this](const QDateTime &when) {
        return when.isValid() ? wording::relativeTime(when, m_clock.now()) : QString();
    };
    QVector<Fact> facts{{tr("Invite Status"), status ? wording::inviteStatusName(*status) : invitation.status,
        status ? dotMarkOf(QVariant::fromValue(*status)) : std::nullopt}};
    const QVector<QPair<QString, QDateTime>> times{{tr("Asked for"), invitation.createdAt},
        {tr("Sent"), invitation.sentAt}, {tr("Completed at"), invitation.completedAt},
        {tr("Expires"), invitation.expiresAt}};
    for (const auto &[name, when] : times) {
        if (when.isValid())
            facts.append({name, time(when), std::nullopt, wording::exactTime(when)});
    }
    if (!invitation.lastErrorDetail.isEmpty())
        facts.append({tr("Last attempt failed"), invitation.lastErrorDetail});
    m_facts->setFacts(facts);
    const bool waiting = !invitation.createdAt.isNull() && !invitation.sentAt.isValid();
    m_note->setVisible(waiting);
    m_note->setText(tr("The message is waiting to be sent. It is kept until the mail server takes it."));
}

void InvitationDialog::showRefusal(const Error &error)
{
    const QString code = core::problemCodeIn(error.detail);
    QString why;
    if (code == QLatin1String("already-completed"))
        why = tr("This user has registered already: there is nothing to invite to.");
    else if (code == QLatin1String("user-disabled"))
        why = tr("A disabled user is not invited.");
    else if (code == QLatin1String("email-required"))
        why = tr("This user has no e-mail address, so nothing can be sent.");
    m_note->setVisible(!why.isEmpty());
    m_note->setText(why);
    if (why.isEmpty())
        m_notice->showError(error, {});
    else
        m_send->setEnabled(false);
}

} // namespace rollcall::ui
