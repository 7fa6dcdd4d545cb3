// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/message_widget.h"

#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "wording/error_text.h"

#include <QApplication>
#include <QEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kIconSize = 32;
constexpr int kTextWidth = 480;

TextLabel *paragraph(const QString &name, QWidget *parent)
{
    auto *label = new TextLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MessageWidget::MessageWidget(QWidget *parent)
    : QWidget(parent),
      m_icon(new TextLabel(this)),
      m_title(paragraph(QStringLiteral("messageTitle"), this)),
      m_sentence(paragraph(QStringLiteral("messageSentence"), this)),
      m_remedy(paragraph(QStringLiteral("messageRemedy"), this)),
      m_progress(new QProgressBar(this)),
      m_action(new QPushButton(this)),
      m_buttons(new QHBoxLayout),
      m_fold(new QToolButton(this)),
      m_details(paragraph(QStringLiteral("messageDetails"), this))
{
    auto *text = new QWidget(this);
    text->setMaximumWidth(kTextWidth);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(spacing::kGroup, spacing::kGroup, spacing::kGroup, spacing::kGroup);
    line->addStretch(1);
    line->addWidget(text, 100);
    line->addStretch(1);
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addStretch(2);
    buildLabels(column);
    buildDetails(column);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &MessageWidget::actionRequested);
    m_action->hide();
    m_fold->hide();
    m_progress->hide();
    retranslate();
    applyLook();
}

void MessageWidget::buildLabels(QVBoxLayout *column)
{
    m_progress->setObjectName(QStringLiteral("messageProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_remedy->setColorRole(ColorRole::Muted);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_sentence),
             static_cast<QWidget *>(m_remedy), static_cast<QWidget *>(m_progress)})
        column->addWidget(widget);
    column->addSpacing(spacing::kRelated);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_action);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
}

void MessageWidget::buildDetails(QVBoxLayout *column)
{
    m_fold->setObjectName(QStringLiteral("messageFold"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIcon(themedIcon(QStringLiteral("arrow-right")));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setColorRole(ColorRole::Muted);
    m_details->hide();
    column->addWidget(m_fold, 0, Qt::AlignHCenter);
    column->addWidget(m_details);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setIcon(themedIcon(open ? QStringLiteral("arrow-down") : QStringLiteral("arrow-right")));
        m_details->setVisible(open);
    });
}

void MessageWidget::addButton(QWidget *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void MessageWidget::showEmpty(const QString &icon, const QString &title, const QString &sentence, const QString &action)
{
    show(icon, ColorRole::Muted, title, sentence, action);
}

void MessageWidget::showProgress(
    const QString &title, const QString &sentence, qint64 done, qint64 total, const QString &action)
{
    show({}, ColorRole::Accent, title, sentence, action);
    // The bar counts in int: per mille will do for any extent.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(std::min<qint64>(done * 1000 / total, 1000)) : 0);
    m_progress->show();
    m_action->setDefault(false); // It only cancels.
}

void MessageWidget::showError(const Error &error, const QString &action)
{
    const wording::ErrorText text = wording::errorText(error);
    show(QStringLiteral("data-warning"), ColorRole::Warning, text.title, text.sentence, action);
    m_remedy->setContent(text.remedy);
    m_remedy->setVisible(!text.remedy.isEmpty());
    QStringList details{core::errorCodeName(error.code)};
    if (!error.subject.isEmpty())
        details << error.subject;
    if (!error.detail.isEmpty())
        details << error.detail;
    setDetails(details.join(u'\n'));
}

void MessageWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange: retranslate(); break;
    case QEvent::ApplicationFontChange:
    case QEvent::FontChange:
    case QEvent::PaletteChange: applyLook(); break;
    default: break;
    }
}

void MessageWidget::show(
    const QString &icon, ColorRole role, const QString &title, const QString &sentence, const QString &action)
{
    m_iconName = icon;
    m_iconRole = role;
    m_title->setContent(title);
    m_sentence->setContent(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_remedy->hide();
    m_progress->hide();
    m_action->setDefault(true);
    m_action->setText(action);
    m_action->setAccessibleName(spokenLabel(action));
    m_action->setVisible(!action.isEmpty());
    setDetails({});
    applyLook();
}

void MessageWidget::setDetails(const QString &details)
{
    m_details->setContent(details);
    m_fold->setVisible(!details.isEmpty());
    m_details->setVisible(!details.isEmpty() && m_fold->isChecked());
}

void MessageWidget::retranslate()
{
    m_fold->setText(tr("Details"));
    m_fold->setAccessibleName(tr("Details"));
    m_progress->setAccessibleName(tr("Progress"));
}

void MessageWidget::applyLook()
{
    m_title->setFont(sectionFont(QApplication::font()));
    m_icon->setVisible(!m_iconName.isEmpty());
    if (m_iconName.isEmpty())
        return;
    const ThemeColors colors = ThemeColors::of(palette());
    m_icon->setPixmap(iconPixmap(m_iconName, kIconSize, devicePixelRatioF(), colors.color(m_iconRole), colors.window));
}

} // namespace rollcall::ui
