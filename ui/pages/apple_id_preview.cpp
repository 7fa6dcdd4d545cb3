// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/apple_id_preview.h"

#include "core/when_done.h"
#include "dialogs/evaluated_users_dialog.h"
#include "sync/administration.h"
#include "widgets/figure_list.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/count_text.h"
#include "wording/error_text.h"

#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kSoonMs = 300;

const QVector<DotMark> kMarks = {{DotShape::Full, ColorRole::Success}, {DotShape::Ring, ColorRole::Muted},
    {DotShape::Triangle, ColorRole::Warning}, {DotShape::Triangle, ColorRole::Warning}};

const sync::ManagedAppleIdFigure kFigures[] = {sync::ManagedAppleIdFigure::Good, sync::ManagedAppleIdFigure::Missing,
    sync::ManagedAppleIdFigure::NotEmail, sync::ManagedAppleIdFigure::Colliding};

bool lacksAttribute(const rules::ProvisioningSettings::ManagedAppleId &setting)
{
    return setting.source == rules::ProvisioningSettings::ManagedAppleId::Source::Attribute
        && setting.attribute.isEmpty();
}

} // namespace

AppleIdPreview::AppleIdPreview(sync::Administration &administration, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_administration(administration),
      m_clock(clock),
      m_title(new TextLabel(this)),
      m_status(new TextLabel(this)),
      m_figures(new FigureList(QStringLiteral("preview"), kMarks, this))
{
    setObjectName(QStringLiteral("appleIdPreview"));
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AppleIdPreview::ask);
    connect(m_figures, &FigureList::listRequested, this, &AppleIdPreview::showList);
    retranslate();
}

void AppleIdPreview::build()
{
    m_title->setColorRole(ColorRole::Muted);
    m_status->setObjectName(QStringLiteral("previewStatus"));
    m_status->setColorRole(ColorRole::Muted);
    m_status->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kTight);
    column->addWidget(m_title);
    column->addWidget(m_status);
    column->addWidget(m_figures);
    column->addStretch(1);
}

void AppleIdPreview::setDraft(const rules::ProvisioningSettings &draft)
{
    const bool asked = m_outcome || m_soon.isActive();
    if (draft.managedAppleId == m_draft.managedAppleId && asked)
        return;
    m_draft = draft;
    ++m_number;
    m_outcome.reset();
    if (draft.managedAppleId.enabled && !lacksAttribute(draft.managedAppleId))
        m_soon.start();
    else
        m_soon.stop();
    showOutcome();
}

void AppleIdPreview::forget()
{
    ++m_number;
    m_soon.stop();
    m_draft = {};
    m_outcome.reset();
    showOutcome();
}

void AppleIdPreview::ask()
{
    const quint64 number = m_number;
    whenDone(m_administration.evaluateManagedAppleIds(m_draft), this,
        [this, number](const Result<sync::ManagedAppleIdEvaluation> &result) {
            if (number == m_number)
                take(result);
        });
}

void AppleIdPreview::take(const Result<sync::ManagedAppleIdEvaluation> &result)
{
    m_outcome = result;
    showOutcome();
}

void AppleIdPreview::showOutcome()
{
    const bool known = m_outcome && m_outcome->ok();
    const bool enabled = m_draft.managedAppleId.enabled;
    m_title->setVisible(enabled);
    m_status->setVisible(enabled && !known);
    if (m_outcome && !m_outcome->ok())
        m_status->setContent(wording::errorParagraph(m_outcome->error()));
    else if (lacksAttribute(m_draft.managedAppleId))
        m_status->setText(tr("Choose a custom attribute to see what it comes to."));
    else
        m_status->setText(tr("Computing for every user…"));
    m_figures->setVisible(known);
    if (known)
        m_figures->setFigures(sentences(), counts());
}

QVector<qint64> AppleIdPreview::counts() const
{
    const sync::ManagedAppleIdEvaluation &found = m_outcome->value();
    return {found.good, found.missing, found.notEmail, found.colliding};
}

QStringList AppleIdPreview::sentences() const
{
    const sync::ManagedAppleIdEvaluation &found = m_outcome->value();
    return {
        //: %1 and %2 are counts of users.
        tr("%1 of %2 get a Managed Apple ID").arg(wording::numberText(found.good), wording::numberText(found.total)),
        tr("%1 lack a value").arg(wording::numberText(found.missing)),
        tr("%1 have a value that is no e-mail address").arg(wording::numberText(found.notEmail)),
        tr("%1 would get the same as somebody else").arg(wording::numberText(found.colliding)),
    };
}

void AppleIdPreview::showList(int line)
{
    const auto fetch = [this, draft = m_draft, figure = kFigures[line]](const QString &cursor) {
        return m_administration.evaluateManagedAppleIds(draft, {figure, cursor})
            .then([](const Result<sync::ManagedAppleIdEvaluation> &found) -> Result<EvaluatedPage> {
                if (!found)
                    return found.error();
                return EvaluatedPage{found->users, found->nextCursor};
            });
    };
    auto *dialog = new EvaluatedUsersDialog(sentences().at(line), counts().at(line), fetch, m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EvaluatedUsersDialog::userRequested, this, &AppleIdPreview::userRequested);
    dialog->open();
}

void AppleIdPreview::retranslate()
{
    m_title->setText(tr("What this comes to, before it is saved:"));
    m_figures->retranslate();
    showOutcome();
}

} // namespace rollcall::ui
