// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/rollcall_style.h"

#include "widgets/theme_colors.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOption>

namespace rollcall::ui
{

namespace
{

constexpr qreal kRadius = 4;
constexpr int kSortArrow = 7;
constexpr int kSortGap = 6;
constexpr int kHeaderPadding = 8;
constexpr int kFieldPadding = 4;

// A rounded box whose one-pixel line lies on whole pixels.
void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter->restore();
}

bool isDefaultButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

bool isEnabled(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_Enabled);
}

bool hasFocus(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus);
}

void drawButton(const QStyleOption *option, QPainter *painter)
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    const bool filled = isDefaultButton(option) && isEnabled(option);
    QColor fill = filled ? colors.accent : colors.button;
    if (isEnabled(option) && (option->state & QStyle::State_Sunken))
        fill = mixed(fill, colors.text, 0.14);
    else if (isEnabled(option) && (option->state & QStyle::State_MouseOver))
        fill = mixed(fill, filled ? colors.onAccent : colors.text, filled ? 0.10 : 0.05);
    const QColor line = isEnabled(option) ? (filled ? colors.accent : colors.control) : colors.border;
    drawBox(painter, option->rect, fill, line);
    if (hasFocus(option) && (option->state & QStyle::State_KeyboardFocusChange))
        drawBox(painter, option->rect.adjusted(2, 2, -2, -2), {}, filled ? colors.onAccent : colors.accent, 1.5);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    const bool focused = hasFocus(option) && isEnabled(option);
    const QColor line = focused ? colors.accent : isEnabled(option) ? colors.control : colors.border;
    drawBox(painter, option->rect, isEnabled(option) ? colors.base : colors.window, line, focused ? 1.5 : 1);
}

// Fusion's own are all but invisible on a dark ground (WCAG 2.1 §1.4.11 asks for 3:1).
struct IndicatorColors {
    QColor fill;
    QColor line;
    QColor mark;
};

IndicatorColors indicatorColors(const QStyleOption *option, bool on)
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    if (!isEnabled(option))
        return {colors.window, colors.border, colors.disabled};
    const QColor accent
        = option->state & QStyle::State_MouseOver ? mixed(colors.accent, colors.text, 0.1) : colors.accent;
    return on ? IndicatorColors{accent, accent, colors.onAccent}
              : IndicatorColors{colors.base, colors.control, colors.onAccent};
}

QRectF squareIn(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    return QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawCheckIndicator(const QStyleOption *option, QPainter *painter)
{
    const bool partly = option->state & QStyle::State_NoChange;
    const bool on = (option->state & QStyle::State_On) || partly;
    const IndicatorColors colors = indicatorColors(option, on);
    const QRectF box = squareIn(option->rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colors.line);
    painter->setBrush(colors.fill);
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(QPen(colors.mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    if (partly)
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (on)
        painter->drawPolyline(QPolygonF({at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.30)}));
    painter->restore();
}

void drawRadioIndicator(const QStyleOption *option, QPainter *painter)
{
    const bool on = option->state & QStyle::State_On;
    const IndicatorColors colors = indicatorColors(option, on);
    const QRectF circle = squareIn(option->rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colors.line);
    painter->setBrush(colors.fill);
    painter->drawEllipse(circle);
    if (on) {
        const double inset = circle.width() * 0.32;
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.mark);
        painter->drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    const bool hovered = isEnabled(option) && (option->state & QStyle::State_MouseOver);
    painter->fillRect(option->rect, hovered ? colors.hover : colors.base);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.border);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header && header->position != QStyleOptionHeader::End && header->position != QStyleOptionHeader::OnlyOneSection)
        painter->fillRect(
            QRect(option->rect.right(), option->rect.top() + 6, 1, option->rect.height() - 12), colors.border);
}

void drawTab(const QStyleOption *option, QPainter *painter)
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    const QRect rect = option->rect;
    if (option->state & QStyle::State_Selected)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colors.accent);
    else if (option->state & QStyle::State_MouseOver)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colors.control);
    if (hasFocus(option))
        drawBox(painter, rect.adjusted(2, 2, -2, -4), {}, colors.accent, 1.5);
}

void drawProgress(const QStyleOption *option, QPainter *painter)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const ThemeColors colors = ThemeColors::of(option->palette);
    painter->fillRect(bar->rect, colors.border);
    if (bar->maximum <= bar->minimum) { // Unknown extent: a third, still, since nothing here moves for its own sake.
        painter->fillRect(
            QRect(bar->rect.left(), bar->rect.top(), bar->rect.width() / 3, bar->rect.height()), colors.accent);
        return;
    }
    const double share = double(bar->progress - bar->minimum) / double(bar->maximum - bar->minimum);
    painter->fillRect(
        QRect(bar->rect.left(), bar->rect.top(), int(bar->rect.width() * share), bar->rect.height()), colors.accent);
}

void drawTriangle(QPainter *painter, const QRectF &rect, bool up, const QColor &fill)
{
    const qreal base = up ? rect.bottom() : rect.top();
    const qreal tip = up ? rect.top() : rect.bottom();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawPolygon(QPolygonF{{rect.left(), base}, {rect.right(), base}, {rect.center().x(), tip}});
    painter->restore();
}

// Up for ascending, as the portal has it: Qt's "SortDown" is the ascending order.
void drawSortArrow(const QStyleOptionHeader &header, QPainter *painter)
{
    const QPoint corner(
        header.rect.right() - kHeaderPadding - kSortArrow, header.rect.center().y() - kSortArrow / 2 + 1);
    const QRectF rect(
        QStyle::visualRect(header.direction, header.rect, QRect(corner, QSize(kSortArrow, kSortArrow - 2))));
    drawTriangle(
        painter, rect, header.sortIndicator == QStyleOptionHeader::SortDown, ThemeColors::of(header.palette).muted);
}

/// A field with two arrows at its end: Fusion's frame is all but invisible on a dark ground.
void drawSpinBox(const QStyleOptionSpinBox &box, QPainter *painter, const QRect &up, const QRect &down)
{
    const ThemeColors colors = ThemeColors::of(box.palette);
    drawField(&box, painter);
    const auto arrow = [&](const QRect &part, bool isUp, QStyle::SubControl control,
                           QAbstractSpinBox::StepEnabledFlag step) {
        const bool canStep = isEnabled(&box) && (box.stepEnabled & step);
        const bool isHovered = canStep && (box.activeSubControls & control) && (box.state & QStyle::State_MouseOver);
        QRectF rect(0, 0, kSortArrow, kSortArrow - 2);
        rect.moveCenter(QRectF(part).center());
        drawTriangle(painter, rect, isUp, !canStep ? colors.disabled : isHovered ? colors.accent : colors.text);
    };
    arrow(up, true, QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
    arrow(down, false, QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int slider = length;
    if (range > 0)
        slider = std::clamp(int(qint64(bar.pageStep) * length / (range + bar.pageStep)), std::min(28, length), length);
    const int start = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - slider, bar.upsideDown);
    const auto stretch = [&](int from, int size) {
        return horizontal ? QRect(bar.rect.x() + from, bar.rect.y(), size, bar.rect.height())
                          : QRect(bar.rect.x(), bar.rect.y() + from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return stretch(start, slider);
    case QStyle::SC_ScrollBarSubPage: return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage: return stretch(start + slider, length - start - slider);
    case QStyle::SC_ScrollBarGroove: return bar.rect;
    default: return {};
    }
}

void drawScrollBar(const QStyleOptionSlider &bar, QPainter *painter, const QWidget *widget)
{
    const ThemeColors colors = ThemeColors::of(bar.palette);
    // Beside a page that scrolls there is the window; beside a list, the list.
    const QWidget *container = widget ? widget->parentWidget() : nullptr;
    const bool besidePage = container && qobject_cast<const QScrollArea *>(container->parentWidget());
    const QColor ground = besidePage ? colors.window : colors.base;
    painter->fillRect(bar.rect, ground);
    if (bar.maximum <= bar.minimum)
        return;
    const bool active = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor fill = mixed(ground, colors.muted, active ? 0.65 : 0.4);
    const QRect slider = scrollBarPart(bar, QStyle::SC_ScrollBarSlider);
    drawBox(painter, bar.orientation == Qt::Horizontal ? slider.adjusted(2, 3, -2, -3) : slider.adjusted(3, 2, -3, -2),
        fill, {});
}

} // namespace

RollcallStyle::RollcallStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

void RollcallStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: drawButton(option, painter); return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(option, painter);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckIndicator(option, painter); return;
    case PE_IndicatorRadioButton: drawRadioIndicator(option, painter); return;
    case PE_FrameLineEdit: return; // Drawn with the panel.
    case PE_Frame: drawBox(painter, option->rect, {}, colors.border); return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, colors.base); return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.border);
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget)) // There the selection and its bar show the focus.
            drawBox(painter, option->rect, {}, colors.accent, 1.5);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void RollcallStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const ThemeColors colors = ThemeColors::of(option->palette);
    switch (element) {
    case CE_Header: drawHeader(option, painter, widget); return;
    case CE_HeaderSection: drawHeaderSection(option, painter); return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colors.base);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.border);
        return;
    case CE_TabBarTabShape: drawTab(option, painter); return;
    case CE_ProgressBar: drawProgress(option, painter); return;
    case CE_Splitter: return; // The frames on both sides are line enough.
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            isDefaultButton(option) && isEnabled(option)) {
            QStyleOptionButton filled(*button);
            filled.palette.setColor(QPalette::ButtonText, colors.onAccent);
            QProxyStyle::drawControl(element, &filled, painter, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void RollcallStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ScrollBar && bar) {
        drawScrollBar(*bar, painter, widget);
    } else if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && box) {
        drawSpinBox(*box, painter, subControlRect(control, option, SC_SpinBoxUp, widget),
            subControlRect(control, option, SC_SpinBoxDown, widget));
    } else if (control == CC_ToolButton && button) {
        QStyleOptionToolButton plain(*button); // What opens a menu says so in its label: "Copy ▾".
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect RollcallStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        return visualRect(bar->direction, bar->rect, scrollBarPart(*bar, subControl));
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

// Fusion asks itself, not its proxy, where the label and the arrow of a header go.
void RollcallStyle::drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    drawControl(CE_HeaderSection, option, painter, widget);
    QStyleOptionHeaderV2 label;
    label.QStyleOptionHeader::operator=(*header);
    const int arrow = header->sortIndicator == QStyleOptionHeader::None ? 0 : kSortArrow + kSortGap;
    label.rect = header->rect.adjusted(kHeaderPadding, 0, -kHeaderPadding - arrow, 0);
    label.textElideMode = Qt::ElideRight;
    drawControl(CE_HeaderLabel, &label, painter, widget);
    if (arrow > 0)
        drawSortArrow(*header, painter);
}

QRect RollcallStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(kFieldPadding, 0, -kFieldPadding, 0) : rect;
}

QSize RollcallStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox: return {result.width(), std::max(result.height(), line + 12)};
    case CT_PushButton: return {result.width() + 8, std::max(result.height(), line + 12)};
    case CT_HeaderSection: return {result.width(), std::max(result.height(), line + 10)};
    case CT_TabBarTab: return {result.width(), std::max(result.height(), line + 14)};
    default: return result;
    }
}

int RollcallStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_SplitterWidth: return 8;
    case PM_HeaderMargin: return 8;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_TabBarTabHSpace: return 14;
    case PM_TabBarTabShiftVertical: return 0;
    case PM_TabBarBaseOverlap: return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RollcallStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace rollcall::ui
