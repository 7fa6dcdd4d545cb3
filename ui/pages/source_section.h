// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"
#include "widgets/section_widget.h"

class QCheckBox;
class QPushButton;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class DotWidget;
class TextLabel;

/// One source of users: how many are of it, whether it is enabled, what SAML means for it. A source that can be
/// switched is switched here, after a question that says what follows.
///
/// Requires: `administration` outlives it.
class SourceSection final : public SectionWidget
{
    Q_OBJECT

public:
    /// `kind` as `sync::UserSource::kind`.
    SourceSection(sync::Administration &administration, const QString &kind, QWidget *parent = nullptr);

    [[nodiscard]] const QString &kind() const { return m_kind; }
    /// Shows the source as it is now.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void usersRequested(const QString &kind);
    void failed(const rollcall::Error &error);
    void succeeded();

private:
    void build();
    [[nodiscard]] bool hasSwitch() const;
    void askSwitch();
    void change(const sync::UserSource &base, bool enabled);
    void take(const Result<sync::SourceSave> &saved, bool enabled);
    void tellConflict(const sync::UserSource &theirs, bool enabled);
    [[nodiscard]] QString name() const;

    sync::Administration &m_administration;
    QString m_kind;
    sync::UserSource m_source;
    TextLabel *m_users;
    QPushButton *m_show;
    QCheckBox *m_switch;
    DotWidget *m_dot;
    TextLabel *m_state;
    TextLabel *m_readOnly;
    TextLabel *m_saml;
    bool m_changing = false;
};

} // namespace rollcall::ui
