// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/scim_tab.h"

#include "widgets/json_view.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QToolButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

ScimTab::ScimTab(QWidget *parent) : QWidget(parent), m_view(new JsonView(this)), m_copy(new QToolButton(this))
{
    setObjectName(QStringLiteral("scim"));
    m_view->setObjectName(QStringLiteral("scimView"));
    m_copy->setObjectName(QStringLiteral("scimCopy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setIcon(themedIcon(QStringLiteral("edit-copy")));
    m_copy->setAutoRaise(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::kRelated, 0, 0);
    column->addWidget(m_view, 1);
    column->addWidget(m_copy, 0, Qt::AlignRight);
    connect(
        m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_view->exactJson()); });
    retranslate();
}

void ScimTab::showResource(const scim::Resource &resource)
{
    m_view->setJson(resource.json());
}

void ScimTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScimTab::retranslate()
{
    m_view->setAccessibleName(tr("SCIM resource"));
    m_copy->setText(tr("Copy JSON"));
    m_copy->setAccessibleName(tr("Copy JSON"));
}

} // namespace rollcall::ui
