// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/connect_dialog.h"

#include "ui_connect_dialog.h"
#include "widgets/label_text.h"
#include "widgets/typography.h"
#include "widgets/whole_texts.h"
#include "wording/error_text.h"

#include <QEvent>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace rollcall::ui
{

namespace
{

using settings::ConnectionProfile;
using SignIn = ConnectionProfile::SignIn;

constexpr int kDialogWidth = 520;

/// Scheme, host and port: who gets to see a key.
QString originOf(const QUrl &url)
{
    constexpr auto kRest = QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo;
    return url.adjusted(kRest).toString(QUrl::FullyEncoded).toLower();
}

} // namespace

ConnectDialog::ConnectDialog(QWidget *parent)
    : QDialog(parent),
      m_form(std::make_unique<Ui::ConnectDialog>()),
      m_test(new QPushButton(this)),
      m_save(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    build();
    connectAll();
    retranslate();
    setWorking(false);
    keepTextsWhole(this);
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::build()
{
    m_form->setupUi(this);
    layout()->setContentsMargins(spacing::kPage, spacing::kPage, spacing::kPage, spacing::kGroup);
    setMinimumWidth(kDialogWidth);
    buildFields();
    m_form->stages->hide();
    m_test->setObjectName(QStringLiteral("test"));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    for (QPushButton *button : {m_test, m_cancel})
        button->setAutoDefault(false);
    m_form->buttons->addButton(m_test, QDialogButtonBox::ResetRole); // At the other end than the two that close.
    m_form->buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_form->buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_form->signIn->addItem(QString(), int(SignIn::Key));
    m_form->signIn->addItem(QString(), int(SignIn::Password));
}

void ConnectDialog::buildFields()
{
    for (QLabel *hint : {m_form->urlHint, m_form->keyHint, m_form->authorityHint})
        hint->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label :
        {m_form->urlLabel, m_form->signInLabel, m_form->userNameLabel, m_form->keyLabel, m_form->authorityLabel})
        label->setContentsMargins(0, spacing::kRelated, 0, 0);
    for (TextLabel *error : {m_form->nameError, m_form->urlError, m_form->userNameError, m_form->keyError}) {
        error->setColorRole(ColorRole::Danger);
        error->setWordWrap(true);
        error->hide();
    }
    m_form->passed->setColorRole(ColorRole::Success);
    m_form->scimOnly->setWordWrap(true);
    for (TextLabel *result : {m_form->passed, m_form->scimOnly})
        result->hide();
    m_form->browse->setAutoDefault(false);
    m_form->proxy->setChecked(true);
    m_form->authority->setClearButtonEnabled(true);
}

void ConnectDialog::connectAll()
{
    connect(m_form->buttons, &QDialogButtonBox::accepted, this, &ConnectDialog::save);
    connect(m_form->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_saveWhenPassed = false;
        test();
    });
    connect(m_form->browse, &QPushButton::clicked, this, &ConnectDialog::chooseAuthority);
    for (QLineEdit *field : {m_form->url, m_form->userName, m_form->key, m_form->authority})
        connect(field, &QLineEdit::textChanged, this, &ConnectDialog::forgetTest);
    connect(m_form->proxy, &QCheckBox::toggled, this, &ConnectDialog::forgetTest);
    connect(m_form->signIn, &QComboBox::currentIndexChanged, this, [this] {
        updateSignIn();
        forgetTest();
    });
}

void ConnectDialog::setProfile(const ConnectionProfile &profile, bool keyIsKept)
{
    m_id = profile.id;
    m_role = profile.role;
    m_keptFor = keyIsKept ? originOf(profile.url) : QString();
    m_keptSignIn = profile.signIn;
    m_form->name->setText(profile.name);
    m_form->url->setText(profile.url.toString());
    m_form->signIn->setCurrentIndex(m_form->signIn->findData(int(profile.signIn)));
    m_form->userName->setText(profile.userName);
    m_form->authority->setText(profile.authorityFile);
    m_form->proxy->setChecked(profile.systemProxy);
    if (keyIsKept)
        m_form->name->setFocus();
    else
        m_form->key->setFocus();
    retranslate();
}

void ConnectDialog::showStage(const sync::StageOutcome &outcome)
{
    m_form->stages->showOutcome(outcome);
}

void ConnectDialog::showResult(const std::optional<Error> &error, const QString &role)
{
    setWorking(false);
    m_tested = error ? Tested::Failed : Tested::Passed;
    if (error)
        m_form->problem->showError(*error, {});
    m_form->passed->setVisible(!error);
    m_form->scimOnly->setVisible(!error && role == QLatin1String("scim"));
    updateButtons();
    adjustSize();
    if (error || !std::exchange(m_saveWhenPassed, false))
        return;
    // What this service can't do is read before it is saved, not after the dialog has gone; known, it is no news.
    if (role == QLatin1String("scim") && m_role != role)
        m_save->setFocus();
    else
        save();
}

void ConnectDialog::showProblem(const Error &error)
{
    setWorking(false);
    m_form->passed->hide();
    m_form->scimOnly->hide();
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

ConnectionProfile ConnectDialog::draft() const
{
    ConnectionProfile profile
        = ConnectionProfile::remote(m_form->name->text().trimmed(), serviceUrlFromText(m_form->url->text()));
    if (!m_id.isEmpty())
        profile.id = m_id;
    profile.signIn = withPassword() ? SignIn::Password : SignIn::Key;
    if (withPassword())
        profile.userName = m_form->userName->text().trimmed();
    profile.authorityFile = m_form->authority->text().trimmed();
    profile.systemProxy = m_form->proxy->isChecked();
    profile.role = m_role;
    return profile;
}

Secret ConnectDialog::secret() const
{
    // A space at the end of a key was copied with it; one of a password may be meant.
    const QString text = m_form->key->text();
    return Secret((withPassword() ? text : text.trimmed()).toUtf8());
}

bool ConnectDialog::withPassword() const
{
    return m_form->signIn->currentData().toInt() == int(SignIn::Password);
}

QString ConnectDialog::keyProblem() const
{
    if (!secret().isEmpty())
        return {};
    const ConnectionProfile profile = draft();
    const bool kept = !m_keptFor.isEmpty() && m_keptSignIn == profile.signIn;
    if (kept && m_keptFor == originOf(profile.url))
        return {};
    if (kept) // It must not be sent to a host that somebody has only just typed.
        return withPassword() ? tr("The password is kept for the former URL alone. Enter the one for this URL.")
                              : tr("The key is kept for the former URL alone. Enter the one for this URL.");
    return withPassword() ? tr("Without a password the service answers nobody.")
                          : tr("Without a key the service answers nobody.");
}

bool ConnectDialog::check()
{
    const ConnectionProfile profile = draft();
    QHash<QString, QString> problems;
    for (const settings::FieldError &problem : profile.validate())
        problems.insert(problem.field, wording::errorParagraph(problem.error));
    if (profile.name.isEmpty())
        problems.insert(QStringLiteral("name"), tr("A name tells this service from others in the menu."));
    else if (m_takenNames.contains(profile.name, Qt::CaseInsensitive))
        problems.insert(QStringLiteral("name"), tr("Another connection has this name already."));
    if (problems.contains(QStringLiteral("userName")))
        problems.insert(QStringLiteral("userName"), tr("A user name is needed, without a colon in it."));
    if (const QString problem = keyProblem(); !problem.isEmpty())
        problems.insert(QStringLiteral("key"), problem);
    if (!isAncestorOf(focusWidget()) || qobject_cast<QPushButton *>(focusWidget()))
        m_focus = nullptr;
    const QVector<std::tuple<QLineEdit *, TextLabel *, QString>> fields{
        {m_form->name, m_form->nameError, QStringLiteral("name")},
        {m_form->url, m_form->urlError, QStringLiteral("url")},
        {m_form->userName, m_form->userNameError, QStringLiteral("userName")},
        {m_form->key, m_form->keyError, QStringLiteral("key")}};
    for (const auto &[field, label, name] : fields)
        showFieldError(field, label, problems.value(name));
    adjustSize();
    return problems.isEmpty();
}

void ConnectDialog::showFieldError(QLineEdit *field, TextLabel *label, const QString &text)
{
    const bool first = !text.isEmpty() && !std::exchange(m_focus, text.isEmpty() ? m_focus : field);
    label->setContent(text);
    label->setVisible(!text.isEmpty());
    field->setAccessibleDescription(text);
    if (first)
        field->setFocus();
}

void ConnectDialog::setWorking(bool working)
{
    if (working)
        m_focus = focusWidget();
    for (QWidget *field : {static_cast<QWidget *>(m_form->name), static_cast<QWidget *>(m_form->url),
             static_cast<QWidget *>(m_form->signIn), static_cast<QWidget *>(m_form->userName),
             static_cast<QWidget *>(m_form->key), static_cast<QWidget *>(m_form->authority),
             static_cast<QWidget *>(m_form->browse), static_cast<QWidget *>(m_form->proxy),
             static_cast<QWidget *>(m_test), static_cast<QWidget *>(m_save)})
        field->setEnabled(!working);
    m_form->problem->hide();
    // Locked fields lose the keyboard, to Cancel at last, where Return would throw everything away.
    if (!working && m_focus)
        m_focus->setFocus();
    if (!working)
        m_focus = nullptr;
}

void ConnectDialog::test()
{
    m_focus = nullptr;
    if (!check()) {
        m_focus = nullptr;
        return;
    }
    const ConnectionProfile profile = draft();
    m_id = profile.id;
    m_form->passed->hide();
    m_form->scimOnly->hide();
    m_form->stages->reset();
    m_form->stages->show();
    setWorking(true);
    adjustSize();
    Q_EMIT testRequested(profile, secret());
}

void ConnectDialog::save()
{
    if (m_tested == Tested::No) {
        m_saveWhenPassed = true;
        return test();
    }
    m_focus = nullptr;
    if (!check()) {
        m_focus = nullptr;
        return;
    }
    const ConnectionProfile profile = draft();
    m_id = profile.id;
    setWorking(true);
    Q_EMIT saveRequested(profile, secret());
}

void ConnectDialog::forgetTest()
{
    if (std::exchange(m_tested, Tested::No) == Tested::No)
        return;
    m_form->passed->hide();
    m_form->scimOnly->hide();
    m_form->problem->hide();
    m_form->stages->reset();
    updateButtons();
}

void ConnectDialog::chooseAuthority()
{
    const QString pattern = tr("Certificates") + QStringLiteral(" (*.pem *.crt *.cer)");
    auto *files = new QFileDialog(this, tr("Certificate Authority"), QString(), pattern);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, m_form->authority, &QLineEdit::setText);
    files->open();
}

void ConnectDialog::updateSignIn()
{
    const bool password = withPassword();
    for (QWidget *widget : {static_cast<QWidget *>(m_form->userNameLabel), static_cast<QWidget *>(m_form->userName)})
        widget->setVisible(password);
    m_form->userNameError->setVisible(password && !m_form->userNameError->text().isEmpty());
    m_form->keyLabel->setText(password ? tr("&Password") : tr("&Key"));
    m_form->keyHint->setText(password
            ? tr("It is sent to this service alone (HTTP Basic), and kept in the system’s keychain, never in a file.")
            : tr("A key of the service (rc_key_…) or a bearer token. It is kept in the system’s keychain, never in a "
                 "file."));
    m_form->key->setPlaceholderText(
        m_keptFor.isEmpty() ? QString() : tr("Kept in the keychain; leave it empty to keep it"));
    m_form->key->setAccessibleName(spokenLabel(m_form->keyLabel->text()));
    adjustSize();
}

void ConnectDialog::updateButtons()
{
    m_save->setText(m_tested == Tested::Failed ? tr("&Save Anyway") : tr("&Save"));
    m_save->setAccessibleName(spokenLabel(m_save->text()));
    // Return must not save what does not work: it is the deliberate second step.
    m_save->setDefault(m_tested != Tested::Failed);
    m_save->setAutoDefault(m_tested != Tested::Failed);
}

void ConnectDialog::retranslate()
{
    setWindowTitle(m_id.isEmpty() || m_keptFor.isEmpty() ? tr("Connect to a Service") : tr("Change the Connection"));
    m_test->setText(tr("&Test Connection"));
    m_cancel->setText(tr("Cancel"));
    m_form->signIn->setItemText(0, tr("Key or token"));
    m_form->signIn->setItemText(1, tr("User name and password"));
    m_form->passed->setText(tr("The connection works."));
    m_form->scimOnly->setText(
        tr("This service speaks SCIM only, or this is a provisioning token: users and user groups "
           "can be browsed. The pages of the administration (settings, tokens, attributes, sources, "
           "audit log) will not be available."));
    updateButtons();
    updateSignIn();
    for (QPushButton *button : {m_test, m_cancel, static_cast<QPushButton *>(m_form->browse)})
        button->setAccessibleName(spokenLabel(button->text()));
    m_form->proxy->setAccessibleName(spokenLabel(m_form->proxy->text()));
    for (QLabel *label : {m_form->nameLabel, m_form->urlLabel, m_form->signInLabel, m_form->userNameLabel,
             m_form->keyLabel, m_form->authorityLabel})
        label->buddy()->setAccessibleName(spokenLabel(label->text()));
}

QUrl serviceUrlFromText(const QString &text)
{
    const QString url = text.trimmed();
    if (url.isEmpty())
        return {};
    return QUrl(url.contains(QLatin1String("://")) ? url : QStringLiteral("https://") + url);
}

} // namespace rollcall::ui
