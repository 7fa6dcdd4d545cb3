// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/stages_widget.h"

#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "wording/count_text.h"
#include "wording/error_text.h"
#include "wording/time_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>

namespace rollcall::ui
{

namespace
{

using State = sync::StageOutcome::State;

constexpr int kSymbolSize = 16;
enum Column { SymbolColumn, NameColumn, FoundColumn };

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rollcall::ui::StagesWidget)

public:
    [[nodiscard]] static QString name(sync::TrialStage stage)
    {
        switch (stage) {
        case sync::TrialStage::Name: return tr("Host name");
        case sync::TrialStage::Connection: return tr("Connection");
        case sync::TrialStage::Encryption: return tr("Encryption (TLS)");
        case sync::TrialStage::Http: return tr("HTTP");
        case sync::TrialStage::Service: return tr("SCIM service");
        case sync::TrialStage::SignIn: return tr("Sign-in");
        case sync::TrialStage::Listing: break;
        }
        return tr("List of users");
    }
    /// For a screen reader: the symbol in a word.
    [[nodiscard]] static QString state(State state)
    {
        switch (state) {
        case State::Waiting: return tr("waits");
        case State::Running: return tr("is being tried");
        case State::Passed: return tr("works");
        case State::Failed: return tr("fails");
        case State::Skipped: break;
        }
        return tr("skipped");
    }
    [[nodiscard]] static QString found(const sync::StageOutcome &outcome)
    {
        if (outcome.state == State::Skipped)
            return outcome.error ? tr("the service does not offer its configuration") : skipped(outcome.stage);
        if (outcome.error)
            return wording::errorTitle(*outcome.error);
        if (outcome.count >= 0)
            return wording::userCount(outcome.count);
        if (outcome.expires.isValid())
            //: %1 is the certificate's owner and authority, %2 a date.
            return tr("%1 · until %2").arg(outcome.found, wording::dateText(outcome.expires.toLocalTime().date()));
        return outcome.found;
    }

private:
    [[nodiscard]] static QString skipped(sync::TrialStage stage)
    {
        switch (stage) {
        case sync::TrialStage::Name: return tr("nothing to look up");
        case sync::TrialStage::Encryption: return tr("not needed on this computer");
        default: return tr("can’t be told");
        }
    }
};

struct Symbol {
    const char *icon;
    ColorRole role;
};

Symbol symbolOf(State state)
{
    switch (state) {
    case State::Passed: return {"dialog-ok-apply", ColorRole::Success};
    case State::Failed: return {"close", ColorRole::Danger};
    case State::Running: return {"arrow-right", ColorRole::Accent};
    case State::Waiting:
    case State::Skipped: break;
    }
    return {nullptr, ColorRole::Muted};
}

} // namespace

StagesWidget::StagesWidget(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::kRelated);
    grid->setVerticalSpacing(spacing::kTight);
    grid->setColumnMinimumWidth(SymbolColumn, kSymbolSize);
    grid->setColumnStretch(FoundColumn, 1);
    for (const sync::TrialStage stage : sync::kTrialStages)
        addLine(grid, stage);
    reset();
}

void StagesWidget::addLine(QGridLayout *grid, sync::TrialStage stage)
{
    const int row = int(m_lines.size());
    Line line{new TextLabel(this), new TextLabel(this), new ElidedLabel(this), {stage}};
    line.name->setObjectName(QStringLiteral("stage%1").arg(row));
    line.found->setObjectName(QStringLiteral("stageFound%1").arg(row));
    line.symbol->setFixedSize(kSymbolSize, kSymbolSize);
    grid->addWidget(line.symbol, row, SymbolColumn, Qt::AlignVCenter);
    grid->addWidget(line.name, row, NameColumn);
    grid->addWidget(line.found, row, FoundColumn);
    m_lines.append(line);
}

void StagesWidget::reset()
{
    for (Line &line : m_lines) {
        line.outcome = {line.outcome.stage};
        showLine(line);
    }
}

void StagesWidget::showOutcome(const sync::StageOutcome &outcome)
{
    for (Line &line : m_lines) {
        if (line.outcome.stage != outcome.stage)
            continue;
        line.outcome = outcome;
        showLine(line);
    }
}

void StagesWidget::showLine(const Line &line)
{
    const State state = line.outcome.state;
    const QString name = Words::name(line.outcome.stage);
    const QString found = Words::found(line.outcome);
    line.name->setText(name);
    line.name->setColorRole(state == State::Waiting || state == State::Skipped ? ColorRole::Muted : ColorRole::Text);
    line.found->setContent(found);
    line.found->setColorRole(state == State::Failed ? ColorRole::Danger : ColorRole::Muted);
    const QString spoken = QStringLiteral("%1: %2").arg(name, Words::state(state));
    line.name->setAccessibleName(found.isEmpty() ? spoken : spoken + QStringLiteral(", ") + line.found->text());
    const Symbol symbol = symbolOf(state);
    if (!symbol.icon)
        return line.symbol->setPixmap({});
    const ThemeColors colors = ThemeColors::of(palette());
    line.symbol->setPixmap(iconPixmap(
        QLatin1String(symbol.icon), kSymbolSize, devicePixelRatioF(), colors.color(symbol.role), colors.window));
}

void StagesWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::PaletteChange)
        return;
    for (const Line &line : std::as_const(m_lines))
        showLine(line);
}

} // namespace rollcall::ui
