// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/member_list_model.h"
#include "sync/directory.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace rollcall::ui
{

class DetailsHeaderWidget;
class ListTable;
class MessageWidget;
class TextLabel;

/// A group's name, source and members; a member opens the user. Follows changes of the cache while it is shown.
///
/// Requires: `directory` and `clock` outlive it.
class GroupDetailsWidget final : public QWidget
{
    Q_OBJECT

public:
    GroupDetailsWidget(sync::Directory &directory, const Clock &clock, QWidget *parent = nullptr);

    /// Asks the cache for the group; what is shown stays until the answer comes. Empty: none.
    void showGroup(const QString &id);

Q_SIGNALS:
    void userRequested(const QString &id);
    void closeRequested();
    /// The group is shown; `rid` is the row of the cache.
    void shown(const QString &id, quint32 rid);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void load();
    void take(const QString &id, const Result<sync::GroupDetails> &answer);
    void showAll();
    void showNone();
    void describeNone();
    void describeNoMembers();
    void openMember(const QModelIndex &index);
    void retranslate();

    sync::Directory &m_directory;
    models::MemberListModel m_model;
    QStackedWidget *m_stack;
    MessageWidget *m_message;
    DetailsHeaderWidget *m_header;
    QStackedWidget *m_memberStack;
    ListTable *m_members;
    MessageWidget *m_noMembers;
    TextLabel *m_hint;
    QString m_id;
    bool m_holdsEveryone = false;
    std::optional<Result<sync::GroupDetails>> m_answer;
};

} // namespace rollcall::ui
