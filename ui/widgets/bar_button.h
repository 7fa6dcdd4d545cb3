// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace rollcall::ui
{

/// One line of a bar chart: its name, a bar as long as its share, and its figure. It is a button: it leads to what is
/// behind the figure. A screen reader reads name and figure.
class BarButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BarButton(QWidget *parent = nullptr);

    /// `share` of the longest bar, 0 to 1.
    void setBar(const QString &name, qint64 value, double share);
    [[nodiscard]] qint64 value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    qint64 m_value = 0;
    double m_share = 0;
};

} // namespace rollcall::ui
