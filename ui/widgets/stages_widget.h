// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/trial_stage.h"

#include <QVector>
#include <QWidget>

class QGridLayout;

namespace rollcall::ui
{

class TextLabel;

/// The steps of a connection's test, one line each: a symbol, what is asked, and what was found. Each line is a
/// sentence to a screen reader.
class StagesWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit StagesWidget(QWidget *parent = nullptr);

    /// All steps wait.
    void reset();
    void showOutcome(const sync::StageOutcome &outcome);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        TextLabel *symbol = nullptr;
        TextLabel *name = nullptr;
        TextLabel *found = nullptr;
        sync::StageOutcome outcome;
    };

    void addLine(QGridLayout *grid, sync::TrialStage stage);
    void showLine(const Line &line);

    QVector<Line> m_lines;
};

} // namespace rollcall::ui
