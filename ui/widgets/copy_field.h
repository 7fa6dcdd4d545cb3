// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace rollcall::ui
{

/// A text that is there to be pasted elsewhere: it can be selected, not changed, with a Copy button beside it.
class CopyField final : public QWidget
{
    Q_OBJECT

public:
    explicit CopyField(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// What it is, for a screen reader.
    void setName(const QString &name);
    /// A secret is copied so that the clipboard forgets it.
    void setSecret(bool secret);
    /// Puts the keyboard on Copy.
    void focusCopy() { m_copy->setFocus(); }
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void copied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void retranslate();

    QLineEdit *m_field;
    QPushButton *m_copy;
    QString m_name;
    bool m_secret = false;
};

} // namespace rollcall::ui
