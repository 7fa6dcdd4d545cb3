// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/evaluated_users_model.h"
#include "sync/administration_types.h"

#include <QDialog>
#include <QFuture>

#include <functional>

class QPushButton;

namespace rollcall::ui
{

class ListTable;
class NoticeWidget;
class TextLabel;

/// A page of the users behind a figure.
struct EvaluatedPage {
    QVector<sync::EvaluatedUser> users;
    QString nextCursor; ///< Empty: that was the last.
};

/// The users behind a figure, fetched page by page as one asks for more; a double click or Return leads to one of them.
///
/// Requires: `clock` outlives it.
class EvaluatedUsersDialog final : public QDialog
{
    Q_OBJECT

public:
    using Fetch = std::function<QFuture<Result<EvaluatedPage>>(const QString &cursor)>;

    /// `count` is how many there are.
    EvaluatedUsersDialog(
        const QString &title, qint64 count, Fetch fetch, const Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    /// After the dialog has closed.
    void userRequested(const QString &id);

private:
    void build(const QString &title);
    void fetchMore();
    void take(const Result<EvaluatedPage> &page);
    void showCount();

    qint64 m_count;
    Fetch m_fetch;
    models::EvaluatedUsersModel m_model;
    QVector<sync::EvaluatedUser> m_users;
    QString m_nextCursor;
    NoticeWidget *m_notice;
    ListTable *m_table;
    TextLabel *m_counts;
    QPushButton *m_more;
};

} // namespace rollcall::ui
