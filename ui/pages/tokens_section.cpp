// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/tokens_section.h"

#include "core/when_done.h"
#include "dialogs/confirm_dialog.h"
#include "dialogs/token_dialog.h"
#include "pages/rotation_widget.h"
#include "sync/administration.h"
#include "widgets/dot_widget.h"
#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/time_text.h"
#include "wording/visible_text.h"

#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace rollcall::ui
{

namespace
{

constexpr int kMostTokens = 2; // So that one can be replaced while the other works.

enum GridColumn { NameColumn, DotColumn, StateColumn, CreatedColumn, ExpiresColumn, UsedColumn, ActionsColumn };

bool hasExpired(const sync::ProvisioningToken &token, const QDateTime &now)
{
    return token.expiresAt.isValid() && token.expiresAt <= now;
}

DotMark markOf(const sync::ProvisioningToken &token, const QDateTime &now)
{
    if (hasExpired(token, now))
        return {DotShape::Triangle, ColorRole::Danger};
    if (!token.active)
        return {DotShape::Ring, ColorRole::Muted};
    return token.expiresSoon ? DotMark{DotShape::Triangle, ColorRole::Warning}
                             : DotMark{DotShape::Full, ColorRole::Success};
}

void setTime(TextLabel *label, const QString &text, const QDateTime &time)
{
    label->setText(text);
    label->setToolTip(time.isValid() ? plainToolTip(wording::exactTime(time)) : QString());
}

} // namespace

TokensSection::TokensSection(sync::Administration &administration, const Clock &clock, QWidget *parent)
    : SectionWidget(parent),
      m_administration(administration),
      m_clock(clock),
      m_generate(new QPushButton(this)),
      m_limit(new TextLabel(this)),
      m_grid(new QGridLayout),
      m_rotation(new RotationWidget(administration, clock, this))
{
    setObjectName(QStringLiteral("tokensSection"));
    build();
    connect(m_generate, &QPushButton::clicked, this, &TokensSection::generate);
    connect(m_rotation, &RotationWidget::removalRequested, this, &TokensSection::remove);
    retranslate();
}

void TokensSection::build()
{
    m_generate->setObjectName(QStringLiteral("generateToken"));
    addAction(m_generate);
    m_grid->setHorizontalSpacing(spacing::kGroup);
    m_grid->setVerticalSpacing(spacing::kRelated);
    m_grid->setColumnStretch(NameColumn, 2);
    m_grid->setColumnStretch(UsedColumn, 3);
    for (const int column : {NameColumn, StateColumn, CreatedColumn, ExpiresColumn, UsedColumn}) {
        auto *heading = new TextLabel(this);
        heading->setColorRole(ColorRole::Muted);
        m_headings.append(heading);
        if (column == StateColumn)
            m_grid->addWidget(heading, 0, DotColumn, 1, 2);
        else
            m_grid->addWidget(heading, 0, column);
    }
    m_limit->setObjectName(QStringLiteral("tokenLimit"));
    m_limit->setColorRole(ColorRole::Muted);
    m_limit->setWordWrap(true);
    body()->addLayout(m_grid);
    body()->addWidget(m_limit);
    body()->addWidget(m_rotation);
}

void TokensSection::addRow()
{
    const int line = int(m_rows.size()) + 1;
    const auto label = [this, line](int column) {
        auto *cell = new TextLabel(this);
        cell->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(cell, line, column);
        return cell;
    };
    Row row{label(NameColumn), new DotWidget(this), label(StateColumn), label(CreatedColumn), label(ExpiresColumn),
        label(UsedColumn), new QToolButton(this)};
    row.name->setObjectName(QStringLiteral("tokenName%1").arg(line));
    row.state->setObjectName(QStringLiteral("tokenState%1").arg(line));
    row.used->setObjectName(QStringLiteral("tokenUsed%1").arg(line));
    row.actions->setObjectName(QStringLiteral("tokenActions%1").arg(line));
    row.actions->setPopupMode(QToolButton::InstantPopup);
    row.actions->setFocusPolicy(Qt::StrongFocus);
    row.actions->setMenu(new QMenu(row.actions));
    m_grid->addWidget(row.dot, line, DotColumn);
    m_grid->addWidget(row.actions, line, ActionsColumn);
    setTabOrder(m_rows.isEmpty() ? static_cast<QWidget *>(m_generate) : m_rows.constLast().actions, row.actions);
    m_rows.append(row);
}

void TokensSection::refresh()
{
    const QVector<sync::ProvisioningToken> tokens
        = m_administration.tokens().value.value_or(QVector<sync::ProvisioningToken>());
    while (m_rows.size() < tokens.size())
        addRow();
    for (int index = 0; index < m_rows.size(); ++index) {
        const Row &row = m_rows[index];
        const bool used = index < tokens.size();
        for (QWidget *cell : {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.dot),
                 static_cast<QWidget *>(row.state), static_cast<QWidget *>(row.created),
                 static_cast<QWidget *>(row.expires), static_cast<QWidget *>(row.used)})
            cell->setVisible(used);
        row.actions->setVisible(used && m_administration.mayChange());
        if (used)
            showRow(row, tokens[index]);
    }
    const bool full = tokens.size() >= kMostTokens;
    m_generate->setVisible(m_administration.mayChange());
    m_generate->setEnabled(!full);
    m_generate->setDefault(tokens.isEmpty()); // The one thing to do on the page.
    m_limit->setVisible(tokens.isEmpty() || (full && m_administration.mayChange()));
    m_limit->setText(tokens.isEmpty() ? tr("There is no token yet: Entra ID can’t sign in.")
                                      : tr("There are two tokens, which is the most: remove one to generate another."));
    for (TextLabel *heading : std::as_const(m_headings))
        heading->setVisible(!tokens.isEmpty());
    m_rotation->refresh();
}

void TokensSection::showRow(const Row &row, const sync::ProvisioningToken &token)
{
    const QDateTime now = m_clock.now();
    row.name->setContent(token.name);
    row.dot->setMark(markOf(token, now));
    row.state->setText(hasExpired(token, now) ? tr("Expired") : token.active ? tr("Active") : tr("Inactive"));
    setTime(row.created, wording::relativeTime(token.createdAt, now), token.createdAt);
    setTime(row.expires,
        token.expiresAt.isValid() ? wording::dateText(token.expiresAt.toLocalTime().date()) : tr("Never"),
        token.expiresAt);
    QString used = token.lastUsedAt.isValid() ? wording::relativeTime(token.lastUsedAt, now) : tr("Not yet");
    if (!token.lastUsedFrom.isEmpty())
        //: When a token was last used, and the network address: "3 min ago from 10.0.0.7".
        used = tr("%1 from %2").arg(used, wording::visibleText(token.lastUsedFrom));
    if (token.oldSecretUntil.isValid() && token.oldSecretUntil > now)
        used += u'\n' + tr("The old secret works until %1").arg(wording::clockTime(token.oldSecretUntil, now));
    setTime(row.used, used, token.lastUsedAt);
    fillMenu(row.actions, token);
}

void TokensSection::fillMenu(QToolButton *button, const sync::ProvisioningToken &token)
{
    QMenu *menu = button->menu();
    if (menu->isVisible())
        return; // Somebody is choosing: the next refresh will do.
    menu->clear();
    if (token.active)
        menu->addAction(tr("Set to Inactive"), this, [this, token] { setActive(token, false); });
    else
        menu->addAction(tr("Set to Active"), this, [this, token] { setActive(token, true); });
    menu->addAction(tr("Renew…"), this, [this, token] { renew(token); });
    if (m_administration.tokens().value->size() < kMostTokens)
        menu->addAction(tr("Rotate to a New Token…"), this, &TokensSection::generate);
    menu->addSeparator();
    menu->addAction(tr("Remove…"), this, [this, token] { remove(token); });
    button->setText(tr("Actions") + QStringLiteral(" ▾"));
    button->setAccessibleName(tr("Actions for %1").arg(wording::visibleText(token.name)));
}

void TokensSection::generate()
{
    auto *dialog = new TokenDialog(m_administration, freeName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString TokensSection::freeName() const
{
    const QVector<sync::ProvisioningToken> tokens
        = m_administration.tokens().value.value_or(QVector<sync::ProvisioningToken>());
    const auto taken = [&tokens](const QString &name) {
        return std::any_of(tokens.cbegin(), tokens.cend(), [&name](const sync::ProvisioningToken &token) {
            return token.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QString name = QStringLiteral("Entra ID");
    for (int number = 2; taken(name); ++number)
        name = QStringLiteral("Entra ID %1").arg(number);
    return name;
}

void TokensSection::renew(const sync::ProvisioningToken &token)
{
    auto *dialog = new TokenDialog(m_administration, token, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TokensSection::setActive(const sync::ProvisioningToken &token, bool active)
{
    if (active)
        return follow(m_administration.setTokenActive(token.id, true));
    const QString name = wording::visibleText(token.name);
    ConfirmDialog::ask(this,
        {tr("Set “%1” to Inactive").arg(name),
            tr("Requests with this token are refused until it is set to active again. Entra ID tries again by itself, "
               "and stops provisioning after repeated failures."),
            tr("Set to Inactive")},
        [this, id = token.id] { follow(m_administration.setTokenActive(id, false)); });
}

void TokensSection::remove(const sync::ProvisioningToken &token)
{
    const QString name = wording::visibleText(token.name);
    ConfirmDialog::ask(this,
        {tr("Remove “%1”").arg(name),
            tr("Requests with this token are refused from then on. The token can’t be brought back."),
            tr("Remove the Token")},
        [this, id = token.id] { follow(m_administration.removeToken(id)); });
}

template <typename T> void TokensSection::follow(const QFuture<Result<T>> &future)
{
    whenDone(future, this, [this](const Result<T> &result) {
        if (result)
            Q_EMIT succeeded();
        else
            Q_EMIT failed(result.error());
    });
}

void TokensSection::retranslate()
{
    setTitle(tr("Tokens"));
    m_generate->setText(tr("&Generate Token…"));
    m_generate->setAccessibleName(spokenLabel(m_generate->text()));
    const QStringList texts{tr("Name"), tr("Token Status"), tr("Created"), tr("Expires"), tr("Last used")};
    for (int index = 0; index < texts.size(); ++index)
        m_headings[index]->setText(texts[index]);
    m_rotation->retranslate();
    refresh();
}

} // namespace rollcall::ui
