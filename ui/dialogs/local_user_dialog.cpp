// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/local_user_dialog.h"

#include "core/problem_code.h"
#include "core/when_done.h"
#include "sync/administration.h"
#include "widgets/label_text.h"
#include "widgets/notice_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/whole_texts.h"
#include "wording/visible_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kWidth = 460;
constexpr int kLongestTyped = 1'200; // Longer than the service takes, so that too long is told and not cut.

} // namespace

LocalUserDialog::LocalUserDialog(sync::Administration &administration, QWidget *parent)
    : QDialog(parent),
      m_administration(administration),
      m_notice(new NoticeWidget(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_create(new QPushButton(tr("&Create User"), this))
{
    setObjectName(QStringLiteral("localUser"));
    setWindowTitle(tr("New Local User"));
    setMinimumWidth(kWidth);
    build();
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &LocalUserDialog::create);
    keepTextsWhole(this);
}

void LocalUserDialog::build()
{
    auto *hint = new TextLabel(this);
    hint->setColorRole(ColorRole::Muted);
    hint->setWordWrap(true);
    hint->setText(tr("Made in the MDM itself. When Entra ID provisions the same user name, it takes this user over."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    column->setSpacing(spacing::kTight);
    column->addWidget(hint);
    addField(column, QStringLiteral("userName"), tr("&Username"))->setFocus();
    addField(column, QStringLiteral("name.givenName"), tr("&First Name"));
    addField(column, QStringLiteral("name.familyName"), tr("&Last Name"));
    addField(column, QStringLiteral("displayName"), tr("&Display Name"));
    addField(column, QStringLiteral("emails"), tr("&E-mail"));
    addField(column, QStringLiteral("department"), tr("De&partment"));
    addField(column, QStringLiteral("locale"), tr("L&ocale"))->setPlaceholderText(QStringLiteral("fr-FR"));
    m_create->setObjectName(QStringLiteral("createUser"));
    m_create->setDefault(true);
    m_create->setAccessibleName(spokenLabel(m_create->text()));
    m_cancel->setObjectName(QStringLiteral("cancelUser"));
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::kRelated);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    column->addSpacing(spacing::kRelated);
    column->addWidget(m_notice);
    column->addSpacing(spacing::kRelated);
    column->addLayout(buttons);
}

QLineEdit *LocalUserDialog::addField(QVBoxLayout *column, const QString &path, const QString &label)
{
    Field field{path, new QLineEdit(this), new TextLabel(this)};
    auto *name = new QLabel(label, this);
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(field.edit);
    field.edit->setObjectName(QString(path).replace(u'.', u'-'));
    field.edit->setMaxLength(kLongestTyped);
    field.edit->setAccessibleName(spokenLabel(label));
    field.error->setObjectName(field.edit->objectName() + QStringLiteral("Error"));
    field.error->setColorRole(ColorRole::Danger);
    field.error->setWordWrap(true);
    field.error->hide();
    connect(field.edit, &QLineEdit::textEdited, field.error, &QWidget::hide);
    column->addSpacing(spacing::kTight);
    column->addWidget(name);
    column->addWidget(field.edit);
    column->addWidget(field.error);
    m_fields.append(field);
    return field.edit;
}

QString LocalUserDialog::valueOf(const char *path) const
{
    for (const Field &field : m_fields) {
        if (field.path == QLatin1String(path))
            return field.edit->text().trimmed();
    }
    return {};
}

void LocalUserDialog::create()
{
    clearFaults();
    sync::LocalUser user{.userName = valueOf("userName")};
    user.displayName = valueOf("displayName");
    user.givenName = valueOf("name.givenName");
    user.familyName = valueOf("name.familyName");
    if (const QString email = valueOf("emails"); !email.isEmpty())
        user.emails = {email};
    user.department = valueOf("department");
    user.locale = valueOf("locale");
    m_create->setEnabled(false);
    whenDone(m_administration.createLocalUser(user), this,
        [this](const Result<sync::LocalUserSave> &saved) { take(saved); });
}

void LocalUserDialog::take(const Result<sync::LocalUserSave> &saved)
{
    m_create->setEnabled(true);
    if (!saved) {
        if (core::problemCodeIn(saved.error().detail) == QLatin1String("user-name-taken"))
            return showFault(QStringLiteral("userName"), tr("Another user has this user name."));
        return m_notice->showError(saved.error(), {});
    }
    if (saved->kind == sync::LocalUserSave::Kind::Saved) {
        accept();
        return Q_EMIT created(saved->value);
    }
    for (auto fault = saved->faults.crbegin(); fault != saved->faults.crend(); ++fault) // The first one gets the focus.
        showFault(fault->field, sentenceFor(*fault));
}

QString LocalUserDialog::sentenceFor(const sync::FieldFault &fault)
{
    if (fault.field == QLatin1String("name"))
        return tr("A user needs a first or a last name.");
    if (fault.code == QLatin1String("required"))
        return tr("This is needed.");
    if (fault.code == QLatin1String("too-long"))
        return tr("This is too long.");
    if (fault.code == QLatin1String("not-email"))
        return tr("This is no e-mail address.");
    if (fault.field == QLatin1String("locale"))
        return tr("A locale is written like fr-FR.");
    return tr("The service does not take this: “%1”.").arg(wording::visibleText(fault.detail));
}

void LocalUserDialog::showFault(const QString &field, const QString &sentence)
{
    for (const Field &candidate : std::as_const(m_fields)) {
        // `name` is of both of its fields: it stands at the first. `emails.0` is of the one there is.
        if (candidate.path != field && !candidate.path.startsWith(field + u'.')
            && !field.startsWith(candidate.path + u'.'))
            continue;
        candidate.error->setText(sentence);
        candidate.error->show();
        candidate.edit->setFocus();
        return;
    }
    m_notice->showError({ErrorCode::InvalidArgument, sentence, field}, {});
}

void LocalUserDialog::clearFaults()
{
    m_notice->hide();
    for (const Field &field : std::as_const(m_fields))
        field.error->hide();
}

} // namespace rollcall::ui
