// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/token_dialog.h"

#include "core/problem_code.h"
#include "core/when_done.h"
#include "sync/administration.h"
#include "widgets/connection_test_widget.h"
#include "widgets/copy_field.h"
#include "widgets/label_text.h"
#include "widgets/notice_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/whole_texts.h"
#include "wording/error_text.h"
#include "wording/visible_text.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kWidth = 520;
constexpr int kLongestName = 100;

TextLabel *hint(const QString &text, QWidget *parent)
{
    auto *label = new TextLabel(parent);
    label->setColorRole(ColorRole::Muted);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

} // namespace

TokenDialog::TokenDialog(sync::Administration &administration, QWidget *parent)
    : QDialog(parent),
      m_administration(administration),
      m_column(new QVBoxLayout(this)),
      m_notice(new NoticeWidget(this)),
      m_action(new QPushButton(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_secretTitle(new TextLabel(this)),
      m_url(new CopyField(this)),
      m_secret(new CopyField(this)),
      m_test(new ConnectionTestWidget(
          administration, [this] { return m_value; }, this)),
      m_taken(new QCheckBox(tr("I have put the token where it is needed"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(QStringLiteral("tokenDialog"));
    setMinimumWidth(kWidth);
    m_column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    m_action->setObjectName(QStringLiteral("tokenAction"));
    m_action->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("tokenCancel"));
    m_cancel->setAutoDefault(false);
    connect(m_action, &QPushButton::clicked, this, &TokenDialog::generate);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    keepTextsWhole(this);
}

TokenDialog::TokenDialog(sync::Administration &administration, const QString &suggestedName, QWidget *parent)
    : TokenDialog(administration, parent)
{
    buildForm(suggestedName);
}

TokenDialog::TokenDialog(sync::Administration &administration, const sync::ProvisioningToken &token, QWidget *parent)
    : TokenDialog(administration, parent)
{
    buildRenewal(token);
}

QLabel *TokenDialog::addField(QVBoxLayout *column, const QString &label, QWidget *field)
{
    auto *name = new QLabel(label, this);
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(field);
    field->setAccessibleName(spokenLabel(label));
    column->addSpacing(spacing::kRelated);
    column->addWidget(name);
    column->addWidget(field);
    return name;
}

void TokenDialog::buildForm(const QString &suggestedName)
{
    m_name = new QLineEdit(suggestedName, this);
    m_name->setObjectName(QStringLiteral("tokenName"));
    m_name->setMaxLength(kLongestName);
    m_name->selectAll();
    m_nameError = new TextLabel(this);
    m_nameError->setObjectName(QStringLiteral("tokenNameError"));
    m_nameError->setColorRole(ColorRole::Danger);
    m_nameError->setWordWrap(true);
    m_nameError->hide();
    m_expiry = new QComboBox(this);
    m_expiry->setObjectName(QStringLiteral("tokenExpiry"));
    m_expiry->addItem(tr("Never"), 0);
    for (const int days : {30, 90, 180, 365})
        m_expiry->addItem(tr("In %n days", nullptr, days), days);
    m_profile = new QComboBox(this);
    m_profile->setObjectName(QStringLiteral("tokenProfile"));
    m_profile->addItem(tr("Entra ID, by the rules of the MDM"), QStringLiteral("mdm"));
    m_profile->addItem(tr("Another identity provider, by RFC 7643 and 7644"), QStringLiteral("rfc"));
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kTight);
    column->addWidget(
        hint(tr("Entra ID signs in with it. Whoever has the token can create, change and disable users here."), this));
    addField(column, tr("&Name"), m_name);
    column->addWidget(m_nameError);
    addField(column, tr("&Expires"), m_expiry);
    addField(column, tr("&For"), m_profile);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_nameError->hide();
        m_action->setEnabled(!name.trimmed().isEmpty());
    });
    startWith(form, tr("Generate Token"), tr("&Generate"));
    m_name->setFocus();
}

void TokenDialog::buildRenewal(const sync::ProvisioningToken &token)
{
    m_renewed = token.id;
    auto *text = new TextLabel(this);
    text->setWordWrap(true);
    text->setText(tr("“%1” gets a new secret. The old one works for 24 hours more: until then, put the new one into "
                     "Entra ID as Secret Token.")
                      .arg(wording::visibleText(token.name)));
    startWith(text, tr("Renew Token"), tr("&Renew"));
}

void TokenDialog::startWith(QWidget *question, const QString &title, const QString &action)
{
    setWindowTitle(title);
    m_action->setText(action);
    m_action->setAccessibleName(spokenLabel(action));
    m_question = new QWidget(this);
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_action);
    column->addWidget(question);
    column->addWidget(m_notice);
    column->addStretch(1);
    column->addSpacing(spacing::kGroup);
    column->addLayout(buttons);
    m_column->addWidget(m_question);
    // Hidden, not stacked: a short question is not to stand over the room of a long answer.
    m_secretPage = new QWidget(this);
    auto *secretColumn = new QVBoxLayout(m_secretPage);
    secretColumn->setContentsMargins(0, 0, 0, 0);
    buildSecret(secretColumn);
    m_secretPage->hide();
    m_column->addWidget(m_secretPage);
}

void TokenDialog::buildSecret(QVBoxLayout *column)
{
    m_secretTitle->setFont(sectionFont(QApplication::font()));
    m_secretTitle->setWordWrap(true);
    m_url->setObjectName(QStringLiteral("tokenUrl"));
    m_secret->setObjectName(QStringLiteral("tokenSecret"));
    m_secret->setSecret(true);
    m_url->setName(tr("Target SCIM URL"));
    m_secret->setName(tr("Token"));
    m_taken->setObjectName(QStringLiteral("tokenTaken"));
    m_close->setObjectName(QStringLiteral("tokenClose"));
    m_close->setAutoDefault(false);
    m_close->setEnabled(false);
    column->setSpacing(spacing::kTight);
    column->addWidget(m_secretTitle);
    addField(column, tr("Target SCIM &URL"), m_url);
    column->addWidget(hint(tr("Entra calls it Tenant URL."), this));
    addField(column, tr("T&oken"), m_secret);
    column->addWidget(hint(tr("Entra calls it Secret Token. It is shown now and never again. A copy of it leaves the "
                              "clipboard after a minute."),
        this));
    column->addSpacing(spacing::kGroup);
    column->addWidget(m_test);
    column->addStretch(1);
    column->addSpacing(spacing::kGroup);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_taken, 1);
    foot->addWidget(m_close);
    column->addLayout(foot);
    connect(m_taken, &QCheckBox::toggled, m_close, &QWidget::setEnabled);
    connect(m_secret, &CopyField::copied, this, [this] { m_taken->setChecked(true); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void TokenDialog::generate()
{
    m_action->setEnabled(false);
    m_notice->hide();
    const auto take = [this](const Result<sync::IssuedToken> &result) { this->take(result); };
    if (!m_renewed.isEmpty())
        return whenDone(m_administration.renewToken(m_renewed), this, take);
    sync::NewToken token;
    token.name = m_name->text().trimmed();
    token.profile = m_profile->currentData().toString();
    if (const int days = m_expiry->currentData().toInt(); days > 0)
        token.expiresDays = days;
    whenDone(m_administration.generateToken(token), this, take);
}

void TokenDialog::take(const Result<sync::IssuedToken> &result)
{
    m_action->setEnabled(true);
    if (result)
        return showSecret(*result);
    if (m_nameError && core::problemCodeIn(result.error().detail) == QLatin1String("name-taken")) {
        m_nameError->setText(tr("Another token has this name."));
        m_nameError->show();
        m_name->setFocus();
        return;
    }
    m_administration.refreshTokens(); // It may have been made, and the answer with its secret have been lost.
    m_notice->showError(result.error(), {});
}

void TokenDialog::showSecret(const sync::IssuedToken &issued)
{
    m_value = issued.secret;
    m_secretTitle->setText(
        tr("The token “%1” is ready to be pasted into Entra ID").arg(wording::visibleText(issued.token.name)));
    m_url->setText(m_administration.targetScimUrl().toString());
    m_secret->setText(QString::fromUtf8(issued.secret.reveal()));
    m_question->hide();
    m_secretPage->show();
    adjustSize();
    m_secret->focusCopy();
}

bool TokenDialog::mayClose() const
{
    return m_secretPage->isHidden() || m_taken->isChecked();
}

void TokenDialog::reject()
{
    if (mayClose())
        QDialog::reject();
    else
        m_taken->setFocus(); // The secret would be lost: the way out is to say that it was taken.
}

} // namespace rollcall::ui
