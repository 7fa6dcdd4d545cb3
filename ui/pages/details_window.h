// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace rollcall::models
{
class ListingModel;
}

namespace rollcall::ui
{

/// The details of one row of a list in a window of its own; Alt+Down and Alt+Up go to the next and the one before, in
/// the order of the list. Several may be open.
///
/// Requires: `model` outlives the window.
class DetailsWindow final : public QWidget
{
    Q_OBJECT

public:
    DetailsWindow(models::ListingModel &model, const QString &id, QWidget *parent);

    /// What shows one id; it becomes the window's content.
    void setContent(QWidget *content);
    [[nodiscard]] const QString &id() const { return m_id; }

Q_SIGNALS:
    /// Another row is to be shown.
    void idRequested(const QString &id);

private:
    void step(int by);
    void goOn();

    models::ListingModel &m_model;
    QString m_id;
    int m_row = -1; ///< The row that is waited for until it is fetched.
};

} // namespace rollcall::ui
