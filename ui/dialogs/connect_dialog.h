// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "core/secret.h"
#include "settings/connection_profile.h"
#include "sync/trial_stage.h"

#include <QDialog>

#include <memory>

class QLineEdit;
class QPushButton;

namespace Ui
{
class ConnectDialog;
}

namespace rollcall::ui
{

class TextLabel;

/// Asks how a service is reached, and has it tested before it is saved.
///
///   ( testRequested, then the owner: showStage()* showResult() )*
///   saveRequested, then the owner: showProblem() | close by accept()
///
/// Save tests first and saves what passed; after a failed test it has become *Save Anyway*, until something is changed.
/// While the owner works the fields are locked and Cancel ends the dialog.
class ConnectDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// Changes this profile instead of making one. `keyIsKept`: its key need not be entered again, unless it would be
    /// sent to another host.
    void setProfile(const settings::ConnectionProfile &profile, bool keyIsKept);
    /// The names of the other profiles, which this one may not have.
    void setTakenNames(const QStringList &names) { m_takenNames = names; }

    void showStage(const sync::StageOutcome &outcome);
    /// What came of `testRequested()`: nothing, it passed; or why not. `role` as `ConnectionProfile::role`: with "scim"
    /// it is said what such a service can't do.
    void showResult(const std::optional<Error> &error, const QString &role = {});
    /// It could not be saved.
    void showProblem(const Error &error);

Q_SIGNALS:
    /// A profile that is valid in itself (`ConnectionProfile::validate()`). An empty `key` means the one that is kept.
    void testRequested(const rollcall::settings::ConnectionProfile &profile, const rollcall::Secret &key);
    void saveRequested(const rollcall::settings::ConnectionProfile &profile, const rollcall::Secret &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Tested { No, Passed, Failed };

    void build();
    void buildFields();
    void connectAll();
    [[nodiscard]] settings::ConnectionProfile draft() const;
    [[nodiscard]] Secret secret() const;
    [[nodiscard]] bool withPassword() const;
    [[nodiscard]] QString keyProblem() const;
    [[nodiscard]] bool check();
    void showFieldError(QLineEdit *field, TextLabel *label, const QString &text);
    void setWorking(bool working);
    void test();
    void save();
    void forgetTest();
    void chooseAuthority();
    void updateSignIn();
    void updateButtons();
    void retranslate();

    std::unique_ptr<Ui::ConnectDialog> m_form;
    // Not the box's standard buttons: those get the words of Qt at every change of language.
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QString m_id; ///< Made once: trying again must not make another profile.
    QString m_role;
    QString m_keptFor; ///< The origin that the kept key may be sent to; empty: none is kept.
    settings::ConnectionProfile::SignIn m_keptSignIn = settings::ConnectionProfile::SignIn::Key;
    QStringList m_takenNames;
    Tested m_tested = Tested::No;
    bool m_saveWhenPassed = false;
    QWidget *m_focus = nullptr; ///< Where the keyboard was before the fields were locked.
};

/// The URL that people mean: without a scheme it is https.
[[nodiscard]] QUrl serviceUrlFromText(const QString &text);

} // namespace rollcall::ui
