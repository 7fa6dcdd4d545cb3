// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/navigation_widget.h"

#include "widgets/theme_colors.h"
#include "widgets/typography.h"
#include "wording/count_text.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace rollcall::ui
{

namespace
{

enum Role { PageRole = Qt::UserRole, CountRole, CountTextRole };

constexpr int kIndent = 16;
constexpr int kBarWidth = 3;

QFont headingFont(QFont font)
{
    font.setCapitalization(QFont::AllUppercase);
    font.setWeight(QFont::DemiBold);
    return font;
}

class NavigationDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors colors = ThemeColors::of(option.palette);
        painter->save();
        if (index.data(PageRole).toString().isEmpty())
            paintHeading(painter, option, index, colors);
        else
            paintPage(painter, option, index, colors);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool heading = index.data(PageRole).toString().isEmpty();
        const QFontMetrics metrics(heading ? headingFont(option.font) : option.font);
        const int width = kIndent * 2 + metrics.horizontalAdvance(index.data().toString())
            + metrics.horizontalAdvance(u"000,000"_qs);
        const int row = option.widget ? listRowHeight(*option.widget) : metrics.height() * 2;
        return {width, heading ? row + spacing::kRelated : row + spacing::kTight};
    }

private:
    static void paintHeading(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const ThemeColors &colors)
    {
        painter->setFont(headingFont(option.font));
        painter->setPen(colors.muted);
        painter->drawText(option.rect.adjusted(kIndent, 0, -kIndent, -spacing::kTight), Qt::AlignLeft | Qt::AlignBottom,
            index.data().toString());
    }

    static void paintPage(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const ThemeColors &colors)
    {
        const QRect rect = option.rect;
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            painter->fillRect(rect, colors.selection);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(rect, colors.hover);
        if (selected)
            painter->fillRect(QRect(rect.left(), rect.top(), kBarWidth, rect.height()), colors.accent);
        const QString count = index.data(CountTextRole).toString();
        const QRect inner = rect.adjusted(kIndent, 0, -kIndent, 0);
        painter->setFont(option.font);
        painter->setPen(colors.muted);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
        const QFontMetrics metrics(option.font);
        const int room = inner.width() - (count.isEmpty() ? 0 : metrics.horizontalAdvance(count) + spacing::kRelated);
        painter->setPen(colors.text);
        painter->drawText(
            inner, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(index.data().toString(), Qt::ElideRight, room));
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
            painter->setPen(colors.accent);
            painter->drawRect(rect.adjusted(kBarWidth, 0, -1, -1));
        }
    }
};

} // namespace

NavigationWidget::NavigationWidget(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT pageChosen(item->data(PageRole).toString());
    });
}

void NavigationWidget::setEntries(const QVector<NavigationEntry> &entries)
{
    const QSignalBlocker quiet(this);
    QHash<QString, QVariant> counts;
    for (int row = 0; row < count(); ++row)
        counts.insert(item(row)->data(PageRole).toString(), item(row)->data(CountRole));
    const QString current = currentPage();
    clear();
    for (const NavigationEntry &entry : entries) {
        auto *line = new QListWidgetItem(entry.title, this);
        line->setData(PageRole, entry.page);
        line->setData(CountRole, counts.value(entry.page));
        showCount(line);
        line->setFlags(entry.page.isEmpty() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    setCurrentPage(current);
    updateGeometry();
}

void NavigationWidget::setCount(const QString &page, qint64 count)
{
    QListWidgetItem *line = itemOf(page);
    if (!line)
        return;
    line->setData(CountRole, count < 0 ? QVariant() : QVariant(count));
    showCount(line);
}

void NavigationWidget::showCount(QListWidgetItem *line)
{
    const QVariant count = line->data(CountRole);
    const QString text = count.isValid() ? wording::numberText(count.toLongLong()) : QString();
    line->setData(CountTextRole, text);
    line->setData(
        Qt::AccessibleTextRole, text.isEmpty() ? line->text() : QStringLiteral("%1, %2").arg(line->text(), text));
}

QString NavigationWidget::currentPage() const
{
    return currentItem() ? currentItem()->data(PageRole).toString() : QString();
}

void NavigationWidget::setCurrentPage(const QString &page)
{
    const QSignalBlocker quiet(this);
    if (QListWidgetItem *line = itemOf(page))
        setCurrentItem(line);
}

QSize NavigationWidget::sizeHint() const
{
    return {sizeHintForColumn(0) + spacing::kGroup, QListWidget::sizeHint().height()};
}

void NavigationWidget::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LocaleChange) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

QListWidgetItem *NavigationWidget::itemOf(const QString &page) const
{
    for (int row = 0; row < count() && !page.isEmpty(); ++row) {
        if (item(row)->data(PageRole).toString() == page)
            return item(row);
    }
    return nullptr;
}

} // namespace rollcall::ui
