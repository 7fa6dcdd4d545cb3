// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "sync/administration_types.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class NoticeWidget;
class TextLabel;

/// Makes a Local user. What the service does not take is said at the field concerned, and what was typed stays.
///
/// Requires: `administration` outlives it.
class LocalUserDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit LocalUserDialog(sync::Administration &administration, QWidget *parent = nullptr);

Q_SIGNALS:
    /// After the dialog has closed.
    void created(const QString &id);

private:
    struct Field {
        QString path; ///< As `sync::FieldFault::field` begins.
        QLineEdit *edit;
        TextLabel *error;
    };
    void build();
    QLineEdit *addField(QVBoxLayout *column, const QString &path, const QString &label);
    void create();
    void take(const Result<sync::LocalUserSave> &saved);
    void showFault(const QString &field, const QString &sentence);
    void clearFaults();
    [[nodiscard]] static QString sentenceFor(const sync::FieldFault &fault);
    [[nodiscard]] QString valueOf(const char *path) const;

    sync::Administration &m_administration;
    QVector<Field> m_fields;
    NoticeWidget *m_notice;
    QPushButton *m_cancel;
    QPushButton *m_create;
};

} // namespace rollcall::ui
