// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit_model.h"
#include "pages/administration_page.h"

class QCheckBox;
class QStackedWidget;
class QTimer;

namespace rollcall::ui
{

class AuditDetailsWidget;
class AuditExportWidget;
class AuditFilterBar;
class ListTable;

/// The MDM's audit log, newest first: fetched page by page as one scrolls, looked at again by itself, filtered by the
/// service, exported as a whole. Offline: what was last seen of it, filtered here.
class AuditLogPage final : public AdministrationPage
{
    Q_OBJECT

public:
    AuditLogPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void focusFilter() override;
    void showFiltered(const QString &filter) override;
    void saveState(WindowState &state) const override;
    void restoreState(const WindowState &state) override;

protected:
    void refresh() override;
    void cancelLoading() override;
    void showContent() override;
    void showAll() override;
    void retranslateContent() override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeFoot();
    void askAgain();
    void look();
    void fetchMore();
    void take(const Result<sync::AuditPage> &page);
    void askSeen(const Error &error);
    void showFromStart(const sync::AuditPage &page);
    void takeMirror();
    void takeNewest(const Result<sync::AuditPage> &page);
    void takeMore(const Result<sync::AuditPage> &page);
    void fail(const Error &error);
    void takeSelection();
    [[nodiscard]] QString cellText(int column, const QVariant &value) const;

    AuditFilterBar *m_filter = nullptr;
    ListTable *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessageWidget *m_empty = nullptr;
    AuditDetailsWidget *m_details = nullptr;
    TextLabel *m_counts = nullptr;
    QCheckBox *m_live = nullptr;
    AuditExportWidget *m_export = nullptr;
    QTimer *m_looking = nullptr;
    models::AuditModel m_model;
    sync::DocumentState<bool> m_document; ///< Whether something was fetched, for the page's states.
    sync::AuditQuery m_query; ///< What the rows were asked for with.
    QString m_nextCursor;
    bool m_isSeen = false; ///< The rows are of the mirror.
    bool m_fetching = false;
    quint64 m_number = 0; ///< An answer to an earlier query is dropped.
};

} // namespace rollcall::ui
