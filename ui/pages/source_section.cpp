// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/source_section.h"

#include "core/when_done.h"
#include "dialogs/confirm_dialog.h"
#include "pages/source_words.h"
#include "sync/administration.h"
#include "widgets/dot_widget.h"
#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/count_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall::ui
{

SourceSection::SourceSection(sync::Administration &administration, const QString &kind, QWidget *parent)
    : SectionWidget(parent),
      m_administration(administration),
      m_kind(kind),
      m_users(new TextLabel(this)),
      m_show(new QPushButton(this)),
      m_switch(new QCheckBox(this)),
      m_dot(new DotWidget(this)),
      m_state(new TextLabel(this)),
      m_readOnly(new TextLabel(this)),
      m_saml(new TextLabel(this))
{
    setObjectName(QStringLiteral("source-") + kind);
    build();
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT usersRequested(m_kind); });
    connect(m_switch, &QAbstractButton::clicked, this, &SourceSection::askSwitch);
}

void SourceSection::build()
{
    m_users->setObjectName(QStringLiteral("sourceUsers"));
    m_show->setObjectName(QStringLiteral("sourceShow"));
    m_show->setFlat(true);
    m_switch->setObjectName(QStringLiteral("sourceSwitch"));
    m_state->setObjectName(QStringLiteral("sourceState"));
    m_readOnly->setObjectName(QStringLiteral("sourceReadOnly"));
    m_saml->setObjectName(QStringLiteral("sourceSaml"));
    for (TextLabel *label : {m_readOnly, m_saml}) {
        label->setWordWrap(true);
        label->setColorRole(ColorRole::Muted);
    }
    auto *users = new QHBoxLayout;
    users->addWidget(m_users);
    users->addWidget(m_show);
    users->addStretch(1);
    auto *state = new QHBoxLayout;
    state->setSpacing(spacing::kRelated);
    state->addWidget(m_dot);
    state->addWidget(m_state);
    state->addWidget(m_switch);
    state->addStretch(1);
    body()->setSpacing(spacing::kTight);
    body()->addLayout(users);
    body()->addLayout(state);
    body()->addWidget(m_readOnly);
    body()->addWidget(m_saml);
}

bool SourceSection::hasSwitch() const
{
    return m_source.switchable && m_administration.mayChange();
}

QString SourceSection::name() const
{
    return sourceTitle(m_source);
}

void SourceSection::refresh()
{
    const auto &sources = m_administration.sources().value;
    if (!sources)
        return;
    const auto found = std::find_if(
        sources->cbegin(), sources->cend(), [this](const sync::UserSource &source) { return source.kind == m_kind; });
    if (found != sources->cend())
        m_source = *found;
    setTitle(name());
    m_users->setText(wording::userCount(m_source.users));
    m_show->setVisible(m_source.users > 0);
    m_switch->setVisible(hasSwitch());
    m_switch->setEnabled(!m_changing);
    m_switch->setChecked(m_source.enabled);
    // Provisioning and Local have no switch: they are neither on nor off.
    const bool stated = !hasSwitch() && canEverSwitch(m_kind);
    m_dot->setVisible(stated);
    m_state->setVisible(stated);
    m_dot->setMark(
        m_source.enabled ? DotMark{DotShape::Full, ColorRole::Success} : DotMark{DotShape::Ring, ColorRole::Muted});
    m_state->setText(m_source.enabled ? tr("Enabled") : tr("Disabled", "a source of users"));
    m_readOnly->setVisible(m_source.readOnly);
}

void SourceSection::askSwitch()
{
    const bool enabled = !m_source.enabled;
    m_switch->setChecked(m_source.enabled); // It shows what the service has, and changes when that has changed.
    const SwitchWords words = switchWords(m_kind, enabled);
    ConfirmDialog::ask(this, {words.title, words.consequences, words.action},
        [this, base = m_source, enabled] { change(base, enabled); });
}

void SourceSection::change(const sync::UserSource &base, bool enabled)
{
    m_changing = true;
    m_switch->setEnabled(false);
    whenDone(m_administration.changeSource(base, {enabled}), this,
        [this, enabled](const Result<sync::SourceSave> &saved) { take(saved, enabled); });
}

void SourceSection::take(const Result<sync::SourceSave> &saved, bool enabled)
{
    m_changing = false;
    refresh();
    if (!saved)
        return Q_EMIT failed(saved.error());
    using Kind = sync::SourceSave::Kind;
    switch (saved->kind) {
    case Kind::Saved: return Q_EMIT succeeded();
    case Kind::Invalid:
        return Q_EMIT failed({ErrorCode::InvalidArgument, saved->faults.value(0).detail, saved->faults.value(0).field});
    case Kind::Conflict: tellConflict(saved->value, enabled);
    }
}

void SourceSection::tellConflict(const sync::UserSource &theirs, bool enabled)
{
    if (theirs.enabled == enabled)
        return Q_EMIT succeeded(); // Somebody else wanted the same.
    const QString changed = tr("Somebody else changed it while this page was open, so nothing was saved.");
    const QString title = tr("“%1” was changed in the meantime").arg(sourceTitle(theirs));
    if (!theirs.switchable)
        return ConfirmDialog::ask(this,
            {title, changed + u' ' + tr("It is read-only now: a migration has begun."), tr("Show What It Is Now")},
            [this] { m_administration.refreshSources(); });
    ConfirmDialog::ask(this,
        {title, changed + u' ' + (theirs.enabled ? tr("It is enabled now.") : tr("It is disabled now.")),
            switchWords(m_kind, enabled).action},
        [this, theirs, enabled] { change(theirs, enabled); });
}

void SourceSection::retranslate()
{
    setTitle(name());
    setHint(sourceHint(m_kind));
    m_show->setText(tr("Show Users"));
    m_show->setAccessibleName(m_show->text());
    m_switch->setText(switchLabel(m_kind));
    m_switch->setAccessibleName(spokenLabel(m_switch->text()));
    m_readOnly->setText(tr("Read-only since its first user was taken over by SCIM provisioning."));
    m_saml->setText(samlSentence(m_kind));
    refresh();
}

} // namespace rollcall::ui
