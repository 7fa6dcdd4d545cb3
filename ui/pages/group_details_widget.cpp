// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/group_details_widget.h"

#include "core/when_done.h"
#include "widgets/details_header_widget.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/message_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/count_text.h"
#include "wording/value_names.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall::ui
{

using models::MemberListModel;

GroupDetailsWidget::GroupDetailsWidget(sync::Directory &directory, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_directory(directory),
      m_stack(new QStackedWidget(this)),
      m_message(new MessageWidget(this)),
      m_header(new DetailsHeaderWidget(this)),
      m_memberStack(new QStackedWidget(this)),
      m_members(new ListTable(this)),
      m_noMembers(new MessageWidget(this)),
      m_hint(new TextLabel(this))
{
    m_model.setCellText([&clock](int column, const QVariant &value) {
        const bool isGhost = column == MemberListModel::State
            && value.value<rules::UserState>() == rules::UserState::Disabled && value.isValid();
        return isGhost ? tr("Disabled, still a member") : valueText(value, clock.now());
    });
    build();
    connect(m_header, &DetailsHeaderWidget::closeRequested, this, &GroupDetailsWidget::closeRequested);
    connect(m_members, &ListTable::rowOpened, this, &GroupDetailsWidget::openMember);
    connect(m_message, &MessageWidget::actionRequested, this, &GroupDetailsWidget::load);
    connect(&m_directory, &sync::Directory::changed, this, [this](const sync::ChangeSet &changes) {
        if (!m_id.isEmpty() && (changes.everything || changes.groups.contains(m_id) || !changes.users.isEmpty()))
            load();
    });
    retranslate();
    showNone();
}

void GroupDetailsWidget::build()
{
    m_message->setObjectName(QStringLiteral("detailsMessage"));
    setObjectName(QStringLiteral("groupDetails"));
    setMinimumWidth(300);
    m_noMembers->setObjectName(QStringLiteral("noMembers"));
    m_members->setObjectName(QStringLiteral("memberList"));
    m_members->setModel(&m_model);
    m_members->setColumnLetters({18, 18, 12});
    m_members->listDelegate()->setMiddleElidedColumns({MemberListModel::UserName});
    m_hint->setObjectName(QStringLiteral("memberHint"));
    m_hint->setColorRole(ColorRole::Muted);
    m_hint->setWordWrap(true);
    m_memberStack->addWidget(m_members);
    m_memberStack->addWidget(m_noMembers);
    auto *group = new QWidget(this);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(spacing::kRelated, 0, 0, 0);
    column->addWidget(m_header);
    column->addWidget(m_memberStack, 1);
    column->addWidget(m_hint);
    m_stack->addWidget(m_message);
    m_stack->addWidget(group);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

void GroupDetailsWidget::showGroup(const QString &id)
{
    if (id == m_id && m_answer && m_answer->ok())
        return;
    m_id = id;
    if (id.isEmpty())
        showNone();
    else
        load();
}

void GroupDetailsWidget::load()
{
    whenDone(m_directory.group(m_id), this,
        [this, id = m_id](const Result<sync::GroupDetails> &answer) { take(id, answer); });
}

void GroupDetailsWidget::take(const QString &id, const Result<sync::GroupDetails> &answer)
{
    if (id != m_id) // Another one was selected meanwhile.
        return;
    m_answer = answer;
    showAll();
    if (answer)
        Q_EMIT shown(id, answer->row.rid);
}

void GroupDetailsWidget::showAll()
{
    if (!m_answer)
        return showNone();
    if (!m_answer->ok()) {
        m_message->showError(m_answer->error(), tr("Try Again"));
        m_stack->setCurrentIndex(0);
        return;
    }
    const sync::GroupDetails &group = m_answer->value();
    m_header->showItem(allUsersName(group.row.displayName), {});
    m_header->showState(
        std::nullopt, wording::sourceName(group.row.source), wording::memberCount(group.row.memberCount));
    // It holds everyone and lists nobody.
    m_holdsEveryone = group.members.isEmpty() && group.row.memberCount > 0;
    describeNoMembers();
    const QString member = m_members->currentIndex().data(MemberListModel::IdRole).toString();
    m_model.setMembers(group.members);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!member.isEmpty() && m_model.index(row, 0).data(MemberListModel::IdRole) == member)
            m_members->setCurrentIndex(m_model.index(row, 0));
    }
    m_memberStack->setCurrentIndex(group.members.isEmpty() ? 1 : 0);
    m_hint->setVisible(!group.members.isEmpty());
    m_stack->setCurrentIndex(1);
}

void GroupDetailsWidget::showNone()
{
    m_answer.reset();
    describeNone();
    m_stack->setCurrentIndex(0);
}

void GroupDetailsWidget::describeNone()
{
    m_message->showEmpty(QStringLiteral("system-users"), tr("No user group is selected"),
        tr("Select a user group to see its members."), {});
}

void GroupDetailsWidget::describeNoMembers()
{
    if (m_holdsEveryone)
        m_noMembers->showEmpty(QStringLiteral("system-users"), tr("Everyone is a member"),
            tr("This group holds everyone. Its members are the list of users; they are not repeated here."), {});
    else
        m_noMembers->showEmpty(QStringLiteral("user"), tr("No members"),
            tr("Entra ID creates a group empty and adds its members afterwards."), {});
}

void GroupDetailsWidget::openMember(const QModelIndex &index)
{
    if (index.data(MemberListModel::KnownRole).toBool())
        Q_EMIT userRequested(index.data(MemberListModel::IdRole).toString());
}

void GroupDetailsWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GroupDetailsWidget::retranslate()
{
    const QStringList headers{tr("Display Name"), tr("Username"), tr("State")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_members->setAccessibleName(tr("Members"));
    m_hint->setText(tr("Return or a double click opens the member on the page Users."));
    describeNoMembers();
    describeNone(); // Also while it is hidden behind the details.
    showAll();
}

} // namespace rollcall::ui
