// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/connect_dialog.h"

#include "ui_connect_dialog.h"
#include "widgets/label_text.h"
#include "widgets/typography.h"
#include "wording/error_text.h"

#include <QEvent>
#include <QPushButton>

namespace rollcall::ui
{

namespace
{

constexpr int kDialogWidth = 480;

} // namespace

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent),
      m_form(std::make_unique<Ui::ConnectDialog>()),
      m_connect(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    m_form->setupUi(this);
    layout()->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    setMinimumWidth(kDialogWidth);
    for (QLabel *hint : {m_form->urlHint, m_form->keyHint})
        hint->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_form->urlLabel, m_form->keyLabel})
        label->setContentsMargins(0, spacing::kGroup, 0, 0);
    for (TextLabel *error : {m_form->nameError, m_form->urlError, m_form->keyError}) {
        error->setColorRole(ColorRole::Danger);
        error->setWordWrap(true);
        error->hide();
    }
    m_form->progress->setRange(0, 0);
    m_form->progress->setTextVisible(false);
    m_form->progress->setFixedHeight(4);
    m_connect->setObjectName(QStringLiteral("connect"));
    m_connect->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_form->buttons->addButton(m_connect, QDialogButtonBox::AcceptRole);
    m_form->buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &ConnectDialog::submit);
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    setTrying(false);
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::setProfile(const settings::ConnectionProfile &profile)
{
    m_id = profile.id;
    m_form->name->setText(profile.name);
    m_form->url->setText(profile.url.toString());
    m_form->key->setFocus();
}

void ConnectDialog::showProblem(const Error &error)
{
    setTrying(false);
    m_form->problem->showError(error, {});
    adjustSize();
}

void ConnectDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        retranslate();
    }
}

settings::ConnectionProfile ConnectDialog::draft() const
{
    settings::ConnectionProfile profile
        = settings::ConnectionProfile::remote(m_form->name->text().trimmed(), serviceUrlFromText(m_form->url->text()));
    if (!m_id.isEmpty())
        profile.id = m_id;
    return profile;
}

bool ConnectDialog::check()
{
    QHash<QString, QString> problems;
    for (const settings::FieldError &problem : draft().validate())
        problems.insert(problem.field, wording::errorParagraph(problem.error));
    if (m_form->name->text().trimmed().isEmpty())
        problems.insert(QStringLiteral("name"), tr("A name tells this service from others in the menu."));
    if (m_form->key->text().trimmed().isEmpty())
        problems.insert(QStringLiteral("key"), tr("Without a key the service answers nobody."));
    showFieldError(m_form->name, m_form->nameError, problems.value(QStringLiteral("name")));
    showFieldError(m_form->url, m_form->urlError, problems.value(QStringLiteral("url")));
    showFieldError(m_form->key, m_form->keyError, problems.value(QStringLiteral("key")));
    adjustSize();
    return problems.isEmpty();
}

void ConnectDialog::showFieldError(QLineEdit *field, TextLabel *label, const QString &text)
{
    label->setContent(text);
    label->setVisible(!text.isEmpty());
    field->setAccessibleDescription(text);
    if (!text.isEmpty() && !isAncestorOf(focusWidget()))
        field->setFocus();
}

void ConnectDialog::setTrying(bool trying)
{
    for (QWidget *field : {m_form->name, m_form->url, m_form->key})
        field->setEnabled(!trying);
    m_connect->setEnabled(!trying);
    m_form->progress->setVisible(trying);
    m_form->problem->hide();
}

void ConnectDialog::submit()
{
    if (!check())
        return;
    const settings::ConnectionProfile profile = draft();
    m_id = profile.id;
    setTrying(true);
    Q_EMIT connectRequested(profile, Secret(m_form->key->text().trimmed().toUtf8()));
}

void ConnectDialog::retranslate()
{
    m_connect->setText(tr("&Connect"));
    m_cancel->setText(tr("Cancel"));
    for (QPushButton *button : {m_connect, m_cancel})
        button->setAccessibleName(spokenLabel(button->text()));
    for (QLabel *label : {m_form->nameLabel, m_form->urlLabel, m_form->keyLabel})
        label->buddy()->setAccessibleName(spokenLabel(label->text()));
    m_form->progress->setAccessibleName(tr("Trying the connection"));
}

QUrl serviceUrlFromText(const QString &text)
{
    const QString url = text.trimmed();
    if (url.isEmpty())
        return {};
    return QUrl(url.contains(QLatin1String("://")) ? url : QStringLiteral("https://") + url);
}

} // namespace rollcall::ui
