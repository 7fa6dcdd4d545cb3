// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace rollcall::ui
{

class TextLabel;

/// The two ways to begin, side by side, and what each means: what happens, what it takes, and where the data goes.
class WelcomeWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomeWidget(QWidget *parent = nullptr);

Q_SIGNALS:
    void sampleRequested();
    void connectRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A way to begin, in a frame of its own.
    struct Way {
        TextLabel *icon = nullptr;
        TextLabel *title = nullptr;
        TextLabel *what = nullptr;
        TextLabel *needs = nullptr;
        TextLabel *data = nullptr;
        QPushButton *button = nullptr;
    };

    Way addWay(const QString &name);
    void build();
    void retranslate();
    void applyLook();

    TextLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    TextLabel *m_foot;
    Way m_sample;
    Way m_service;
};

} // namespace rollcall::ui
