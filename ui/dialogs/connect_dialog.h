// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "core/secret.h"
#include "settings/connection_profile.h"

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

/// Asks for a service's name, URL and key.
///
///   the user presses Connect: connectRequested()   then the owner: showProblem() | close by accept()
/// While the owner tries, the fields are locked and Cancel ends the dialog; nothing is saved before it was tried.
class ConnectDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// Changes this profile instead of making one; its key has to be entered again.
    void setProfile(const settings::ConnectionProfile &profile);

    /// What came of `connectRequested()`: cause and remedy stand in the dialog, the fields can be changed again.
    void showProblem(const Error &error);

Q_SIGNALS:
    /// A profile that is valid in itself (`ConnectionProfile::validate()`).
    void connectRequested(const rollcall::settings::ConnectionProfile &profile, const rollcall::Secret &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] settings::ConnectionProfile draft() const;
    [[nodiscard]] bool check();
    void showFieldError(QLineEdit *field, TextLabel *label, const QString &text);
    void setTrying(bool trying);
    void submit();
    void retranslate();

    std::unique_ptr<Ui::ConnectDialog> m_form;
    // Not the box's standard buttons: those get the words of Qt at every change of language.
    QPushButton *m_connect;
    QPushButton *m_cancel;
    QString m_id; ///< Made once: trying again must not make another profile.
};

/// The URL that people mean: without a scheme it is https.
[[nodiscard]] QUrl serviceUrlFromText(const QString &text);

} // namespace rollcall::ui
