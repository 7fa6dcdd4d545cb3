// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "sync/directory.h"

#include <QWidget>

#include <optional>

class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace rollcall::ui
{

class AttributesTab;
class DetailsHeaderWidget;
class GroupsTab;
class HistoryTab;
class MessageWidget;
class OverviewTab;
class ScimTab;

/// All there is to know of one user, in tabs. Follows changes of the cache while it is shown.
///
/// Requires: `directory` and `clock` outlive it.
class UserDetailsWidget final : public QWidget
{
    Q_OBJECT

public:
    UserDetailsWidget(sync::Directory &directory, const Clock &clock, QWidget *parent = nullptr);

    /// Asks the cache for the user; what is shown stays until the answer comes. Empty: nobody.
    void showUser(const QString &id);

    /// The tab's object name (`attributes`); an unknown one is ignored.
    [[nodiscard]] QString currentTab() const;
    void setCurrentTab(const QString &name);

Q_SIGNALS:
    void groupRequested(const QString &id);
    void closeRequested();
    /// The user is shown; `rid` is the row of the cache.
    void shown(const QString &id, quint32 rid);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void load();
    void loadHistory();
    void take(const QString &id, const Result<sync::UserDetails> &answer);
    void showAll();
    void showNobody();
    void describeNobody();
    void retranslate();

    sync::Directory &m_directory;
    const Clock &m_clock;
    QStackedWidget *m_stack;
    MessageWidget *m_message;
    DetailsHeaderWidget *m_header;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    AttributesTab *m_attributes;
    GroupsTab *m_groups;
    HistoryTab *m_history;
    ScimTab *m_scim;
    QString m_id;
    std::optional<Result<sync::UserDetails>> m_answer;
};

} // namespace rollcall::ui
