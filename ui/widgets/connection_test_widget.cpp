// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connection_test_widget.h"

#include "core/when_done.h"
#include "sync/administration.h"
#include "widgets/dot_widget.h"
#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/error_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace rollcall::ui
{

ConnectionTestWidget::ConnectionTestWidget(sync::Administration &administration, Token token, QWidget *parent)
    : QWidget(parent),
      m_administration(administration),
      m_token(std::move(token)),
      m_test(new QPushButton(this)),
      m_dot(new DotWidget(this)),
      m_result(new TextLabel(this))
{
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_test->setAutoDefault(false);
    m_result->setObjectName(QStringLiteral("testResult"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::kRelated);
    line->addWidget(m_test, 0, Qt::AlignTop);
    line->addWidget(m_dot, 0, Qt::AlignVCenter);
    line->addWidget(m_result, 1, Qt::AlignVCenter);
    connect(m_test, &QPushButton::clicked, this, &ConnectionTestWidget::test);
    retranslate();
}

void ConnectionTestWidget::clear()
{
    ++m_number;
    m_testing = false;
    m_outcome.reset();
    showResult();
}

void ConnectionTestWidget::test()
{
    const quint64 number = ++m_number;
    m_testing = true;
    m_outcome.reset();
    showResult();
    whenDone(
        m_administration.testConnection(m_token()), this, [this, number](const Result<sync::ConnectionTest> &result) {
            if (number == m_number)
                take(result);
        });
}

void ConnectionTestWidget::take(const Result<sync::ConnectionTest> &result)
{
    m_testing = false;
    m_outcome = result;
    showResult();
}

void ConnectionTestWidget::showResult()
{
    m_test->setEnabled(!m_testing);
    m_dot->setVisible(m_outcome.has_value());
    if (!m_outcome) {
        m_result->setContent(m_testing ? tr("Asking as Entra does…") : QString());
        return;
    }
    const std::optional<Error> error = m_outcome->ok() ? m_outcome->value().error : m_outcome->error();
    m_dot->setMark(
        error ? DotMark{DotShape::Triangle, ColorRole::Danger} : DotMark{DotShape::Full, ColorRole::Success});
    if (error) {
        m_result->setContent(wording::errorParagraph(*error));
        return;
    }
    const bool given = m_outcome->value().credential == sync::ConnectionTest::Credential::GivenToken;
    m_result->setContent(given ? tr("It works with this token: users and groups can be looked for.")
                               : tr("It works with the key of this connection: users and groups can be looked for."));
}

void ConnectionTestWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectionTestWidget::retranslate()
{
    m_test->setText(tr("&Test Connection"));
    m_test->setAccessibleName(spokenLabel(m_test->text()));
    showResult();
}

} // namespace rollcall::ui
