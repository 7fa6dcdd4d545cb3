// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/welcome_widget.h"

#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kProgramIcon = 56;
constexpr int kWayIcon = 24;
constexpr int kWidth = 820;
constexpr int kRadius = 6;

/// Stands out from the window as a page does, with a thin line around it.
class Card final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors colors = ThemeColors::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colors.border);
        painter.setBrush(colors.base);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    }
};

TextLabel *paragraph(QWidget *parent, ColorRole role = ColorRole::Text)
{
    auto *label = new TextLabel(parent);
    label->setWordWrap(true);
    label->setColorRole(role);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

WelcomeWidget::WelcomeWidget(QWidget *parent)
    : QWidget(parent),
      m_icon(new TextLabel(this)),
      m_title(paragraph(this)),
      m_sentence(paragraph(this, ColorRole::Muted)),
      m_foot(paragraph(this, ColorRole::Muted)),
      m_sample(addWay(QStringLiteral("startSample"))),
      m_service(addWay(QStringLiteral("startService")))
{
    setObjectName(QStringLiteral("welcome"));
    build();
    m_sample.button->setDefault(true);
    connect(m_sample.button, &QPushButton::clicked, this, &WelcomeWidget::sampleRequested);
    connect(m_service.button, &QPushButton::clicked, this, &WelcomeWidget::connectRequested);
    retranslate();
    applyLook();
}

WelcomeWidget::Way WelcomeWidget::addWay(const QString &name)
{
    auto *card = new Card(this);
    Way way{new TextLabel(card), paragraph(card), paragraph(card), paragraph(card, ColorRole::Muted),
        paragraph(card, ColorRole::Muted), new QPushButton(card)};
    way.button->setObjectName(name);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::kRelated);
    head->addWidget(way.icon);
    head->addWidget(way.title, 1);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    column->setSpacing(spacing::kRelated);
    column->addLayout(head);
    for (QWidget *line : {way.what, way.needs, way.data})
        column->addWidget(line);
    column->addStretch(1);
    column->addSpacing(spacing::kRelated);
    column->addWidget(way.button, 0, Qt::AlignLeft);
    return way;
}

void WelcomeWidget::build()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(spacing::kTight);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::kGroup);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(spacing::kGroup);
    for (const Way &way : {m_sample, m_service})
        ways->addWidget(way.button->parentWidget(), 1);
    auto *all = new QWidget(this);
    all->setMaximumWidth(kWidth);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kGroup);
    column->addStretch(2);
    column->addLayout(head);
    column->addSpacing(spacing::kRelated);
    column->addLayout(ways);
    column->addWidget(m_foot);
    column->addStretch(3);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kPage);
    line->addStretch(1);
    line->addWidget(all, 100);
    line->addStretch(1);
}

void WelcomeWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange: retranslate(); break;
    case QEvent::ApplicationFontChange:
    case QEvent::PaletteChange: applyLook(); break;
    default: break;
    }
}

void WelcomeWidget::retranslate()
{
    m_title->setText(tr("See what Entra ID really provisioned"));
    m_sentence->setText(tr("Rollcall shows who arrived in the MDM, how arriving users are treated, and why somebody is "
                           "not there or not right."));
    m_sample.title->setText(tr("Try it now"));
    m_sample.what->setText(tr("A sample company of 2,000 people. Rollcall starts a service of its own on this computer "
                              "and fills it as Entra ID would."));
    m_sample.needs->setText(tr("You need nothing. Tokens, settings, refusals and deletions work as in earnest."));
    m_sample.data->setText(tr("Nothing leaves this computer."));
    m_sample.button->setText(tr("&Try It Now"));
    m_service.title->setText(tr("Connect to a service"));
    m_service.what->setText(tr("The service that you manage, or any other SCIM 2.0 service, tested step by step before "
                               "it is saved."));
    m_service.needs->setText(tr(
        "You need its URL, and an administrator’s or a helpdesk’s key, a bearer token, or a user name and password."));
    m_service.data->setText(tr("A sync only reads. The key goes to the system’s keychain."));
    m_service.button->setText(tr("&Connect to a Service…"));
    for (const Way &way : {m_sample, m_service})
        way.button->setAccessibleName(spokenLabel(way.button->text()));
    m_foot->setText(tr("You can do both, and switch between them in the menu Connection."));
}

void WelcomeWidget::applyLook()
{
    const QFont font = QApplication::font();
    m_title->setFont(titleFont(font));
    m_sample.title->setFont(sectionFont(font));
    m_service.title->setFont(sectionFont(font));
    const ThemeColors colors = ThemeColors::of(palette());
    const auto draw = [&](TextLabel *label, const QString &name, int size, const QColor &ground) {
        label->setPixmap(iconPixmap(name, size, devicePixelRatioF(), colors.accent, ground));
    };
    draw(m_icon, QStringLiteral("rollcall"), kProgramIcon, colors.window);
    draw(m_sample.icon, QStringLiteral("system-users"), kWayIcon, colors.base);
    draw(m_service.icon, QStringLiteral("network-server"), kWayIcon, colors.base);
}

} // namespace rollcall::ui
