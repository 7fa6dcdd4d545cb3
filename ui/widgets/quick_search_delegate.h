// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace rollcall::ui
{

/// Lines of a list of things that were found: a symbol, the name, and at the right in the secondary colour what tells
/// it from its namesakes. Lines that can't be chosen are headings.
class QuickSearchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, FirstFreeRole };

    explicit QuickSearchDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace rollcall::ui
