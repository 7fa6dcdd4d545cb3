// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QPushButton;

namespace rollcall::ui
{

class TextLabel;

/// What the program is, its version and licence.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void applyLook();

    TextLabel *m_icon;
    TextLabel *m_name;
    TextLabel *m_version;
    TextLabel *m_text;
    QPushButton *m_close;
};

} // namespace rollcall::ui
