// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings_section.h"

#include "core/when_done.h"
#include "pages/settings_words.h"
#include "sync/administration.h"
#include "widgets/facts_widget.h"
#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/count_text.h"
#include "wording/error_text.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kSweepMs = 2000;
constexpr int kBarSteps = 1000;

} // namespace

SettingsSection::SettingsSection(sync::Administration &administration, QWidget *parent)
    : SectionWidget(parent),
      m_administration(administration),
      m_edit(new QPushButton(this)),
      m_facts(new FactsWidget(this)),
      m_sweepText(new TextLabel(this)),
      m_sweepBar(new QProgressBar(this))
{
    setObjectName(QStringLiteral("settingsSection"));
    m_edit->setObjectName(QStringLiteral("editSettings"));
    m_facts->setObjectName(QStringLiteral("settingsFacts"));
    m_sweepText->setObjectName(QStringLiteral("sweepText"));
    m_sweepText->setColorRole(ColorRole::Muted);
    m_sweepBar->setObjectName(QStringLiteral("sweepProgress"));
    m_sweepBar->setTextVisible(false);
    m_sweepBar->setFixedHeight(4);
    m_sweepBar->setRange(0, kBarSteps);
    m_sweepText->hide();
    m_sweepBar->hide();
    addAction(m_edit);
    body()->addWidget(m_facts);
    body()->addWidget(m_sweepText);
    body()->addWidget(m_sweepBar);
    m_sweepTimer.setSingleShot(true);
    m_sweepTimer.setInterval(kSweepMs);
    connect(&m_sweepTimer, &QTimer::timeout, this, &SettingsSection::askSweep);
    connect(m_edit, &QPushButton::clicked, this, &SettingsSection::editRequested);
    retranslate();
}

void SettingsSection::refresh()
{
    const auto &document = m_administration.settings().value;
    const auto &problem = m_administration.settings().error;
    setHint(!document && problem ? wording::errorParagraph(*problem) : QString());
    QVector<Fact> facts;
    for (const SettingLine &line : settingLines(document ? document->settings : rules::ProvisioningSettings()))
        facts.append({line.name, document ? line.value : QString()});
    m_facts->setFacts(facts);
    m_edit->setVisible(m_administration.mayChange());
    m_edit->setEnabled(document.has_value());
}

void SettingsSection::followSweep()
{
    m_sweepTimer.start();
}

void SettingsSection::askSweep()
{
    whenDone(m_administration.managedAppleIdProgress(), this, [this](const Result<sync::SweepProgress> &progress) {
        if (progress)
            showSweep(*progress);
    });
}

void SettingsSection::showSweep(const sync::SweepProgress &progress)
{
    const bool running = progress.state == QLatin1String("running");
    m_sweepBar->setVisible(running);
    m_sweepText->setVisible(progress.state != QLatin1String("idle"));
    m_sweepBar->setValue(progress.total > 0 ? int(progress.done * kBarSteps / progress.total) : 0);
    m_sweepText->setText(running
            //: %1 and %2 are counts of users.
            ? tr("Managed Apple IDs are computed anew: %1 of %2")
                  .arg(wording::numberText(progress.done), wording::numberText(progress.total))
            : tr("Managed Apple IDs were computed anew: %1 changed").arg(wording::numberText(progress.changed)));
    if (running)
        m_sweepTimer.start();
}

void SettingsSection::retranslate()
{
    setTitle(tr("Entra ID Settings"));
    m_edit->setText(tr("&Edit Settings"));
    m_edit->setAccessibleName(spokenLabel(m_edit->text()));
    refresh();
}

} // namespace rollcall::ui
