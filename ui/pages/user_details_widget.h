// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timeline_entry.h"
#include "pages/page_catalog.h"
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
/// With an administration the past has what the service's audit log says, too: first what was last seen of it, then
/// what the service answers.
class UserDetailsWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit UserDetailsWidget(const PageContext &context, QWidget *parent = nullptr);

    /// Asks the cache for the user; what is shown stays until the answer comes. Empty: nobody.
    void showUser(const QString &id);

    /// The tab's object name (`attributes`); an unknown one is ignored.
    [[nodiscard]] QString currentTab() const;
    void setCurrentTab(const QString &name);

    /// What the attributes are filtered by.
    [[nodiscard]] QString attributeFilter() const;
    void setAttributeFilter(const QString &text);

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
    void loadAudit();
    void takeAudit(const QString &id, const Result<sync::AuditPage> &page);
    void offerEarlier(const Result<sync::AuditPage> &page, bool ofService);
    void loadEarlier();
    [[nodiscard]] sync::AuditQuery aboutUser() const;
    void showHistory();
    void showCatalog();
    void take(const QString &id, const Result<sync::UserDetails> &answer);
    void showAll();
    void showNobody();
    void describeNobody();
    void retranslate();

    sync::Directory &m_directory;
    sync::Administration *m_administration; ///< Null: nothing is known of one.
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
    sync::UserHistory m_known;
    QVector<sync::AuditRecord> m_records;
    /// Where the log goes on behind what is shown.
    struct Earlier {
        QString cursor; ///< Empty: there is no more.
        bool ofService = false; ///< Else of what was last seen.
        bool isBegun = false; ///< Somebody asked for more: the first page's cursor is no longer the one to go on with.
    };
    Earlier m_earlier;
};

} // namespace rollcall::ui
