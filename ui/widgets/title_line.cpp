// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/title_line.h"

#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "wording/visible_text.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace rollcall::ui
{

namespace
{

constexpr int kLongestName = 60;

} // namespace

TitleLine::TitleLine(QWidget *parent)
    : QWidget(parent), m_profile(new QToolButton(this)), m_search(new QPushButton(this))
{
    setObjectName(QStringLiteral("titleLine"));
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->setPopupMode(QToolButton::InstantPopup);
    m_profile->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_profile->setIcon(themedIcon(QStringLiteral("network-server")));
    m_profile->setAutoRaise(true);
    m_profile->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(spacing::kRelated, spacing::kTight, spacing::kPage, spacing::kTight + 1);
    line->addWidget(m_profile);
    line->addStretch(1);
    m_search->setObjectName(QStringLiteral("searchEverything"));
    m_search->setIcon(themedIcon(QStringLiteral("edit-find")));
    connect(m_search, &QPushButton::clicked, this, &TitleLine::searchRequested);
    line->addWidget(m_search);
    retranslate();
}

void TitleLine::setMenu(QMenu *menu)
{
    m_profile->setMenu(menu);
}

void TitleLine::setProfile(const QString &name, const QString &role)
{
    m_name = name;
    m_role = role;
    retranslate();
}

void TitleLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationFontChange)
        retranslate();
}

void TitleLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), ThemeColors::of(palette()).border);
}

void TitleLine::retranslate()
{
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    m_profile->setFont(font);
    const QString shown = m_name.isEmpty() ? tr("No service") : wording::visibleText(m_name);
    const QString name = shown.size() > kLongestName ? shown.left(kLongestName) + u'…' : shown;
    const QString label = m_name.isEmpty() || m_role.isEmpty() ? name : name + QStringLiteral(" · ") + m_role;
    m_profile->setText(QString(label).replace(u'&', QLatin1String("&&")) + QStringLiteral(" ▾"));
    m_profile->setToolTip(plainToolTip(tr("The service that is shown; switch to another one")));
    m_profile->setAccessibleName(label);
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    m_search->setText(tr("Search people, groups, pages…") + QStringLiteral("    ") + keys);
    m_search->setAccessibleName(spokenLabel(m_search->text()));
}

} // namespace rollcall::ui
