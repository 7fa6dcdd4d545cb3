// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class ConnectionTestWidget;
class CopyField;
class NoticeWidget;
class TextLabel;

/// Makes a token, or a new secret for one, and shows the secret: once, with Copy, and not to be closed by accident.
///
/// Requires: `administration` outlives it.
class TokenDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For a new token; `suggestedName` is what its name begins with.
    TokenDialog(sync::Administration &administration, const QString &suggestedName, QWidget *parent = nullptr);
    /// For a new secret of `token`.
    TokenDialog(sync::Administration &administration, const sync::ProvisioningToken &token, QWidget *parent = nullptr);

    /// Only when the secret is not shown, or was taken.
    void reject() override;

private:
    TokenDialog(sync::Administration &administration, QWidget *parent);
    void buildSecret(QVBoxLayout *column);
    void buildForm(const QString &suggestedName);
    void buildRenewal(const sync::ProvisioningToken &token);
    void startWith(QWidget *question, const QString &title, const QString &action);
    QLabel *addField(QVBoxLayout *column, const QString &label, QWidget *field);
    void generate();
    void take(const Result<sync::IssuedToken> &result);
    void showSecret(const sync::IssuedToken &issued);
    [[nodiscard]] bool mayClose() const;

    sync::Administration &m_administration;
    QVBoxLayout *m_column;
    QWidget *m_question = nullptr;
    QWidget *m_secretPage = nullptr; ///< In its place once there is a secret.
    NoticeWidget *m_notice;
    QLineEdit *m_name = nullptr;
    TextLabel *m_nameError = nullptr;
    QComboBox *m_expiry = nullptr;
    QComboBox *m_profile = nullptr;
    QString m_renewed; ///< Id of the token that gets a new secret; empty: a new token.
    QPushButton *m_action;
    QPushButton *m_cancel;
    TextLabel *m_secretTitle;
    CopyField *m_url;
    CopyField *m_secret;
    ConnectionTestWidget *m_test;
    QCheckBox *m_taken;
    QPushButton *m_close;
    Secret m_value;
};

} // namespace rollcall::ui
