// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace rollcall::ui
{

class TextLabel;

/// A part of a page under a title of its own, with at most a few actions at the right of the title.
class SectionWidget : public QWidget
{
    Q_OBJECT

public:
    explicit SectionWidget(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// One quiet line under the title; empty: none.
    void setHint(const QString &hint);
    /// Takes `action` to the right end of the title's line, after those that are there.
    void addAction(QWidget *action);
    /// What the section shows is added here.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();

    TextLabel *m_title;
    TextLabel *m_hint;
    QHBoxLayout *m_line;
    QVBoxLayout *m_body;
};

} // namespace rollcall::ui
