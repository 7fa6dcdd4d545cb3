// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/connection_section.h"

#include "sync/administration.h"
#include "widgets/connection_test_widget.h"
#include "widgets/copy_field.h"
#include "widgets/label_text.h"
#include "widgets/typography.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kLongestToken = 8000;

} // namespace

ConnectionSection::ConnectionSection(sync::Administration &administration, QWidget *parent)
    : SectionWidget(parent),
      m_administration(administration),
      m_urlLabel(new QLabel(this)),
      m_url(new CopyField(this)),
      m_tokenLabel(new QLabel(this)),
      m_token(new QLineEdit(this)),
      m_test(new ConnectionTestWidget(
          administration, [this] { return Secret(m_token->text().trimmed().toUtf8()); }, this))
{
    setObjectName(QStringLiteral("connectionSection"));
    m_url->setObjectName(QStringLiteral("targetScimUrl"));
    m_token->setObjectName(QStringLiteral("tokenToTest"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setMaxLength(kLongestToken);
    for (QLabel *label : {m_urlLabel, m_tokenLabel})
        label->setTextFormat(Qt::PlainText);
    m_urlLabel->setBuddy(m_url);
    m_tokenLabel->setBuddy(m_token);
    body()->setSpacing(spacing::kTight);
    body()->addWidget(m_urlLabel);
    body()->addWidget(m_url);
    body()->addSpacing(spacing::kRelated);
    body()->addWidget(m_tokenLabel);
    body()->addWidget(m_token);
    body()->addSpacing(spacing::kTight);
    body()->addWidget(m_test);
    connect(m_token, &QLineEdit::textChanged, m_test, &ConnectionTestWidget::clear);
    retranslate();
}

void ConnectionSection::refresh()
{
    m_url->setText(m_administration.targetScimUrl().toString());
}

void ConnectionSection::retranslate()
{
    setTitle(tr("Connection"));
    m_urlLabel->setText(tr("Target SCIM &URL (in Entra: Tenant URL)"));
    m_url->setName(tr("Target SCIM URL"));
    m_tokenLabel->setText(tr("T&oken to test (in Entra: Secret Token)"));
    m_token->setPlaceholderText(tr("Empty: the key of this connection is tested"));
    m_token->setAccessibleName(spokenLabel(m_tokenLabel->text()));
    refresh();
}

} // namespace rollcall::ui
