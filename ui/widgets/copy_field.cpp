// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/copy_field.h"

#include "widgets/secret_clipboard.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace rollcall::ui
{

namespace
{

constexpr int kConfirmMs = 2000;

} // namespace

CopyField::CopyField(QWidget *parent) : QWidget(parent), m_field(new QLineEdit(this)), m_copy(new QPushButton(this))
{
    m_field->setObjectName(QStringLiteral("copyText"));
    m_field->setReadOnly(true);
    m_copy->setObjectName(QStringLiteral("copyButton"));
    m_copy->setIcon(themedIcon(QStringLiteral("edit-copy")));
    m_copy->setAutoDefault(false);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::kRelated);
    line->addWidget(m_field, 1);
    line->addWidget(m_copy);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    connect(m_copy, &QPushButton::clicked, this, &CopyField::copy);
    retranslate();
}

void CopyField::setText(const QString &text)
{
    if (text == m_field->text())
        return;
    m_field->setText(text);
    m_field->setCursorPosition(0);
    m_copy->setEnabled(!text.isEmpty());
}

void CopyField::setName(const QString &name)
{
    m_name = name;
    m_field->setAccessibleName(name);
    retranslate();
}

void CopyField::setSecret(bool secret)
{
    m_secret = secret;
    m_field->setContextMenuPolicy(
        secret ? Qt::NoContextMenu : Qt::DefaultContextMenu); // Its Copy would forget nothing.
}

// Whichever way a secret is copied, the clipboard forgets it.
bool CopyField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!m_secret || watched != m_field || !isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        copy();
    return true;
}

void CopyField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::PolishRequest)
        m_field->setFont(monospacedFont(QApplication::font()));
}

void CopyField::copy()
{
    if (m_secret)
        copySecret(m_field->text());
    else
        QGuiApplication::clipboard()->setText(m_field->text());
    m_copy->setIcon(themedIcon(QStringLiteral("dialog-ok-apply")));
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(kConfirmMs, this, &CopyField::retranslate);
    Q_EMIT copied();
}

void CopyField::retranslate()
{
    m_copy->setIcon(themedIcon(QStringLiteral("edit-copy")));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(m_name.isEmpty() ? tr("Copy") : tr("Copy %1").arg(m_name));
    m_field->setFont(monospacedFont(QApplication::font()));
}

} // namespace rollcall::ui
