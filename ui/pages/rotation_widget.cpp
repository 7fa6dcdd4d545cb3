// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/rotation_widget.h"

#include "sync/administration.h"
#include "widgets/dot_widget.h"
#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/time_text.h"
#include "wording/visible_text.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rollcall::ui
{

namespace
{

constexpr int kLookMs = 15'000;

} // namespace

RotationWidget::RotationWidget(sync::Administration &administration, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_administration(administration),
      m_clock(clock),
      m_dot(new DotWidget(this)),
      m_text(new TextLabel(this)),
      m_remove(new QPushButton(this))
{
    setObjectName(QStringLiteral("rotation"));
    m_text->setObjectName(QStringLiteral("rotationText"));
    m_text->setWordWrap(true);
    m_remove->setObjectName(QStringLiteral("rotationRemove"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, spacing::kTight, 0, 0);
    line->setSpacing(spacing::kRelated);
    line->addWidget(m_dot, 0, Qt::AlignTop);
    line->addWidget(m_text, 1, Qt::AlignVCenter);
    line->addWidget(m_remove, 0, Qt::AlignVCenter);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto both = rotation())
            Q_EMIT removalRequested(both->older);
    });
    connect(&m_looking, &QTimer::timeout, this, &RotationWidget::look);
    m_looking.start(kLookMs);
    retranslate();
}

std::optional<RotationWidget::Rotation> RotationWidget::rotation() const
{
    const auto &tokens = m_administration.tokens().value;
    if (!tokens || tokens->size() != 2 || !m_administration.mayChange())
        return std::nullopt;
    const bool inOrder = tokens->at(0).createdAt <= tokens->at(1).createdAt;
    const Rotation both{tokens->at(inOrder ? 0 : 1), tokens->at(inOrder ? 1 : 0)};
    return both.newer.active ? std::optional(both) : std::nullopt;
}

void RotationWidget::look()
{
    const auto both = rotation();
    if (isVisible() && both && !both->newer.lastUsedAt.isValid())
        m_administration.refreshTokens();
}

void RotationWidget::refresh()
{
    const auto both = rotation();
    setVisible(both.has_value());
    m_remove->setText(both ? tr("Remove “%1”…").arg(wording::visibleText(both->older.name)) : QString());
    m_remove->setAccessibleName(spokenLabel(m_remove->text()));
    m_remove->setVisible(both && both->newer.lastUsedAt.isValid());
    if (!both)
        return;
    const QString older = wording::visibleText(both->older.name);
    const QString newer = wording::visibleText(both->newer.name);
    const bool used = both->newer.lastUsedAt.isValid();
    m_dot->setMark(used ? DotMark{DotShape::Full, ColorRole::Success} : DotMark{DotShape::Half, ColorRole::Muted});
    m_text->setText(used ? tr("“%1” has been used (%2). “%3” is no longer needed.")
                               .arg(newer, wording::relativeTime(both->newer.lastUsedAt, m_clock.now()), older)
                         : tr("Waiting until “%1” is used: put it into Entra ID as Secret Token, test the connection "
                              "there, and save. “%2” works until then, and is offered for removal afterwards.")
                               .arg(newer, older));
}

void RotationWidget::retranslate()
{
    refresh();
}

} // namespace rollcall::ui
