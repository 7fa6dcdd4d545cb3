// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/evaluated_users_dialog.h"

#include "core/when_done.h"
#include "widgets/label_text.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/notice_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/count_text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr QSize kSize(700, 460);

} // namespace

EvaluatedUsersDialog::EvaluatedUsersDialog(
    const QString &title, qint64 count, Fetch fetch, const Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_count(count),
      m_fetch(std::move(fetch)),
      m_notice(new NoticeWidget(this)),
      m_table(new ListTable(this)),
      m_counts(new TextLabel(this)),
      m_more(new QPushButton(tr("Show &More"), this))
{
    setObjectName(QStringLiteral("evaluatedUsers"));
    setWindowTitle(title);
    m_model.setCellText([&clock](int, const QVariant &value) { return valueText(value, clock.now()); });
    m_model.setHeaderData(models::EvaluatedUsersModel::UserName, Qt::Horizontal, tr("Username"));
    m_model.setHeaderData(models::EvaluatedUsersModel::DisplayName, Qt::Horizontal, tr("Display Name"));
    m_model.setHeaderData(models::EvaluatedUsersModel::Value, Qt::Horizontal, tr("Value"));
    build(title);
    connect(m_more, &QPushButton::clicked, this, &EvaluatedUsersDialog::fetchMore);
    connect(m_table, &ListTable::rowOpened, this, [this](const QModelIndex &index) {
        const QString id = index.data(models::ValueTableModel::IdRole).toString();
        accept();
        if (!id.isEmpty())
            Q_EMIT userRequested(id);
    });
    fetchMore();
}

void EvaluatedUsersDialog::build(const QString &title)
{
    auto *heading = new TextLabel(this);
    heading->setFont(sectionFont(QApplication::font()));
    heading->setText(title);
    m_table->setObjectName(QStringLiteral("evaluatedList"));
    m_table->setAccessibleName(title);
    m_table->setModel(&m_model);
    m_table->setColumnLetters({24, 22, 24});
    m_table->listDelegate()->setMiddleElidedColumns(
        {models::EvaluatedUsersModel::UserName, models::EvaluatedUsersModel::Value});
    m_counts->setObjectName(QStringLiteral("evaluatedCount"));
    m_counts->setColorRole(ColorRole::Muted);
    m_more->setObjectName(QStringLiteral("evaluatedMore"));
    m_more->setAccessibleName(spokenLabel(m_more->text()));
    m_more->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_counts, 1);
    foot->addWidget(m_more);
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    column->setSpacing(spacing::kRelated);
    column->addWidget(heading);
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    resize(kSize);
    m_table->setFocus();
}

void EvaluatedUsersDialog::fetchMore()
{
    m_more->setEnabled(false);
    m_notice->hide();
    showCount();
    whenDone(m_fetch(m_nextCursor), this, [this](const Result<EvaluatedPage> &page) { take(page); });
}

void EvaluatedUsersDialog::take(const Result<EvaluatedPage> &page)
{
    m_more->setEnabled(true);
    if (!page)
        return m_notice->showError(page.error(), {}); // Show More tries again.
    m_users += page->users;
    m_nextCursor = page->nextCursor;
    const int scroll = m_table->verticalScrollBar()->value();
    m_model.setUsers(m_users);
    m_table->verticalScrollBar()->setValue(scroll);
    m_more->setVisible(!m_nextCursor.isEmpty());
    showCount();
}

void EvaluatedUsersDialog::showCount()
{
    const auto shown = qint64(m_users.size());
    m_counts->setText(m_nextCursor.isEmpty() && shown > 0
            ? wording::userCount(shown)
            : tr("The first %1 of %2").arg(wording::numberText(shown), wording::numberText(m_count)));
}

} // namespace rollcall::ui
