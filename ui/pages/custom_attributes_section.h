// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/catalog_model.h"
#include "widgets/section_widget.h"

class QLineEdit;
class QPushButton;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class ListTable;
class TextLabel;

/// The custom attributes that Entra fills: name, type, how device configuration refers to them, the URN to map to, and
/// how many users have a value. While settings are edited, further ones are named here; they are made with the save.
///
/// Requires: `administration` and `clock` outlive it.
class CustomAttributesSection final : public SectionWidget
{
    Q_OBJECT

public:
    CustomAttributesSection(sync::Administration &administration, const Clock &clock, QWidget *parent = nullptr);

    void refresh();
    void retranslate();

    /// Whether names can be added, and none deleted meanwhile.
    void setEditing(bool editing);
    /// The names that were added and not made yet.
    [[nodiscard]] const QStringList &added() const { return m_added; }
    void clearAdded();
    /// This one was made.
    void dropAdded(const QString &name);
    /// Drops those that the service has meanwhile: their answer was lost, or somebody else made them.
    void dropMade();
    /// What the service has against the name that is being made.
    void showNameError(const QString &code);

Q_SIGNALS:
    void addedChanged();
    void failed(const rollcall::Error &error);
    /// The settings keep an attribute from being deleted.
    void settingsRequested();

private:
    void build();
    void buildEditor();
    void add();
    void removeAdded();
    [[nodiscard]] bool isMade(const QString &name) const;
    [[nodiscard]] QString codeAgainst(const QString &name) const;
    [[nodiscard]] static QString sentenceFor(const QString &code);
    void showAdded();
    void updateActions();
    void copyUrn();
    void deleteSelected();
    [[nodiscard]] QString selectedName() const;

    sync::Administration &m_administration;
    const Clock &m_clock;
    models::CatalogModel m_model;
    ListTable *m_table;
    TextLabel *m_none;
    QPushButton *m_copy;
    QPushButton *m_delete;
    QWidget *m_editor;
    QLineEdit *m_name;
    QPushButton *m_add;
    TextLabel *m_error;
    TextLabel *m_addedText;
    QPushButton *m_undo;
    QStringList m_added;
    bool m_editing = false;
};

} // namespace rollcall::ui
